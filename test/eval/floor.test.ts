import { describe, expect, it } from "vitest";
import { evaluate, readQuestions } from "./files.ts";
import { readFloor } from "./floor.ts";
import { percent, tally } from "./metrics.ts";

const tallies = tally(
  (await evaluate(readQuestions("corpus/questions.jsonl"), "corpus")).flatMap(({ outcomes }) => outcomes),
);

describe("On its own gold set, the corpus", () => {
  it.each(Object.entries(readFloor()))("gives %s of at least %d percent", (metric, least) => {
    const reached = tallies.find(({ name }) => name === metric);
    expect(reached && percent(reached)).toBeGreaterThanOrEqual(least);
  });
});
