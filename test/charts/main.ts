import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRasteriser } from "../../src/adapters/rasteriser/index.ts";
import { assemble } from "../../src/assemble.ts";
import type { Comparison } from "../../src/model/statistics.ts";
import { chartSpec } from "../../src/render/chart/spec.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { readership, statisticsOf } from "../../src/services/statistics.ts";

/** Draws the charts of the corpus as docs/charts/*.png: every comparison of every document, and how often the documents were read. */
const folder = "docs/charts";
const wording = wordingOf("vi");
const { corpus } = await (await assemble({ corpusDir: "corpus", dataDir: ".data", language: "vi" })).open();
const rasteriser = createRasteriser();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const draw = async (name: string, comparison: Comparison): Promise<void> => {
  const document = comparison.data[0]?.passageId == null ? null : corpus.documents.get(comparison.data[0].documentId);
  const png = await rasteriser.draw(chartSpec(comparison, document ?? null, wording));
  writeFileSync(`${folder}/${name}.png`, png);
  console.log(`${folder}/${name}.png  ${png.length} bytes`);
};

let count = 0;
for (const { id } of corpus.documents.values())
  for (const comparison of statisticsOf(corpus, id).comparisons)
    await draw(`${String(++count).padStart(2, "0")}-${comparison.kind}-${comparison.data[0]?.paragraph}`, comparison);
for (const comparison of readership(corpus)) await draw(comparison.kind, comparison);
await rasteriser.close();
