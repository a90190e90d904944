// The glossary terms of a block: the approved English goes in by a click; what must never be said is struck.

import { button, el, inLanguage, unseen } from "./element.js";
import { mine, say } from "./language.js";

/** @typedef {{zh: string, en: string, state: string, alternatives: string[], forbidden: string[], gloss: {zh: string, en: string}}} Term */

/** @param {Term} term @param {(text: string) => void} insert */
export function termItem(term, insert) {
  return el(
    "li.term",
    {},
    inLanguage("zh", term.zh, "span"),
    rendering(term.en, "chip", insert),
    term.state !== "approved" && el("span.tag", {}, say("proposed")),
    others(different([term.en, ...term.alternatives]).slice(1), insert),
    term.forbidden.length > 0 && el("span.aside", {}, `${say("not")} `, term.forbidden.map((text, i) => [i > 0 && ", ", el("s", { lang: "en" }, text)])),
    mine(term.gloss) && el("span.gloss", {}, mine(term.gloss)),
  );
}

/** How many other ways to say a term stand open: more of them would be longer than the paragraph. */
const MOST_OTHERS = 2;

/** @param {string[]} texts @param {(text: string) => void} insert */
function others(texts, insert) {
  if (texts.length === 0) return null;
  const chips = texts.map(text => rendering(text, "chip.other", insert));
  const rest = el("span", { hidden: true }, chips.slice(MOST_OTHERS));
  const more = button(say("more", texts.length - MOST_OTHERS), unfold, {}, "button.other");
  function unfold() {
    rest.hidden = false;
    more.remove();
    rest.querySelector("button")?.focus();
  }
  return el("span.others", {}, el("span.aside", {}, `${say("or")} `), chips.slice(0, MOST_OTHERS), texts.length > MOST_OTHERS && [rest, more]);
}

/** As it is compared: hyphens, dashes, spaces and capitals make no difference. @param {string} text */
const plain = text => text.toLowerCase().replace(/[\s\-‐‑–—]+/g, " ");

/** Without those that say the same as one before. @param {string[]} texts */
const different = texts => texts.filter((text, i) => texts.findIndex(t => plain(t) === plain(text)) === i);

/** One way to say it. `…` in it stands for other words: it can be read, but not inserted. */
function rendering(text, look, insert) {
  if (text.includes("…")) return inLanguage("en", text);
  return el(
    `button.${look}`,
    { type: "button", onclick: () => insert(text), "data-text": text },
    unseen(`${say("insert")} `),
    inLanguage("en", text, look === "chip" ? "b" : "span"),
    el("span.used", { hidden: true }, "✓", unseen(say("used"))),
  );
}

/** Whether a text says a term, as far as its reader should be told while typing. @param {string} text @param {string} rendered */
export function says(text, rendered) {
  const words = plain(rendered).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, "u").test(plain(text)); // “land” is not said by “island”
}
