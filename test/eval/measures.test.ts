import { describe, expect, it } from "vitest";
import type { GoldSet } from "./catalogue.ts";
import { page, type Row, rowsOf } from "./measures/table.ts";
import { type GoldQuestion, grade } from "./metrics.ts";

const asked = (id: string, style: string, isRight: boolean): Row["evaluated"][number] => {
  const question: GoldQuestion = { id, question: "?", style, kind: "reason", answer: ["vì mưa"] };
  const excerpts = [{ text: isRight ? "vì mưa" : "vì nắng", documentId: "a" }];
  return { question, outcomes: grade(question, { status: "answered", answers: [], excerpts }) };
};
const evaluated = [asked("b001", "plain", true), asked("b002", "typo", false), asked("b010", "plain", true)];
const set: GoldSet = { name: "a set", questions: "q", corpus: "c" };
const counts = (rows: readonly Row[]): [string, number][] => rows.map((row) => [row.name, row.evaluated.length]);

describe("The table of measures", () => {
  it("has one row for a set", () => {
    expect(counts(rowsOf(set, evaluated))).toEqual([["a set", 3]]);
  });

  it("tells the half that is kept aside, of even numbers, from the other", () => {
    expect(counts(rowsOf({ ...set, isHalfKeptAside: true }, evaluated))).toEqual([
      ["a set, used while working", 1],
      ["a set, **kept aside**", 2],
    ]);
  });

  it("has a row for each style where a set asks the same in several", () => {
    expect(counts(rowsOf({ ...set, isByStyle: true }, evaluated))).toEqual([
      ["a set, without tone marks", 2],
      ["a set, with a slip", 1],
    ]);
  });

  it("gives per cent, and a dash where a measure does not apply", () => {
    const text = page(rowsOf(set, evaluated), { on: "a day", command: "x" });
    expect(text).toContain("| a set | 3 | 100.0 | 66.7 | 66.7 | – | – | – | – | – |\n");
    expect(text).toContain("Made by `x` on a day.");
  });
});
