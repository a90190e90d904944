// What the desk says of itself: one line for what was just done, one banner for a server that is away. Both are live regions, which are heard
// only if they stood there, empty, before they speak.

import { el } from "./element.js";
import { say } from "./language.js";

/** The line; it stands in the head of the desk, on a page in the bar that stays in sight. */
export const statusLine = el("p.status", { role: "status" });

const box = el("p.banner", { hidden: true });

/** The banner; it stands above all, on a page in the bar that stays in sight. */
export const banner = el("div.banner-place", { role: "status" }, box);

/** @param {string} text */
export function announce(text) {
  const plain = text.replaceAll("`", "").replaceAll("。）。", "）。").replaceAll(".).", ").");
  statusLine.textContent = "";
  requestAnimationFrame(() => (statusLine.textContent = plain)); // said again even if it is the same
}

/** @param {boolean} connected @returns {boolean} whether the server has just come back */
export function showConnection(connected) {
  const isBack = connected && !box.hidden;
  if (isBack) announce(say("back"));
  box.hidden = connected;
  box.textContent = connected ? "" : say("away");
  return isBack;
}
