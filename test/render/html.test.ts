import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { format } from "../../src/botapi/formatted.ts";
import type { Answer, Excerpt } from "../../src/model/answer.ts";
import { type HtmlContext, renderAnswer } from "../../src/render/html/answer.ts";
import { renderContext, renderFigures, renderMore } from "../../src/render/html/browse.ts";
import { cut } from "../../src/render/html/cut.ts";
import { highlight, type Words } from "../../src/render/html/highlight.ts";
import { MESSAGE_UNITS, type Rich } from "../../src/render/html/rich.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { canonical, fold } from "../../src/text/fold.ts";
import { anyAnswer, anyDocument, anyExcerpt, anyFigure, anyPassage, anyText, anyWords } from "../support/arbitrary.ts";

const wording = wordingOf("vi");
const words = (...list: string[]): Words => list.map((word) => ({ accented: canonical(word), folded: fold(word) }));

const directive: Excerpt = {
  text: "Toàn tỉnh có 1.234 đảng viên.",
  documentId: "35-ct-tw",
  passageId: "35-ct-tw#1",
  title: "Về đại hội đảng bộ các cấp",
  kind: "directive",
  number: "35-CT/TW",
  issuer: "Bộ Chính trị",
  date: "2019-05-30",
  paragraph: 2,
  score: 1,
};
const answered = (changes: Partial<Answer> = {}): Answer => ({
  status: "answered",
  understood: { text: "số đảng viên", kinds: [] },
  answers: [{ text: "1.234 đảng viên", value: 1234, valueMax: null, unit: "đảng viên", label: "", excerpt: 0 }],
  excerpts: [directive],
  figures: [],
  checks: [],
  suggestions: [],
  refusal: null,
  ...changes,
});
const context: HtmlContext = {
  typed: "số đảng viên",
  corpusDate: "2020-09-01",
  words: words("đảng", "viên"),
  example: null,
  repeats: false,
};
const show = (changes: Partial<Answer> = {}, more: Partial<HtmlContext> = {}): string =>
  renderAnswer(answered(changes), { ...context, ...more }, wording).html;

describe("A reply for Telegram", () => {
  it("gives the direct answer first, then its source, the excerpt with the matched words in bold and the corpus's date", () => {
    expect(show()).toBe(
      "<b>1.234 đảng viên</b>\n<b>35-CT/TW</b> · Chỉ thị · Bộ Chính trị · 30/05/2019 · đoạn 2\n" +
        "<blockquote>Toàn tỉnh có 1.234 <b>đảng viên</b>.</blockquote>\n\n<i>Văn bản mới nhất trong kho: 01/09/2020.</i>",
    );
  });

  it("says how the question was understood where that differs, after the answer", () => {
    const html = show({}, { typed: "so dang vien" });
    expect(html).toMatch(/^<b>1\.234 đảng viên<\/b>\n/);
    expect(html).toContain("\n<i>Hiểu là: số đảng viên</i>\n");
    expect(show({}, { typed: "số ddảng viên" })).toContain("\n<i>Có phải ý anh/chị là: số đảng viên?</i>\n");
  });

  it("folds a long excerpt and leaves a short one open", () => {
    const long = { ...directive, text: "Đảng viên. ".repeat(28).trim() };
    expect(show({ excerpts: [long] })).toContain("<blockquote expandable>");
    expect(show()).not.toContain("expandable");
  });

  it("shows key figures as label and value, without the one that is the answer, and the checks", () => {
    const figure = (label: string, text: string) => ({
      label,
      text,
      value: 1,
      unit: null,
      documentId: "a",
      paragraph: 1,
    });
    const figures = [figure("nữ", "33,02%"), figure("tổng số", "1.234 đảng viên")];
    expect(show({ figures, checks: ["1 + 1 = 2"] })).toContain(
      "\n\n<b>Số liệu liên quan:</b>\nnữ: 33,02%\nPhép tính đối chiếu: 1 + 1 = 2\n\n",
    );
  });

  it("says why nothing is found, what is nearest and what could be asked", () => {
    const refusal = { reason: "document", what: "99-CT/TW & <b>" } as const;
    const changes = {
      status: "not_found",
      answers: [],
      excerpts: [],
      suggestions: ["Kết quả <đại hội>"],
      refusal,
    } as const;
    expect(show(changes, { example: "Có bao nhiêu đảng viên?" })).toBe(
      "Kho văn bản không có 99-CT/TW &amp; &lt;b&gt;.\n\nNội dung gần nhất:\n• Kết quả &lt;đại hội&gt;\n\n" +
        "Có thể hỏi, chẳng hạn: Có bao nhiêu đảng viên?\n\n<i>Văn bản mới nhất trong kho: 01/09/2020.</i>",
    );
  });

  it("repeats the question where no message of the user's shows it", () => {
    expect(show({}, { repeats: true })).toMatch(/^<i>Câu hỏi: số đảng viên<\/i>\n\n<b>1\.234/);
  });

  it("cites a text without a number by its title, with what else is known", () => {
    const article = { ...directive, kind: "article", number: null, issuer: "Báo Nà Lốc" } as const;
    expect(show({ excerpts: [article] })).toContain("<b>Về đại hội đảng bộ các cấp</b> · 30/05/2019 · đoạn 2");
  });

  it("cites a title as such", () => {
    expect(show({ excerpts: [{ ...directive, paragraph: 0 }] })).toContain(" · 30/05/2019 · tiêu đề\n");
  });
});

describe("The matched words", () => {
  it.each([
    ["đang họp đảng viên", words("đảng", "viên"), "đang họp <b>đảng viên</b>"],
    ["Đảng viên nữ", words("dang", "vien"), "<b>Đảng viên</b> nữ"],
    ["tỉ lệ hoà giải", words("tỷ"), "<b>tỉ</b> lệ hoà giải"],
    ["a<b>đảng</b>&", words("đảng"), "a&lt;b&gt;<b>đảng</b>&lt;/b&gt;&amp;"],
    ["không có gì", words("đảng"), "không có gì"],
    ["", words("đảng"), ""],
  ])("of %j are marked with or without tone marks", (text, list, html) => {
    expect(highlight(text, list).html).toBe(html);
  });

  it("are marked in a text of any kind without a change to what it says", () => {
    fc.assert(fc.property(anyText, anyWords, (text, list) => highlight(text, list).text === text.toWellFormed()));
  });
});

describe("A cut", () => {
  it.each([
    ["Câu một. Câu hai dài hơn.", 20, "Câu một. …"],
    ["một hai ba bốn năm", 14, "một hai ba…"],
    ["khôngcókhoảngtrắng", 8, "khôngc…"],
    ["vừa đủ", 6, "vừa đủ"],
    ["👍👍👍👍", 5, "👍…"],
    ["aaae\u0301\u0323b", 6, "aaa…"],
  ])("of %j to %i units ends at a sentence, else a word, else a character", (text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });

  it("is never longer than asked for and splits no character", () => {
    fc.assert(
      fc.property(
        anyText.map((text) => text.toWellFormed()),
        fc.integer({ min: 0, max: 500 }),
        (text, most) => {
          const short = cut(text, most);
          expect(short.length).toBeLessThanOrEqual(most);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe("Whatever the corpus holds, Telegram accepts", () => {
  const accepted = ({ html, text }: Rich): void => {
    const parsed = format({ text: html, parseMode: "HTML", entities: undefined }, () => undefined);
    expect(parsed.text).toBe(text.trim());
    expect(text.length).toBeLessThanOrEqual(MESSAGE_UNITS);
    expect(parsed.text).not.toBe("");
    const ours = parsed.entities.filter(({ type }) =>
      ["bold", "italic", "blockquote", "expandable_blockquote"].includes(type),
    );
    expect(ours.length).toBeLessThanOrEqual(100);
  };
  const languages = fc.constantFrom("vi", "en").map((language) => wordingOf(language));

  it("every answer", () => {
    const contexts = fc.record({
      typed: anyText,
      corpusDate: fc.constantFrom("2020-09-01", null),
      words: anyWords,
      example: fc.option(anyText),
      repeats: fc.boolean(),
    });
    fc.assert(
      fc.property(anyAnswer, contexts, languages, (answer, given, language) =>
        accepted(renderAnswer(answer, given, language)),
      ),
      { numRuns: 400 },
    );
  });

  it("every page of results", () => {
    fc.assert(
      fc.property(
        fc.array(anyExcerpt, { minLength: 1, maxLength: 3 }),
        anyWords,
        languages,
        (excerpts, list, language) => accepted(renderMore(excerpts, { from: 4, total: 15 }, { words: list }, language)),
      ),
    );
  });

  it("every context", () => {
    const contexts = fc.record({
      document: anyDocument,
      passage: anyPassage,
      before: fc.option(anyPassage),
      after: fc.option(anyPassage),
      excerpt: anyExcerpt,
    });
    fc.assert(
      fc.property(contexts, anyWords, languages, (given, list, language) =>
        accepted(renderContext(given, { words: list }, language)),
      ),
      { numRuns: 200 },
    );
  });

  it("every page of figures", () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.array(anyFigure, { minLength: 1, maxLength: 12 }),
        languages,
        (document, figures, language) => accepted(renderFigures(document, figures, { page: 1, pages: 3 }, language)),
      ),
    );
  });
});

describe("The context of a long passage", () => {
  it("shows the part that was quoted", () => {
    const sentences = Array.from({ length: 200 }, (_, i) => `Câu số ${i} nói về việc khác.`);
    const text = sentences.join(" ");
    const block = {
      kind: "paragraph",
      text,
      level: 0,
      paragraph: 1,
      trail: ["I", "1"],
      columns: [],
      line: 1,
      sentences: [],
    } as const;
    const passage = { id: "p", documentId: "d", block, figures: [], citations: [], names: [], checks: [] };
    const excerpt = { ...directive, text: "…Câu số 170 nói về việc khác.…" };
    const [document] = fc.sample(anyDocument, 1);
    if (document === undefined) throw new Error("no document");
    const { text: shown } = renderContext(
      { document, passage, before: null, after: null, excerpt },
      { words: [] },
      wording,
    );
    expect(shown).toContain("Câu số 170 nói về việc khác.");
    expect(shown).toMatch(/\n… Câu số \d+ nói/);
    expect(shown).toContain("I › 1");
  });
});
