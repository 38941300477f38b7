import type { IncomingMessage, ServerResponse } from "node:http";
import type { Entry, Journal } from "./journal.ts";

/** How many windows may listen at once, and how many bytes may wait for a slow one. */
const MOST_WINDOWS = 24;
const MOST_WAITING = 4 * 1024 * 1024;
const HEARTBEAT_MS = 20_000;

/** The windows that listen to a journal, each from where it stopped. */
export interface Streams {
  /** Tells a window everything since the entry that it names, and then whatever comes; it begins anew where that is not known. */
  open(request: IncomingMessage, response: ServerResponse, after: string | null): void;
  close(): void;
}

/** Server-sent events of a journal; `era` tells the entries of one run of the program from those of another. */
export function openStreams(journal: Journal, era: string): Streams {
  const windows = new Set<ServerResponse>();
  const open: Streams["open"] = (request, response, after) => {
    if (windows.size >= MOST_WINDOWS) return void response.writeHead(503).end();
    windows.add(response);
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 1000\n\n");
    const tell = ({ number, news }: Entry): void => {
      response.write(`id: ${era}.${number}\ndata: ${JSON.stringify(news)}\n\n`);
      if (response.writableLength > MOST_WAITING) response.destroy();
    };
    const [known = "", number = ""] = (request.headers["last-event-id"]?.toString() ?? after ?? "").split(".");
    const missed = known === era && /^\d{1,15}$/.test(number) ? journal.since(Number(number)) : undefined;
    if (missed === undefined) response.write(`id: ${era}.${journal.last}\nevent: anew\ndata: {}\n\n`);
    else for (const entry of missed) tell(entry);
    const silence = journal.listen(tell);
    const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
    response.once("close", () => {
      silence();
      clearInterval(heartbeat);
      windows.delete(response);
    });
  };
  return {
    open,
    close() {
      for (const response of windows) response.end();
    },
  };
}
