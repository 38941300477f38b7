import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonical } from "../../src/text/fold.ts";
import { abbreviationKey, parseWordLists } from "../../src/text/word-lists.ts";

const words = (phrase: string): string[] => phrase.split(" ").map(canonical);

describe("parseWordLists", () => {
  test("reads a line of equals in both directions and an arrow in one", () => {
    const { synonyms } = parseWordLists("bố mẹ, cha mẹ\nchị em => phụ nữ, nữ", "");
    const from = (phrase: string) => (synonyms.get(words(phrase)[0] ?? "") ?? []).flatMap((s) => s.to);
    expect(from("bố mẹ")).toEqual([words("cha mẹ")]);
    expect(from("cha mẹ")).toEqual([words("bố mẹ")]);
    expect(from("chị em")).toEqual([words("phụ nữ"), words("nữ")]);
    expect(from("phụ nữ")).toEqual([]);
  });

  test("puts longer phrases first, so that the longest match is taken", () => {
    const { synonyms } = parseWordLists("người => dân\nngười cao tuổi nhất => cụ\nngười già => người cao tuổi", "");
    expect(synonyms.get(canonical("người"))?.map((s) => s.from.length)).toEqual([4, 2, 1]);
  });

  test("reads an abbreviation with its meanings in order, under one key whatever its spelling", () => {
    const { abbreviations } = parseWordLists("", "ĐB = đại biểu | đảng bộ\nđ/c = đồng chí\nđb = đồng bào");
    expect(abbreviations.get(abbreviationKey("Đ.B."))?.meanings).toEqual(["đại biểu", "đảng bộ", "đồng bào"]);
    expect(abbreviations.get(abbreviationKey("Đ/C"))?.meanings).toEqual(["đồng chí"]);
  });

  test("skips blank lines and comments", () => {
    const { synonyms, abbreviations, problems } = parseWordLists(
      "# ghi chú\n\n",
      "\n# ghi chú\nĐV = đảng viên # mới\n",
    );
    expect(problems).toEqual([]);
    expect(synonyms.size).toBe(0);
    expect(abbreviations.get("dv")?.meanings).toEqual(["đảng viên"]);
  });

  test("reports every bad line at once with its file, line and an example, and keeps the good ones", () => {
    const { problems, abbreviations } = parseWordLists(
      "một\na => b => c\nmột hai ba bốn năm sáu bảy, tám\n, a",
      "ĐV\nĐB = \n= x\nA = b = c\nCB = cán bộ",
    );
    expect(problems.map((p) => [p.where, p.line])).toEqual([
      ...[1, 2, 3, 4].map((line) => ["synonyms.txt", line]),
      ...[1, 2, 3, 4].map((line) => ["abbreviations.txt", line]),
    ]);
    for (const problem of problems) expect([problem.expected, problem.received, problem.mend]).not.toContain("");
    expect([...abbreviations.keys()]).toEqual(["cb"]);
  });

  test("finds no problem in the lists that come with the program", () => {
    const lists = parseWordLists(
      readFileSync("corpus/synonyms.txt", "utf8"),
      readFileSync("corpus/abbreviations.txt", "utf8"),
    );
    expect(lists.problems).toEqual([]);
    expect(lists.synonyms.size).toBeGreaterThan(100);
    expect(lists.abbreviations.size).toBeGreaterThan(100);
  });
});
