// A page, block by block: built once, then kept up with the server without touching what is being typed.

import { Away, getPage, Refused } from "./api.js";
import { announce } from "./announce.js";
import { blockView } from "./block.js";
import { complaintSection } from "./complaints.js";
import { draftsOf, homeOf, settleDrafts } from "./drafts.js";
import { el } from "./element.js";
import { figuresDialog } from "./figures.js";
import { helpDialog, listen } from "./keys.js";
import { say } from "./language.js";
import { lostDrafts } from "./lost.js";
import { orphanView } from "./orphan.js";
import { pageHead } from "./pagehead.js";
import { pictureSection } from "./pictures.js";
import { toolbar } from "./toolbar.js";
import { step } from "./walk.js";

/**
 * @typedef {object} PageOfBlock what a block needs to know of its page
 * @property {string} name
 * @property {string} folder
 * @property {string} address of the English page
 * @property {Map<string, import("./chips.js").Figure>} figures
 * @property {(outcome: Promise<import("./saving.js").Outcome>, view: any) => Promise<import("./saving.js").Outcome>} settle waits for an answer and shows the page that it brings
 * @property {(view: any) => void} onFocus
 * @property {() => void} onChange a block is edited, or no longer
 */

/** @param {any} data as the API gives it @returns {import("./desk.js").View} */
export function pageView(data) {
  /** @type {Map<string, any>} */
  const views = new Map();
  /** Drafts that wait for their block to come back, and those that have to give way to another. */
  const { homes: drafts, spare } = settleDrafts(draftsOf(data.name), data.blocks);
  /** @type {any} the block edited last */
  let last = null;
  let saving = 0;
  /** Counts what was asked and shown, so that an answer that is overtaken is dropped. */
  let turn = 0;
  /** What the server told while something was being saved. @type {number | null} */
  let waiting = null;
  let made = 0;
  /** Whether the line says that the page cannot be read. */
  let isBroken = false;

  const page = {
    name: data.name,
    folder: data.folder,
    address: data.href.en,
    figures: new Map(),
    settle,
    onFocus: view => (last = view),
    onChange: tell,
  };
  const figures = figuresDialog(() => last);
  const help = helpDialog();
  const walk = way => step([...views.values()], last, way);
  const commands = {
    next: () => walk("next") || announce(say("no-next-open")),
    previous: () => walk("previous") || announce(say("no-next-open")),
    nextAny: () => walk("nextAny"),
    previousAny: () => walk("previousAny"),
    save: () => last?.save(false),
    async accept() {
      const view = last;
      if ((await view?.save(true)) && last === view) walk("next"); // pressed twice, it goes on once
    },
    figures: figures.open,
    help: () => help.showModal(),
  };
  listen(commands);
  const bar = toolbar(commands);
  const head = pageHead();
  const complaints = complaintSection(say("page-complaints"));
  const lost = lostDrafts(data.name, forget);
  const blocks = el("section.blocks", { "aria-labelledby": "blocks-title", id: "blocks" }, el("h2.unseen", { id: "blocks-title" }, say("blocks-heading")));
  const pictures = pictureSection();

  /** @param {any} next @param {any} [own] the view whose saving brought it */
  function show(next, own) {
    data = next;
    if (isBroken) announce("");
    isBroken = false;
    page.figures.clear();
    next.figures.forEach(f => page.figures.set(f.id, f));
    head.show(next);
    complaints.show(next.complaints);
    const known = [...views.values()].sort((a, b) => Number(a.isEdited) - Number(b.isEdited)); // what is edited has the last word
    const before = new Map(known.map(v => [v.isEdited ? homeOf(v.draft, next.blocks) : v.id, v]));
    views.clear();
    next.blocks.forEach(block => views.set(block.id, viewOf(block, before.get(block.id), own)));
    place([...views.values()].map(v => v.element));
    const kept = new Set(views.values());
    for (const gone of known.filter(v => !kept.has(v))) {
      gone.stop();
      if (gone.isEdited && (views.has(gone.id) || drafts.has(gone.id))) spare.push(gone.draft);
      else if (gone.isEdited) drafts.set(gone.id, gone.draft);
      if (last === gone) last = null;
    }
    lost.show([...drafts.values(), ...spare]);
    figures.show(next.figures);
    pictures.show(next.pictures);
    tell();
  }

  /** A draft that was dropped. */
  function forget(draft) {
    drafts.forEach((d, home) => d === draft && drafts.delete(home));
    if (spare.includes(draft)) spare.splice(spare.indexOf(draft), 1);
  }

  /** The view of a block: the one that it has, unless it became an orphan or ceased to be one. */
  function viewOf(block, before, own) {
    const isOrphan = block.state === "orphan";
    if (before && before.element.classList.contains("is-orphan") === isOrphan) {
      before.update(block, before === own);
      return before;
    }
    if (isOrphan) return orphanView(block, page, made++);
    const draft = drafts.get(block.id);
    drafts.delete(block.id);
    return blockView(block, page, draft, made++);
  }

  /** Brings the blocks into order and moves only what must, since what is moved loses the focus. */
  function place(elements) {
    const wanted = new Set(elements);
    [...blocks.querySelectorAll(":scope > .block")].filter(e => !wanted.has(e)).forEach(e => e.remove());
    let after = blocks.firstElementChild;
    for (const element of elements) {
      if (after.nextElementSibling !== element) after.after(element);
      after = element;
    }
    views.forEach(v => v.grow());
  }

  /** Waits for the answer to a save. What the server tells meanwhile waits too: it may be our own change. */
  async function settle(outcome, view) {
    saving++;
    try {
      const known = await outcome;
      if (known.page) {
        turn++;
        show(known.page, known.kind === "conflict" ? null : view);
      }
      return known;
    } finally {
      saving--;
      if (saving === 0 && waiting !== null) refresh(waiting);
    }
  }

  /** Asks for the page as it is now. @param {number | null} changed the number of the state that the server told of; null to ask in any case */
  async function refresh(changed) {
    waiting = saving > 0 ? changed : null;
    if (saving > 0 || changed === data.number) return;
    const mine = ++turn;
    try {
      const next = await getPage(data.name);
      if (mine === turn && saving === 0) show(next);
    } catch (error) {
      if (error instanceof Away) return; // the banner tells
      if (!(error instanceof Refused)) throw error;
      isBroken = true;
      announce(error.body?.complaints ? say("unbound") : say("failed", error.message));
      if (error.body?.complaints) complaints.show(error.body.complaints);
    }
  }

  function tell() {
    bar.show(data.counts, [...views.values()].filter(v => v.isOpen).length);
  }

  addEventListener("beforeunload", event => {
    const counts = document.body.classList.contains("is-leaving") ? "isAtRisk" : "isEdited";
    document.body.classList.remove("is-leaving");
    if ([...views.values()].some(v => v[counts])) event.preventDefault();
  });
  show(data);
  return {
    elements: [head.element, bar.element, complaints.element, lost.element, blocks, pictures.element, figures.element, help],
    refresh,
    open: commands.next,
    back: () => views.forEach(v => v.retry()),
    place: () => (last ? `#${encodeURIComponent(last.id)}` : ""),
    ready() {
      views.forEach(v => v.grow());
      if (location.hash === "#open") walk("next");
      else views.get(decodeURIComponent(location.hash.slice(1)))?.focus();
    },
  };
}
