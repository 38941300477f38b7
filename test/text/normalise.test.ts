import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentHash } from "../../src/text/hash.ts";
import { clean, compose, normalise, visible } from "../../src/text/normalise.ts";
import { isSyllable } from "../../src/text/syllable.ts";
import { isPlaceHead } from "../../src/text/places.ts";
import { canonical } from "../../src/text/fold.ts";

const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\ud800", "\udc00", "\u0000", "\ufeff", "\u0301", "e", "\r\n", "\u2028"),
    fc.constantFrom("a", "ẻ", "đ", " ", "\t"),
  ),
});

describe("compose", () => {
  test("makes texts that look equal equal: composed letters, one kind of line end", () => {
    expect(compose("Hoà\r\nbình\rlà\u2028vàng".normalize("NFD"))).toBe("Hoà\nbình\nlà\nvàng");
  });

  test("turns half a character into one that can be written to a file", () => {
    expect(compose("a\ud83cb")).toBe("a\ufffdb");
  });

  test("keeps the zero-width characters of a text that is quoted", () => {
    expect(compose("đả\u200bng")).toBe("đả\u200bng");
  });

  test("leaves what it has composed as it is", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(compose(compose(text))).toBe(compose(text));
      }),
    );
  });
});

describe("clean", () => {
  test.each([
    ["a zero-width space", "đả\u200bng"],
    ["a soft hyphen", "đả\u00adng"],
    ["a byte order mark", "\ufeffđảng"],
    ["a control character", "đả\u0007ng"],
    ["a mark of direction", "\u202eđảng\u202c"],
  ])("removes %s", (_what, text) => {
    expect(clean(text)).toBe("đảng");
  });

  test("composes letters that an invisible character had parted", () => {
    expect(clean("a\u200b\u0309")).toBe("ả");
  });
});

describe("visible and normalise", () => {
  test("make every run of white space one space", () => {
    for (const spaced of [visible, normalise]) expect(spaced(" Đảng\u00a0 bộ\t\n xã ")).toBe("Đảng bộ xã");
  });

  test("change nothing the second time", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(visible(visible(text))).toBe(visible(text));
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe("isSyllable", () => {
  test.each("phặc gì giếng quốc nghiêng yêu khuỷu ngoằn huơ thuở xoong giặc ơi À quynh oách Nậm Huổi".split(" "))(
    "takes %s for a syllable that could be",
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  test.each("kieens trawm ddang nhieeu xyz w viêen phaỉr straße".split(" "))("takes %s for none", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe("isPlaceHead", () => {
  const follows = (before: string, word: string): boolean => isPlaceHead(canonical(before), canonical(word));

  test.each(["huyện", "xã", "tỉnh", "phường", "bản", "thôn"])("knows that a place's name follows %s", (word) => {
    expect(follows("của", word)).toBe(true);
  });

  test("asks for both words of thị trấn and thành phố", () => {
    expect(follows("thị", "trấn")).toBe(true);
    expect(follows("thành", "phố")).toBe(true);
    expect(follows("đường", "phố")).toBe(false);
  });
});

describe("contentHash", () => {
  test("gives equal texts equal hashes and texts that differ in one mark different ones", () => {
    expect(contentHash("Đảng bộ xã")).toBe(contentHash("Đảng bộ xã"));
    expect(contentHash("Đảng bộ xã")).not.toBe(contentHash("Đảng bộ xa"));
  });

  test("stays short, in letters and digits, so that it can stand in a link", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(contentHash(text)).toMatch(/^[0-9a-z]{1,11}$/);
      }),
    );
  });

  test("gives a thousand short texts a thousand hashes", () => {
    const hashes = new Set(Array.from({ length: 1000 }, (_, i) => contentHash(`Đoạn ${i}`)));
    expect(hashes.size).toBe(1000);
  });

  // Links to passages are kept by users: a change of the function breaks them all.
  test("does not change between versions", () => {
    expect(contentHash("Toàn huyện có 12 xã.")).toBe("21g3qo2ii9w");
  });
});
