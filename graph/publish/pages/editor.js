"use strict";
// A site in a folder has no SPARQL server; one that `levier serve` gives has: only there the link is shown.
(() => {
  const link = document.getElementById("editor");
  if (!link || !location.protocol.startsWith("http")) return;
  link.href = `${link.dataset.sparql}?query=${encodeURIComponent(document.getElementById("asked").textContent)}`;
  fetch(link.dataset.sparql, { method: "HEAD" }).then((answer) => { link.hidden = !answer.ok; }).catch(() => undefined);
})();
