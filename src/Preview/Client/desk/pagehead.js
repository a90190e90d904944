// The head of a page: its names, its neighbours, the way to what readers see.

import { placeButton } from "./complaints.js";
import { el, fill, inLanguage, unseen } from "./element.js";
import { language, mine, otherLanguage, say } from "./language.js";

export function pageHead() {
  const element = el("header.page-head");
  return {
    element,
    /** @param {any} page */
    show(page) {
      document.title = `${mine(page.title) || page.name} · ${say("desk")}`;
      fill(
        element,
        el("h1", {}, inLanguage(language, mine(page.title) || page.name), " ", inLanguage(otherLanguage, page.title[otherLanguage], "span")),
        el(
          "nav.page-links",
          { "aria-label": say("page") },
          neighbour(page.previous, `← ${say("previous-page")}`),
          neighbour(page.next, `${say("next-page")} →`),
          see(page.href.zh, "中文", "zh"),
          see(page.href.en, "English", "en"),
          placeButton(`${page.folder}en.md`, 1, page.folder),
        ),
      );
    },
  };
}

const neighbour = (name, text) => name && el("a", { href: `/_desk/?page=${encodeURIComponent(name)}`, title: name }, text);

const see = (href, text, locale) =>
  href && el("a", { href, target: "_blank", rel: "noopener" }, unseen(`${say("see-page")} `), inLanguage(locale, text), " ↗");
