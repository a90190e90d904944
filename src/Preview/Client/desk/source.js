// The Chinese side of a block: the text, what changed in it since it was translated, its figures and its terms.

import { figureChip, readable } from "./chips.js";
import { el, fill } from "./element.js";
import { say } from "./language.js";
import { says, termItem } from "./terms.js";

/** @param {Map<string, import("./chips.js").Figure>} figures of the site @param {(text: string) => void} insert */
export function sourceSide(figures, insert) {
  const element = el("div.chinese");
  let shown = "";
  return {
    element,
    /** @param {any} block */
    show(block) {
      const next = JSON.stringify([block.zh, block.figures, block.terms, block.figures.map(id => figures.get(id))]);
      if (next === shown) return; // what has the focus stays
      shown = next;
      fill(
        element,
        text(block.zh, figures),
        block.figures.length > 0 && el("div.chips", { role: "group", "aria-label": say("figures") }, chips(block.figures, figures, insert)),
        block.terms.length > 0 && el("ul.terms", { "aria-label": say("terms") }, block.terms.map(term => termItem(term, insert))),
      );
    },
    /** Ticks the figures and renderings that a text holds. @param {string} english */
    tick(english) {
      for (const chip of element.querySelectorAll(".chip")) {
        const used = chip.dataset.text ? says(english, chip.dataset.text) : english.includes(chip.dataset.id);
        chip.classList.toggle("is-used", used);
        chip.querySelector(".used").hidden = !used;
      }
    },
  };
}

function text(zh, figures) {
  if (!zh) return el("p.source.aside", {}, "—");
  if (!zh.diff) return el("p.source", { lang: "zh-CN" }, readable(zh.markup, figures));
  return [
    el("p.caption", {}, say("chinese-changed"), el("del", {}, say("deleted")), " ", el("ins", {}, say("inserted"))),
    el("p.source", { lang: "zh-CN" }, zh.diff.map(part => {
      const inner = readable(part.text, figures);
      return part.kind === "same" ? inner : el(part.kind === "deleted" ? "del" : "ins", {}, inner);
    })),
  ];
}

function chips(ids, figures, insert) {
  return ids.map(id => figures.get(id)).filter(Boolean).map(figure => figureChip(figure, insert));
}
