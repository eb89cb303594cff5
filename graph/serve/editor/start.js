// The form of the SPARQL page -> an editor with completion, and answers as tables. Without this file the form works.
import Yasqe from "@zazuko/yasqe";
import Yasr from "@zazuko/yasr";
import "@zazuko/yasqe/build/yasqe.min.css";
import "@zazuko/yasr/build/yasr.min.css";
import "./start.css";

const form = document.querySelector("form.sparql");
const area = form.querySelector("textarea");
const answer = document.querySelector("#answer");
const words = JSON.parse(document.querySelector("#words").textContent);
const prefixes = Object.entries(words.prefixes).map(([name, address]) => `${name}: <${address}>`);

// Columns that can be drawn wider write a style element, which the policy of the page forbids: start.css has its rules.
const create = document.createElement.bind(document);
document.createElement = (name, ...options) => create(name === "style" ? "template" : name, ...options);

// The completers that come with the editor ask other servers: ours know the vocabulary of the graph alone.
Yasqe.forkAutocompleter("prefixes", { name: "own-prefixes", bulk: true, get: () => prefixes });
Yasqe.forkAutocompleter("property", { name: "own-properties", bulk: true, get: () => words.properties });
Yasqe.forkAutocompleter("class", { name: "own-classes", bulk: true, get: () => words.classes });

const link = () => `${form.action}?query=${encodeURIComponent(editor.getValue())}`;
const place = document.createElement("div");
area.before(place);
area.hidden = true;
area.required = false;
const editor = new Yasqe(place, {
  value: area.value.trim(),
  persistenceId: null,
  prefixCcApi: null,
  autocompleters: ["variables", "own-prefixes", "own-properties", "own-classes"],
  showQueryButton: false,
  resizeable: false,
  editorHeight: "22rem",
  screenReaderLabel: form.querySelector("label").textContent,
  createShareableLink: link,
  consumeShareLink: null,
  requestConfig: { endpoint: form.action, method: "POST" },
});
answer.replaceChildren();
const shown = new Yasr(answer, { persistenceId: null, prefixes: words.prefixes });

answer.addEventListener("click", (event) => {
  const one = event.target.closest("a");
  if (one?.href.startsWith(words.base)) one.href = new URL(one.href.slice(words.base.length), form.action).href;
});
// Tables come with a header and a choice that have no name.
shown.on("drawn", () => {
  answer.querySelectorAll(".dt-column-title:empty").forEach((one) => { one.textContent = "#"; });
  answer.querySelectorAll("select").forEach((one) => one.setAttribute("aria-label", one.parentElement.firstChild.textContent));
});
editor.on("queryResponse", (_, response, duration) => shown.setResponse(response, duration));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.replaceState(null, "", link());
  editor.query().catch(() => {});
});
if (form.dataset.asked) form.requestSubmit();
