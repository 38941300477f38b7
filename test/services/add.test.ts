import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { extractor } from "../../src/adapters/extractors/index.ts";
import { keptLibrary } from "../../src/adapters/library/kept.ts";
import { addPage } from "../../src/services/add.ts";
import { temporaryFolder } from "../support/folders.ts";
import { problemsOf } from "../support/problems.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const story = (title: string, text: string): string => `${title}\n\nThứ ba - 04/03/2025 10:01 683 0\n\n${text}\n`;
const cited = "Thực hiện Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị, huyện đã tổ chức đại hội.";
const listing = (views: number): string =>
  `Số 35-CT/TW\nChỉ thị về đại hội đảng bộ các cấp\nlượt xem: ${views} | lượt tải:3`;

/** A library in a new folder, with the calls that these tests make of it. */
function library(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder(files);
  const held = keptLibrary(folder, join(temporaryFolder(), "library.sqlite"));
  const add = async (text: string, path = "page.txt") => addPage(await held, extractor, { path, bytes: bytes(text) });
  return { add, read: (path: string) => readFileSync(join(folder, path), "utf8") };
}

describe("addPage", () => {
  test("writes the story and what it cites, and nothing the second time", async () => {
    const { add, read } = library();
    const first = await add(story("Tin đại hội", cited));
    expect(first.written).toEqual([
      { path: "articles/tin-dai-hoi.md", id: "tin-dai-hoi", title: "Tin đại hội", held: true },
      { path: "directives/35-ct-tw.md", id: "35-ct-tw", title: "Chỉ thị số 35-CT/TW", held: false },
    ]);
    const before = read("directives/35-ct-tw.md");
    const second = await add(story("Tin đại hội", cited));
    expect(second).toEqual({ written: [], unchanged: first.written, revision: null });
    expect(read("directives/35-ct-tw.md")).toBe(before);
  });

  test("never puts a cited document in the place of one that is held, wherever it lies", async () => {
    const text = "---\nid: chi-thi-dai-hoi\nnumber: 35-CT/TW\nkind: directive\ntitle: Chỉ thị\n---\n\nNội dung.\n";
    const { add, read } = library({ "trung-uong/chi-thi.md": text });
    const { written, unchanged } = await add(story("Tin đại hội", cited));
    expect(written.map((d) => d.path)).toEqual(["articles/tin-dai-hoi.md"]);
    expect(unchanged).toMatchObject([{ path: "trung-uong/chi-thi.md", id: "chi-thi-dai-hoi", held: true }]);
    expect(read("trung-uong/chi-thi.md")).toBe(text);
  });

  test("puts a document's text in the place of its bare record, under the same id", async () => {
    const { add, read } = library();
    await add(story("Tin đại hội", cited));
    const text =
      "# Chỉ thị số 35-CT/TW của Bộ Chính trị về đại hội đảng bộ các cấp\n\nHà Nội, ngày 14 tháng 6 năm 2024\n\nNội dung.";
    expect((await add(text, "ct35.md")).written).toMatchObject([{ path: "directives/35-ct-tw.md", held: true }]);
    expect(read("directives/35-ct-tw.md")).toContain("Nội dung.");
    expect(read("directives/35-ct-tw.md")).not.toContain("held: false");
  });

  test("joins what two pages say of a document that is not held, and takes the newer counters", async () => {
    const { add, read } = library();
    await add(story("Tin đại hội", cited));
    await add(story("Tin khác", `Tin ngắn.\n\nTác giả bài viết: A\n\n${listing(20)}`));
    await add(story("Tin khác", `Tin ngắn.\n\nTác giả bài viết: A\n\n${listing(25)}`));
    const record = read("directives/35-ct-tw.md");
    expect(record).toContain("title: Chỉ thị về đại hội đảng bộ các cấp\n");
    expect(record).toContain("issuer: Bộ Chính trị\ndate: 2024-06-14\nviews: 25\n");
    expect(record).toContain("lượt xem: 25 | lượt tải:3");
    expect((await add(story("Tin đại hội", cited))).written).toEqual([]);
    expect(read("directives/35-ct-tw.md")).toBe(record);
  });

  test("keeps another document of the same number beside the first", async () => {
    const { add } = library();
    await add(story("Tin A", "Theo Quy chế số 01-QC/TU, ngày 10/10/2020 của Tỉnh ủy, huyện làm."));
    const { written } = await add(story("Tin B", "Theo Quy chế số 01-QC/TU, ngày 10/10/2025 của Tỉnh ủy, huyện làm."));
    expect(written.map((d) => d.path)).toEqual(["articles/tin-b.md", "directives/1-qc-tu-2025-10-10.md"]);
    expect(
      (await add(story("Tin B", "Theo Quy chế số 01-QC/TU, ngày 10/10/2025 của Tỉnh ủy, huyện làm."))).written,
    ).toEqual([]);
  });

  test("keeps another story of the same title beside the first, and replaces the same story", async () => {
    const { add, read } = library();
    await add(story("Tin ngắn", "Một."));
    await add(story("Tin ngắn", "Một, đã sửa."));
    expect(read("articles/tin-ngan.md")).toContain("Một, đã sửa.");
    const { written } = await add(story("Tin ngắn", "Hai.").replace("04/03/2025", "05/03/2025"));
    expect(written.map((d) => d.path)).toEqual(["articles/tin-ngan-2025-03-05.md"]);
  });

  test("leaves a broken file of the library to the check, and adds all the same", async () => {
    const { add } = library({ "a.md": "---\ndate: 1\n---\nA" });
    expect((await add(story("Tin ngắn", "Một."))).written).toHaveLength(1);
  });

  test.each([
    ["an empty file", "page.txt", "", "empty_document"],
    ["a file of menus", "page.txt", "Trang chủ | Giới thiệu\ntop", "empty_document"],
    ["UTF-16", "page.txt", "\0T\0i\0n", "not_utf8"],
    ["a format it does not know", "page.pdf", "Tin", "unknown_format"],
  ])("refuses %s and writes nothing", async (_what, path, text, code) => {
    const { add } = library();
    expect(await problemsOf(() => add(text, path))).toMatchObject([{ code, where: path }]);
  });
});
