"use strict";
// A question, and the list of them, leads to a SPARQL editor where one answers: the server that gives this page, else the address that the
// site was published for. In a folder, or on a host that holds files alone, there is none, and no link is shown.
(async () => {
  const link = document.getElementById("editor");
  if (!link) return;
  const { sparql, endpoint } = link.dataset;
  const asked = document.getElementById("asked");
  const query = asked ? `?query=${encodeURIComponent(asked.textContent)}` : "";
  for (const place of [location.protocol.startsWith("http") ? sparql : "", endpoint].filter(Boolean)) {
    try {
      const answer = await fetch(place, { method: "HEAD", headers: { Accept: "text/turtle" } });
      if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/turtle")) continue;
      link.href = place + query;
      link.hidden = false;
      return;
    } catch { /* nobody answers there */ }
  }
})();
