import { readFileSync, writeFileSync } from "node:fs";
import { type Metric, percent, type Tally } from "./metrics.ts";

const file = "test/eval/floor.json";

/** The least percentages that the corpus's own gold set may give; they only rise. */
export type Floor = Readonly<Partial<Record<Metric, number>>>;

/** Reads the floor that is committed. */
export function readFloor(): Floor {
  return JSON.parse(readFileSync(file, "utf8")) as Floor;
}

/** The floor with every measure raised to what is reached now; what fell stays as it was. */
export function raised(floor: Floor, tallies: readonly Tally[]): Floor {
  return Object.fromEntries(
    Object.entries(floor).map(([metric, least]) => {
      const reached = tallies.find((tally) => tally.name === metric);
      return [metric, reached === undefined ? least : Math.max(least, percent(reached))];
    }),
  );
}

/** Writes the floor, to be committed. */
export function writeFloor(floor: Floor): void {
  writeFileSync(file, `${JSON.stringify(floor, null, 2)}\n`);
}
