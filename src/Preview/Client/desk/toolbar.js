// The bar that stays in sight on a page: how far it is, and the ways through it.

import { banner, statusLine } from "./announce.js";
import { button, el, fill } from "./element.js";
import { shortcut } from "./keys.js";
import { say } from "./language.js";
import { bar, countsInWords } from "./states.js";

/** @param {{next: () => void, previous: () => void, figures: () => void, help: () => void}} commands */
export function toolbar(commands) {
  const progress = el("div.progress");
  const element = el(
    "div.toolbar",
    { role: "group", "aria-label": say("blocks-heading") },
    progress,
    statusLine,
    el(
      "div.actions",
      {},
      button(`↑ ${say("previous-open")}`, commands.previous, shortcut("previous")),
      button(`↓ ${say("next-open")}`, commands.next, shortcut("next")),
      button(say("figures"), commands.figures, shortcut("figures")),
      button(say("keys"), commands.help, shortcut("help")),
    ),
    banner,
  );
  return {
    element,
    /** @param {Record<string, number>} counts @param {number} open */
    show: (counts, open) => fill(progress, bar(counts), el("b", {}, open ? say("n-open", open) : say("none-open")), countsInWords(counts)),
  };
}
