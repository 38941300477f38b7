import { Worker } from "node:worker_threads";
import { ChartError } from "../../model/errors.ts";
import type { Rasteriser } from "../../ports.ts";
import { byteCache } from "./cache.ts";

/** What a rasteriser may take. */
export interface RasteriserLimits {
  /** How long one chart may take, with the start of the thread where it has to start. */
  readonly timeoutMs: number;
  /** How many charts may wait. */
  readonly queueMost: number;
  readonly cacheBytes: number;
  /** The program of the thread. */
  readonly program: URL;
}

const defaults: RasteriserLimits = {
  timeoutMs: 10_000,
  queueMost: 32,
  cacheBytes: 16_000_000,
  program: new URL("./worker.ts", import.meta.url),
};

interface Job {
  readonly spec: string;
  readonly done: PromiseWithResolvers<Uint8Array>;
}

/** What the thread answers. */
type Drawn = { readonly png: Uint8Array } | { readonly error: string };

/** Draws charts one after the other in one thread, which starts with the first of them and again after it has died or was stopped for taking too long. */
export function createRasteriser(limits: Partial<RasteriserLimits> = {}): Rasteriser {
  const { timeoutMs, queueMost, cacheBytes, program } = { ...defaults, ...limits };
  const cache = byteCache(cacheBytes);
  /** Charts that wait or are being drawn, by specification: who asks for one of them gets the same picture. */
  const open = new Map<string, Job>();
  const queue: Job[] = [];
  let worker: Worker | undefined;
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
  let isClosed = false;

  const start = (): Worker => {
    const thread = new Worker(program);
    thread.on("message", (drawn: Drawn) => {
      if ("png" in drawn) finish(drawn.png);
      else finish(new ChartError("failed", drawn.error));
    });
    const died = (error: unknown): void => {
      if (worker !== thread) return;
      worker = undefined;
      finish(new ChartError("failed", "the thread that draws charts has died", { cause: error }));
    };
    thread.on("error", died).on("exit", died);
    thread.unref();
    return thread;
  };

  const finish = (result: Uint8Array | ChartError): void => {
    if (current === undefined) return;
    const { job, timer } = current;
    current = undefined;
    clearTimeout(timer);
    worker?.unref();
    open.delete(job.spec);
    if (result instanceof ChartError) job.done.reject(result);
    else {
      cache.set(job.spec, result);
      job.done.resolve(result);
    }
    next();
  };

  const next = (): void => {
    if (current !== undefined) return;
    const job = queue.shift();
    if (job === undefined) return;
    worker ??= start();
    // Nobody may find the program ended while a chart is being drawn.
    worker.ref();
    current = { job, timer: setTimeout(stop, timeoutMs) };
    worker.postMessage(job.spec);
  };

  const stop = (): void => {
    const stuck = worker;
    worker = undefined;
    void stuck?.terminate();
    finish(new ChartError("timeout", `a chart took longer than ${timeoutMs} ms`));
  };

  return {
    async draw(spec) {
      const key = JSON.stringify(spec);
      const kept = cache.get(key) ?? open.get(key)?.done.promise;
      if (kept !== undefined) return kept;
      if (isClosed) throw new ChartError("closed", "no charts are drawn any more");
      if (queue.length >= queueMost) throw new ChartError("busy", `${queueMost} charts are waiting`);
      const job = { spec: key, done: Promise.withResolvers<Uint8Array>() };
      open.set(key, job);
      queue.push(job);
      next();
      return job.done.promise;
    },
    warm() {
      if (!isClosed) worker ??= start();
    },
    async close() {
      isClosed = true;
      const ended = new ChartError("closed", "the program ends");
      for (const { spec, done } of queue.splice(0)) {
        open.delete(spec);
        done.reject(ended);
      }
      const thread = worker;
      worker = undefined;
      finish(ended);
      await thread?.terminate();
    },
  };
}
