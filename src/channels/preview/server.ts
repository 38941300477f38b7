import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { MAX_DOWNLOAD } from "../../botapi/files.ts";
import type { Language } from "../../model/config.ts";
import type { PreviewWording } from "../../render/wording/preview.ts";
import { act, BadAction, upload } from "./actions.ts";
import { keepWithin } from "./bounds.ts";
import { downloadOf } from "./download.ts";
import { isOurs } from "./guard.ts";
import { openJournal } from "./journal.ts";
import { bodyOf, objectOf, Refused, sendBytes, sendJson } from "./requests.ts";
import { snapshotOf } from "./shown.ts";
import { readSite } from "./site.ts";
import { openStreams } from "./stream.ts";
import type { World } from "./world.ts";

/** How a preview is served. */
export interface ServerOptions {
  readonly language: Language;
  readonly wording: PreviewWording;
  /** 0 takes any that is free. */
  readonly port: number;
  /** How much of the past is kept. */
  readonly keep?: Partial<typeof KEEP>;
}

/** A served preview. */
export interface PreviewServer {
  readonly address: string;
  stop(): Promise<void>;
}

const KEEP = { messagesAChat: 400, files: 128 * 1024 * 1024, queries: 200, news: 1000 };
const MOST_WANTED = 64 * 1024;

/** Serves a world to browsers of this machine alone; fails with the error of `listen` where the port is taken. */
export async function servePage(world: World, options: ServerOptions): Promise<PreviewServer> {
  const site = await readSite(options.language, options.wording.page);
  const keep = { ...KEEP, ...options.keep };
  const era = randomBytes(6).toString("hex");
  const journal = openJournal(world, keep.news);
  const streams = openStreams(journal, era);
  const forget = keepWithin(world.api, keep);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", headers } = request;
    const { port } = server.address() as AddressInfo;
    if (!isOurs({ method, headers }, port)) throw new Refused(403);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (method === "POST") {
      if (pathname === "/do" && headers["content-type"] === "application/json")
        return sendJson(response, act(world, objectOf((await bodyOf(request, MOST_WANTED)).toString())));
      if (pathname === "/upload") {
        const wanted = objectOf(searchParams.get("wanted") ?? "");
        upload(world, wanted, await bodyOf(request, MAX_DOWNLOAD));
        return sendJson(response, {});
      }
      throw new Refused(404);
    }
    if (method !== "GET" && method !== "HEAD") throw new Refused(405);
    const file = site.get(pathname);
    if (file !== undefined) return sendBytes(response, file.bytes, file.type);
    if (pathname === "/state")
      return sendJson(response, { ...snapshotOf(world), after: `${era}.${journal.last}`, keep: keep.messagesAChat });
    if (pathname === "/events") return streams.open(request, response, searchParams.get("after"));
    const download = pathname.startsWith("/file/") ? downloadOf(world, pathname.slice(6), searchParams) : undefined;
    if (download === undefined) throw new Refused(404);
    sendBytes(response, download.bytes, download.type, download.headers);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Refused) sendJson(response, { error: error.status }, error.status);
      else if (error instanceof BadAction) sendJson(response, { error: error.message }, 400);
      else sendJson(response, { error: String(error) }, 500);
    });
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(options.port, "127.0.0.1", resolve);
  await promise;
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      forget();
      journal.close();
      streams.close();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
