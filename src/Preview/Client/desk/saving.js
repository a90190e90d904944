// What comes of saving or accepting, told apart once for all who ask.

import { Away, Refused } from "./api.js";

/**
 * @typedef {{kind: "done"|"conflict", page: any}
 *   | {kind: "not accepted", page: any, complaints: import("./complaints.js").Complaint[]} saved, but not fit to be accepted
 *   | {kind: "away"}
 *   | {kind: "complaints", complaints: import("./complaints.js").Complaint[]}
 *   | {kind: "refused", why: string}} Outcome
 */

/**
 * Saves one after the other. What is asked for while a save is on its way is done after it, once, whatever number of times it was asked for.
 * @param {(accept: boolean, again: boolean) => Promise<boolean>} run
 * @returns {(accept: boolean) => Promise<boolean>} whether it is done
 */
export function inTurn(run) {
  let running = null;
  let next = null;
  let accepts = false;

  const start = (accept, again) => (running = run(accept, again).finally(() => (running = null)));

  function follow() {
    const accept = accepts;
    [next, accepts] = [null, false];
    return start(accept, true);
  }

  return accept => {
    if (!running) return start(accept, false);
    accepts ||= accept;
    return (next ??= running.then(follow, follow));
  };
}

/** @param {Promise<any>} answer of `saveText` or `acceptBlock` @returns {Promise<Outcome>} */
export async function outcomeOf(answer) {
  try {
    const page = await answer;
    return page.notAccepted ? { kind: "not accepted", page, complaints: page.notAccepted } : { kind: "done", page };
  } catch (error) {
    if (error instanceof Away) return { kind: "away" };
    if (!(error instanceof Refused)) throw error;
    if (error.status === 409 && error.body?.page) return { kind: "conflict", page: error.body.page };
    if (error.body?.complaints) return { kind: "complaints", complaints: error.body.complaints };
    return { kind: "refused", why: error.message };
  }
}
