import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";

const resolutionMs = 1;

/** How late the event loop is, in ms (median, p99, most), while some work is done and questions are answered one after the other. */
export async function late(
  work: () => Promise<unknown>,
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
): Promise<readonly [string, string, string]> {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  const state = { isOver: false };
  const answering = (async () => {
    for (let i = 0; !state.isOver; i++) {
      await ask(questions[i % questions.length] ?? "");
      await setImmediate();
    }
  })();
  delay.enable();
  await work();
  delay.disable();
  state.isOver = true;
  await answering;
  return [ms(delay.percentile(50)), ms(delay.percentile(99)), ms(delay.max)];
}

const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(2);
