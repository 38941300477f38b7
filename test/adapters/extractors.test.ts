import { describe, expect, it } from "vitest";
import { extractor } from "../../src/adapters/extractors/index.ts";
import { problemsOf } from "../support/problems.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...utf8(part)])));

describe("The extractor", () => {
  it("gives text and Markdown as they stand, without a byte order mark and with plain line ends", async () => {
    const source = bytes(0xef, 0xbb, 0xbf, "# Đại hội\r\n\r\nDòng\rhai | ba\n");
    for (const path of ["a.md", "b/a.TXT"])
      expect(await extractor.extract({ path, bytes: source })).toBe("# Đại hội\n\nDòng\nhai | ba\n");
  });

  it.each([
    ["a byte that is no UTF-8", bytes("một\nhai ", 0xe0, 0x20, "ba"), 2, "byte 0xE0 at offset 10"],
    ["a character cut off at the end", bytes("đ", 0xc4), 1, "byte 0xC4 at offset 2"],
    ["UTF-16", bytes(0xff, 0xfe, 0x41, 0x00), 1, "byte 0xFF at offset 0"],
    [
      "a bad byte after a mark and a real replacement character",
      bytes(0xef, 0xbb, 0xbf, "\uFFFD\n\n", 0x80),
      3,
      "byte 0x80 at offset 8",
    ],
  ])("names the place of %s", async (_, source, line, received) => {
    for (const path of ["a.txt", "a.html"])
      expect(await problemsOf(() => extractor.extract({ path, bytes: source }))).toMatchObject([
        { code: "not_utf8", where: path, line, received, expected: "UTF-8 text" },
      ]);
  });

  it.each([
    ["a.pdf", ".pdf"],
    ["thu.muc/a", "no ending"],
  ])("refuses the unknown format of %s", async (path, received) => {
    expect(await problemsOf(() => extractor.extract({ path, bytes: utf8("x") }))).toMatchObject([
      { code: "unknown_format", where: path, received },
    ]);
  });
});
