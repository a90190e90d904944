// How a block's English looks on the page.

import { el } from "./element.js";
import { say } from "./language.js";
import { setMarkup } from "./markup.js";

/** @param {string} address of the English page */
export function resultView(address) {
  const body = el("div.rendered", { lang: "en" });
  const caption = el("p.caption", {}, say("result"));
  return {
    element: el("div.result", {}, caption, body),
    /** @param {string} html */
    show(html) {
      caption.textContent = say("result");
      body.classList.toggle("is-empty", html === "");
      if (html) setMarkup(body, html, address);
      else body.replaceChildren(el("span.aside", { lang: document.documentElement.lang }, say("result-empty")));
    },
    /** The server is away: what stands here is the last that was known. */
    old: () => (caption.textContent = say("result-old")),
    /** @param {string} why the server does not say how it looks */
    refused: why => (caption.textContent = say("failed", why)),
  };
}
