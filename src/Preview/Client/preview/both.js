// Words in each language of the site, side by side.

import { el } from "./element.js";
import { spans } from "./excerpt.js";
import { LANGUAGES, WORDS } from "./words.js";

/** A paragraph for each language, with code between backticks. */
export function both(words) {
  return LANGUAGES.map((l) => paragraph(l, words(WORDS[l], l)));
}

export function paragraph(language, text, label = "") {
  return el("p", { lang: WORDS[language].tag }, label && el("i", {}, label), spans(text));
}
