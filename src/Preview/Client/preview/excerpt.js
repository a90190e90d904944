// What every complaint is shown with: its words with code in them, and the line with the place in it.

import { el } from "./element.js";

/** Code spans of a message are written in backticks. @param {string} message */
export const spans = message => message.split("`").map((part, i) => (i % 2 ? el("code", {}, part) : part));

/**
 * The line of the file around a place, not longer than helps to find it.
 * @param {{excerpt: string, start: number, length: number}} complaint
 * @param {number} around how much is shown on either side
 */
export function cut({ excerpt, start, length }, around) {
  const from = Math.max(0, start - around);
  const end = Math.min(excerpt.length, start + length);
  const to = Math.min(excerpt.length, end + around);
  return {
    before: (from > 0 ? "…" : "") + excerpt.slice(from, start),
    marked: excerpt.slice(start, end),
    after: excerpt.slice(end, to) + (to < excerpt.length ? "…" : ""),
  };
}
