import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { extractor } from "../../src/adapters/extractors/index.ts";
import { problemsOf } from "../support/problems.ts";

const text = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Ủy ban nhân dân xã Nà Phát quyết định cấp 1.250 cây giống cho 37 hộ, đường ở bản Hẻ dài 4,5 km.
`;
/** The letters of Windows-1258: the vowels composed, the tone marks apart. */
const apart = (composed: string): string =>
  Array.from(composed)
    .map((letter) => {
      const [, base = letter, tone = ""] =
        /^(.*?)([\u0300\u0301\u0303\u0309\u0323]?)$/u.exec(
          letter.normalize("NFD").replace(/^(.)(\u0323)([\u0302\u0306])$/u, "$1$3$2"),
        ) ?? [];
      return base.normalize("NFC") + tone;
    })
    .join("");
const lower = text.toLowerCase();
const sniff = (bytes: Uint8Array, path = "tep.txt") => extractor.sniff({ path, bytes });

describe("A file that somebody sends", () => {
  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`), "utf-8"],
    ["decomposed UTF-8", Buffer.from(text.normalize("NFD")), "utf-8"],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${text}`, "utf16le"), "utf-16"],
    ["UTF-16 without its mark", Buffer.from(text, "utf16le"), "utf-16"],
    ["big-endian UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le").swap16(), "utf-16"],
    ["big-endian UTF-16 without its mark", Buffer.from(text, "utf16le").swap16(), "utf-16"],
    ["Windows-1258", iconv.encode(apart(text), "windows-1258"), "windows-1258"],
    ["text without any mark", Buffer.from("ti le nu cap uy la 12%\n"), "utf-8"],
  ])("is read whatever its encoding: %s", async (_what, bytes, encoding) => {
    const read = await sniff(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.text).toBe(bytes.length < 30 ? "ti le nu cap uy la 12%\n" : text);
  });

  it("is read in TCVN3, which has no capitals of its own, as bytes and as characters that some program took them for", async () => {
    const bytes = iconv.encode(lower, "tcvn");
    expect(await sniff(bytes)).toMatchObject({ encoding: "tcvn3", text: lower });
    expect(await sniff(Buffer.from(bytes.toString("latin1")))).toMatchObject({ encoding: "tcvn3", text: lower });
  });

  it("is taken for what it is, whatever its name says", async () => {
    expect(await sniff(Buffer.from("<!DOCTYPE html><h1>Thông báo</h1><p>Nghỉ lễ"), "a.md")).toMatchObject({
      type: "html",
      text: "# Thông báo\n\nNghỉ lễ",
    });
    expect(await sniff(Buffer.from("# Thông báo\n\nNghỉ lễ"), "a.html")).toMatchObject({ type: "markdown" });
    expect(await sniff(Buffer.from("Thông báo nghỉ lễ"), "khong-duoi")).toMatchObject({ type: "text" });
  });

  it.each([
    ["0 bytes", new Uint8Array(), "file_empty"],
    ["more than 20 MB", new Uint8Array(20 * 1024 * 1024 + 1).fill(97), "file_too_large"],
    ["20 MB in one line", new Uint8Array(20 * 1024 * 1024).fill(97), "line_too_long"],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n"), "wrong_type"],
    ["a Word document", Buffer.from("d0cf11e0a1b11ae1000000000000000000000000", "hex"), "wrong_type"],
    ["RTF", Buffer.from("{\\rtf1\\ansi Th\\'f4ng b\\'e1o}"), "wrong_type"],
    ["zero bytes among others", Buffer.from("Thông\0báo và \0\0\0 gì đó nữa"), "wrong_type"],
    [
      "bytes that are no text",
      Buffer.from(Array.from({ length: 999 }, (_, i) => 129 + ((i * 31) % 126))),
      "unknown_encoding",
    ],
    [
      "VNI that some program took for Unicode",
      Buffer.from("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñaûng boä huyeän coù naêm traêm ñaûng vieân. ".repeat(9)),
      "unknown_encoding",
    ],
    ["a page of 200,000 elements inside each other", Buffer.from(`<p>${"<div>".repeat(200_000)}x`), "html_too_deep"],
  ])("is refused with a reason: %s", async (_what, bytes, code) => {
    expect(await problemsOf(() => sniff(bytes))).toMatchObject([{ code, where: "tep.txt" }]);
  });

  it("does not hold up the program, however large the page", async () => {
    const page = Buffer.from(`<html><body>${"<p>Một đoạn văn bản ngắn.</p>".repeat(100_000)}`);
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const { text: read } = await sniff(page);
    clearInterval(timer);
    expect(read.split("\n\n")).toHaveLength(100_000);
    expect(turns).toBeGreaterThan(5);
  });
});
