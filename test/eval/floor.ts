import { readFileSync, writeFileSync } from "node:fs";
import { type Metric, percent, type Tally } from "./metrics.ts";

const file = "test/eval/floor.json";

/** The least percentages that one set may give. */
export type Floor = Readonly<Partial<Record<Metric, number>>>;

/** The floors by the name of the set. */
export type Floors = Readonly<Record<string, Floor>>;

/** The measures that have a floor, with how many points it lies below what is reached, so that a rounding does not break it. */
const held = { answered: 1.5, "excerpt@1": 1.5, "exact@1": 1.5, refused: 1.5, verbatim: 0 } as const;

/** Reads the floors that are committed. */
export function readFloors(): Floors {
  return JSON.parse(readFileSync(file, "utf8")) as Floors;
}

/** The floor raised to a little below what is reached now; it never falls. */
export function raised(floor: Floor, tallies: readonly Tally[]): Floor {
  const metrics = Object.keys(held) as (keyof typeof held)[];
  const entries = metrics.flatMap((metric) => {
    const reached = tallies.find(({ name }) => name === metric);
    const levels = [floor[metric], reached && Math.round(10 * (percent(reached) - held[metric])) / 10];
    const known = levels.filter((level) => level !== undefined);
    return known.length > 0 ? [[metric, Math.max(...known)]] : [];
  });
  return Object.fromEntries(entries);
}

/** Writes the floors, to be committed. */
export function writeFloors(floors: Floors): void {
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}
