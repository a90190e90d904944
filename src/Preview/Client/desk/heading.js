// The margin of a block: what it is, how it stands, what is to be done, where it is written.

import { placeButton } from "./complaints.js";
import { el, fill } from "./element.js";
import { language, say } from "./language.js";
import { badge, OPEN } from "./states.js";

/** What a block is called, such as “Heading port”. @param {any} block */
export function nameOf(block) {
  const kind = ["title", "tagline", "summary"].includes(block.key) ? `kind-${block.key}` : `kind-${block.kind}`;
  return block.kind === "front-matter" ? say(kind) : say("block-name", say(kind), block.id.replace(/\/heading$/, "").replace(/^(en:)?\/?/, ""));
}

/** The same as short as it can be beside its block: the kind, and the number of a paragraph. @param {any} block */
const shortNameOf = block => (block.kind === "text" ? say("block-name", say("kind-text"), block.id.split("/").at(-1)) : block.kind === "heading" ? say("kind-heading") : nameOf(block));

/** @param {string} id of the heading @param {string} folder of the page */
export function blockMargin(id, folder) {
  const name = el("h3", { id });
  const details = el("div");
  const unsaved = el("p.unsaved", { hidden: true });
  const element = el("header.margin", {}, name, details, unsaved);
  let shown = "";
  return {
    element,
    /** @param {any} block @param {number} typed when what is unsaved was typed; 0 if all is saved */
    show(block, typed) {
      unsaved.hidden = typed === 0;
      unsaved.textContent = typed ? say("draft-of", clock(typed)) : "";
      const next = JSON.stringify([block.id, block.state, block.zh?.line, block.en?.line, block.accepted?.date]);
      if (next === shown) return;
      shown = next;
      fill(name, shortNameOf(block));
      name.title = nameOf(block);
      fill(
        details,
        el("p", {}, badge(block.state)),
        OPEN.has(block.state) && el("p.todo", {}, say(`todo-${block.state}`)),
        el("p.places", {}, place("zh.md", block.zh, folder), place("en.md", block.en, folder)),
        block.accepted?.date && el("p.accepted", {}, say("accepted-on", block.accepted.date)),
      );
    },
  };
}

const place = (file, side, folder) => side?.line && placeButton(folder + file, side.line, `${file}:${side.line}`);

/** The time of day, with the date if it was another one. @param {number} time */
function clock(time) {
  const today = new Date(time).toDateString() === new Date().toDateString();
  const day = today ? {} : { month: "short", day: "numeric" };
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", { ...day, hour: "2-digit", minute: "2-digit", hour12: false }).format(time);
}
