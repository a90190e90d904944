// Drafts whose block is no longer there: shown until the translator drops them, since words are never thrown away by the desk.

import { dropDraft } from "./drafts.js";
import { button, el, fill } from "./element.js";
import { say } from "./language.js";

/** @param {string} page @param {(draft: import("./drafts.js").Draft) => void} onDrop */
export function lostDrafts(page, onDrop) {
  const list = el("ul");
  const element = el("section.lost", { "aria-label": say("lost-drafts"), hidden: true }, el("h2", {}, say("lost-drafts")), el("p.note", {}, say("lost-drafts-note")), list);

  function item(draft) {
    const line = el("li", {}, el("p.source", { lang: "en" }, draft.markup), button(say("drop"), drop));
    function drop() {
      dropDraft(page, draft);
      onDrop(draft);
      line.remove();
      element.hidden = list.children.length === 0;
    }
    return line;
  }

  return {
    element,
    /** @param {import("./drafts.js").Draft[]} drafts */
    show(drafts) {
      element.hidden = drafts.length === 0;
      fill(list, drafts.map(item));
    },
  };
}
