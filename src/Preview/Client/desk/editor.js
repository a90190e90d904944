// The field for one block's English: grows with its text, and takes in what is clicked.

import { el } from "./element.js";
import { say } from "./language.js";

const GROWS_BY_ITSELF = CSS.supports("field-sizing", "content");

/**
 * @param {{label: string, describedBy: string, onInput: () => void}} options `describedBy` names what is said of the text
 */
export function editor({ label, describedBy, onInput }) {
  const field = el("textarea.field", {
    lang: "en",
    rows: 1,
    spellcheck: "true",
    autocomplete: "off",
    "aria-label": label,
    "aria-describedby": describedBy,
    placeholder: say("write-english"),
    oninput: changed,
  });
  // A dialog that closes gives the focus back, but not the place of the cursor.
  /** @type {[number, number] | null} */
  let place = null;
  const forget = () => (place = null);
  const restore = () => place && field.selectionEnd === 0 && field.setSelectionRange(...place);
  field.addEventListener("blur", () => (place = [field.selectionStart, field.selectionEnd]));
  field.addEventListener("focus", restore);
  field.addEventListener("pointerdown", forget);
  field.addEventListener("keydown", forget);

  function changed() {
    grow();
    onInput();
  }

  function grow() {
    if (GROWS_BY_ITSELF) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }

  return {
    element: field,
    grow,
    get text() {
      return field.value;
    },
    /** Sets the text from outside; the cursor stays where it was as far as it can. @param {string} text */
    set(text) {
      if (field.value === text) return;
      const { selectionStart, selectionEnd } = field;
      field.value = text;
      forget();
      if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
      grow();
    },
    /** Puts a text in place of all, as if typed, so that it can be undone. @param {string} text */
    replace(text) {
      if (field.value === text) return;
      field.focus({ preventScroll: true });
      field.select();
      forget();
      if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
        field.value = text;
        changed();
      }
    },
    /** @param {boolean} isWrong whether an error is found in the text */
    judge: isWrong => field.setAttribute("aria-invalid", String(isWrong)),
    /** Puts a text in at the cursor, as if typed, so that it can be undone. A space parts it from words that it would run into. @param {string} text */
    insert(text) {
      field.focus();
      restore();
      forget();
      const [before, after] = [field.value[field.selectionStart - 1] ?? "", field.value[field.selectionEnd] ?? ""];
      const whole = (/[\p{L}\d},.;:]/u.test(before) ? " " : "") + text + (/[\p{L}\d{]/u.test(after) ? " " : "");
      if (!document.execCommand("insertText", false, whole)) {
        field.setRangeText(whole, field.selectionStart, field.selectionEnd, "end");
        changed();
      }
    },
  };
}
