// The rendered result of a block. The site itself would publish it; still only what is text and phrase gets in: it is built anew, so that no
// id of it meets one of ours, nothing in it runs, and its links lead where they will lead on the page.

/** Elements that stay what they are. Headings become paragraphs: they are no headings of the desk. */
const KEPT = new Set(
  ["a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "dfn", "dl", "dt", "em", "i", "img", "ins", "kbd", "li", "mark", "ol", "p"]
    .concat(["pre", "q", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "ul", "wbr"]),
);
const BECOMES = new Map(["h1", "h2", "h3", "h4", "h5", "h6", "figure", "section", "div"].map(tag => [tag, "p"]));
const ATTRIBUTES = ["class", "lang", "alt", "title", "datetime", "colspan", "rowspan", "width", "height", "data-note"];
const LEFT_OUT = new Set(["script", "style", "template", "iframe", "object", "noscript"]);

/**
 * Shows markup inside an element.
 * @param {Element} element @param {string} html @param {string} page the address of the page that it belongs to
 */
export function setMarkup(element, html, page) {
  const inert = new DOMParser().parseFromString(html, "text/html"); // runs nothing, loads nothing
  const home = new URL(page, location.origin);
  element.replaceChildren(...copies(inert.body, home));
}

/** @returns {Node[]} */
function copies(parent, home) {
  return [...parent.childNodes].flatMap(node => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.nodeValue ?? "")];
    if (node.nodeType !== Node.ELEMENT_NODE || LEFT_OUT.has(node.localName)) return [];
    const name = KEPT.has(node.localName) ? node.localName : BECOMES.get(node.localName);
    return name ? [copy(node, name, home)] : copies(node, home);
  });
}

function copy(node, name, home) {
  const element = document.createElement(name);
  for (const key of ATTRIBUTES) {
    if (node.hasAttribute(key)) element.setAttribute(key, node.getAttribute(key));
  }
  if (name === "a" && node.hasAttribute("href")) {
    const target = addressOf(node.getAttribute("href"), home);
    if (target) Object.assign(element, { href: target, target: "_blank", rel: "noopener noreferrer" });
  }
  if (name === "img") element.src = addressOf(node.getAttribute("src") ?? "", home) ?? "";
  element.append(...copies(node, home));
  return element;
}

/** The absolute address, or null for one that no page should lead to. */
function addressOf(href, home) {
  const url = URL.canParse(href, home) ? new URL(href, home) : null;
  return url && ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url.href : null;
}
