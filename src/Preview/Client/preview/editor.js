// A click on a place opens it in the editor that the preview was started with; without one it can be pasted into the editor's own dialogue.

import { both } from "./both.js";

/** @param answer says what came of it, where there is something to say. */
export async function openOrCopy({ file, line }, editor, answer) {
  answer.replaceChildren();
  if (editor) {
    const problem = await open(file, line);
    if (problem) answer.append(problem);
    return;
  }
  try {
    await navigator.clipboard.writeText(`${file}:${line}`);
    answer.replaceChildren(...both((w) => w.copied));
  } catch {
    // No clipboard here: the place is on the page, to be selected.
  }
}

async function open(file, line) {
  const { token } = await (await fetch("/_preview/session", { cache: "no-store" })).json();
  const response = await fetch("/_preview/open", {
    method: "POST",
    headers: { "X-Preview-Token": token, "Content-Type": "application/json" },
    body: JSON.stringify({ file, line }),
  });
  return response.ok ? "" : response.text();
}
