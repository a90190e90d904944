// Style sheets change places without a moment in which the page has none.

/** Gives the page's style sheets these addresses, in their order; false if that cannot be done, and then the page is as it was. */
export async function exchangeStyles(hrefs) {
  const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
  if (links.length !== hrefs.length) return false;
  const exchanged = links
    .map((link, i) => ({ link, next: link.cloneNode(), href: hrefs[i] }))
    .filter(({ link, href }) => link.getAttribute("href") !== href);
  const loaded = exchanged.map(({ link, next, href }) => {
    next.setAttribute("href", href);
    const arrives = new Promise((resolve) => {
      next.addEventListener("load", () => resolve(true));
      next.addEventListener("error", () => resolve(false));
    });
    link.after(next);
    return arrives;
  });
  const all = (await Promise.all(loaded)).every(Boolean);
  for (const { link, next } of exchanged) (all ? link : next).remove();
  return all;
}
