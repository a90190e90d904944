// The English in the file is no longer the one that was typed over: both are shown, and one of three ways out is chosen.

import { announce } from "./announce.js";
import { difference, marked } from "./diff.js";
import { button, el, fill } from "./element.js";
import { say } from "./language.js";

/**
 * @param {{keepTheirs: () => void, keepMine: () => void, merge: () => void}} choices
 */
export function conflictPanel({ keepTheirs, keepMine, merge }) {
  const theirs = el("p.source", { lang: "en" });
  const yours = el("p.source", { lang: "en" });
  const title = el("strong");
  const note = el("p.note");
  const actions = el(
    "p.actions",
    {},
    button(say("keep-theirs"), keepTheirs),
    button(say("keep-mine"), keepMine),
    button(say("merge"), merge),
  );
  const element = el(
    "div.conflict",
    { role: "group", "aria-label": say("conflict"), hidden: true },
    el("div", {}, title, note),
    el("div.both", {}, side(say("on-disk"), "", theirs), side(say("yours"), say("yours-note"), yours)),
    actions,
  );
  return {
    element,
    focus: () => actions.querySelector("button").focus(),
    hide: () => (element.hidden = true),
    /** @param {string} inFile @param {string} typed @param {boolean} merging */
    show(inFile, typed, merging) {
      if (element.hidden) announce(say("conflict"));
      element.hidden = false;
      actions.hidden = merging;
      title.textContent = merging ? say("merging") : say("conflict");
      note.textContent = merging ? say("merge-note") : say("conflict-note");
      fill(theirs, inFile || say("gone"));
      fill(yours, marked(difference(inFile, typed)));
    },
  };
}

const side = (name, note, text) => el("div", {}, el("p.caption", {}, name, note && el("span.aside", {}, ` · ${note}`)), text);
