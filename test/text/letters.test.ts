import { describe, expect, it } from "vitest";
import { lowerText } from "../../src/text/fold.ts";
import { leanLetters } from "../../src/text/letters.ts";

describe("A pattern with lean letters", () => {
  const full = /^\p{L}$/u;
  const lean = new RegExp(leanLetters(String.raw`^\p{L}$`), "u");

  it("holds every letter of Vietnamese, and no digit, sign or mark of its texts", () => {
    const vietnamese = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz";
    for (const letter of vietnamese)
      for (const tone of ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"])
        for (const char of [letter, letter.toUpperCase()].map((one) => (one + tone).normalize("NFC")))
          if (char.length === 1) expect([char, lean.test(char)]).toEqual([char, true]);
    for (const char of "0123456789 \n.,;:!?%‰/-–—()[]{}«»“”‘’…°²³×÷·•→|+=<>@#&*\"'\u0000\u00a0\u0301\u200b")
      expect([char, lean.test(char)]).toEqual([char, false]);
  });

  it("agrees with Unicode on all letters of Latin", () => {
    for (let code = 0; code <= 0x24f; code++) {
      const char = String.fromCharCode(code);
      expect([char, lean.test(char)]).toEqual([char, full.test(char)]);
    }
  });

  it("keeps what else its classes hold", () => {
    const pattern = new RegExp(leanLetters(String.raw`^(?!\p{L}\d)[^\p{L}%]+[\d\p{L}]$`), "u");
    expect(pattern.test("12 đ")).toBe(true);
    expect(pattern.test("đ2 đ")).toBe(false);
    expect(pattern.test("1% đ")).toBe(false);
  });
});

describe("A text in lower case", () => {
  it("keeps its length and so its offsets", () => {
    expect(lowerText("ĐẢNG BỘ Tân Uyên: 5 KM²")).toBe("đảng bộ tân uyên: 5 km²");
    expect(lowerText("İSTANBUL 12 GIỜ")).toBe("İstanbul 12 giờ");
  });
});
