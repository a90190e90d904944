// The DOM in one function, for the preview and the desk. Data is always set as text: what a message says is never read as HTML.

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
export function inside(children) {
  return children.flat(Infinity).filter(c => c !== null && c !== undefined && c !== false).map(c => (c instanceof Node ? c : String(c)));
}
