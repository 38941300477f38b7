import { parentPort, workerData } from "node:worker_threads";
import { ProblemError } from "../../model/errors.ts";
import { textOfHtml } from "./html.ts";
import type { FromThread } from "./html-thread.ts";

/** The thread that reads a page: its text goes out, or why there is none. */
function answer({ source, where }: { readonly source: string; readonly where: string }): FromThread {
  try {
    return { text: textOfHtml(source, where) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems };
  }
}

parentPort?.postMessage(answer(workerData));
