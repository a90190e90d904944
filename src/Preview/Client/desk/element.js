// The DOM in one function. Data is always set as text; only `markup.js` sets markup.

/**
 * Makes an element.
 * @param {string} tag `div`, or with classes `div.block.is-open`
 * @param {Record<string, any>} [attributes] `onclick` and its like are listeners; a property that is a boolean is there or not; null is left out
 * @param {...(Node | string | number | null | undefined | false | any[])} children
 * @returns {any} the element
 */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...inside(children));
  return element;
}

/** What may stand between tags: lists are opened, nothings dropped. */
function inside(children) {
  return children.flat(Infinity).filter(c => c !== null && c !== undefined && c !== false).map(c => (c instanceof Node ? c : String(c)));
}

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
