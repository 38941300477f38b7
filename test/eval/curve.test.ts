import { describe, expect, it } from "vitest";
import { toPng } from "../../src/adapters/rasteriser/draw.ts";
import { draw } from "./curve/plot.ts";
import { page } from "./curve/report.ts";
import { curveOf, judge, type Judged, meanRisk, pointAt } from "./curve/risk.ts";
import { grade, type GoldQuestion, type GradedAnswer } from "./metrics.ts";

const own = (confidence: number, isWrong = false, isAnswered = true): Judged => ({
  isCoverable: true,
  isAnswered,
  isWrong,
  confidence,
});
const off = (confidence: number, isAnswered = true): Judged => ({
  isCoverable: false,
  isAnswered,
  isWrong: true,
  confidence,
});

describe("The curve of risk over coverage", () => {
  it("takes answers from the surest on, equally sure ones together, and none that is refused", () => {
    const points = curveOf([own(1), own(3), off(2), own(2, true), own(9, true, false), off(9, false)]);
    expect(points).toEqual([
      { least: 3, coverage: 1 / 4, risk: 0, ownRisk: 0, offAnswered: 0, answered: 1 },
      { least: 2, coverage: 2 / 4, risk: 2 / 3, ownRisk: 1 / 2, offAnswered: 1 / 2, answered: 3 },
      { least: 1, coverage: 3 / 4, risk: 2 / 4, ownRisk: 1 / 3, offAnswered: 1 / 2, answered: 4 },
    ]);
  });

  it("gives the point with the fewest answers that reaches a coverage, and none beyond its end", () => {
    const points = curveOf([own(4), own(3), off(2), own(1, false, false), own(1, false, false)]);
    expect(pointAt(points, 0.5)?.least).toBe(3);
    expect(pointAt(points, 0.6)).toBeUndefined();
  });

  it("has a lower mean risk where the wrong answers are the least sure", () => {
    const good = curveOf([own(3), own(2), own(1, true)]);
    const bad = curveOf([own(3, true), own(2), own(1)]);
    expect(meanRisk(good, "risk")).toBeCloseTo(1 / 9);
    expect(meanRisk(bad, "risk")).toBeGreaterThan(meanRisk(good, "risk"));
  });

  it("counts an answer as wrong by its figure where one is asked for, else by its excerpt, and always off the corpus", () => {
    const question = (kind: string): GoldQuestion => ({ id: 1, question: "?", style: "", kind, answer: ["7 xã"] });
    const answer: GradedAnswer = {
      status: "answered",
      answers: [{ text: "8" }],
      excerpts: [{ text: "7 xã, 8 huyện", documentId: "x" }],
    };
    const isWrong = (kind: string, isOff = false): boolean => {
      const outcomes = grade(question(kind), answer, { isOff });
      return judge({ question: question(kind), answer, outcomes, confidence: 1 }).isWrong;
    };
    expect([isWrong("number"), isWrong("list"), isWrong("list", true), isWrong("unanswerable")]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it("is drawn as SVG and PNG and told in tables", async () => {
    const points = curveOf(Array.from({ length: 40 }, (_, i) => own(i, i < 9)));
    const groups = ["One", "All"].map((name) => ({ name, points, own: 40, off: 0 }));
    const svg = await draw(groups);
    expect(svg.match(/>(?:One|All)</g)).toHaveLength(4);
    expect(String.fromCharCode(...toPng(svg).subarray(1, 4))).toBe("PNG");
    expect(page(groups, { on: "a day", command: "x" })).toContain("| 100 % | 0.00 | 22.5 | – | 22.5 |");
  });
});
