// The one connection of a browser to the preview, shared by its tabs: those of the site and those of the desk.

const tabs = new Set();
let connected;
let latest;

function tell(message) {
  for (const tab of tabs) tab.postMessage(message);
}

function become(isConnected) {
  if (isConnected === connected) return;
  connected = isConnected;
  tell({ connected });
}

function listen() {
  const source = new EventSource("/_preview/events");
  source.addEventListener("open", () => become(true));
  source.addEventListener("change", (event) => {
    latest = JSON.parse(event.data).number;
    tell({ number: latest });
  });
  // A server that is away is tried again by itself, one that refuses is not: it may be another one soon.
  source.addEventListener("error", () => {
    become(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  });
}

addEventListener("connect", ({ ports: [tab] }) => {
  tabs.add(tab);
  tab.addEventListener("message", ({ data }) => (data === "leave" ? tabs.delete(tab) : tabs.add(tab)));
  tab.start();
  if (connected !== undefined) tab.postMessage({ connected });
  if (connected && latest !== undefined) tab.postMessage({ number: latest });
});

listen();
