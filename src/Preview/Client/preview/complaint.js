// One complaint: where, the line with the place underlined, what is wrong and what to do, in both languages.

import { both, element, paragraph } from "./markup.js";
import { openOrCopy } from "./editor.js";
import { LANGUAGES, WORDS } from "./words.js";

/** How much of a long line is shown on either side of the place. */
const AROUND = 120;

export function describeError(error, editor) {
  return element(
    "li",
    {},
    element("div", { class: "where" }, place(error, editor), element("span", { class: "code" }, error.code)),
    error.excerpt !== "" && excerpt(error),
    ...LANGUAGES.map((l) =>
      element(
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
  return element(
    "li",
    {},
    ...both((_, l) => fault[l]).map((words) => element("div", { class: "words" }, words)),
    element("pre", { tabindex: "0" }, fault.text),
  );
}

function place(error, editor) {
  const place = error.excerpt === "" ? error.file : `${error.file}:${error.line}:${error.column}`;
  const answer = element("span", { class: "answer", role: "status" });
  const label = LANGUAGES.map((l) => (editor ? WORDS[l].open : WORDS[l].copy)).join(" · ");
  const link = element("button", { class: "place", type: "button", title: label }, place);
  link.addEventListener("click", () => openOrCopy(error, editor, answer));
  return element("span", {}, link, answer);
}

function excerpt({ excerpt, start, length, line }) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(excerpt.length, start + length + AROUND);
  const end = Math.min(to, start + length);
  return element(
    "pre",
    {},
    element("span", { class: "line", "aria-hidden": "true" }, String(line)),
    element(
      "code",
      {},
      (from > 0 ? "…" : "") + excerpt.slice(from, start),
      element("mark", {}, excerpt.slice(start, end) || " "),
      excerpt.slice(end, to) + (to < excerpt.length ? "…" : ""),
    ),
  );
}
