// What the desk asks the server, and how it hears that the answer is no.

import { language, mine } from "./language.js";

const meta = name => document.querySelector(`meta[name="preview-${name}"]`)?.getAttribute("content") ?? "";

/** The path below which the site is served, with its closing slash. */
export const base = meta("base") || "/";

/** The server does not answer: it was stopped, or the machine sleeps. */
export class Away extends Error {}

/** The server answered, and refuses. */
export class Refused extends Error {
  /** @param {number} status @param {any} body */
  constructor(status, body) {
    super(typeof body === "string" ? inMine(body) : body?.error ? mine(body.error) : `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** What the server says in words alone stands there in English, then in Chinese. @param {string} text */
const inMine = text => text.trim().split("\n").at(language === "en" ? 0 : -1);

/** An event of the window after each answer, and after each silence: whether the server is there. */
export const CONNECTION = "desk-connection";

const tell = connected => dispatchEvent(new CustomEvent(CONNECTION, { detail: connected }));

/** @param {string} path @param {RequestInit} [options] @returns {Promise<any>} */
async function ask(path, options) {
  let response, text;
  try {
    response = await fetch(path, { ...options, cache: "no-store" });
    text = await response.text();
  } catch (error) {
    if (options?.signal?.aborted) throw error;
    tell(false);
    throw new Away();
  }
  tell(true);
  const body = parse(text);
  if (!response.ok) throw new Refused(response.status, body);
  return body;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim() || null; // an answer in words, or without any
  }
}

let token = meta("token");

/** @param {string} path @param {object} body @param {AbortSignal} [signal] */
async function post(path, body, signal) {
  const send = () => ask(path, { method: "POST", headers: { "Content-Type": "application/json", "X-Preview-Token": token }, body: JSON.stringify(body), signal });
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 403) throw error;
    const session = await ask("/_preview/session"); // a server that was started anew has a new token
    if (session.token === token) throw error;
    token = session.token;
    return send();
  }
}

export const getOverview = () => ask("/_desk/api/overview");

/** @param {string} name */
export const getPage = name => ask(`/_desk/api/page?name=${encodeURIComponent(name)}`);

/** What a text would look like, and what the checks would say. @param {{name: string, block: string, markup: string}} edit @param {AbortSignal} signal */
export const tryText = (edit, signal) => post("/_desk/api/try", edit, signal);

/** @param {{name: string, block: string, markup: string, version: string, zh: string, accept: boolean}} edit */
export const saveText = edit => post("/_desk/api/save", edit);

/** @param {{name: string, block: string, version: string, zh: string}} what */
export const acceptBlock = what => post("/_desk/api/accept", what);

/** Opens a place in the editor of the person at the machine. @param {string} file @param {number} line */
export const openFile = (file, line) => post("/_preview/open", { file, line });
