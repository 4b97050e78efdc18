// The server's addresses, as sandbox/README.md gives them.

const KINDS = ["message", "edit", "delete", "pin", "toast", "url", "typing", "reaction", "person", "chat", "inline",
  "call", "faults", "reset"];
const RETRY_MS = 1000;

async function read(address) {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The Bot API calls made so far, oldest first. */
export async function calls(since = 0) {
  const answer = await read(`/sandbox/calls?since=${since}`);
  return Array.isArray(answer) ? answer : answer.calls ?? answer.result ?? [];
}

/** What to walk a newcomer through; `{steps: []}` when there is nothing. */
export const tour = () => read("/sandbox/tour").catch(() => ({ steps: [] }));

export const fileAddress = (fileId) => `/sandbox/file/${encodeURIComponent(fileId)}`;

/** Does what a person or the director does; throws with the server's description when it is refused. */
export async function act(body, files = []) {
  const request = { method: "POST" };
  if (files.length) {
    request.body = new FormData();
    request.body.set("act", JSON.stringify(body));
    for (const file of files) request.body.append("file", file, file.name);
  } else {
    request.body = JSON.stringify(body);
    request.headers = { "Content-Type": "application/json" };
  }
  const response = await fetch("/sandbox/act", request).catch(() => { throw new Error("Нет связи с песочницей"); });
  const answer = await response.json().catch(() => ({ ok: false, description: `HTTP ${response.status}` }));
  if (!answer.ok) throw new Error(answer.description ?? "Песочница отказала");
  return answer.result ?? null;
}

/**
 * Keeps the store equal to the server: reads the state at each (re)connection, then applies events.
 * `onStatus(connected)` is told of every change of the connection. Resolves when the state was first loaded.
 */
export function follow(store, onStatus) {
  let early = null; // events that came while the state was being read
  let round = 0;
  let source;

  return new Promise((loaded) => {
    async function reread() {
      const mine = ++round;
      early = [];
      try {
        const state = await read("/sandbox/state");
        if (mine !== round) return;
        store.load(state);
        const missed = early.filter(([, data]) => data.seq > state.seq);
        early = null;
        for (const [kind, data] of missed) deliver(kind, data);
        onStatus(true);
        loaded();
      } catch (error) {
        console.error(error);
        onStatus(false);
        if (mine === round) setTimeout(() => mine === round && reread(), RETRY_MS);
      }
    }

    function deliver(kind, data) {
      if (early) early.push([kind, data]);
      else if (kind === "reset") reread();
      else store.apply(kind, data);
    }

    function connect() {
      source = new EventSource("/sandbox/events");
      source.addEventListener("open", reread);
      source.addEventListener("error", () => {
        onStatus(false);
        // A refused answer ends an EventSource for good; only a broken connection is retried by the browser.
        if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MS);
      });
      for (const kind of KINDS) {
        source.addEventListener(kind, (event) => deliver(kind, JSON.parse(event.data)));
      }
    }

    connect();
  });
}
