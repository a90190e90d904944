// All pages and how far each is, what waits most first; then the terms that are open, and complaints of no page.

import { Away, getOverview, Refused } from "./api.js";
import { announce } from "./announce.js";
import { complaintSection } from "./complaints.js";
import { el, fill } from "./element.js";
import { helpDialog, listen } from "./keys.js";
import { mine, say } from "./language.js";
import { openTerms } from "./openterms.js";
import { pageTable } from "./pagetable.js";
import { bar, countsInWords, openOf, STATES } from "./states.js";

/** @param {any} data as the API gives it @returns {import("./desk.js").View} */
export function overviewView(data) {
  document.title = say("desk");
  const totals = el("section.totals", { "aria-label": say("progress") });
  const pages = pageTable();
  const terms = openTerms();
  const complaints = complaintSection(say("site-complaints"));

  function show(next) {
    data = next;
    fill(totals, summary(next.total));
    pages.show(next.pages);
    terms.show(next.openTerms, new Map(next.pages.map(p => [p.name, mine(p.title) || p.name])));
    complaints.show(next.complaints);
  }

  /** @param {number | null} changed as for a page */
  async function refresh(changed) {
    if (changed === data.number) return;
    try {
      show(await getOverview());
    } catch (error) {
      if (error instanceof Away) return; // the banner tells
      if (!(error instanceof Refused)) throw error;
      announce(error.body?.complaints ? say("unbound") : say("failed", error.message));
      if (error.body?.complaints) complaints.show(error.body.complaints);
    }
  }

  const help = helpDialog();
  listen({ help: () => help.showModal() });
  show(data);
  return { elements: [el("h1", {}, say("progress")), totals, pages.element, complaints.element, terms.element, help], refresh, ready() {}, open() {}, back() {}, place: () => location.hash };
}

/** @param {Record<string, {blocks: number, characters: number, words: number}>} total by state */
function summary(total) {
  const counts = Object.fromEntries(STATES.map(s => [s, total[s]?.blocks ?? 0]));
  const blocks = STATES.filter(s => s !== "orphan").reduce((sum, s) => sum + counts[s], 0);
  const characters = ["missing", "stale"].reduce((sum, s) => sum + (total[s]?.characters ?? 0), 0);
  const current = counts.current + counts["figure-changed"];
  return [
    el("p.headline", {}, el("span.numeral", {}, current), el("span.of", {}, ` / ${blocks}`), el("span", {}, say("total-line"))),
    el("div.total-detail", {}, bar(counts), el("p", {}, countsInWords(counts)), el("p.aside", {}, characters ? say("to-do-line", characters) : openOf(counts) === 0 && say("nothing-to-do"))),
  ];
}
