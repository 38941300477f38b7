import { Worker } from "node:worker_threads";
import { type Problem, ProblemError } from "../../model/errors.ts";

/** A page that people wrote takes a second at most. */
const TIMEOUT_MS = 20_000;

/** What the thread answers. */
export type FromThread = { readonly text: string } | { readonly problems: readonly Problem[] };

/** The text form of a page that somebody sent, read in a thread of its own: whatever stands in it, the program goes on meanwhile. */
export async function readHtml(source: string, where: string): Promise<string> {
  const thread = new Worker(new URL("./html-worker.ts", import.meta.url), { workerData: { source, where } });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const tooMuch = (cause?: unknown): void => reject(new ProblemError([unreadable(where)], { cause }));
  const timer = setTimeout(tooMuch, TIMEOUT_MS);
  thread.once("message", (answer: FromThread) => {
    if ("text" in answer) resolve(answer.text);
    else reject(new ProblemError(answer.problems));
  });
  // Nested so deep, or so large, that its thread died of it.
  thread.once("error", tooMuch);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

const unreadable = (where: string): Problem => ({
  code: "html_unreadable",
  where,
  line: null,
  expected: `a page that is read within ${TIMEOUT_MS / 1000} seconds`,
  received: "one that is not",
  mend: "save the page's text as .txt",
});
