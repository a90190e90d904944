// The errors that keep a page from following its sources, over the last good one. It takes no focus and covers as little as it can: who writes
// looks at the page, and the page can still be used.

import { describeError, describeFault } from "./complaint.js";
import { el } from "./element.js";
import { both } from "./both.js";
import { LANGUAGES, WORDS } from "./words.js";

const MOST = 30;

let host;
let root;
let shown = "";

/** Shows what is wrong; nothing if nothing is. What was closed stays closed until something else is wrong. */
export async function showErrors({ errors, fault, editor }) {
  const key = errors.length > 0 || fault ? JSON.stringify([errors, fault]) : "";
  if (key === shown) return;
  shown = key;
  if (key === "") {
    host?.remove();
    makeRoom(0);
    return;
  }
  await prepare();
  if (shown !== key) return;
  const count = errors.length + (fault ? 1 : 0);
  root.replaceChildren(panel(errors, fault, count, document.body.classList.contains("preview-empty"), editor), pill(count));
  document.documentElement.append(host);
  open(true);
}

async function prepare() {
  if (host) return;
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await fetch(new URL("overlay.css", import.meta.url))).text());
  host = el("div", { id: "preview-errors" });
  root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && host.isConnected && !root.querySelector(".panel").hidden) close();
  });
}

function panel(errors, fault, count, empty, editor) {
  const more = errors.length - MOST;
  return el(
    "section",
    { class: "panel", "aria-labelledby": "title", lang: WORDS[LANGUAGES[0]].tag },
    el(
      "header",
      {},
      el(
        "h2",
        { id: "title" },
        el("b", { lang: WORDS[LANGUAGES[0]].tag }, WORDS[LANGUAGES[0]].errors(count)),
        el("span", { lang: WORDS[LANGUAGES[1]].tag }, WORDS[LANGUAGES[1]].errors(count)),
      ),
      button("close", (w) => w.close, close, "×"),
    ),
    el("div", { class: "about" }, ...both((w) => (empty ? w.nothing : w.beneath))),
    el(
      "ol",
      {},
      fault && describeFault(fault),
      ...errors.slice(0, MOST).map((error) => describeError(error, editor)),
    ),
    more > 0 && el("div", { class: "about" }, ...both((w) => w.more(more))),
  );
}

/** What is left of the panel when it is closed. */
function pill(count) {
  return button("pill", (w) => w.errors(count), () => open(true, ".close"));
}

function button(name, words, act, text) {
  const label = LANGUAGES.map((l) => words(WORDS[l]));
  const made = el("button", { class: name, type: "button" }, text ?? label.join(" · "));
  if (text) made.setAttribute("aria-label", label.join(" · "));
  made.addEventListener("click", act);
  return made;
}

function close() {
  open(false, root.activeElement && ".pill");
}

function open(whole, focus) {
  root.querySelector(".panel").hidden = !whole;
  root.querySelector(".pill").hidden = whole;
  makeRoom(whole ? root.querySelector(".panel").offsetHeight : 0);
  if (focus) root.querySelector(focus).focus();
}

/** The end of the page, and what has the focus, can be scrolled out from behind the panel. */
function makeRoom(height) {
  const { style } = document.documentElement;
  for (const property of ["padding-block-end", "scroll-padding-block-end"]) {
    if (height > 0) style.setProperty(property, `${height}px`);
    else style.removeProperty(property);
  }
}
