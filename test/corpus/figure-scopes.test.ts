import { describe, expect, test } from "vitest";
import { documentOf } from "../support/document.ts";
import type { Document, Figure, Span } from "../../src/model/document.ts";

const read = (text: string): Document => documentOf("bao-cao.md", text);

/** The figure that begins with `text`, with the passage's words for any of its spans. */
function figureOf(document: Document, text: string): { figure: Figure; words: (span: Span | null) => string | null } {
  for (const { block, figures } of document.passages) {
    const figure = figures.find((f) => f.text.startsWith(text));
    if (figure) return { figure, words: (span) => (span ? block.text.slice(span.start, span.end) : null) };
  }
  throw new Error(`no figure ${text}`);
}

describe("The scopes of a figure", () => {
  const report = read(`# Báo cáo năm 2024 của xã Tà Sín

Xã có 31 chi bộ (18 bản, 13 trường); tổng số 905 đảng viên, trong đó nữ 276 đồng chí (30,5%). Thu 12 tỷ đồng.
`);

  test("are its own clause, the clause that this explains, its group and its sentence", () => {
    const { figure, words } = figureOf(report, "30,5%");
    expect(words(figure.label)).toBe("30,5%");
    expect(words(figure.head)).toBe("trong đó nữ 276 đồng chí");
    expect(words(figure.group)).toBe("tổng số 905 đảng viên, trong đó nữ 276 đồng chí (30,5%).");
    expect(words(figure.sentence)).toMatch(/^Xã có 31 chi bộ.*\(30,5%\)\.$/);
  });

  test("stop at the sentence", () => {
    const { figure, words } = figureOf(report, "12 tỷ");
    expect(words(figure.sentence)).toBe("Thu 12 tỷ đồng.");
    expect(figure.head).toBeNull();
  });

  test("point at the figure and its unit in the passage", () => {
    for (const { block, figures } of report.passages)
      for (const figure of figures) {
        expect(block.text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(block.text.slice(figure.unitSpan.start, figure.unitSpan.end)).toBe(figure.unit ?? "");
      }
  });
});

describe("The years of a figure", () => {
  test("are those of its sentence first, then of its headings, then of its document", () => {
    const document = read(`---
title: Tổng kết công tác của xã Tà Sín
date: 2024-12-30
---

# Tổng kết công tác của xã Tà Sín

Xã có 11 bản.

## Kết quả năm 2022

Xã mở 22 lớp. Năm 2021 xã mở 33 lớp.
`);
    expect(figureOf(document, "11 bản").figure.years).toEqual([2024]);
    expect(figureOf(document, "22 lớp").figure.years).toEqual([2022]);
    expect(figureOf(document, "33 lớp").figure.years).toEqual([2021]);
  });

  test("are those of the title rather than of the day of signing", () => {
    const document = read("---\ndate: 2025-01-06\n---\n\n# Báo cáo năm 2024\n\nXã có 11 bản.\n");
    expect(figureOf(document, "11 bản").figure.years).toEqual([2024]);
  });

  test("are not a year that the figure is only compared with", () => {
    const document = read("# Báo cáo năm 2024\n\nHộ nghèo giảm 7 hộ so với cuối năm 2023. Xã mở 22 lớp.\n");
    expect(figureOf(document, "7 hộ").figure.years).toEqual([2024]);
    expect(figureOf(document, "22 lớp").figure.years).toEqual([2024]);
  });
});

describe("A table", () => {
  const document = read(`# Biểu thu phí chợ Nậm Ít

| Loại | Mức thu (đồng) | Năm 2023 | Ghi chú |
| --- | --- | --- | --- |
| Xe máy | 4.000 | 3.000 | theo lượt |
| Ô tô | 20.000 | | theo ngày |
| Xe tải \\| xe ben | | 35.000 | |
`);

  test("gives one passage a row, its cells side by side", () => {
    expect(document.passages.map((p) => p.block.text)).toEqual([
      "Biểu thu phí chợ Nậm Ít",
      "Loại | Mức thu (đồng) | Năm 2023 | Ghi chú",
      "Xe máy | 4.000 | 3.000 | theo lượt",
      "Ô tô | 20.000 | theo ngày",
      "Xe tải | xe ben | 35.000",
    ]);
  });

  test("binds each figure to the head of its column and to the first cell of its row", () => {
    const bound = (text: string) => {
      const { figure, words } = figureOf(document, text);
      return [words(figure.head), figure.column];
    };
    expect(bound("4.000")).toEqual(["Xe máy", "Mức thu (đồng)"]);
    expect(bound("3.000")).toEqual(["Xe máy", "Năm 2023"]);
    expect(bound("20.000")).toEqual(["Ô tô", "Mức thu (đồng)"]);
  });

  test("reads the same in HTML's text form with a leading ordinal", () => {
    const numbered = read("# Biểu\n\n| TT | Loại | Mức thu |\n|---|---|---|\n| 1 | Xe đạp | 2.000 đồng |\n");
    const { figure, words } = figureOf(numbered, "2.000");
    expect([words(figure.head), figure.column, figure.kind]).toEqual(["Xe đạp", "Mức thu", "money"]);
  });
});
