// The keys of a page. They clash with no browser's own on Windows, macOS and Linux, and with no input method: keys that belong to the
// composing of a character are not ours.

import { button, el } from "./element.js";
import { say } from "./language.js";

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
const command = key => (MAC ? `⌘${key}` : `Ctrl+${key}`);
const alt = key => (MAC ? `⌥${key}` : `Alt+${key}`);

/** @typedef {"save"|"accept"|"next"|"previous"|"nextAny"|"previousAny"|"figures"|"help"} Command */

/** @type {Record<Command, {shown: string, aria: string, words: any}>} */
const KEYS = {
  next: { shown: alt("↓"), aria: "Alt+ArrowDown", words: "keys-next" },
  previous: { shown: alt("↑"), aria: "Alt+ArrowUp", words: "keys-previous" },
  nextAny: { shown: alt("Shift+↓"), aria: "Alt+Shift+ArrowDown", words: "keys-next-any" },
  previousAny: { shown: alt("Shift+↑"), aria: "Alt+Shift+ArrowUp", words: "keys-previous-any" },
  save: { shown: command("S"), aria: "Control+S Meta+S", words: "keys-save" },
  accept: { shown: command("↵"), aria: "Control+Enter Meta+Enter", words: "keys-accept" },
  figures: { shown: alt("G"), aria: "Alt+G", words: "keys-figures" },
  help: { shown: command("/"), aria: "Control+/ Meta+/", words: "keys-help-field" },
};

/** What a button tells of its key. @param {Command} name */
export const shortcut = name => ({ "aria-keyshortcuts": KEYS[name].aria, title: KEYS[name].shown });

/** @param {KeyboardEvent} event @returns {Command | null} */
function commandOf(event) {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const isAlt = event.altKey && !event.ctrlKey && !event.metaKey;
  if (isCommand && event.key.toLowerCase() === "s") return "save";
  if (isCommand && event.key === "Enter") return "accept";
  if (isCommand && event.key === "/") return "help";
  if (isAlt && event.key === "ArrowDown") return event.shiftKey ? "nextAny" : "next";
  if (isAlt && event.key === "ArrowUp") return event.shiftKey ? "previousAny" : "previous";
  if (isAlt && !event.shiftKey && event.code === "KeyG") return "figures";
  const inField = event.target instanceof Element && event.target.matches("input, textarea, select");
  return event.key === "?" && !inField && !isCommand && !isAlt ? "help" : null;
}

/** @param {Partial<Record<Command, () => void>>} commands */
export function listen(commands) {
  addEventListener("keydown", event => {
    if (event.isComposing || event.keyCode === 229) return; // 229: the key that ends a composition, in Safari
    const name = commandOf(event);
    if (!name || document.querySelector("dialog[open]")) return;
    if (!commands[name]) return;
    event.preventDefault();
    if (!event.repeat || name.startsWith("next") || name.startsWith("previous")) commands[name]();
  });
}

/** The list of keys, as a dialog. */
export function helpDialog() {
  const rows = Object.values(KEYS).map(({ shown, words }) => row(shown, say(words)));
  const dialog = el(
    "dialog.dialog",
    { "aria-labelledby": "keys-title" },
    el("h2", { id: "keys-title" }, say("keys")),
    el("dl.keys", {}, rows, row("?", say("keys-help")), row("Shift+Tab", say("keys-tab")), row("Esc", say("keys-escape"))),
    el("p.actions", {}, button(say("close"), () => dialog.close())),
  );
  return dialog;
}

const row = (key, words) => el("div", {}, el("dt", {}, el("kbd", {}, key)), el("dd", {}, words));
