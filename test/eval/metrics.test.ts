import { describe, expect, it } from "vitest";
import { figuresOf, figuresWithRanges } from "./figures.ts";
import { type GoldQuestion, type GradedAnswer, grade, percent, tally } from "./metrics.ts";

const gold = (changes: Partial<GoldQuestion> = {}): GoldQuestion => ({
  id: 1,
  question: "?",
  style: "plain",
  kind: "number",
  answer: ["1.913 chi bộ", "1.913"],
  ...changes,
});
const answer = (direct: string | null, ...excerpts: string[]): GradedAnswer => ({
  status: "answered",
  answers: direct === null ? [] : [{ text: direct }],
  excerpts: excerpts.map((text) => ({ text, documentId: "a/b" })),
});
const refused: GradedAnswer = { status: "not_found", answers: [], excerpts: [] };
const passed = (...args: Parameters<typeof grade>): Record<string, boolean> =>
  Object.fromEntries(grade(...args).map((outcome) => [outcome.metric, outcome.passed]));

describe("The measures", () => {
  it("pass a right answer in all", () => {
    expect(passed(gold(), answer("1.913 chi bộ", "Có 1.913 chi bộ trực thuộc"))).toEqual({
      answered: true,
      "excerpt@1": true,
      "excerpt@3": true,
      "exact@1": true,
      "single@1": true,
    });
  });

  it("fail a missing answer and a refusal of an answerable question in all", () => {
    const failed = { answered: false, "excerpt@1": false, "excerpt@3": false, "exact@1": false };
    expect(passed(gold(), undefined)).toEqual(failed);
    expect(passed(gold(), refused)).toEqual(failed);
  });

  it("tell the first excerpt from the first three, and look no further", () => {
    expect(passed(gold(), answer(null, "a", "1.913"))).toMatchObject({ "excerpt@1": false, "excerpt@3": true });
    expect(passed(gold(), answer(null, "a", "b", "c", "1.913"))).toMatchObject({ "excerpt@3": false });
  });

  it("look at 320 characters of an excerpt and 160 of a direct answer", () => {
    const at = (count: number): string => "ă".repeat(count);
    expect(passed(gold({ answer: ["xong"] }), answer(null, `${at(316)}xong`))["excerpt@1"]).toBe(true);
    expect(passed(gold({ answer: ["xong"] }), answer(null, `${at(317)}xong`))["excerpt@1"]).toBe(false);
    expect(passed(gold({ answer: ["xong"] }), answer(`${at(156)}xong`, ""))["exact@1"]).toBe(true);
    expect(passed(gold({ answer: ["xong"] }), answer(`${at(157)}xong`, ""))["exact@1"]).toBe(false);
  });

  it("want the gold's first figure first, and the gold in the text or the first excerpt", () => {
    const exact = (direct: string, excerpt: string): boolean | undefined =>
      passed(gold(), answer(direct, excerpt))["exact@1"];
    expect(exact("1.913 chi bộ", "khác")).toBe(true);
    expect(exact("Có 1.913", "1.913 chi bộ")).toBe(true);
    expect(exact("523 tổ chức, 1.913 chi bộ", "1.913 chi bộ")).toBe(false);
    expect(passed(gold({ answer: ["8/6/2020"] }), answer("08/06/2020", "ngày 8/6/2020"))["exact@1"]).toBe(true);
    expect(passed(gold({ answer: ["8/6/2020"] }), answer("08/06/2020", "ngày khác"))["exact@1"]).toBe(false);
  });

  it("count a range as one figure and a clause of figures as several", () => {
    const single = (direct: string, wanted: string): boolean | undefined =>
      passed(gold({ answer: [wanted] }), answer(direct, ""))["single@1"];
    expect(single("từ 40 đến 50 tuổi", "40 đến 50")).toBe(true);
    expect(single("97,37 - 100%", "97,37")).toBe(true);
    expect(single("523 tổ chức, 3 đảng bộ", "523")).toBe(false);
    expect(single("12 nam, 3 nữ", "12 nam, 3 nữ")).toBe(true);
  });

  it("do not ask for a figure where the question is for none", () => {
    expect(Object.keys(passed(gold({ kind: "reason" }), answer("x", "x")))).toEqual([
      "answered",
      "excerpt@1",
      "excerpt@3",
    ]);
  });

  it("compare the source by its name without folder and ending", () => {
    expect(passed(gold({ document: "b.md" }), answer(null, "x"))["source@1"]).toBe(true);
    expect(passed(gold({ document: "c" }), answer(null, "x"))["source@1"]).toBe(false);
    expect(passed(gold(), answer(null, "x"))).not.toHaveProperty("source@1");
  });

  it("ask of an unanswerable question, or of one that is off the corpus, only that it is refused", () => {
    expect(passed(gold({ kind: "unanswerable", answer: [] }), refused)).toEqual({ refused: true });
    expect(passed(gold({ kind: "unanswerable", answer: [] }), answer("1", "1"))).toEqual({ refused: false });
    expect(passed(gold(), answer("1.913", "1.913"), { isOff: true })).toEqual({ refused: false });
  });

  it("take an excerpt for verbatim whatever its ellipses, marks and spaces, but not when a word differs", () => {
    const squeezedCorpus = "tỷlệnữ33,02%";
    const outcomes = grade(gold(), answer(null, "… Tỷ lệ **nữ** | 33,02%…", "tỷ lệ nam 33,02%"), { squeezedCorpus });
    expect(outcomes.filter(({ metric }) => metric === "verbatim").map((outcome) => outcome.passed)).toEqual([
      true,
      false,
    ]);
  });

  it("are counted in all, by style and by kind, as percent with one decimal", () => {
    const outcomes = [
      ...grade(gold(), answer("1.913", "1.913")),
      ...grade(gold({ style: "typo" }), refused),
      ...grade(gold({ style: "typo", kind: "reason" }), refused),
    ];
    const counted = Object.fromEntries(tally(outcomes).map((one) => [one.name, [one.passed, one.of, percent(one)]]));
    expect(counted).toMatchObject({
      answered: [1, 3, 33.3],
      "answered · plain": [1, 1, 100],
      "answered · typo": [0, 2, 0],
      "answered · number": [1, 2, 50],
      "exact@1": [1, 2, 50],
    });
  });
});

describe("The figures of a text", () => {
  it.each([
    ["Chỉ thị số 35-CT/TW ngày 30/05/2019", ["35-ct/tw", "30/5/2019"]],
    ["đạt 92,5%, tăng 1.913", ["92,5", "1.913"]],
    ["07 đảng bộ", ["7"]],
    ["40 – 50", ["40", "50"]],
    ["không có", []],
  ])("of %j are %j", (text, expected) => {
    expect(figuresOf(text)).toEqual(expected);
  });

  it("join a range where that is asked for", () => {
    expect(figuresWithRanges("từ 40 đến 50, 8 – 9")).toEqual(["40-50", "8-9"]);
  });
});
