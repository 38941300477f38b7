import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roughPattern } from "../../src/text/rough.ts";
import { tokenise } from "../../src/text/tokenise.ts";

const matches = (phrase: string, text: string): boolean | undefined => roughPattern(tokenise(phrase))?.test(text);

describe("A rough pattern", () => {
  it.each([
    ["dang vien", "Toàn huyện có 35 ĐẢNG  VIÊN."],
    ["đảng viên", "dang-vien"],
    ["kỳ họp", "kì họp thứ hai"],
    ["hoà giải", "hòa giải"],
    ["ban", "Bản Nà Lốc"],
    ["phòng 12", "phòng số 3"],
    ["rừng", "trồng rừ\u200bng"],
  ])("of %j matches %j", (phrase, text) => expect(matches(phrase, text)).toBe(true));

  it.each([
    ["đảng viên", "đảng bộ, viên chức"],
    ["viên đảng", "đảng viên"],
    ["đảng viên", ""],
  ])("of %j does not match %j", (phrase, text) => expect(matches(phrase, text)).toBe(false));

  it.each(["", "35", "12 con", "слово"])("of %j is none", (phrase) => expect(matches(phrase, phrase)).toBeUndefined());

  it("misses no text that holds the words", () => {
    const letters = fc.constantFrom(..."aăâàảãáạậbcdđeêệfghiìịklmnoôộơởpqrstuưữúvxyỳỹỵ AĂĐÊỆÔƠƯỮỲ-.".split(""));
    const anyWords = fc.string({ unit: letters, minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(anyWords, anyWords, anyWords, (before, phrase, after) => {
        expect(matches(phrase, `${before} ${phrase.toUpperCase()} ${after}`)).not.toBe(false);
      }),
    );
  });
});
