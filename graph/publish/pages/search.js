"use strict";
const form = document.getElementById("search");
const typed = document.getElementById("q");
const results = document.getElementById("results");
const none = document.getElementById("none");
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’']/g, " ");
const known = names.map(([label, path, more]) => ({ label, path, text: fold(`${label} ${more}`) }));

function show() {
  const words = fold(typed.value).split(/\s+/).filter(Boolean);
  const found = words.length ? known.filter((one) => words.every((word) => one.text.includes(word))) : [];
  results.replaceChildren(...found.slice(0, 20).map((one) => {
    const link = document.createElement("a");
    link.href = one.path;
    link.textContent = one.label;
    const row = document.createElement("li");
    row.append(link);
    return row;
  }));
  none.hidden = !words.length || found.length > 0;
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const first = results.querySelector("a");
  if (first) location.href = first.href;
});
typed.addEventListener("input", show);
show();
