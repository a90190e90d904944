// Sorts and filters the table of figures. Without it the table is complete, in the order of the site.

const table = document.querySelector("table.data");
const form = document.querySelector("form.filter");
const body = table.tBodies[0];
const rows = [...body.rows];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

// Full-width and half-width, upper and lower case are the same word; so are 1,663.5 and 1663.5.
const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/(\d),(?=\d)/g, "$1").replace(/\s+/g, " ").trim();

const texts = new Map(rows.map((row) => [row, fold([...row.cells].slice(0, 6).map((cell) => cell.textContent).join(" "))]));

const positions = new Map(rows.map((row, position) => [row, position]));

const filter = () => {
  const words = fold(form.text.value).split(" ");
  const topic = form.topic.value;
  let shown = 0;
  for (const row of rows) {
    row.hidden = (topic !== "" && row.dataset.topic !== topic) || !words.every((word) => texts.get(row).includes(word));
    shown += row.hidden ? 0 : 1;
  }
  const all = shown === rows.length;
  form.querySelector("output").textContent = all ? "" : form.dataset.shown.replace("{0}", shown).replace("{1}", rows.length);
};

const keys = {
  number: (row, column) => Number(row.cells[column].dataset.value),
  order: (row) => positions.get(row),
  text: (row, column) => row.cells[column].textContent.trim(),
};

const sort = (heading, column) => {
  const ascending = heading.getAttribute("aria-sort") !== "ascending";
  const key = keys[heading.dataset.sort ?? "text"];
  const order = (a, b) => {
    const [x, y] = [key(a, column), key(b, column)];
    return typeof x === "number" ? x - y : collator.compare(x, y);
  };
  const sorted = [...rows].sort((a, b) => (ascending ? order(a, b) : order(b, a)));
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  body.append(...sorted);
};

for (const [column, heading] of [...table.tHead.rows[0].cells].entries()) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  button.addEventListener("click", () => sort(heading, column));
  heading.append(button);
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());

// A link to a row must not lead to a hidden one, also when the browser has kept what was typed.
const reveal = () => {
  if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.hidden) {
    form.reset();
    filter();
    document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
  }
};
addEventListener("hashchange", reveal);
form.classList.add("ready");
filter();
reveal();
