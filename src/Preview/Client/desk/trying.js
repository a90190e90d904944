// Asks the server what a text would look like and what the checks would say, shortly after the last key.

import { Away, Refused, tryText } from "./api.js";

const PAUSE = 180; // shorter than one thinks, longer than one types

/**
 * @param {(answer: {html: string|null, complaints: import("./complaints.js").Complaint[]}) => void} onAnswer
 * @param {() => void} onAway
 * @param {(why: string) => void} onRefused
 */
export function trial(onAnswer, onAway, onRefused) {
  let timer = 0;
  let asking = new AbortController();

  /** @param {{name: string, block: string, markup: string}} edit */
  async function ask(edit) {
    const { signal } = (asking = new AbortController());
    try {
      const answer = await tryText(edit, signal);
      if (!signal.aborted) onAnswer(answer); // an answer to an older text is dropped
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Away) onAway();
      else if (!(error instanceof Refused)) throw error;
      else if (error.body?.complaints) onAnswer({ html: null, complaints: error.body.complaints });
      else onRefused(error.message);
    }
  }

  function stop() {
    clearTimeout(timer);
    asking.abort();
  }

  return {
    stop,
    /** @param {{name: string, block: string, markup: string}} edit */
    start(edit) {
      stop();
      timer = setTimeout(ask, PAUSE, edit);
    },
  };
}
