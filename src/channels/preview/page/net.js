import { words } from "./dom.js";
import { toast } from "./toast.js";

async function post(path, body, type) {
  const response = await fetch(path, { method: "POST", headers: { "content-type": type }, body });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Does what a person wants; what it began, or undefined after saying that it could not be done. */
export async function send(wanted) {
  try {
    return await post("/do", JSON.stringify(wanted), "application/json");
  } catch {
    toast(words.failed);
    return undefined;
  }
}

/** The largest file that the server takes. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Sends a file into a chat; whether that went well. */
export async function upload(wanted, file) {
  if (file.size > MOST_BYTES) {
    toast(words.tooLarge);
    return false;
  }
  if (file.size === 0) {
    toast(words.empty);
    return false;
  }
  try {
    const whole = JSON.stringify({ ...wanted, name: file.name, type: file.type });
    await post(`/upload?wanted=${encodeURIComponent(whole)}`, file, "application/octet-stream");
    return true;
  } catch {
    toast(words.failed);
    return false;
  }
}

/** Everything as it is now. */
export async function loadState() {
  const response = await fetch("/state");
  if (!response.ok) throw new Error(`/state: ${response.status}`);
  return response.json();
}

/**
 * Hears of everything from an entry on; `connected` is told whether the connection stands, and `anew` when too much was missed and
 * everything has to be loaded again. A window that nobody sees listens later: a browser has no more than six connections to a server.
 */
export function listen(after, { news, connected, anew }) {
  let last = after;
  let source;
  const stop = () => {
    source?.close();
    source = undefined;
  };
  const restart = () => {
    stop();
    document.removeEventListener("visibilitychange", follow);
    anew();
  };
  function follow() {
    if (document.hidden) return stop();
    if (source !== undefined) return;
    source = new EventSource(`/events?after=${encodeURIComponent(last)}`);
    source.addEventListener("open", () => connected(true));
    source.addEventListener("error", ({ target }) => {
      connected(false);
      // A server that was started anew answers only what is asked anew.
      if (target.readyState === EventSource.CLOSED) setTimeout(restart, 1000);
    });
    source.addEventListener("message", ({ data, lastEventId }) => {
      last = lastEventId;
      news(JSON.parse(data));
    });
    source.addEventListener("anew", restart);
  }
  document.addEventListener("visibilitychange", follow);
  follow();
}
