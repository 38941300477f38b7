import { parentPort } from "node:worker_threads";
import { drawSvg, toPng } from "./draw.ts";

/** The thread that draws: a specification comes in as JSON, its picture or the reason why there is none goes out. */
parentPort?.on("message", async (spec: string) => {
  try {
    const png = toPng(await drawSvg(JSON.parse(spec)));
    parentPort?.postMessage({ png });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
