// One block: Chinese beside English, and all that can be done with it.

import { announce } from "./announce.js";
import { acceptBlock, saveText } from "./api.js";
import { complaintList } from "./complaints.js";
import { conflictPanel } from "./conflict.js";
import { ownDraft } from "./drafts.js";
import { edition } from "./edition.js";
import { editor } from "./editor.js";
import { button, el } from "./element.js";
import { blockMargin, nameOf } from "./heading.js";
import { shortcut } from "./keys.js";
import { say } from "./language.js";
import { resultView } from "./result.js";
import { inTurn, outcomeOf } from "./saving.js";
import { sourceSide } from "./source.js";
import { trial } from "./trying.js";

/**
 * @param {any} block as the API gives it
 * @param {import("./page.js").PageOfBlock} page
 * @param {import("./drafts.js").Draft | undefined} draft
 * @param {number} number unique on the page
 */
export function blockView(block, page, draft, number) {
  const complaints = complaintList(`complaints-${number}`);
  const field = editor({ label: say("english-of", nameOf(block)), describedBy: `complaints-${number}`, onInput: typed });
  const english = edition(block, () => field.text, draft);
  const margin = blockMargin(`block-${number}`, page.folder);
  const source = sourceSide(page.figures, field.insert);
  const result = resultView(page.address);
  const conflict = conflictPanel({ keepTheirs: discard, keepMine: () => overrule(false), merge: () => overrule(true) });
  const attempt = trial(answered, result.old, result.refused);
  const save = inTurn(saveOnce);
  const saves = button(say("save"), () => save(false), shortcut("save"));
  const accepts = button("", () => save(true), shortcut("accept"), "button.strong");
  const reverts = button(say("revert"), discard, {}, "button.quiet");
  const actions = el("p.actions", {}, saves, accepts, reverts);
  const seen = button(say("seen"), readChinese);
  const notice = el("p.notice", { hidden: true }, say("chinese-now"), " ", seen);
  const element = el(
    "article.block",
    { "aria-labelledby": `block-${number}`, onfocusin: touched },
    margin.element,
    source.element,
    el("div.english", {}, field.element, notice, actions, result.element, complaints.element), // what comes and goes while one types moves no button
    conflict.element, // nor the field
  );
  /** What is on its way to the server. @type {string | null} */
  let sent = null;
  const own = ownDraft(page.name, draft);

  const view = {
    element,
    focus,
    save,
    update,
    insert: field.insert,
    grow: field.grow,
    stop: attempt.stop,
    retry,
    get id() {
      return english.block.id;
    },
    get name() {
      return nameOf(english.block);
    },
    get isEdited() {
      return english.isEdited;
    },
    get isOpen() {
      return english.isOpen;
    },
    /** Whether leaving the page would lose words. */
    get isAtRisk() {
      return english.isEdited && !own.isSafe;
    },
    get draft() {
      return english.draft;
    },
  };

  field.set(draft?.markup ?? english.written);
  retry();
  follow();
  return view;

  function focus() {
    element.scrollIntoView({ block: "nearest" });
    field.element.focus({ preventScroll: true });
  }

  /** What was opened once stays open: a block that closes would move the one that is clicked. */
  function touched() {
    element.classList.add("is-touched");
    page.onFocus(view);
  }

  /** Asks how the text looks, if it is another than that in the file. */
  function retry() {
    if (english.isEdited && field.text.trim()) attempt.start({ name: page.name, block: view.id, markup: field.text });
  }

  function typed() {
    english.typed();
    if (!english.isEdited) settled();
    else if (field.text.trim()) retry();
    else {
      attempt.stop();
      answered({ html: "", complaints: [] });
    }
    changed();
  }

  function changed() {
    if (english.isEdited) own.keep(english.draft);
    show();
    page.onChange();
  }

  /** The text is the one in the file: nothing is kept, nothing is asked. */
  function settled() {
    attempt.stop();
    own.drop();
    english.settle();
    result.show(english.written && english.block.en.html);
    judge(english.block.complaints);
  }

  function answered({ html, complaints: found }) {
    if (html !== null) result.show(html);
    judge(found);
  }

  /** @param {import("./complaints.js").Complaint[]} found */
  function judge(found) {
    complaints.show(found);
    field.judge(found.some(c => c.severity === "error"));
  }

  /** @param {boolean} merge whether the text is still to be worked on */
  function overrule(merge) {
    english.overrule(merge);
    changed();
    if (merge) focus();
    else save(false);
  }

  function readChinese() {
    english.readChinese();
    changed();
    focus();
  }

  function discard() {
    field.replace(english.written);
    settled();
    changed();
    announce(say("discarded"));
    focus();
  }

  /** Shows what the server now has. Typed text is never touched; without any, the field follows. @param {any} next @param {boolean} isOurs whether it comes of our own saving */
  function update(next, isOurs) {
    const follows = !english.isEdited || (isOurs && field.text === sent);
    english.take(next, isOurs);
    if (follows) field.set(english.written);
    follow();
  }

  /** Brings the rest up to date with file and field. */
  function follow() {
    if (english.isEdited) own.keep(english.draft);
    else settled();
    show();
  }

  function show() {
    const { block: now, isEdited } = english;
    element.dataset.block = now.id;
    element.dataset.state = now.state;
    element.dataset.kind = now.key === "title" ? "heading" : now.kind;
    element.classList.toggle("is-open", english.isUnfolded);
    element.classList.toggle("is-edited", isEdited);
    margin.show(now, isEdited ? english.time : 0);
    source.show(now);
    source.tick(field.text);
    if (notice.hidden && english.isOutOfStep) announce(say("chinese-now"));
    notice.hidden = !english.isOutOfStep;
    if (english.isContested || english.isMerging) conflict.show(now.en?.markup ?? "", field.text, english.isMerging);
    else conflict.hide();
    saves.hidden = reverts.hidden = !isEdited;
    accepts.textContent = isEdited ? say("save-accept") : say("accept");
    accepts.hidden = !isEdited && !["unaccepted", "stale"].includes(now.state);
    actions.hidden = accepts.hidden || english.isContested;
  }

  /**
   * Saves what was typed; with `accept` also says that it is right, which can be said of unchanged English too.
   * @param {boolean} accept
   * @param {boolean} again whether it was asked for while another save was on its way, which may have done it already
   * @returns {Promise<boolean>} whether it is done
   */
  async function saveOnce(accept, again) {
    const { isEdited, block: now } = english;
    if (english.isContested) return no("not-saved-conflict", conflict.focus);
    if (english.isOutOfStep) return no("chinese-now", () => seen.focus());
    if (isEdited && !field.text.trim()) return no("not-saved-empty");
    if (!isEdited && accept && now.state === "current") return true;
    if (!isEdited && !(accept && now.en)) return again || no("unchanged");
    const byButton = element.contains(document.activeElement) && document.activeElement !== field.element;
    sent = field.text;
    announce(say("saving"));
    const about = { name: page.name, ...english.seen };
    let outcome;
    try {
      outcome = await page.settle(outcomeOf(isEdited ? saveText({ ...about, markup: sent, accept }) : acceptBlock(about)), view);
    } catch (error) {
      console.error(error); // what nobody foresaw must not keep the block from being saved again
      return no("not-saved-failed", null, error);
    } finally {
      sent = null;
      show();
    }
    if (byButton) focus(); // the button may be gone
    if (outcome.kind === "conflict") return no("not-saved-conflict", english.isContested && conflict.focus);
    if (outcome.kind === "away") return no("not-saved-away");
    if (outcome.kind === "refused") return no("not-saved-refused", null, outcome.why);
    if (outcome.kind !== "done") {
      judge(outcome.complaints);
      return no(outcome.kind === "not accepted" ? "saved-not-accepted" : isEdited ? "not-saved-complaints" : "not-accepted");
    }
    if (english.isEdited) announce(say("saved-older"));
    else if (outcome.page.errors > 0) announce(say("saved-errors", outcome.page.errors));
    else announce(say(!isEdited ? "accepted" : accept ? "saved-accepted" : "saved"));
    return true;
  }

  /** Says why nothing was saved. @returns {false} */
  function no(reason, then, ...values) {
    announce(say(reason, ...values));
    if (then) then();
    return false;
  }
}
