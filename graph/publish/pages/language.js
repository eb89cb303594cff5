"use strict";
// French stands in the page; English comes from english.js by the key in data-t, or stands beside it in data-en.
(() => {
  const root = document.documentElement;
  const button = document.getElementById("language");
  const kept = () => { try { return localStorage.getItem("levier-language"); } catch { return null; } };
  const keep = (language) => { try { localStorage.setItem("levier-language", language); } catch { /* not allowed: it holds for this page */ } };
  const asked = new URLSearchParams(location.search).get("lang");
  const french = new Map();

  function put(element, name, text) {
    const own = french.get(element) ?? {};
    own[name] ??= name ? element.getAttribute(name) : element.textContent;
    french.set(element, own);
    const said = root.lang === "en" ? text ?? own[name] : own[name];
    if (name) element.setAttribute(name, said);
    else element.textContent = said;
  }

  function show(language) {
    root.lang = language;
    document.querySelectorAll("[data-t]").forEach((one) => put(one, "", english[one.dataset.t]));
    document.querySelectorAll("[data-en]").forEach((one) => put(one, "", one.dataset.en));
    document.querySelectorAll("[data-t-label]").forEach((one) => put(one, "aria-label", english[one.dataset.tLabel]));
    document.querySelectorAll("[data-t-title]").forEach((one) => put(one, "title", english[one.dataset.tTitle]));
    document.querySelectorAll("data[value]").forEach((one) => put(one, "", one.value));
    document.querySelectorAll("[data-only]").forEach((one) => { one.hidden = one.dataset.only !== language; });
    button.textContent = language === "en" ? "Français" : "English";
    button.lang = language === "en" ? "fr" : "en";
    document.dispatchEvent(new Event("language"));
  }

  button.hidden = false;
  button.addEventListener("click", () => {
    const other = root.lang === "en" ? "fr" : "en";
    keep(other);
    show(other);
  });
  const wanted = ["fr", "en"].includes(asked) ? asked : kept();
  if (wanted === "en") show("en");
})();
