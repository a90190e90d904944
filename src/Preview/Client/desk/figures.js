// All figures of the site, to be searched and put into the block edited last.

import { figureChip } from "./chips.js";
import { button, el, fill } from "./element.js";
import { say } from "./language.js";

const MOST = 60; // more than one reads; the search finds the rest

/** @param {() => {name: string, insert: ((text: string) => void) | null} | null} target the block edited last */
export function figuresDialog(target) {
  /** @type {import("./chips.js").Figure[]} */
  let figures = [];
  /** Where a figure would go. */
  let block = null;
  const search = el("input.search", { type: "search", "aria-label": say("find-figure"), placeholder: say("find-figure"), oninput: list, autofocus: true });
  const note = el("p.note");
  const count = el("p.aside", { role: "status" });
  const groups = el("div.figure-list");
  const dialog = el(
    "dialog.dialog.wide",
    { "aria-labelledby": "figures-title", onkeydown: move },
    el("h2", { id: "figures-title" }, say("all-figures")),
    note,
    search,
    count,
    groups,
    el("p.actions", {}, button(say("close"), () => dialog.close())),
  );

  function list() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = figures.filter(f => words.every(w => textOf(f).includes(w)));
    count.textContent = found.length ? say("figures-found", found.length) : say("figures-none");
    fill(groups, group(say("figures-own"), found.filter(f => f.own)), group(say("figures-other"), found.filter(f => !f.own)));
  }

  const group = (name, found) => found.length > 0 && [el("h3", {}, name), el("ul", {}, found.slice(0, MOST).map(item))];

  const item = figure =>
    el("li", {}, figureChip(figure, block?.insert ? insert : null), el("span.aside", {}, el("span", { lang: "zh-CN" }, figure.label.zh), " · ", el("span", { lang: "en" }, figure.label.en), " ", el("code", {}, figure.id)));

  function insert(text) {
    dialog.close();
    block.insert(text);
  }

  /** Up and down through what was found; Enter in the search takes the first. @param {KeyboardEvent} event */
  function move(event) {
    if (event.isComposing) return;
    const stops = [search, ...groups.querySelectorAll("button:enabled")];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Enter" && at === 0) stops[1]?.click();
    else if (event.key === "ArrowDown" && at >= 0) stops[Math.min(at + 1, stops.length - 1)].focus();
    else if (event.key === "ArrowUp" && at > 0) stops[at - 1].focus();
    else return;
    event.preventDefault();
  }

  return {
    element: dialog,
    /** @param {import("./chips.js").Figure[]} all */
    show(all) {
      figures = all;
      if (dialog.open) list();
    },
    open() {
      block = target();
      note.textContent = block?.insert ? say("figures-note", block.name) : say("figures-no-block");
      search.value = "";
      list();
      dialog.showModal();
    },
  };
}

const textOf = f => `${f.id} ${f.zh} ${f.en} ${f.label.zh} ${f.label.en}`.toLowerCase();
