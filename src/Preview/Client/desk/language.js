// The language of the desk itself: the one asked for in the address, else the one chosen last, else the browser's.

import { STRINGS } from "./words.js";

/** @typedef {"zh"|"en"} Language */

const KEY = "desk:language";

/** @returns {Language} */
function choose() {
  const asked = new URLSearchParams(location.search).get("lang");
  try {
    if (asked === "zh" || asked === "en") localStorage.setItem(KEY, asked);
    const last = localStorage.getItem(KEY);
    if (last === "zh" || last === "en") return last;
  } catch {
    // The browser keeps nothing: the address and its own language decide.
  }
  if (asked === "zh" || asked === "en") return asked;
  return navigator.language.startsWith("zh") ? "zh" : "en";
}

/** @type {Language} */
export const language = choose();

/** The other one, for the switch. @type {Language} */
export const otherLanguage = language === "zh" ? "en" : "zh";

/**
 * A text of the desk, with `{0}` and `{1}` filled. After a number, English chooses between `{block|blocks}` by the number just before.
 * @param {keyof typeof STRINGS} key @param {...(string | number)} values
 */
export function say(key, ...values) {
  let last = 0;
  return STRINGS[key][language].replace(/\{(\d)\}|\{([^{}|]*)\|([^{}|]*)\}/g, (_, index, one, many) => {
    if (index === undefined) return last === 1 ? one : many;
    last = Number(values[index]);
    return String(values[index]);
  });
}

/** The text in the language of the desk. @template T @param {{zh: T, en: T}} both @returns {T} */
export const mine = both => both[language];
