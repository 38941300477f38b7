import { describe, expect, it } from "vitest";
import { ownSets } from "./catalogue.ts";
import { evaluate, readQuestions } from "./files.ts";
import { raised, readFloors } from "./floor.ts";
import { percent, tally } from "./metrics.ts";

const floors = readFloors();

describe.each(ownSets)("On the set $name", async ({ name, questions, corpus }) => {
  const evaluated = await evaluate(readQuestions(questions), corpus);
  const tallies = tally(evaluated.flatMap(({ outcomes }) => outcomes));

  it.each(Object.entries(floors[name] ?? {}))("%s is at least %d percent", (metric, least) => {
    const reached = tallies.find((one) => one.name === metric);
    expect(reached && percent(reached)).toBeGreaterThanOrEqual(least);
  });
});

describe("The floors", () => {
  it("are those of the project's sets", () => {
    expect(Object.keys(floors)).toEqual(ownSets.map(({ name }) => name));
  });

  it("are set a little below what is reached, but not that of verbatim excerpts", () => {
    const tallies = [
      { name: "excerpt@1", passed: 9, of: 10 },
      { name: "verbatim", passed: 3, of: 3 },
      { name: "excerpt@1 · typo", passed: 1, of: 1 },
      { name: "source@1", passed: 1, of: 1 },
    ];
    expect(raised({}, tallies)).toEqual({ "excerpt@1": 88.5, verbatim: 100 });
  });

  it("only rise", () => {
    const tallies = [
      { name: "excerpt@1", passed: 9, of: 10 },
      { name: "refused", passed: 1, of: 2 },
    ];
    expect(raised({ "excerpt@1": 80, refused: 65, answered: 98 }, tallies)).toEqual({
      answered: 98,
      "excerpt@1": 88.5,
      refused: 65,
    });
  });
});
