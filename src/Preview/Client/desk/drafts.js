// Words that are typed and not saved yet. They live in the browser, so that neither a reload nor a crash nor a server that is away loses one.

import { base } from "./api.js";

const PREFIX = `desk:draft:${base}:`;

/**
 * @typedef {object} Draft
 * @property {string} id of the block
 * @property {string} markup what was typed
 * @property {string} version of the English that it was typed over
 * @property {string} zh the Chinese that it was typed for
 * @property {number} time when, in milliseconds
 */

const keyOf = (page, id) => `${PREFIX}${page}:${id}`;

/**
 * The draft of one block, as far as this tab has kept it.
 * @param {string} page @param {Draft | undefined} draft what was kept before the page was opened
 */
export function ownDraft(page, draft) {
  /** @type {Draft | undefined} */
  let kept = draft;
  let isSafe = true;
  const drop = () => kept && dropDraft(page, kept);
  return {
    /** Whether what was typed last is kept; if not, leaving the page asks first. */
    get isSafe() {
      return isSafe;
    },
    /** Keeps what is typed, under the name that the block has now. @param {Draft} now */
    keep(now) {
      if (kept?.id !== now.id) drop();
      isSafe = keepDraft(page, now);
      if (isSafe) kept = now;
    },
    drop() {
      drop();
      kept = undefined;
    },
  };
}

/**
 * Keeps a draft, unless another tab has kept one of the same block later.
 * @param {string} page @param {Draft} draft
 * @returns {boolean} whether it is kept
 */
function keepDraft(page, draft) {
  const key = keyOf(page, draft.id);
  try {
    if (read(key)?.time > draft.time) return false;
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false; // no room, or the browser keeps nothing
  }
}

/** Drops this draft, and none that another tab has kept in its place. @param {string} page @param {{id: string, time: number}} draft */
export function dropDraft(page, { id, time }) {
  const key = keyOf(page, id);
  try {
    if (read(key)?.time === time) localStorage.removeItem(key);
  } catch {
    // The browser keeps nothing, so there is nothing to drop.
  }
}

const read = key => JSON.parse(localStorage.getItem(key) ?? "null");

/** All drafts of a page. @param {string} page @returns {Draft[]} */
export function draftsOf(page) {
  return stored(`${PREFIX}${page}:`);
}

/** Whether something on a page waits to be saved. @param {string} page */
export const hasDrafts = page => draftsOf(page).length > 0;

/**
 * Finds each draft its block; where two want the same one, the second waits with those that have none.
 * @param {Draft[]} drafts @param {any[]} blocks
 * @returns {{homes: Map<string, Draft>, spare: Draft[]}}
 */
export function settleDrafts(drafts, blocks) {
  const homes = new Map();
  const spare = [];
  const stays = draft => homeOf(draft, blocks) === draft.id;
  for (const draft of [...drafts.filter(stays), ...drafts.filter(d => !stays(d))]) {
    const home = homeOf(draft, blocks);
    if (homes.has(home)) spare.push(draft);
    else homes.set(home, draft);
  }
  return { homes, spare };
}

/**
 * The block that a draft belongs to now. A section that grew or shrank counts its blocks anew; then the draft follows the one that has the
 * Chinese and the English it was typed for, if there is only one.
 * @param {Draft} draft @param {any[]} blocks @returns {string} its id
 */
export function homeOf(draft, blocks) {
  const homes = blocks.filter(b => b.version === draft.version && (b.zh?.markup ?? "") === draft.zh);
  return homes.length === 1 ? homes[0].id : draft.id;
}

function stored(prefix) {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(prefix))
      .map(read)
      .filter(Boolean);
  } catch {
    return [];
  }
}
