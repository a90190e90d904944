// One complaint: where, the line with the place underlined, what is wrong and what to do, in both languages.

import { el } from "./element.js";
import { cut } from "./excerpt.js";
import { both, paragraph } from "./both.js";
import { openOrCopy } from "./editor.js";
import { LANGUAGES, WORDS } from "./words.js";

/** How much of a long line is shown on either side of the place. */
const AROUND = 120;

export function describeError(error, editor) {
  return el(
    "li",
    {},
    el("div", { class: "where" }, place(error, editor), el("span", { class: "code" }, error.code)),
    error.excerpt !== "" && excerpt(error),
    ...LANGUAGES.map((l) =>
      el(
        "div",
        { class: "words" },
        paragraph(l, error[l].message),
        error[l].hint && paragraph(l, error[l].hint, WORDS[l].hint),
      ),
    ),
  );
}

/** A failure of the program itself, with what its authors need to know. */
export function describeFault(fault) {
  return el(
    "li",
    {},
    ...both((_, l) => fault[l]).map((words) => el("div", { class: "words" }, words)),
    el("pre", { tabindex: "0" }, fault.text),
  );
}

function place(error, editor) {
  const place = error.excerpt === "" ? error.file : `${error.file}:${error.line}:${error.column}`;
  const answer = el("span", { class: "answer", role: "status" });
  const label = LANGUAGES.map((l) => (editor ? WORDS[l].open : WORDS[l].copy)).join(" · ");
  const link = el("button", { class: "place", type: "button", title: label }, place);
  link.addEventListener("click", () => openOrCopy(error, editor, answer));
  return el("span", {}, link, answer);
}

function excerpt(error) {
  const { before, marked, after } = cut(error, AROUND);
  return el(
    "pre",
    {},
    el("span", { class: "line", "aria-hidden": "true" }, error.line),
    el("code", {}, before, el("mark", {}, marked || " "), after),
  );
}
