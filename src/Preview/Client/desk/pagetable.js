// The table of pages, to be narrowed and ordered.

import { hasDrafts } from "./drafts.js";
import { el, fill, inLanguage } from "./element.js";
import { language, mine, otherLanguage, say } from "./language.js";
import { bar, countsInWords, OPEN, openOf, STATES } from "./states.js";

const OPEN_STATES = STATES.filter(s => OPEN.has(s));

const FILTERS = {
  all: () => true,
  open: page => openOf(page.states) > 0,
  complaints: page => page.complaints > 0,
};

/** How much a page asks for: errors first, then what has no English, then the rest. */
const work = page => page.complaints * 10_000 + (page.states.missing ?? 0) * 100 + (page.states.stale ?? 0) * 100 + openOf(page.states);

const ORDERS = {
  work: (a, b) => work(b) - work(a),
  site: () => 0, // as the API gives them
  name: (a, b) => (a.folder < b.folder ? -1 : 1),
};

export function pageTable() {
  let pages = [];
  const search = el("input", { type: "search", id: "find-page", oninput: list });
  const show = choice("show-pages", { open: "show-open", all: "show-all", complaints: "show-complaints" });
  const order = choice("order-pages", { work: "sort-work", site: "sort-site", name: "sort-name" });
  const rows = el("tbody");
  const none = el("p.aside", { role: "status" });
  const head = [["page"], ["state"], ["open-blocks", "n"], ["complaints", "n"], ["numbers", "n"], ["pictures-column", "n"]];
  show.value = "all";

  function choice(id, options) {
    return el("select", { id, onchange: list }, Object.entries(options).map(([value, key]) => el("option", { value }, say(key))));
  }

  function list() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = pages.filter(p => FILTERS[show.value](p) && words.every(w => `${p.name} ${p.title.zh} ${p.title.en}`.toLowerCase().includes(w)));
    const focused = document.activeElement?.closest("a[href]")?.getAttribute("href");
    fill(rows, found.sort(ORDERS[order.value]).map(row));
    none.textContent = found.length ? "" : say("no-pages");
    if (focused) [...rows.querySelectorAll("a")].find(a => a.getAttribute("href") === focused)?.focus();
  }

  return {
    element: el(
      "section",
      { "aria-labelledby": "pages-title", id: "pages" },
      el("h2", { id: "pages-title" }, say("pages")),
      el("div.filters", {}, labelled(say("filter"), search), labelled(say("show"), show), labelled(say("sort"), order)),
      el("div.scroll", { tabindex: 0, role: "region", "aria-labelledby": "pages-title" }, el("table.pages", {}, el("thead", {}, el("tr", {}, head.map(([key, kind]) => el(kind ? `th.${kind}` : "th", { scope: "col" }, say(key))))), rows)),
      none,
    ),
    /** @param {any[]} next */
    show(next) {
      pages = next;
      list();
    },
  };
}

const labelled = (text, control) => el("p", {}, el("label", { for: control.id }, text), control);

function row(page) {
  const open = openOf(page.states);
  const href = `/_desk/?page=${encodeURIComponent(page.name)}${open ? "#open" : ""}`;
  return el(
    "tr",
    {},
    el(
      "th",
      { scope: "row" },
      el("a", { href }, inLanguage(language, mine(page.title) || page.name)),
      hasDrafts(page.name) && el("span.tag.unsaved", {}, say("unsaved")),
      el("span.aside", {}, inLanguage(otherLanguage, page.title[otherLanguage]), " ", el("code", {}, page.name)),
    ),
    el("td.progress", {}, page.broken ? el("b", {}, say("broken")) : [bar(page.states), countsInWords(page.states, open ? OPEN_STATES : STATES)]),
    amount("open-blocks", open),
    amount("complaints", page.complaints),
    amount("numbers", page.numbers),
    el("td.n", { "data-label": say("pictures-column") }, page.pictures),
  );
}

/** With the name of its column, for screens on which a row is a block of lines. */
const amount = (column, n) => el(n ? "td.n.some" : "td.n.none", { "data-label": say(column) }, n);
