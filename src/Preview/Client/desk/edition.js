// One block's English between the file and the field: what was typed, what it was typed over, and whether that still stands in the file.

import { OPEN } from "./states.js";

/** What a field begins with. Where the Chinese stands in for the English, that is nothing. @param {any} block */
const written = block => (block.state === "missing" && block.en?.markup === block.zh?.markup ? "" : (block.en?.markup ?? ""));

const chineseOf = block => block.zh?.markup ?? "";

/**
 * @param {any} block as the API gives it
 * @param {() => string} text what stands in the field
 * @param {import("./drafts.js").Draft | undefined} draft what was typed before this page was opened
 */
export function edition(block, text, draft) {
  let now = block;
  /** The English that the text was typed over, and the Chinese that it was typed for. */
  let base = { version: draft?.version ?? block.version, zh: draft?.zh ?? chineseOf(block) };
  let time = draft?.time ?? 0;
  let merging = false;

  const self = {
    get block() {
      return now;
    },
    /** What the field holds when nothing is typed. */
    get written() {
      return written(now);
    },
    get isEdited() {
      return text() !== written(now);
    },
    /** Somebody else has changed the English since. */
    get isContested() {
      return self.isEdited && base.version !== now.version;
    },
    /** A person has seen both texts and makes one of them. */
    get isMerging() {
      return merging && self.isEdited && !self.isContested;
    },
    /** Somebody has changed the Chinese since. */
    get isOutOfStep() {
      return self.isEdited && base.zh !== chineseOf(now);
    },
    /** Whether a translator has something to do here: the block counts as “to do”, in the overview too. */
    get isOpen() {
      return OPEN.has(now.state);
    },
    /** Whether all of the block is shown, also while nothing is done with it. */
    get isUnfolded() {
      return self.isOpen || self.isEdited || now.complaints.some(c => c.severity === "error");
    },
    get time() {
      return time;
    },
    /** What the server is asked about, and told what was seen. */
    get seen() {
      return { block: now.id, ...base };
    },
    /** @returns {import("./drafts.js").Draft} */
    get draft() {
      return { id: now.id, markup: text(), ...base, time };
    },
    typed: () => (time = Date.now()),
    /** What the server now has. @param {any} next @param {boolean} own whether it comes of our own saving */
    take(next, own) {
      now = next;
      if (own) self.settle();
    },
    /** The file is what was last seen. */
    settle() {
      base = { version: now.version, zh: chineseOf(now) };
      merging = false;
    },
    /** What is typed may take the place of what is in the file: only a person who has seen both says so. */
    overrule(merge = false) {
      base = { ...base, version: now.version };
      merging = merge;
    },
    /** The Chinese was read as it is now. */
    readChinese: () => (base = { ...base, zh: chineseOf(now) }),
  };
  return self;
}
