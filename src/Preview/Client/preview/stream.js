// Hears of every change. A browser opens six connections to a server and no more, so all tabs share one, which a worker holds. Where there are
// no shared workers, a tab listens while it is seen.

/**
 * Calls back once now and after each change, also when a tab or the server comes back.
 * @param {(number: number | null) => void} onChange gets the number of the new state; null after a silence, when anything may have changed
 * @param {(connected: boolean) => void} [onConnection] hears that the server is gone or back
 */
export function follow(onChange, onConnection = () => {}) {
  let silent = false;
  const hear = ({ connected, number }) => {
    if (connected === false) silent = true;
    if (connected !== undefined) return onConnection(connected);
    onChange(silent ? null : number);
    silent = false;
  };
  if (!globalThis.SharedWorker) return listenWhileSeen(hear);
  const worker = new SharedWorker(new URL("stream-worker.js", import.meta.url), { name: "preview" });
  worker.addEventListener("error", () => listenWhileSeen(hear), { once: true });
  worker.port.addEventListener("message", ({ data }) => hear(data));
  worker.port.start();
  addEventListener("pagehide", () => worker.port.postMessage("leave"));
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    worker.port.postMessage("return");
    onChange(null);
  });
}

function listenWhileSeen(hear) {
  let source;
  const turn = () => {
    source?.close();
    if (document.visibilityState === "hidden") return;
    source = new EventSource("/_preview/events");
    source.addEventListener("open", () => hear({ connected: true }));
    source.addEventListener("change", (event) => hear({ number: JSON.parse(event.data).number }));
    source.addEventListener("error", ({ target }) => {
      hear({ connected: false });
      if (target.readyState === EventSource.CLOSED) setTimeout(turn, 1000);
    });
  };
  document.addEventListener("visibilitychange", turn);
  turn();
}
