// Where the reader was on a page that is loaded again: scrolled to, and at which control.

const KEY = "preview-place";
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

export function keepPlace() {
  const focused = [...document.querySelectorAll(STOPS)].indexOf(document.activeElement);
  store(JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY, focused }));
}

export function returnToPlace() {
  const place = JSON.parse(take() ?? "null");
  if (place?.path !== location.pathname) return;
  const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  document.querySelectorAll(STOPS)[place.focused]?.focus({ preventScroll: true });
  scroll();
  // Pictures and faces that come later move what is below them, unless the reader has moved on.
  if (document.readyState !== "complete") {
    const moved = new AbortController();
    for (const sign of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(sign, () => moved.abort(), { signal: moved.signal });
    addEventListener("load", scroll, { once: true, signal: moved.signal });
  }
}

function store(text) {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // storage is refused: the browser's own memory of the place must do
  }
}

function take() {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return null;
  }
}
