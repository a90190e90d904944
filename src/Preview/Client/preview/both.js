// Elements, made without markup: what a message says is never read as HTML.

import { LANGUAGES, WORDS } from "./words.js";

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child || child === ""));
  return made;
}

/** A paragraph for each language, with code between backticks. */
export function both(words) {
  return LANGUAGES.map((l) => paragraph(l, words(WORDS[l], l)));
}

export function paragraph(language, text, label = "") {
  const parts = text.split("`").map((part, i) => (i % 2 === 1 ? element("code", {}, part) : part));
  return element("p", { lang: WORDS[language].tag }, label && element("i", {}, label), ...parts);
}
