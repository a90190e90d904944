// Elements of the desk. Data is always set as text; only `markup.js` sets markup.

import { el, inside } from "/_preview/assets/element.js";

export { el };

/** Replaces all that an element holds. @param {Element} element */
export function fill(element, ...children) {
  element.replaceChildren(...inside(children));
}

/** Text in a language of the site. @param {"zh"|"en"} language @param {string} text */
export function inLanguage(language, text, tag = "span") {
  return el(tag, { lang: tagOf(language) }, text);
}

/** @param {"zh"|"en"} language */
export const tagOf = language => (language === "zh" ? "zh-CN" : "en");

/** Text that only screen readers get. @param {string} text */
export const unseen = text => el("span.unseen", {}, text);

/** A button. @param {string} text @param {() => void} onclick */
export function button(text, onclick, attributes = {}, tag = "button") {
  return el(tag, { type: "button", onclick, ...attributes }, text);
}
