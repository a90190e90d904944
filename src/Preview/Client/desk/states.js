// How the English of a block stands to its Chinese (`BlockState`): names, order, and what asks for work.

import { el } from "./element.js";
import { say } from "./language.js";

/** In the order of how much they ask for. */
export const STATES = ["missing", "stale", "unaccepted", "orphan", "figure-changed", "current"];

/** Those that wait for a translator. */
export const OPEN = new Set(["missing", "stale", "unaccepted", "orphan"]);

/** @param {Record<string, number>} counts by state */
export const openOf = counts => STATES.filter(s => OPEN.has(s)).reduce((sum, s) => sum + (counts[s] ?? 0), 0);

/** @param {string} state */
export const badge = state => el(`span.badge.state-${state}`, {}, say(`state-${state}`));

/**
 * A bar of blocks by state, and beside it the same in words: colour alone says nothing.
 * @param {Record<string, number>} counts by state
 */
export function bar(counts) {
  const present = STATES.filter(s => counts[s] > 0).reverse();
  const segments = present.map(state => {
    const segment = el(`span.state-${state}`);
    segment.style.flexGrow = counts[state];
    return segment;
  });
  return el("span.bar", { "aria-hidden": "true" }, segments);
}

/** The counts in words, what asks for work first. @param {Record<string, number>} counts by state */
export function countsInWords(counts, states = STATES) {
  const present = states.filter(s => counts[s] > 0);
  return el("span.counts", {}, present.map(s => el("span.count", {}, el(`span.dot.state-${s}`, { "aria-hidden": "true" }), `${say(`state-${s}`)} `, el("b", {}, counts[s]))));
}
