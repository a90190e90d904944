// The infographics of a page, Chinese beside English, each with what is wrong with it.

import { complaintList } from "./complaints.js";
import { el, fill } from "./element.js";
import { mine, say } from "./language.js";

export function pictureSection() {
  const rows = el("div");
  const element = el("section.pictures", { "aria-labelledby": "pictures-title" }, el("h2", { id: "pictures-title" }, say("infographics")), rows);
  let shown = "";
  return {
    element,
    /** @param {any[]} pictures */
    show(pictures) {
      element.hidden = pictures.length === 0;
      const next = JSON.stringify(pictures, (key, value) => (key === "src" ? Boolean(value) : value));
      if (next === shown) return renew(rows, pictures);
      shown = next;
      fill(rows, pictures.map(row));
    },
  };
}

/** The same pictures of a newer state: drawn anew where they stand. */
function renew(rows, pictures) {
  const addresses = pictures.flatMap(p => [p.zh.src, p.en.src]).filter(Boolean);
  rows.querySelectorAll("a").forEach((link, i) => {
    link.href = addresses[i];
    link.firstChild.src = addresses[i];
  });
}

const row = picture =>
  el("div.picture-row", {}, el("h3", {}, mine(picture.label)), el("div.both", {}, side(picture, "zh"), side(picture, "en")));

function side(picture, locale) {
  const { src, width, height, complaints } = picture[locale];
  const language = say(locale === "zh" ? "chinese" : "english");
  const alt = say("picture-alt", mine(picture.label), language);
  const list = complaintList();
  list.show(complaints);
  return el(
    "figure.picture",
    {},
    el("figcaption.caption", {}, language),
    src
      ? sized(el("a", { href: src, target: "_blank", rel: "noopener" }, el("img", { src, width, height, alt, loading: "lazy", decoding: "async" })), width, height)
      : el("p.no-picture", {}, say("picture-missing")),
    list.element,
  );
}

const HIGHEST = 30; // rem: a picture is seen whole, with what is said of it

/** Takes its place before it is drawn, so that nothing below moves when it comes. */
function sized(link, width, height) {
  link.style.width = `min(100%, ${width}px, ${(HIGHEST * width) / height}rem)`;
  return link;
}
