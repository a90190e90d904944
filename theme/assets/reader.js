// What a reader chose, kept from page to page: the size of type (S1-12), and the place on the page when the language changes.
// Loaded in the head, before the first paint, so that nothing jumps.

(() => {
  const root = document.documentElement;
  const sizes = ["", "large", "largest"];
  const key = "type-size";

  const stored = () => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return ""; // storage is refused: the choice holds for this page
    }
  };

  const apply = (size) => {
    root.classList.remove("large", "largest");
    if (sizes.includes(size) && size !== "") root.classList.add(size);
  };

  const current = () => sizes.find((size) => size !== "" && root.classList.contains(size)) ?? "";

  const nameOf = (button) => button.dataset.names.split("|")[sizes.indexOf(current())];

  const name = (button) => button.setAttribute("aria-label", `${button.textContent}: ${nameOf(button)}`);

  root.classList.add("script");
  apply(stored());

  // Another tab of the site has changed the size, or the page comes back from the browser's memory.
  addEventListener("storage", (event) => event.key === key && apply(stored()));
  addEventListener("pageshow", (event) => event.persisted && apply(stored()));

  document.addEventListener("DOMContentLoaded", () => name(document.querySelector(".type-size")));

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".type-size");
    if (button) {
      const size = sizes[(sizes.indexOf(current()) + 1) % sizes.length];
      apply(size);
      try {
        localStorage.setItem(key, size);
      } catch {
        // as above
      }
      name(button);
      document.querySelector(".type-size-now").textContent = nameOf(button);
      button.scrollIntoView({ block: "nearest" });
    }
    // The same section, row or passage, the same search.
    const link = event.target.closest(".switch");
    if (link) [link.hash, link.search] = [location.hash, document.body.classList.contains("search") ? location.search : ""];
  });
})();
