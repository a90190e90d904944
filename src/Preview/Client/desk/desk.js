// The desk begins here: which page the address asks for, what stands around it, and who is told when the site changes.

import { follow } from "/_preview/assets/stream.js";
import { announce, banner, showConnection, statusLine } from "./announce.js";
import { Away, CONNECTION, getOverview, getPage, Refused } from "./api.js";
import { complaintList } from "./complaints.js";
import { button, el, fill, tagOf } from "./element.js";
import { language, otherLanguage, say } from "./language.js";
import { overviewView } from "./overview.js";
import { pageView } from "./page.js";

const name = new URLSearchParams(location.search).get("page");
const main = el("main", { id: "main", tabindex: -1 }, el("p.note", {}, say("loading")));

/**
 * @typedef {object} View what fills the main part
 * @property {Element[]} elements
 * @property {(changed: number | null) => Promise<void>} refresh
 * @property {() => void} ready
 * @property {() => void} open goes to what is to be done
 * @property {() => void} back the server was away
 * @property {() => string} place where one is, as the fragment of an address
 */

/** @type {View | null} */
let view = null;

document.documentElement.lang = tagOf(language);
document.title = say("desk");
fill(
  document.body,
  el("a.skip", { href: "#main" }, say("skip-main")),
  name && el("a.skip", { href: "#blocks", onclick: toOpen }, say("skip-open")),
  banner,
  el("header.masthead", {}, el("p.brand", {}, el("a", { href: "/_desk/" }, say("desk"))), name && el("nav", { "aria-label": say("all-pages") }, el("a", { href: "/_desk/" }, say("all-pages"))), statusLine, languageSwitch()),
  main,
);
// Links of the desk lead away without a question: what is typed is kept, and found again.
document.addEventListener("click", event => {
  const link = event.target instanceof Element && event.target.closest("a[href^='/_desk/']");
  const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey; // another tab or window, or a download
  if (link && !link.hasAttribute("target") && !isElsewhere) document.body.classList.add("is-leaving");
});
addEventListener("pageshow", () => document.body.classList.remove("is-leaving"));

addEventListener(CONNECTION, event => connection(event.detail));
follow(number => (view ? view.refresh(number) : start()), connection);
start();

function connection(isThere) {
  if (showConnection(isThere)) view?.back();
}

async function start() {
  try {
    const data = await (name === null ? getOverview() : getPage(name));
    if (view) return; // asked twice
    view = name === null ? overviewView(data) : pageView(data);
    fill(main, view.elements);
    view.ready();
  } catch (error) {
    fill(main, excuse(error));
  }
}

/** Why there is nothing to see, and what can be done. */
function excuse(error) {
  if (error instanceof Refused && error.status === 404) return [el("h1", {}, say("unknown-page", name ?? "")), el("p", {}, el("a", { href: "/_desk/" }, say("all-pages")))];
  if (error instanceof Refused && error.body?.complaints) {
    const list = complaintList();
    list.show(error.body.complaints);
    return [el("h1", {}, say("desk")), el("p.note", {}, say("unbound")), list.element];
  }
  if (!(error instanceof Away || error instanceof Refused)) throw error;
  announce(say("failed", error.message || name || ""));
  return [el("h1", {}, say("desk")), el("p.note", {}, say("away")), el("p", {}, button(say("retry"), start))];
}

/** @param {Event} event */
function toOpen(event) {
  event.preventDefault();
  view?.open();
}

function languageSwitch() {
  const here = new URLSearchParams(location.search);
  here.set("lang", otherLanguage);
  const keepPlace = ({ currentTarget: link }) => (link.hash = view?.place() ?? "");
  return el("a.switch", { href: `/_desk/?${here}`, onclick: keepPlace, lang: tagOf(otherLanguage), hreflang: tagOf(otherLanguage) }, say("other-language"));
}
