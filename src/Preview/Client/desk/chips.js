// The figures of a block, as chips: each shows how it reads in both languages, and puts its `{id}` where the cursor is.

import { el, inLanguage, unseen } from "./element.js";
import { say } from "./language.js";

/** @typedef {{id: string, zh: string, en: string, label: {zh: string, en: string}, own: boolean}} Figure */

/** @param {Figure} figure @param {((text: string) => void) | null} insert null if there is nowhere to put it */
export function figureChip(figure, insert) {
  return el(
    "button.chip",
    { type: "button", disabled: !insert, onclick: () => insert(`{${figure.id}}`), "data-id": `{${figure.id}}`, title: `{${figure.id}}  ${figure.label.zh} · ${figure.label.en}` },
    unseen(`${say("insert")} `),
    inLanguage("zh", figure.zh),
    el("span.arrow", { "aria-hidden": "true" }, "→"),
    inLanguage("en", figure.en, "b"),
    el("span.used", { hidden: true }, "✓", unseen(say("used"))),
  );
}

/**
 * A text in which each `{id}` stands as it reads, marked as a figure, and the targets of links stand back.
 * @param {string} markup @param {Map<string, Figure>} figures
 */
export function readable(markup, figures) {
  return markup.split(/(\{[^{}#]+\}|\]\([^()\s]*\))/).map(part => {
    if (part.startsWith("](")) return el("span.target", {}, part);
    const figure = part.startsWith("{") && figures.get(part.slice(1, -1));
    return figure ? el("span.figure-mark", { title: part }, figure.zh) : part;
  });
}
