// What differs between two texts, word by word. The server compares Chinese by the same rule (`TextDiff`); here it is for a conflict.

import { el } from "./element.js";

/** @typedef {{kind: "same"|"deleted"|"inserted", text: string}} Part */

/** Above so many pairs of words, what lies between equal ends counts as replaced: the comparison takes time by their product. */
const MOST_PAIRS = 1_000_000;

/** A figure, a Latin word or number, or one other character. */
const words = text => text.match(/\{[^{}]*\}|[\p{Script=Latin}\p{M}\d]+|./gsu) ?? [];

/** @param {string} before @param {string} after @returns {Part[]} */
export function difference(before, after) {
  const [a, b] = [words(before), words(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const parts = [];
  add(parts, "same", a.slice(0, head));
  compare(parts, a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  add(parts, "same", a.slice(a.length - tail));
  return parts;
}

/** By the longest common row of words. */
function compare(parts, a, b) {
  if (a.length * b.length > MOST_PAIRS) {
    add(parts, "deleted", a);
    add(parts, "inserted", b);
    return;
  }
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(parts, "same", [a[i++]]);
      j++;
    } else if (j === b.length || (i < a.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) add(parts, "deleted", [a[i++]]);
    else add(parts, "inserted", [b[j++]]);
  }
}

function add(parts, kind, some) {
  if (some.length === 0) return;
  if (parts.at(-1)?.kind === kind) parts.at(-1).text += some.join("");
  else parts.push({ kind, text: some.join("") });
}

/** As nodes: `<del>` and `<ins>`, which the style sheet tells apart by more than colour. @param {Part[]} parts */
export function marked(parts) {
  return parts.map(({ kind, text }) => (kind === "same" ? text : el(kind === "deleted" ? "del" : "ins", {}, text)));
}
