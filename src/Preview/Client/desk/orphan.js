// English whose Chinese is gone: it can be read, and deleted. There is nothing to translate.

import { announce } from "./announce.js";
import { saveText } from "./api.js";
import { complaintList } from "./complaints.js";
import { button, el, fill } from "./element.js";
import { blockMargin, nameOf } from "./heading.js";
import { say } from "./language.js";
import { outcomeOf } from "./saving.js";

/** What is said when it was not deleted, by what came of it. */
const REASONS = { conflict: "not-deleted-conflict", away: "not-deleted-away", complaints: "not-deleted-complaints", refused: "not-deleted-refused" };

/** @param {any} block @param {import("./page.js").PageOfBlock} page @param {number} number unique on the page */
export function orphanView(block, page, number) {
  const margin = blockMargin(`block-${number}`, page.folder);
  const complaints = complaintList();
  const english = el("p.source", { lang: "en", id: `orphan-${number}` });
  const asks = button(say("delete"), () => confirm(true), { "aria-describedby": english.id });
  const deletes = button(say("delete-really"), remove, {}, "button.strong");
  const keeps = button(say("delete-not"), () => confirm(false));
  const actions = el("p.actions", {}, asks, deletes, keeps);
  const element = el(
    "article.block.is-open.is-orphan",
    { "aria-labelledby": `block-${number}`, onfocusin: () => page.onFocus(view) },
    margin.element,
    el("div.chinese", {}, el("p.aside", {}, "—")),
    el("div.english", {}, english, actions, complaints.element),
  );

  const view = {
    element,
    update,
    isOpen: true,
    isEdited: false,
    isAtRisk: false,
    get id() {
      return block.id;
    },
    get name() {
      return nameOf(block);
    },
    focus() {
      element.scrollIntoView({ block: "nearest" });
      actions.querySelector("button:not([hidden])").focus({ preventScroll: true });
    },
    async save() {
      announce(say("unchanged"));
      return false;
    },
    insert: null,
    stop() {},
    grow() {},
    retry() {},
  };

  /** What is deleted cannot be undone here, so it is asked for twice. @param {boolean} sure */
  function confirm(sure) {
    asks.hidden = sure;
    deletes.hidden = keeps.hidden = !sure;
    (sure ? keeps : asks).focus();
  }

  async function remove() {
    const next = element.nextElementSibling ?? element.previousElementSibling;
    const outcome = await page.settle(outcomeOf(saveText({ name: page.name, block: block.id, markup: "", version: block.version, zh: "", accept: false })), view);
    if (outcome.kind === "done") {
      announce(say("deleted-orphan"));
      next?.querySelector("textarea, .actions button")?.focus();
      return;
    }
    if (outcome.complaints) complaints.show(outcome.complaints);
    announce(say(REASONS[outcome.kind], outcome.why ?? ""));
    confirm(false);
  }

  function update(next) {
    block = next;
    element.dataset.block = next.id;
    element.dataset.state = next.state;
    margin.show(next, 0);
    fill(english, next.en?.markup ?? "");
    complaints.show(next.complaints);
  }

  deletes.hidden = keeps.hidden = true;
  update(block);
  return view;
}
