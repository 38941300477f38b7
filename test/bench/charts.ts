import { setTimeout } from "node:timers/promises";
import type { App } from "../../src/assemble.ts";
import { createRasteriser } from "../../src/adapters/rasteriser/index.ts";
import { chartSpec } from "../../src/render/chart/spec.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { statisticsOf } from "../../src/services/statistics.ts";
import { late } from "./late.ts";
import { row, shown } from "./measure.ts";

const warming = 12;
const measured = 60;
const withoutMs = 1_000;

/** Prints what a chart takes in a thread that has drawn some, and for how long the program is held up while charts are drawn and questions answered at once. */
export async function printCharts(
  { corpus, ask }: Awaited<ReturnType<App["open"]>>,
  questions: readonly string[],
): Promise<void> {
  const wording = wordingOf("vi");
  const all = [...corpus.documents.keys()].flatMap((id) => statisticsOf(corpus, id).comparisons);
  // Each has a title of its own, so that none is kept from before.
  const specs = Array.from({ length: warming + 2 * measured }, (_, i) => {
    const comparison = all[i % all.length];
    if (comparison === undefined) throw new Error("the corpus has nothing to draw");
    const document = corpus.documents.get(comparison.data[0]?.documentId ?? "") ?? null;
    return chartSpec({ ...comparison, subject: `${comparison.subject} ${i}` }, document, wording);
  });
  const rasteriser = createRasteriser();
  const taken: number[] = [];
  for (const spec of specs.slice(0, warming + measured)) {
    const begun = performance.now();
    await rasteriser.draw(spec);
    taken.push(performance.now() - begun);
  }
  row("ms a chart, from its specification to its PNG", "median", "p99");
  const warm = taken.slice(warming);
  row("warm (wanted: < 150)", shown(warm, 0.5), shown(warm, 0.99));
  row("the first, which starts the thread", shown(taken.slice(0, 1), 0));

  for (const question of questions) await ask(question);
  row("ms that the event loop is late, questions answered", "median", "p99");
  row("while no charts are drawn", ...median99(await late(() => setTimeout(withoutMs), questions, ask)));
  const drawing = async (): Promise<void> => {
    for (const spec of specs.slice(warming + measured)) await rasteriser.draw(spec);
  };
  row("while charts are drawn (wanted: p99 < 20)", ...median99(await late(drawing, questions, ask)));
  await rasteriser.close();
}

const median99 = ([median, p99]: readonly string[]): string[] => [median ?? "", p99 ?? ""];
