import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ownSets, presentSets } from "./catalogue.ts";
import { evaluate, readQuestions } from "./files.ts";
import { type Floor, raised, readFloors, writeFloors } from "./floor.ts";
import { measuredOn } from "./machine.ts";
import { page, type Row, rowsOf } from "./measures/table.ts";
import { tally } from "./metrics.ts";

const { values } = parseArgs({ options: { raise: { type: "boolean", default: false } } });

const rows: Row[] = [];
const floors = readFloors();
const higher = new Map<string, Floor>();
for (const set of presentSets()) {
  const evaluated = await evaluate(readQuestions(set.questions), set.corpus, { isOff: set.isOff === true });
  rows.push(...rowsOf(set, evaluated));
  const tallies = tally(evaluated.flatMap(({ outcomes }) => outcomes));
  if (ownSets.includes(set)) higher.set(set.name, raised(floors[set.name] ?? {}, tallies));
}
const text = page(rows, { on: measuredOn(), command: "npm run measures" });
mkdirSync("docs", { recursive: true });
writeFileSync("docs/measures.md", text);
console.log(text);
if (values.raise) writeFloors(Object.fromEntries(higher));
