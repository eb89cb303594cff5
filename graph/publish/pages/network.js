"use strict";
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const SHAPES = {
    organisation: "M1 0A1 1 0 1 1-1 0 1 1 0 1 1 1 0Z",
    person: "M0-1.15 1.05.75H-1.05Z",
    other: "M0-1.2 1.2 0 0 1.2-1.2 0Z",
  };
  const drawing = document.getElementById("drawing");
  const panel = document.getElementById("panel");
  const filters = document.getElementById("filters");
  const find = document.getElementById("find");
  const hint = panel.firstElementChild;
  const { nodes, ties } = network;
  const english = () => document.documentElement.lang === "en";
  const label = (name, value) => filters.querySelector(`[name="${name}"][value="${value}"]`).parentElement.lastElementChild.textContent;
  const ACROSS = 130; // room for the names at the edges
  const DOWN = 50;
  const box = {};
  let current = 0;

  const make = (name, attributes, parent) => {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    parent?.append(made);
    return made;
  };
  const html = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text }, attributes);

  const degree = nodes.map(() => 0);
  ties.forEach(([one, other]) => { degree[one] += 1; degree[other] += 1; });
  const radius = (at) => 3 + 1.7 * Math.sqrt(degree[at]);
  const byDegree = [...degree.keys()].sort((a, b) => degree[b] - degree[a] || a - b);
  const SIGN = 3; // ties of an actor whose sign no name may hide, but those of the first
  const FIRST = 8;
  const LETTER = 6.8; // about the width of a letter on the screen, in pixels; a line is 14 high

  const lines = make("g", { class: "lines", "aria-hidden": "true" }, drawing);
  const drawnTies = ties.map(([one, other, relation, modality]) => make("line", {
    x1: nodes[one][2], y1: nodes[one][3], x2: nodes[other][2], y2: nodes[other][3],
    class: `line ${modality.toLowerCase()} r-${relation}`,
  }, lines));
  const drawnNodes = nodes.map(([name, path, x, y, kind], at) => {
    const link = make("a", { class: "node", transform: `translate(${x} ${y})`, tabindex: at ? -1 : 0 }, drawing);
    if (path) link.setAttribute("href", path);
    make("path", { d: SHAPES[kind] ?? SHAPES.other }, link);
    make("title", {}, link).textContent = name;
    const text = make("text", { "aria-hidden": "true" }, link);
    text.textContent = name.length > 34 ? `${name.slice(0, 33)}…` : name;
    return link;
  });

  const show = () => drawing.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
  const zoom = pan(drawing, box, show, look);

  // Signs and names keep their size on the screen, and a name is shown where it hides no other that matters more.
  function look() {
    show();
    const unit = Math.max(box.width / drawing.clientWidth, box.height / drawing.clientHeight) || 1;
    const taken = [];
    const signs = byDegree.filter((at) => degree[at] >= SIGN && !drawnNodes[at].classList.contains("out")).map((at) => {
      const [, , x, y] = nodes[at];
      const half = radius(at) * unit;
      return [x - half, y - half, x + half, y + half];
    });
    byDegree.forEach((at, place) => {
      const node = drawnNodes[at];
      const [sign, , text] = node.children;
      const high = radius(at) * unit;
      sign.setAttribute("transform", `scale(${high})`);
      text.setAttribute("font-size", 12 * unit);
      text.setAttribute("stroke-width", 3 * unit);
      text.setAttribute("y", high + 13 * unit);
      const half = text.textContent.length * LETTER * unit / 2;
      const [, , x, y] = nodes[at];
      const own = [x - half, y + high + unit, x + half, y + high + 16 * unit];
      const free = !node.classList.contains("out") && [...taken, ...(place < FIRST ? [] : signs)].every((one) => own[0] > one[2] || own[2] < one[0] || own[1] > one[3] || own[3] < one[1]);
      node.classList.toggle("named", free);
      if (free) taken.push(own);
    });
  }
  function whole() {
    const shown = nodes.filter((_, at) => !drawnNodes[at].classList.contains("out"));
    const across = shown.map((one) => one[2]);
    const down = shown.map((one) => one[3]);
    box.x = Math.min(...across, network.width) - ACROSS;
    box.y = Math.min(...down, network.height) - DOWN;
    box.width = Math.max(...across, 0) + ACROSS - box.x;
    box.height = Math.max(...down, 0) + DOWN - box.y;
    if (!shown.length) Object.assign(box, { x: 0, y: 0, width: network.width, height: network.height });
  }
  function filter() {
    const of = new FormData(filters);
    const relations = of.getAll("relation");
    const modalities = of.getAll("modality");
    const least = Number(of.get("least"));
    const since = Number(of.get("since")) || 0;
    const until = Number(of.get("until")) || 9999;
    const left = nodes.map(() => 0);
    let count = 0;
    ties.forEach(([one, other, relation, modality, confidence, first, last], at) => {
      const shown = relations.includes(relation) && modalities.includes(modality) && confidence >= least
        && (first || 0) <= until && (last || 9999) >= since;
      drawnTies[at].classList.toggle("out", !shown);
      if (!shown) return;
      count += 1;
      left[one] += 1;
      left[other] += 1;
    });
    drawnNodes.forEach((one, at) => one.classList.toggle("out", !left[at]));
    look();
    document.getElementById("ties").textContent = count;
    document.getElementById("ends").textContent = left.filter(Boolean).length;
    document.getElementById("least").textContent = english() ? String(least) : String(least).replace(".", ",");
  }

  function tell(at) {
    drawing.querySelectorAll(".near").forEach((one) => one.classList.remove("near"));
    drawing.classList.toggle("chosen", at >= 0);
    if (at < 0) { panel.replaceChildren(hint); return; }
    drawnNodes[at].classList.add("near");
    const list = html("ul", "", { className: "plain" });
    ties.forEach(([one, other, relation, modality, , , , path], number) => {
      if ((one !== at && other !== at) || drawnTies[number].classList.contains("out")) return;
      const end = one === at ? other : one;
      drawnTies[number].classList.add("near");
      drawnNodes[end].classList.add("near");
      const row = html("li", "");
      row.append(nodes[one][0], " ", html("em", label("relation", relation)), " ", nodes[other][0], " ");
      if (modality !== "Asserted") row.append(html("span", label("modality", modality), { className: `badge ${modality.toLowerCase()}` }), " ");
      row.append(html("a", "↓", { href: path, className: "why", ariaLabel: nodes[end][0] }));
      list.append(row);
    });
    const title = html("h2", "");
    title.append(nodes[at][1] ? html("a", nodes[at][0], { href: nodes[at][1] }) : nodes[at][0]);
    panel.replaceChildren(title, list);
  }

  function move(at) {
    drawnNodes[current].setAttribute("tabindex", -1);
    current = at;
    drawnNodes[at].setAttribute("tabindex", 0);
    drawnNodes[at].focus({ preventScroll: true });
  }

  // the nearest in a direction, those straight ahead before those aside
  function neighbour(across, down) {
    const [, , x, y] = nodes[current];
    let best = -1;
    let least = Infinity;
    nodes.forEach(([, , toX, toY], at) => {
      const ahead = (toX - x) * across + (toY - y) * down;
      if (ahead <= 0 || drawnNodes[at].classList.contains("out")) return;
      const cost = ahead + 2 * Math.abs((toX - x) * down + (toY - y) * across);
      if (cost < least) { least = cost; best = at; }
    });
    return best;
  }

  drawnNodes.forEach((node, at) => {
    node.addEventListener("mouseenter", () => tell(at));
    node.addEventListener("focus", () => { current = at; tell(at); });
  });
  drawing.addEventListener("keydown", (event) => {
    const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (way) { const at = neighbour(...way); if (at >= 0) move(at); }
    else if (event.key === "+") zoom(0.8);
    else if (event.key === "-") zoom(1.25);
    else if (event.key === "Escape") tell(-1);
    else return;
    event.preventDefault();
  });
  filters.addEventListener("input", () => { filter(); tell(-1); });
  filters.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("language", filter);
  const seek = () => {
    const wanted = find.value.trim().toLowerCase();
    const names = nodes.map(([name]) => name.toLowerCase());
    const at = names.includes(wanted) ? names.indexOf(wanted) : names.findIndex((name) => wanted && name.includes(wanted));
    if (at >= 0) move(at);
  };
  find.addEventListener("change", seek);
  find.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); seek(); } });
  document.getElementById("actors").append(...nodes.map(([name]) => html("option", "", { value: name })));
  document.getElementById("whole").addEventListener("click", () => {
    whole();
    look();
  });

  document.getElementById("walk").hidden = false;
  whole();
  new ResizeObserver(look).observe(drawing);
  filter();
})();
