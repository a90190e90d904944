// What `check` says, as a list; a click on the place opens it in the editor.

import { cut, spans } from "/_preview/assets/excerpt.js";
import { openFile } from "./api.js";
import { announce } from "./announce.js";
import { el, fill } from "./element.js";
import { language, mine, say } from "./language.js";

/**
 * @typedef {object} Complaint
 * @property {string} code
 * @property {"error"|"warning"|"note"} severity
 * @property {string} file
 * @property {number} line
 * @property {number} column
 * @property {string} excerpt the line of the file
 * @property {number} start where in the excerpt
 * @property {number} length
 * @property {{message: string, hint: string|null}} zh
 * @property {{message: string, hint: string|null}} en
 */

/** A list that is filled anew as one types; it speaks only when it says something else. @param {string} [id] */
export function complaintList(id) {
  const list = el("ul", { hidden: true });
  const element = el("div.complaints", { id, "aria-live": "polite" }, list);
  let shown = "[]";
  return {
    element,
    /** @param {Complaint[]} complaints */
    show(complaints) {
      const next = JSON.stringify(complaints);
      if (next === shown) return;
      shown = next;
      list.hidden = complaints.length === 0;
      fill(list, complaints.map(item));
    },
  };
}

/** A section of complaints that are of no block. Notes, which are for the owner, are folded away. @param {string} title */
export function complaintSection(title) {
  const [list, notes] = [complaintList(), complaintList()];
  const summary = el("summary");
  const folded = el("details", {}, summary, notes.element);
  const element = el("section.unplaced", { "aria-label": title, hidden: true }, el("h2", {}, title), list.element, folded);
  return {
    element,
    /** @param {Complaint[]} complaints */
    show(complaints) {
      const mild = complaints.filter(c => c.severity === "note");
      list.show(complaints.filter(c => c.severity !== "note"));
      notes.show(mild);
      summary.textContent = say("n-notes", mild.length);
      folded.hidden = mild.length === 0;
      element.hidden = complaints.length === 0;
    },
  };
}

/** What is wrong as a whole needs no finding: above so many characters the excerpt would only repeat the block. */
const LONGEST_MARK = 120;

/** What helps to find the place. */
const AROUND = 60;

/** @param {Complaint} complaint */
function item(complaint) {
  const { message, hint } = mine(complaint);
  return el(
    `li.complaint.is-${complaint.severity}`,
    {},
    el("p.message", {}, el("b", {}, say(`severity-${complaint.severity}`)), " ", spans(message)),
    hint && el("p.hint", {}, spans(sentence(hint))),
    el("p.place", {}, placeButton(complaint.file, complaint.line), el("code.code", {}, complaint.code)),
    complaint.length <= LONGEST_MARK && complaint.excerpt && excerpt(complaint),
  );
}

/** A hint as the line of its own that it is here; on the console it goes on behind its sentence. @param {string} hint */
function sentence(hint) {
  const ended = /[.。!?！？]$/.test(hint) ? hint : hint + (language === "zh" ? "。" : ".");
  return language === "zh" ? ended : ended[0].toUpperCase() + ended.slice(1);
}

/** @param {Complaint} complaint */
function excerpt(complaint) {
  const lang = complaint.file.endsWith("zh.md") ? "zh-CN" : complaint.file.endsWith("en.md") ? "en" : null;
  const { before, marked, after } = cut(complaint, AROUND);
  return el("p.excerpt", { lang }, before, marked && el("mark", {}, marked), after);
}

/** A place in a file, to be opened by a click. @param {string} file @param {number} line */
export function placeButton(file, line, shown = `${file.replace(/^input\//, "")}:${line}`) {
  const open = () =>
    openFile(file, line).then(
      () => announce(say("opened", file)),
      error => notOpened(error, file, line),
    );
  return el("button.place-button", { type: "button", onclick: open, title: say("open-file", file, line) }, shown);
}

/** Without an editor the place can be pasted into the editor's own dialogue. */
async function notOpened(error, file, line) {
  const why = error.message || say("away");
  try {
    if (error.status !== 409) throw error;
    await navigator.clipboard.writeText(`${file}:${line}`);
    announce(`${say("copied", `${file}:${line}`)} ${why}`);
  } catch {
    announce(`${say("not-opened", file)} ${why}`);
  }
}
