import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, fold, foldText, isMarked } from "../../src/text/fold.ts";

/** Letters, marks and everything else that a keyboard or a web page may send. */
const typed = fc.string({ unit: "grapheme" });
const vietnamese = fc
  .array(fc.constantFrom(...Array.from("aăâeêioôơuưybcdđghklmnpqrstvx ÀẢÃÁẠằẩỗớựỵĐ0123456789.,%/-\n")), {
    maxLength: 60,
  })
  .map((letters) => letters.join(""));

describe("canonical", () => {
  test.each([
    ["hòa", "hoà", "the tone on either vowel"],
    ["thủy", "thuỷ", "the tone on either vowel"],
    ["khỏe", "khoẻ", "the tone on either vowel"],
    ["ủy", "uỷ", "the tone on either vowel"],
    ["quý", "qúy", "the tone on either vowel"],
    ["tỷ", "tỉ", "a final y or i"],
    ["kỳ", "kì", "a final y or i"],
    ["lý", "lí", "a final y or i"],
    ["quý", "quí", "a final y or i"],
    ["ĐẢNG", "đảng", "capitals"],
    ["Hoà", "HÒA", "capitals and the tone on either vowel"],
  ])("gives %s and %s one key: %s", (left, right) => {
    expect(canonical(left)).toBe(canonical(right));
  });

  test.each([
    ["ba", "bà"],
    ["bà", "bá"],
    ["đo", "do"],
    ["ma", "mà"],
    ["tủ", "từ"],
    ["ban", "bạn"],
    ["tai", "tay"],
    ["thuy", "thui"],
    ["mai", "may"],
  ])("keeps %s and %s apart", (left, right) => {
    expect(canonical(left)).not.toBe(canonical(right));
  });

  test("gives a decomposed word (NFD, as a Mac sends it) the key of the composed one", () => {
    fc.assert(
      fc.property(fc.oneof(typed, vietnamese), (word) => {
        expect(canonical(word.normalize("NFD"))).toBe(canonical(word.normalize("NFC")));
      }),
    );
    expect(canonical("thường".normalize("NFD"))).toBe(canonical("thường"));
  });
});

describe("fold", () => {
  test.each([
    ["Đảng", "dang"],
    ["đường", "duong"],
    ["ƯỠN", "uon"],
    ["nghiễm", "nghiem"],
    ["Mỹ", "mi"],
    ["quỹ", "qui"],
  ])("writes %s as a phone without a Vietnamese keyboard types it: %s", (word, expected) => {
    expect(fold(word)).toBe(expected);
  });

  test.each([
    ["tỷ", "ti"],
    ["tỉ", "ty"],
    ["kỳ", "ki"],
    ["quý", "qui"],
    ["hòa", "hoà"],
  ])("gives %s and %s one key, whatever the spelling by taste", (left, right) => {
    expect(fold(left)).toBe(fold(right));
  });

  test("changes nothing more when it is applied again", () => {
    fc.assert(
      fc.property(vietnamese, (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

describe("foldText", () => {
  test("writes a whole text in small letters without marks", () => {
    expect(foldText("Đảng bộ xã Hữu Lũng, 4,91% (ĐỢT 2)")).toBe("dang bo xa huu lung, 4,91% (dot 2)");
  });

  test("keeps the length of any composed text, so that offsets found in it hold in the original", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(foldText(text.normalize("NFC"))).toHaveLength(text.normalize("NFC").length);
      }),
    );
  });

  test("keeps every letter in its place", () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, (left, right) => {
        expect(foldText((left + right).normalize("NFC")).slice(0, left.normalize("NFC").length)).toBe(
          foldText(left.normalize("NFC")),
        );
      }),
    );
  });
});

describe("isMarked", () => {
  test.each(["đi", "ăn", "tư", "số", "Đ", "ả", "hoà".normalize("NFD")])("sees the mark of %s", (word) => {
    expect(isMarked(word)).toBe(true);
  });

  test.each(["di", "an", "TU", "29", ""])("sees none in %j", (word) => {
    expect(isMarked(word)).toBe(false);
  });
});
