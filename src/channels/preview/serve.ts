import { setTimeout as wait } from "node:timers/promises";
import type { Language } from "../../model/config.ts";
import { corpusOption, parse, UsageError } from "../cli/arguments.ts";
import { type Terminal, writeLine } from "../cli/terminal.ts";
import type { Kept } from "../telegram/desk.ts";
import { startTelegram } from "../telegram/lifecycle.ts";
import type { Source } from "../telegram/views.ts";
import { playDemo } from "./demo.ts";
import { openBrowser } from "./open-browser.ts";
import { portProblem } from "./port.ts";
import { servePage } from "./server.ts";
import { openWorld, type World } from "./world.ts";

/** What `preview` was told. */
export interface PreviewOptions {
  readonly corpusDir: string | null;
  /** 0 for any that is free. */
  readonly port: number;
  readonly demo: boolean;
}

/** The time between two steps of the demo, so that a person can read. */
const DEMO_PAUSE_MS = 1_600;

/** Reads the arguments of `preview`. */
export function previewArguments(args: readonly string[]): PreviewOptions {
  const { values, positionals } = parse(args, {
    corpus: { type: "string" },
    port: { type: "string", default: "0" },
    demo: { type: "boolean", default: false },
  });
  if (positionals[0] !== undefined) throw new UsageError(positionals[0]);
  const isGiven = args.some((arg) => arg.startsWith("--port"));
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : -1;
  if (port > 65_535 || port < (isGiven ? 1 : 0)) throw new UsageError(`--port ${values.port}`);
  return { corpusDir: corpusOption(values.corpus), port, demo: values.demo };
}

/** Runs the real bot in a Telegram of this machine, and shows that in a browser, until SIGINT or SIGTERM. */
export async function preview(
  source: Source,
  state: Kept,
  { port, demo }: PreviewOptions,
  language: Language,
  { output, errors }: Terminal,
): Promise<number> {
  const words = source.wording.preview;
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());
  const ends: (() => Promise<void>)[] = [];
  try {
    const world = await openWorld(words);
    ends.push(() => world.api.stop());
    const page = await servePage(world, { language, wording: words, port }).catch((error: unknown) => {
      throw portProblem(error, port);
    });
    ends.push(() => page.stop());
    const settings = { token: world.api.token, apiRoot: world.api.root, proxy: null };
    const bot = await startTelegram({ settings, source, state, write: (line) => writeLine(errors, line) }, signal);
    ends.push(() => bot.stop());
    source.charts.warm();
    await writeLine(output, words.listening(page.address));
    if ((output as { isTTY?: boolean }).isTTY === true) openBrowser(page.address, process);
    if (demo) await Promise.race([bot.done, play(world)]);
    await Promise.race([bot.done, stopped(signal)]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const end of ends.toReversed()) await end();
  }
  await writeLine(output, words.stopping);
  return 0;

  async function play(world: World): Promise<void> {
    await writeLine(output, words.demoBegins);
    const pause = (): Promise<unknown> => wait(DEMO_PAUSE_MS, undefined, { signal }).catch(() => {});
    await playDemo(world, pause, signal);
    if (!signal.aborted) await writeLine(output, words.demoEnds);
  }
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
