import { describe, expect, it } from "vitest";
import { retell, type Retold } from "./metamorphic.ts";
import type { GoldQuestion } from "./metrics.ts";

const text = `---
id: 12-kh-hu
date: 2023-11-30
author: Cảnh Võ
---

# Kế hoạch của Huyện ủy Tân Uyên

HUYỆN TÂN UYÊN
Thực hiện Chỉ thị số 35-CT/TW, ngày 30/5/2019, từ ngày 08-10/6/2020 đến 12/7/2020, xã Mường Tủa và Nà Pheo có 1.913 chi bộ,
07/12 bản đạt 4,91%, vượt 104,5%; từ 40 đến 55 tuổi 100%; Đại hội lần thứ XIII.

1. Diện tích 1.500 m2 theo Điều 2.
`;
const asked = (question: string, answer: readonly string[] = []): GoldQuestion => ({
  id: question,
  question,
  style: "",
  kind: "number",
  answer,
  document: "kh-12-hu-tan-uyen.md",
});
const told = (questions: readonly GoldQuestion[], seed = 1): Retold & { readonly text: string } => {
  const retold = retell({ files: new Map([["x/kh-12-hu-tan-uyen.md", text]]), questions }, seed);
  return { ...retold, text: [...retold.files.values()].join() };
};
const figures = (of: string): string[] => of.match(/\d+(?:[.,]\d+)*/g) ?? [];

describe("Retelling a corpus", () => {
  it("gives the same for the same seed and another for another", () => {
    expect(told([], 1)).toEqual(told([], 1));
    expect(told([], 1).text).not.toBe(told([], 2).text);
  });

  it.each([1, 2, 3, 4, 5, 6])("replaces figures and dates by others of their shape, seed %i", (seed) => {
    const { text: other } = told([], seed);
    expect(other.replace(/\d/g, "0").split("0").length).toBe(text.replace(/\d/g, "0").split("0").length);
    expect(figures(other).filter((one, i) => one === figures(text)[i]).length).toBeLessThan(12);
    const [, from, to, day, year] = /ngày (\d+)-(\d+)\/\d\/\d{4} đến (\d+)\/\d\/(\d{4})/.exec(other) ?? [];
    expect(Number(from)).toBeLessThan(Number(to));
    expect([from, to, day].every((one) => Number(one) <= 28)).toBe(true);
    const [, written] = /date: (\d{4})-11|date: (\d{4})/.exec(other) ?? [];
    expect(Number(written ?? year)).toBeGreaterThan(Number(year) - 4);
    expect(other).toMatch(/vượt 1\d\d,\d%; từ \d\d đến \d\d tuổi 100%/);
    const [, low, high] = /từ (\d\d) đến (\d\d) tuổi/.exec(other) ?? [];
    expect(Number(low)).toBeLessThan(Number(high));
  });

  it("keeps what is counted by its place, and units", () => {
    expect(told([]).text).toMatch(/\n1\. Diện tích \d\.\d00 m2 theo Điều 2\.\n/);
  });

  it("replaces a name in capitals, in lists, without marks, in ids, file names and by initials, everywhere in the same way", () => {
    const [plain, lower, initials] = ["o tan uyen", "ở tân uyên", "huyện TU"].map((question) => asked(question));
    if (!plain || !lower || !initials) throw new Error("three questions");
    const retold = told([plain, lower, initials]);
    const [, name = ""] = /Huyện ủy (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u.exec(retold.text) ?? [];
    expect(name).not.toBe("Tân Uyên");
    expect(retold.text).toContain(`HUYỆN ${name.toUpperCase()}`);
    expect(retold.text).not.toMatch(/Tân Uyên|Mường Tủa|Nà Pheo|Cảnh|Võ/i);
    const folded = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
    expect(retold.questions.map(({ question }) => question)).toEqual([
      `o ${folded}`,
      `ở ${name.toLowerCase()}`,
      `huyện ${name.replace(/\p{Ll}| /gu, "")}`,
    ]);
    const [path = ""] = retold.files.keys();
    expect(path).toBe(`x/${retold.questions[0]?.document}`);
    expect(path).toContain(folded.replace(" ", "-"));
  });

  it("changes gold answers and document numbers in every spelling as the documents", () => {
    const retold = told([asked("35ct tw", ["35-CT/TW", "1.913 chi bộ", "30/5/2019"])]);
    const [question] = retold.questions;
    const [number = ""] = /(\d\d)-CT\/TW/.exec(retold.text) ?? [];
    expect(question?.question).toBe(`${number.slice(0, 2)}ct tw`);
    for (const answer of question?.answer ?? []) expect(retold.text).toContain(answer);
    expect(question?.answer).not.toContain("35-CT/TW");
  });

  it("reads figures in words, the year's among them, and leaves out what it cannot read or a misspelt name", () => {
    const retold = told([
      asked("mười hai bản năm hai không hai ba"),
      asked("Năm nay một bản"),
      asked("muoi hai ban"),
      asked("o tan uyenn"),
    ]);
    const [, year] = /date: (\d{4})/.exec(retold.text) ?? [];
    const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    const spelt = Array.from(year ?? "", (digit) => digits[Number(digit)]).join(" ");
    expect(retold.questions.map(({ question }) => question)).toEqual([
      expect.stringMatching(new RegExp(`^mười(?: một)? bản năm ${spelt}$`)),
      "Năm nay một bản",
    ]);
    expect(retold.leftOut.map(({ question }) => question)).toEqual(["muoi hai ban", "o tan uyenn"]);
  });
});
