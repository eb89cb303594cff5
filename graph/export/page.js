"use strict";
(() => {
  const ties = JSON.parse(document.getElementById("data").textContent).ties;
  const drawing = document.getElementById("drawing");
  const nodes = [...drawing.querySelectorAll(".node")];
  const about = document.getElementById("about");
  const search = document.getElementById("search");
  const full = drawing.viewBox.baseVal;
  const whole = { x: 0, y: 0, width: full.width, height: full.height };
  let chosen = -1;
  let current = 0;
  document.querySelector(".tools").hidden = false;

  const label = (at) => nodes[at].querySelector("title").textContent;
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

  function choose(at) {
    if (chosen >= 0) nodes[chosen].setAttribute("aria-pressed", "false");
    drawing.querySelectorAll(".near").forEach((one) => one.classList.remove("near"));
    chosen = at;
    drawing.classList.toggle("chosen", at >= 0);
    about.hidden = at < 0;
    if (at < 0) return;
    nodes[at].setAttribute("aria-pressed", "true");
    nodes[at].classList.add("near");
    const list = document.getElementById("with");
    list.replaceChildren();
    ties.forEach((tie, number) => {
      if (tie.one !== at && tie.other !== at) return;
      const other = tie.one === at ? tie.other : tie.one;
      nodes[other].classList.add("near");
      document.getElementById("t" + number).classList.add("near");
      const item = element("li", "");
      const button = element("button", label(other));
      button.type = "button";
      button.addEventListener("click", () => move(other, true));
      item.append(button);
      if (tie.time) item.append(element("span", " " + tie.time));
      tie.quotes.forEach((quote) => item.append(element("blockquote", "« " + quote + " »")));
      item.append(element("small", tie.documents.join(", ")));
      list.append(item);
    });
    document.getElementById("who").textContent = label(at);
    document.getElementById("what").textContent = nodes[at].getAttribute("aria-label").slice(label(at).length + 2);
  }

  function move(at, choosing) {
    nodes[current].tabIndex = -1;
    current = at;
    nodes[at].tabIndex = 0;
    nodes[at].focus({ preventScroll: true });
    if (choosing) choose(at);
  }

  nodes.forEach((node, at) => {
    node.addEventListener("click", () => move(at, true));
    node.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) move((at + step + nodes.length) % nodes.length, false);
      else if (event.key === "Home") move(0, false);
      else if (event.key === "End") move(nodes.length - 1, false);
      else if (event.key === "Enter" || event.key === " ") choose(at);
      else return;
      event.preventDefault();
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen >= 0) { const at = chosen; choose(-1); move(at, false); }
  });
  document.getElementById("close").addEventListener("click", () => { const at = chosen; choose(-1); move(at, false); });
  search.addEventListener("change", () => {
    const wanted = search.value.trim().toLowerCase();
    if (!wanted) return;
    const names = nodes.map((_, at) => label(at).toLowerCase());
    const at = names.includes(wanted) ? names.indexOf(wanted) : names.findIndex((name) => name.includes(wanted));
    if (at >= 0) move(at, true);
  });
  document.getElementById("whole").addEventListener("click", () => Object.assign(full, whole));
  pan(drawing, full);
})();
