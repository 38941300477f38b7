import { describe, expect, it } from "vitest";
import { weights } from "../../src/answer/weights.ts";
import { ideas, withChanges } from "./ablation/ideas.ts";
import { type Block, delta, page, type Row, signed, sorted, unpaid, worth } from "./ablation/page.ts";

const counted = (exact: number, refused: number): Block["all"] => [
  { name: "exact@1", passed: exact, of: 8 },
  { name: "refused", passed: refused, of: 3 },
  { name: "exact@1 · typo", passed: 0, of: 1 },
];
const blocks: Block[] = [
  { name: "aside", about: "half a set", questions: 11, all: counted(6, 2) },
  { name: "other", about: "a set", questions: 3, all: [{ name: "refused", passed: 2, of: 3 }] },
];
const row = (name: string, exact: number, refused: number, other: number): Row => ({
  name,
  off: [counted(exact, refused), [{ name: "refused", passed: other, of: 3 }]],
});
const rows = [row("useless", 6, 2, 2), row("harmful", 7, 2, 2), row("good", 3, 2, 2), row("good elsewhere", 6, 2, 0)];

describe("The ideas of the ablation", () => {
  it("have a name each and something that switches them off", () => {
    expect(new Set(ideas.map(({ name }) => name)).size).toBe(ideas.length);
    for (const idea of ideas) expect(idea.weights ?? idea.corpus).toBeDefined();
  });

  it("switch off every weight but that of a figure's own label, which the others are measured by", () => {
    const paths = (of: object): string[] =>
      Object.entries(of).flatMap(([room, inside]) => Object.keys(inside as object).map((name) => `${room}.${name}`));
    const switched = new Set(ideas.flatMap((idea) => paths(idea.weights ?? {})));
    expect(paths(weights).filter((path) => !switched.has(path))).toEqual(["scope.label"]);
  });

  it("change nothing but their own weights, and those really", () => {
    expect(withChanges({})).toEqual(weights);
    expect(withChanges({ window: { kind: 0 } })).toEqual({ ...weights, window: { ...weights.window, kind: 0 } });
    for (const idea of ideas) if (idea.weights) expect(withChanges(idea.weights)).not.toEqual(weights);
  });
});

describe("The table of the ablation", () => {
  it("gives points against all ideas on, with one decimal", () => {
    expect(delta({ name: "", passed: 2, of: 3 }, { name: "", passed: 1, of: 3 })).toBe(-33.3);
    expect(delta(undefined, { name: "", passed: 1, of: 3 })).toBeUndefined();
    expect([-33.3, 0.5, 0, undefined].map(signed)).toEqual(["−33.3", "+0.5", "·", ""]);
  });

  it("counts what an idea is worth by all measures together, not by style or kind", () => {
    expect(worth(counted(6, 2), counted(3, 3))).toBe(2);
    expect(worth(counted(6, 2), counted(7, 2))).toBe(-1);
  });

  it("is sorted by that on the first block, then on the others", () => {
    expect(sorted(rows, blocks).map(({ name }) => name)).toEqual(["good", "good elsewhere", "useless", "harmful"]);
  });

  it("names what is worth nothing anywhere", () => {
    expect(unpaid(rows, blocks)).toEqual(["useless", "harmful"]);
  });

  it("is told with its questions, its measures and a row for each idea", () => {
    const text = page(rows, blocks, { on: "a day", command: "x" });
    expect(text).toContain(
      `| switched off | worth,<br>kept aside | worth,<br>others | aside<br>exact@1 | aside<br>refused | other<br>refused |
| --- | ---: | ---: | ---: | ---: | ---: |
| *nothing: all ideas on, in per cent* |  |  | 75.0<br>of 8 | 66.7<br>of 3 | 66.7<br>of 3 |
| good | 3 | · | −37.5 | · | · |
| good elsewhere | · | 2 | · | · | −66.7 |
| useless | · | · | · | · | · |
| harmful | −1 | · | +12.5 | · | · |
`,
    );
    expect(text).toContain("- *aside*: half a set; 11 questions\n");
    expect(text).toContain("\n- useless\n- harmful\n");
  });
});
