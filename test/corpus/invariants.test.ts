import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf } from "../support/document.ts";
import type { Document, Span } from "../../src/model/document.ts";
import { openWorld } from "../services/world.ts";

const piece = fc.oneof(
  fc.constantFrom(
    ..."# Kế hoạch kiểm tra công tác cán bộ|# Tin|## Mục|KẾ HOẠCH|Kiểm tra công tác cán bộ|Kế hoạch kiểm tra công tác cán bộ|TỔNG KẾT|I. Kết quả|1. Thu ngân sách|Điều 3. Phạm vi|Số: 33/KH-UBND|Thứ hai - 03/6/2024 08:15 120 0|Tà Sín, ngày 05 tháng 01 năm 2026".split(
      "|",
    ),
    "\n\n",
    "\n",
    "- ",
    "a) ",
    " ",
    "; ",
    ", trong đó ",
    " (",
    ")",
    ". ",
    ":",
    "**",
  ),
  fc.constantFrom(
    "\n| Xã | Số hộ | Tỷ lệ (%) |\n|---|---|---|\n| A | 412 | 53,6 |\n| B | 356 | 46,4 |\n| Tổng | 768 | 100 |\n",
    "\n| Tổng | 500 |\n",
    "\nSố 12-CT/HU\nChỉ thị về phòng cháy rừng\nNgày ban hành: 12/3/2024\nlượt xem: 12 | lượt tải:3\n",
  ),
  fc.constantFrom(
    "365 đồng chí",
    "tái cử 276",
    "chiếm 75,62%",
    "276/365",
    "1.234,5 tỷ đồng",
    "từ 15 đến 20 ngày",
    "Chỉ thị số 45-CT/TW, ngày 14/4/2025 của Bộ Chính trị",
    "Kế hoạch 8-KH/HU",
    "Quyết định của Chủ tịch",
    "Xã Pa Hu có 9 bản",
    "năm 2024",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
/** Texts put together from what documents are made of, the letters first so that there is always something to read. */
const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(
    fc.array(piece, { maxLength: 40 }),
    fc.constantFrom("", "---\ntitle: Kế hoạch kiểm tra công tác cán bộ\n---\n"),
    fc.constantFrom("", "# ", "Chữ\n\n"),
  )
  .map(([pieces, front, open]) => documentOf("a.md", `${front}${open}Chữ\n${pieces.join("")}`));

describe("Whatever a text is made of", () => {
  const holds = (check: (document: Document) => void): void =>
    fc.assert(fc.property(anyDocument, check), { numRuns: 300 });

  test("its paragraphs count from 1 without a gap, headings and the title aside", () => {
    holds(({ blocks }) => {
      const apart = blocks.filter(({ kind }) => kind === "heading" || kind === "title");
      expect(apart.every(({ paragraph }) => paragraph === 0)).toBe(true);
      const counted = blocks.filter((block) => !apart.includes(block));
      expect(counted.map(({ paragraph }) => paragraph)).toEqual(counted.map((_, i) => i + 1));
    });
  });

  test("it has one title at most", () => {
    holds(({ blocks }) => {
      expect(blocks.filter(({ kind }) => kind === "title").length).toBeLessThanOrEqual(1);
    });
  });

  test("every block but a heading is a passage, in order, and at least one is", () => {
    holds(({ blocks, passages }) => {
      expect(passages.map(({ block }) => block)).toEqual(blocks.filter(({ kind }) => kind !== "heading"));
      expect(passages.length).toBeGreaterThan(0);
      expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    });
  });

  test("figures, citations, checks and sentences lie inside the text of their block", () => {
    holds(({ passages }) => {
      for (const { block, figures, citations, checks } of passages) {
        const { text, sentences } = block;
        const inside = (spans: readonly (Span | null)[]): void => {
          for (const span of spans)
            if (span !== null) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        };
        inside(sentences.flatMap((s) => [s, ...s.groups, ...s.segments]));
        inside(figures.flatMap((f) => [f, f.unitSpan, f.label, f.head, f.group, f.sentence]));
        for (const figure of figures) expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        inside(citations);
        inside(checks.flatMap((check) => check.figures));
        for (const { statement, figures: taking } of checks) {
          expect(statement).not.toBe("");
          expect(taking.length).toBeGreaterThan(0);
        }
      }
    });
  });
});

describe("A document that is its title alone", () => {
  test.each([
    ["a heading", "tin.md", "# Xã Pa Hu có 9 bản\n"],
    ["a line of Markdown", "tin.md", "Xã Pa Hu có 9 bản\n"],
    ["a line of text", "tin.txt", "Xã Pa Hu có 9 bản"],
    ["a heading of a page", "tin.html", "<h1>Xã Pa Hu có 9 bản</h1>"],
  ])("is answered from where that is %s", async (_, path, text) => {
    const { ask } = await openWorld({ [path]: text });
    expect(await ask("Xã Pa Hu có bao nhiêu bản?")).toMatchObject({
      status: "answered",
      answers: [{ text: "9 bản", value: 9 }],
      excerpts: [{ text: "Xã Pa Hu có 9 bản", documentId: "tin" }],
    });
  });

  test("is answered from beside its front matter", async () => {
    const { ask } = await openWorld({ "tin.md": "---\ntitle: Xã Pa Hu có 9 bản\n---\n\n# Xã Pa Hu có 9 bản\n" });
    expect((await ask("Xã Pa Hu có bao nhiêu bản?")).answers[0]?.text).toBe("9 bản");
  });
});
