// From block to block by keys.

/**
 * Puts the cursor into the next block that asks for work, or with `…Any` into the next one at all; round the end to the beginning.
 * @param {any[]} views in the order of the page @param {any} from where the cursor was last; null to begin at the top
 * @param {"next"|"previous"|"nextAny"|"previousAny"} way
 * @returns {boolean} whether there is one
 */
export function step(views, from, way) {
  const forward = way.startsWith("next");
  const order = forward ? views : views.toReversed();
  const at = order.indexOf(from);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  const found = round.find(v => way.endsWith("Any") || v.isOpen);
  found?.focus();
  return Boolean(found);
}
