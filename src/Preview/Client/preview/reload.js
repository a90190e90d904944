// The one script that the preview adds to each page: it keeps what a tab shows at what the files say.
//
// The server tells that something changed; this page asks how it stands itself. Nothing changed here: nothing happens. Only style sheets did:
// they are exchanged in place. Anything else: the page is loaded again, at the same place. Errors lie over the last good page.

import { showErrors } from "./overlay.js";
import { keepPlace, returnToPlace } from "./place.js";
import { follow } from "./stream.js";
import { exchangeStyles } from "./styles.js";

const own = document.querySelector("script[data-frame]").dataset;
let shown = { version: own.version, frame: own.frame };
let asking = false;
let askAgain = false;

async function ask() {
  const response = await fetch(`/_preview/page?path=${encodeURIComponent(location.pathname)}`, { cache: "no-store" });
  if (response.ok) await becomeLike(await response.json());
}

async function becomeLike(now) {
  if (now.version !== shown.version) {
    if (now.frame !== shown.frame || !(await exchangeStyles(now.styles))) {
      keepPlace();
      location.reload();
      return;
    }
    shown = now;
  }
  await showErrors(now);
}

/** One question at a time; what is announced meanwhile is asked about afterwards. */
async function catchUp() {
  askAgain = asking;
  if (asking) return;
  asking = true;
  try {
    do {
      askAgain = false;
      await ask();
    } while (askAgain);
  } catch {
    // The server is away; when it is back, it tells.
  } finally {
    asking = false;
  }
}

returnToPlace();
follow(catchUp);
