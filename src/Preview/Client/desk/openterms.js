// The terms whose English the owner of the names has still to settle, with all places that use them.

import { placeButton } from "./complaints.js";
import { button, el, fill } from "./element.js";
import { mine, say } from "./language.js";

/** How many are shown at first: those with the most places. */
const FIRST = 20;

export function openTerms() {
  const rows = el("tbody");
  const none = el("p.aside", {}, say("open-terms-none"));
  const columns = ["chinese", "proposed-english", "meaning", "places"];
  const table = el(
    "div.scroll",
    { tabindex: 0, role: "region", "aria-labelledby": "terms-title" },
    el("table.open-terms", {}, el("thead", {}, el("tr", {}, columns.map(key => el("th", { scope: "col" }, say(key))))), rows),
  );
  const more = button("", showAll);
  let sorted = [];
  let isWhole = false;
  let names = new Map();
  let shown = "";

  function list() {
    more.hidden = isWhole || sorted.length <= FIRST;
    more.textContent = say("show-all-terms", sorted.length);
    fill(rows, (isWhole ? sorted : sorted.slice(0, FIRST)).map(term => row(term, names)));
  }

  function showAll() {
    isWhole = true;
    list();
    rows.children[FIRST]?.querySelector("summary")?.focus();
  }

  return {
    element: el("section", { "aria-labelledby": "terms-title" }, el("h2", { id: "terms-title" }, say("open-terms")), table, more, none),
    /** @param {any[]} terms @param {Map<string, string>} titles of pages */
    show(terms, titles) {
      const next = JSON.stringify([terms, [...titles]]);
      if (next === shown) return;
      shown = next;
      table.hidden = terms.length === 0;
      none.hidden = terms.length > 0;
      sorted = [...terms].sort((a, b) => b.places.length - a.places.length);
      names = titles;
      list();
    },
  };
}

function row(term, titles) {
  return el(
    "tr",
    {},
    el("th", { scope: "row", lang: "zh-CN" }, term.zh),
    el("td", { lang: "en" }, [term.en, ...term.alternatives].map((text, i) => el(i ? "span.aside" : "b", {}, i ? ` · ${text}` : text))),
    el("td.aside", {}, mine(term.gloss)),
    el("td", {}, places(term.places, titles)),
  );
}

/** By page; several on one page stand behind each other. */
function places(all, titles) {
  const byPage = Map.groupBy(all, p => p.page ?? "");
  return el(
    "details",
    {},
    el("summary", {}, all.length),
    el("ul", {}, [...byPage].map(([page, some]) =>
      el("li", {}, page && el("a", { href: `/_desk/?page=${encodeURIComponent(page)}` }, titles.get(page) ?? page), " ", some.map(p => placeButton(p.file, p.line, page ? `${p.file.split("/").at(-1)}:${p.line}` : undefined))),
    )),
  );
}
