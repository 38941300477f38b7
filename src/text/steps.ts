/** Work that can stop between its steps; what it returns is the result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How long work goes on before everything else gets a turn. */
const SLICE_MS = 4;

/** Does all the work at once. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work in slices of a few milliseconds, between which the program answers and reads as if nothing were going on. */
export async function inSlices<T>(work: Steps<T>): Promise<T> {
  for (let until = performance.now() + SLICE_MS; ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + SLICE_MS;
  }
}
