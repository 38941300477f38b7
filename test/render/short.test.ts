import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import { MESSAGE_UNITS } from "../../src/render/html/rich.ts";
import { renderShort } from "../../src/render/html/short.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { anyAnswer, anyText, anyWords } from "../support/arbitrary.ts";

const vi = wordingOf("vi");
const excerpt = (n: number) => ({
  text: `Xã ${n} có ${n} hộ nghèo.`,
  documentId: `d${n}`,
  passageId: `p${n}`,
  title: `Báo cáo ${n}`,
  kind: "report" as const,
  number: `${n}-BC/HU`,
  issuer: null,
  date: "2024-05-06",
  paragraph: n,
  score: 1,
});
const direct = (n: number, at: number) => ({
  text: `${n} hộ`,
  value: n,
  valueMax: null,
  unit: "hộ",
  label: `hộ nghèo xã ${n}`,
  excerpt: at,
});
const answer = (rest: Partial<Answer>): Answer => ({
  status: "answered",
  understood: { text: "có bao nhiêu hộ nghèo", kinds: ["count"] },
  answers: [],
  excerpts: [excerpt(1), excerpt(2)],
  figures: [{ label: "a", text: "7", value: 7, unit: null, documentId: "d1", paragraph: 1 }],
  checks: ["1/2 = 50 %"],
  suggestions: ["Khác"],
  refusal: null,
  ...rest,
});
const context = { typed: "có bao nhiêu hộ nghèo", words: [] };

describe("A short answer", () => {
  it("gives each direct answer its own source, and quotes the first alone", () => {
    expect(renderShort(answer({ answers: [direct(1, 0), direct(2, 1)] }), context, vi).text).toBe(
      [
        "1 hộ (hộ nghèo xã 1)",
        "1-BC/HU · Báo cáo · 06/05/2024 · đoạn 1",
        "Xã 1 có 1 hộ nghèo.",
        "2 hộ (hộ nghèo xã 2)",
        "2-BC/HU · Báo cáo · 06/05/2024 · đoạn 2",
      ].join("\n"),
    );
  });

  it("is one excerpt with its source where nothing answers directly", () => {
    expect(renderShort(answer({}), context, vi).text).toBe(
      "1-BC/HU · Báo cáo · 06/05/2024 · đoạn 1\nXã 1 có 1 hộ nghèo.",
    );
  });

  it("says how the question was read where that is not how it was typed", () => {
    expect(renderShort(answer({}), { ...context, typed: "co bao nhieu ho ngheo" }, vi).text).toMatch(
      /\nHiểu là: có bao nhiêu hộ nghèo$/,
    );
  });

  it("of a refusal is the reason, in one line", () => {
    const refused = answer({ status: "not_found", refusal: { reason: "name", what: "Tủa\nChùa" }, excerpts: [] });
    expect(renderShort(refused, context, vi).text).toBe("Kho văn bản không nhắc đến “Tủa Chùa”.");
  });

  it("fits a message whatever the corpus holds, and folds a long quotation", () => {
    fc.assert(
      fc.property(anyAnswer, anyText, anyWords, (any, typed, words) => {
        const { text, html } = renderShort(any, { typed, words }, vi);
        expect(text.length).toBeLessThan(MESSAGE_UNITS);
        expect(html.match(/<blockquote/g)?.length ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
    const long = answer({ excerpts: [{ ...excerpt(1), text: "Xã có hộ nghèo, ".repeat(15) }] });
    expect(renderShort(long, context, vi).html).toContain("<blockquote expandable>");
  });
});
