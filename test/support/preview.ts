import { request } from "node:http";
import { onTestFinished } from "vitest";
import { type PreviewServer, type ServerOptions, servePage } from "../../src/channels/preview/server.ts";
import type { Snapshot } from "../../src/channels/preview/shown.ts";
import { openWorld, type World } from "../../src/channels/preview/world.ts";
import type { Language } from "../../src/model/config.ts";
import { wordingOf } from "../../src/render/wording/index.ts";

/** A served preview without a bot in it. */
export interface Stage {
  readonly world: World;
  readonly server: PreviewServer;
  readonly port: number;
}

/** Serves a new world until the test ends. */
export async function openStage(options: Partial<ServerOptions> & { language?: Language } = {}): Promise<Stage> {
  const { language = "vi" } = options;
  const wording = wordingOf(language).preview;
  const world = await openWorld(wording);
  const server = await servePage(world, { language, wording, port: 0, ...options });
  onTestFinished(async () => {
    await server.stop();
    await world.api.stop();
  });
  return { world, server, port: Number(new URL(server.address).port) };
}

/** What a server answered. */
export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One request with exactly these headers, as no browser would let a page make it. */
export async function ask(
  { port }: Stage,
  path: string,
  { method = "GET", headers, body }: Asked = {},
): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const sent = request({ host: "127.0.0.1", port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } });
  sent.on("error", reject).on("response", (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (part: string) => (text += part));
    response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    response.on("error", reject);
  });
  sent.end(body);
  return promise;
}

/** What the preview's own page sends. */
export function act(stage: Stage, wanted: unknown): Promise<Answered> {
  const headers = { origin: `http://127.0.0.1:${stage.port}`, "content-type": "application/json" };
  return ask(stage, "/do", { method: "POST", headers, body: JSON.stringify(wanted) });
}

/** Everything that a window begins with. */
export async function stateOf(stage: Stage): Promise<Snapshot & { readonly after: string; readonly keep: number }> {
  return JSON.parse((await ask(stage, "/state")).body) as never;
}

/** The first entries that a window hears from where it stopped, as the blocks of the stream. */
export async function hears({ port }: Stage, after: string, count: number, lastEventId?: string): Promise<string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  const headers = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
  const sent = request({ host: "127.0.0.1", port, path: `/events?after=${after}`, headers });
  sent.on("response", (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      const blocks = text.split("\n\n").slice(1, -1);
      if (blocks.length < count) return;
      resolve(blocks);
      sent.destroy();
    });
  });
  sent.on("error", reject).end();
  return promise;
}
