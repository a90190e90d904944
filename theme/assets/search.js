// The search of the site: the index holds the text of every page, and a query is looked for in it, word by word.
//
// The build runs these same functions against the finished index, in an interpreter without a browser, to prove that each topic is found by
// the queries of its `topic.yml`. So everything above the last section is plain ECMAScript, and both sides of a comparison go through `fold`.

// ---- Characters ----

/** One entry for each plain character: itself, then those that a reader types or reads in its place. */
const ALIKE = [
  "aàáâãäåāăąǎ", "cçćĉċč", "dďđ", "eèéêëēĕėęěẽ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıǐ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ", "oòóôõöøōŏőǒ",
  "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųǔǖǘǚǜ", "wŵ", "yýÿŷ", "zźżž",
  "-‐‑‒–—−", " \u00a0\u2002\u2003\u2009\u202f\u3000", "2²", "3³",
];
const PLAIN = new Map(ALIKE.flatMap(([plain, ...others]) => others.map(other => [other, plain])));
const FOLDABLE = new RegExp(`[${[...PLAIN.keys()].join("")}％．０-９Ａ-Ｚａ-ｚ]`, "g");

/** Lower case, no accents, no full-width letters and digits. Character for character, so that a place in the result is a place in the text. */
export function fold(text) {
  return text.replaceAll("İ", "I").toLowerCase().replace(FOLDABLE, c => PLAIN.get(c) ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/**
 * What is compared: folded, without commas in numbers, and with spaces only where words would run together. So `1663.5亿` is found in
 * “1,663.5 亿”, and `sea rail` in “sea–rail”.
 */
export function plain(text) {
  return fold(text)
    .replaceAll("-", " ")
    .replace(/(\d),(?=\d)/g, "$1")
    .replace(/(\d) +(?=[a-z])/g, "$1")
    .replace(/ +(?![a-z\d])/g, "")
    .replace(/([^a-z\d ]) +/g, "$1");
}

const isDigit = c => c >= "0" && c <= "9";
const isLetter = c => c >= "a" && c <= "z";

// ---- Queries ----

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** The words of a query: a number keeps its point, its commas and its percent sign; other punctuation parts words. */
export function words(query) {
  const text = fold(query.slice(0, LONGEST_QUERY)).replace(/\p{M}/gu, "");
  const found = text.match(/(?:\d+(?:[.,]\d+)*%?|\p{L}|\p{N})+/gu) ?? text.match(/\S+/g) ?? [];
  return [...new Set(found.map(plain))].filter(Boolean).slice(0, MOST_WORDS);
}

/** The words of a query, and all of them in a row if there are several: what is looked for. */
function wanted(query) {
  const each = words(query);
  return each.length > 1 ? [...each, plain(each.join(" "))] : each;
}

/**
 * Where a word stands in a plain text. Letters match where a word begins and digits where a number begins, so that 5% is not found in 12.5%;
 * Chinese matches anywhere.
 */
function* hits(text, word) {
  const first = word[0];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? "";
    const inside = isDigit(first) ? isDigit(before) || (before === "." && isDigit(text[at - 2] ?? "")) : isLetter(first) && isLetter(before);
    if (!inside) yield at;
  }
}

/** How a text holds a word: 2 as it is, 1 as the beginning of a longer one, 0 not at all. */
function match(text, word) {
  if (!text.includes(word)) return 0; // the usual case, and the fast way to know it
  const last = word.at(-1);
  let best = 0;
  for (const at of hits(text, word)) {
    const [next = "", second = ""] = [text[at + word.length], text[at + word.length + 1]];
    const longer = isDigit(last) ? isDigit(next) || (next === "." && isDigit(second)) : isLetter(last) && isLetter(next);
    if (!longer) return 2;
    best = 1;
  }
  return best;
}

// ---- Entries ----

/**
 * Makes the index ready. Each entry is a page, or a figure on the data page:
 * `{ href, kind, title, figure?, parts: [[anchor, heading, text], …] }`. The addresses lead from the search page.
 */
export function prepare(entries) {
  return entries.map(entry => {
    const parts = entry.parts.map(([anchor, heading, text]) => ({ anchor, heading, text, plain: { heading: plain(heading), text: plain(text) } }));
    const title = plain(entry.title);
    const all = [title, ...parts.flatMap(part => [part.plain.heading, part.plain.text])].join("\n");
    return { ...entry, parts, plain: { title, all } };
  });
}

const WEIGHT = {
  page: { title: 8, heading: 4, text: 1 },
  figure: { title: 3, heading: 3, text: 3 },
};

const sum = (list, value) => list.reduce((total, item) => total + value(item), 0);

/** How well one part of an entry answers, and the length of the line that does: of equals, a sentence is shown rather than a label. */
function rate(part, wanted, weight) {
  const { heading, text } = part.plain;
  const score = sum(wanted, word => Math.max(match(heading, word) * weight.heading, match(text, word) * weight.text));
  if (score === 0) return { part, score, line: 0 };
  const [from, to] = lineAt(text, firstHit(text, wanted));
  return { part, score, line: to - from };
}

/** Where the words in a row stand, or else the last one that does. */
function firstHit(text, wanted) {
  return wanted.map(word => hits(text, word).next().value).findLast(at => at !== undefined) ?? 0;
}

/** The bounds of the line that holds a place. */
function lineAt(text, at) {
  const end = text.indexOf("\n", at);
  return [at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end];
}

/**
 * The entries that hold every word of a query, the best one first; those that answer equally well in the order of the index.
 * `part` is the part of the entry that answers best, or null where only the title does.
 */
export function search(index, query) {
  const each = words(query);
  if (each.length === 0) return [];
  const all = wanted(query);
  return index
    .filter(entry => each.every(word => match(entry.plain.all, word) > 0))
    .map(entry => {
      const weight = entry.figure ? WEIGHT.figure : WEIGHT.page;
      const best = entry.parts
        .map(part => rate(part, all, weight))
        .reduce((a, b) => (b.score > a.score || (b.score === a.score && b.line > a.line) ? b : a), { part: null, score: 0, line: 0 });
      const title = sum(all, word => match(entry.plain.title, word) * weight.title);
      return { entry, part: best.part, score: title + best.score };
    })
    .sort((a, b) => b.score - a.score);
}

/** Where a result leads: to the section that answers. */
export const address = ({ entry, part }) => entry.href + (part?.anchor ? `#${part.anchor}` : "");

// ---- What a result shows ----

const BEFORE = 30;
const SHORT = 60;
const LONG = 140;

/** For each character of the plain text, where it stands in the text: `plain` leaves characters out, but moves none. */
function places(text) {
  const folded = fold(text);
  const found = [];
  let at = 0;
  for (const c of plain(text).split("")) {
    while (folded[at] !== c && !(c === " " && folded[at] === "-")) at++;
    found.push(at++);
  }
  return found;
}

/** Cuts a text where a query stands in it: `[text, marked?]` pieces, with every word of the query marked. */
export function mark(text, query, from = 0, to = text.length) {
  const [searched, place] = [plain(text), places(text)];
  const marked = new Uint8Array(text.length);
  for (const word of words(query)) {
    for (const at of hits(searched, word)) marked.fill(1, place[at], place[at + word.length - 1] + 1);
  }
  const pieces = [];
  for (let i = from; i < to; i++) {
    if (i === from || marked[i] !== marked[i - 1]) pieces.push(["", marked[i] === 1]);
    pieces.at(-1)[0] += text[i];
  }
  return pieces;
}

/** Some words of a result around the first place that answers; the beginning of the page where only its title does. */
export function excerpt({ entry, part }, query) {
  const { text } = part ?? entry.parts[0] ?? { text: "" };
  const hit = places(text)[firstHit(plain(text), wanted(query))] ?? 0;
  const [line] = lineAt(text, hit);
  const from = hit - line > BEFORE ? wordStart(text, hit - BEFORE, hit) : line;
  const [, end] = lineAt(text, Math.min(text.length, from + SHORT));
  const to = end - from > LONG ? wordStart(text, from + LONG - BEFORE, from + LONG) : end;
  const pieces = mark(text, query, from, to).map(([words, marked]) => [words.replaceAll("\n", " · "), marked]);
  return [...(from > line ? [["…", false]] : []), ...pieces, ...(to < end ? [["…", false]] : [])];
}

/** The first beginning of a word at or after a place, so that no word and no pair of surrogates is cut; Chinese may be cut anywhere. */
function wordStart(text, at, limit) {
  while (at < limit && (/[a-z\d.,]/i.test(text[at - 1]) || /[\udc00-\udfff]/.test(text[at]))) at++;
  return at;
}

// ---- The page ----

/** A run of the language that the page is not in: Chinese on an English page, English words on a Chinese one. */
const FOREIGN = { zh: /[A-Za-z][A-Za-z’'-]*(?:[ \u00a0][A-Za-z’'-]+)+/, en: /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f\udc00-\udfff]+/ };

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function withLanguages(text) {
  const zh = document.documentElement.lang.startsWith("zh");
  return text
    .split(new RegExp(`(${(zh ? FOREIGN.zh : FOREIGN.en).source})`))
    .map((run, i) => (i % 2 ? element("span", { lang: zh ? "en" : "zh-CN" }, run) : run));
}

const show = pieces => pieces.flatMap(([text, marked]) => (marked ? [element("mark", {}, ...withLanguages(text))] : withLanguages(text)));

function item(result, query) {
  const { entry, part } = result;
  const link = element("a", { href: address(result) }, ...show(mark(entry.title, query)));
  if (part?.heading) link.append(" › ", ...show(mark(part.heading, query)));
  return element("li", {}, element("span", { className: "kind" }, entry.kind), element("p", { className: "hit" }, link), element("p", { className: "excerpt" }, ...show(excerpt(result, query))));
}

/** More than anyone reads; who finds more refines the search. */
const shown = 50;

function begin(form) {
  const field = form.elements.q;
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const messages = status.dataset;
  let loading = null;
  let timer = 0;
  let settled = true; // whether the address holds a query that Back should return to

  /** Asks for the index when it is first needed, and again after a failure. */
  const load = () =>
    (loading ??= fetch(form.dataset.index)
      .then(response => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then(prepare)
      .catch(() => (loading = null)));

  async function run() {
    const query = field.value.trim();
    const index = query && (await load());
    if (query !== field.value.trim()) return; // the reader typed on
    const results = index ? search(index, query) : [];
    list.replaceChildren(...results.slice(0, shown).map(result => item(result, query)));
    list.hidden = results.length === 0;
    const message = !query ? "" : !index ? messages.failed : ([messages.none, messages.one][results.length] ?? messages.many);
    status.textContent = message.replace("{0}", () => results.length || query);
  }

  function keepInAddress() {
    const query = field.value.trim();
    const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
    history[settled ? "pushState" : "replaceState"](null, "", address);
    settled = false;
  }

  function readAddress() {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    settled = field.value !== "";
    return run();
  }

  field.addEventListener("focus", load);
  field.addEventListener("input", event => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => (keepInAddress(), run()), 150);
  });
  field.addEventListener("compositionend", () => (keepInAddress(), run()));
  form.addEventListener("submit", async event => {
    event.preventDefault();
    clearTimeout(timer);
    if (field.value.trim() !== (new URLSearchParams(location.search).get("q") ?? "")) keepInAddress();
    settled = true;
    await run();
    status.focus(); // reads the count aloud, and puts the keyboard of a phone away
  });
  addEventListener("popstate", readAddress);
  readAddress();
}

if (typeof document !== "undefined") begin(document.getElementById("search"));
