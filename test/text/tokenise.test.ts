import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalNumber, numberParts, tokenise } from "../../src/text/tokenise.ts";
import { termsOf } from "../../src/text/terms.ts";

const raws = (text: string): string[] => tokenise(text).map((token) => token.raw);
const folded = (text: string): string[] => tokenise(text).map((token) => token.folded);
const anything = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "đảng",
        "VIÊN",
        "29.054",
        "4,91%",
        "08-10/6/2020",
        "\u200b",
        "\u00ad",
        " ",
        ", ",
        "(",
        "./.",
        "\n",
        "🎉",
        "а",
      ),
    )
    .map((parts) => parts.join("")),
);

describe("tokenise", () => {
  test.each([
    ["tổng số 29.054 đảng viên", "29.054"],
    ["chiếm 4,91%,", "4,91%"],
    ["ngày 08-10/6/2020.", "08-10/6/2020"],
    ["nhiệm kỳ 2020-2025;", "2020-2025"],
    ["lúc 10:01", "10:01"],
    ["(139/142)", "139/142"],
    ["từ 2–3 xã", "2–3"],
  ])("keeps the number of %j whole: %s", (text, number) => {
    expect(raws(text)).toContain(number);
  });

  test("leaves the full stop and the comma behind a number to the sentence", () => {
    expect(raws("Năm 2024. Còn 12, và 3.")).toEqual(["Năm", "2024", "Còn", "12", "và", "3"]);
  });

  test("reads a word with zero-width characters or a soft hyphen inside as if they were not there", () => {
    const plain = folded("đảng viên dự bị");
    for (const mark of ["\u200b", "\u200c", "\u200d", "\u00ad", "\u2060"])
      expect(folded(`đả${mark}ng vi${mark}ên dự bị${mark}`)).toEqual(plain);
  });

  test("finds the same words in NFD as in NFC", () => {
    const text = "Ủy ban nhân dân xã Thượng Hoà, quý II";
    expect(folded(text.normalize("NFD"))).toEqual(folded(text));
    expect(tokenise(text.normalize("NFD")).map((t) => t.accented)).toEqual(tokenise(text).map((t) => t.accented));
  });

  test("joins syllables over white space and hyphens only: punctuation parts what it stands between", () => {
    const joined = (text: string) => tokenise(text).map((token) => token.joined);
    expect(joined("kinh tế - xã hội")).toEqual([false, true, true, true]);
    for (const mark of [", ", ". ", "; ", ": ", " (", "/", " | ", " – "])
      expect(joined(`đảng${mark}viên`), JSON.stringify(mark)).toEqual([false, false]);
  });

  test("gives offsets that point at the raw text, in order and without overlap", () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.raw);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
      }),
    );
  });

  test("skips no letter and no digit", () => {
    fc.assert(
      fc.property(anything, (text) => {
        let rest = "";
        let end = 0;
        for (const token of tokenise(text)) {
          rest += text.slice(end, token.start);
          end = token.end;
        }
        expect(rest + text.slice(end)).not.toMatch(/[\p{L}0-9]/u);
      }),
    );
  });
});

describe("canonicalNumber", () => {
  test.each([
    ["07", "7"],
    ["29.054", "29054"],
    ["1.234.567", "1234567"],
    ["08-10/6/2020", "8-10/6/2020"],
    ["01/09/2020", "1/9/2020"],
    ["2020–2025", "2020-2025"],
    ["4,91%", "4,91%"],
    ["0,5", "0,5"],
    ["100", "100"],
    ["0", "0"],
  ])("writes %s as %s", (raw, expected) => {
    expect(canonicalNumber(raw)).toBe(expected);
  });
});

describe("numberParts", () => {
  test.each([
    ["30/5/2019", ["30", "5", "2019"]],
    ["08-10/6/2020", ["8", "10", "6", "2020"]],
    ["2020-2025", ["2020", "2025"]],
    ["29.054", []],
    ["4,91%", []],
  ])("takes %s apart into %j", (text, parts) => {
    expect(tokenise(text).flatMap(numberParts)).toEqual(parts);
  });
});

describe("termsOf", () => {
  test("gives every syllable and every pair of neighbours, with marks and without", () => {
    const terms = termsOf("chi bộ");
    expect(terms).toHaveLength(6);
    expect(terms).toEqual(expect.arrayContaining(["achi", "fchi", "fbo", "Fchi bo"]));
  });

  test("makes no pair across punctuation", () => {
    const terms = termsOf("chi bộ, đảng viên (nữ)");
    expect(terms).toEqual(expect.arrayContaining(["Fchi bo", "Fdang vien"]));
    expect(terms).not.toContain("Fbo dang");
    expect(terms).not.toContain("Fvien nu");
  });

  test.each([
    ["hòa bình", "hoà bình"],
    ["uỷ ban", "ủy ban"],
    ["tỷ lệ", "tỉ lệ"],
    ["Đảng Viên", "đảng viên"],
    ["07 xã", "7 xã"],
    ["29.054", "29054"],
    ["đảng viên", "đả\u200bng vi\u00adên"],
    ["thường vụ", "thường vụ".normalize("NFD")],
  ])("gives %j the terms of %j", (left, right) => {
    expect(termsOf(left)).toEqual(termsOf(right));
  });

  test.each(["35-CT/TW", "35 - CT/TW", "chỉ thị số 35"])("indexes the document number of %j by its digits", (text) => {
    expect(termsOf(text)).toContain("k35");
  });

  test("finds a day by its month and year as well", () => {
    expect(termsOf("ngày 30/5/2019")).toEqual(expect.arrayContaining(["f30/5/2019", "n30", "n5", "n2019"]));
  });
});
