import { describe, expect, it } from "vitest";
import type { Answer, Excerpt, Refusal } from "../../src/model/answer.ts";
import { renderPlain } from "../../src/render/plain.ts";
import { wordingOf } from "../../src/render/wording/index.ts";

const directive: Excerpt = {
  text: "…đại hội đảng bộ các cấp tiến tới Đại hội XIII…",
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
const article: Excerpt = {
  ...directive,
  text: "Nữ chiếm 33,02%.",
  title: "Kết quả đại hội",
  kind: "article",
  number: null,
  issuer: "Báo Nà Lốc",
  date: "2020-09-01",
};

const answered = (changes: Partial<Answer>): Answer => ({
  status: "answered",
  understood: { text: "", kinds: [] },
  answers: [],
  excerpts: [directive],
  figures: [],
  checks: [],
  suggestions: [],
  refusal: null,
  ...changes,
});
const direct = (text: string, label: string, excerpt = 0) => ({
  text,
  label,
  excerpt,
  value: null,
  valueMax: null,
  unit: null,
});
const show = (answer: Answer, typed = "", corpusDate: string | null = null): string =>
  renderPlain(answer, { typed, corpusDate }, wordingOf("vi"));

describe("A reply for the terminal", () => {
  it("gives the direct answer first, then what supports it, where that stands and how new the corpus is", () => {
    expect(show(answered({ answers: [direct("30/5/2019", "ngày ban hành")] }), "", "2020-09-01")).toBe(
      "30/5/2019\n“…đại hội đảng bộ các cấp tiến tới Đại hội XIII…”\n— 35-CT/TW · Chỉ thị · Bộ Chính trị · 30/05/2019 · đoạn 2\nVăn bản mới nhất trong kho: 01/09/2020.",
    );
  });

  it("cites an article by title and date, and leaves out what is not known", () => {
    expect(show(answered({ excerpts: [article] }))).toBe("“Nữ chiếm 33,02%.”\n— Kết quả đại hội · 01/09/2020 · đoạn 2");
    const letter: Excerpt = { ...directive, kind: "letter", number: null, issuer: null, date: null };
    expect(show(answered({ excerpts: [letter] }))).toContain("— Về đại hội đảng bộ các cấp · đoạn 2");
  });

  it("cites a title as such", () => {
    const title = answered({ excerpts: [{ ...directive, text: directive.title, paragraph: 0 }] });
    expect(show(title)).toBe(
      "“Về đại hội đảng bộ các cấp”\n— 35-CT/TW · Chỉ thị · Bộ Chính trị · 30/05/2019 · tiêu đề",
    );
    const english = renderPlain(title, { typed: "", corpusDate: null }, wordingOf("en"));
    expect(english).toMatch(/ · 30\/05\/2019 · title$/);
  });

  it("labels several direct answers and shows the excerpt of each, without those that support none", () => {
    const reply = show(
      answered({
        answers: [direct("12 người", "nữ", 2), direct("9 nam", "nam")],
        excerpts: [directive, article, article],
      }),
    );
    expect(reply.split("\n").slice(0, 2)).toEqual(["12 người (nữ)", "9 nam"]);
    expect(reply.split("“")).toHaveLength(3);
  });

  it("names the kind of thing that is missing in words", () => {
    const refused = answered({ status: "not_found", excerpts: [], refusal: { reason: "kind", what: "money" } });
    expect(show(refused)).toBe("Kho văn bản có nhắc đến nội dung này nhưng không ghi số tiền.");
  });

  it("does not date the corpus to someone who has asked nothing", () => {
    const empty = answered({ status: "not_found", excerpts: [], refusal: { reason: "empty", what: "" } });
    expect(show(empty, "", "2020-09-01").split("\n")).toHaveLength(1);
  });

  it("shows every excerpt where there is no direct answer", () => {
    expect(show(answered({ excerpts: [directive, article, article] })).split("“")).toHaveLength(4);
  });

  it("shows at most four related figures, none of them twice, and the checks", () => {
    const figure = (label: string, text: string) => ({
      label,
      text,
      value: 1,
      unit: null,
      documentId: "a",
      paragraph: 1,
    });
    const figures = [
      figure("nữ", "33,02%"),
      figure("nam", "66,98%"),
      ...["a", "b", "c", "d"].map((label) => figure(label, `${label}%`)),
    ];
    const reply = show(
      answered({ answers: [direct("33,02%", "nữ")], figures, checks: ["276/365 = 75,62 %", "1 + 1 = 2"] }),
    );
    expect(reply.split("\n").slice(3)).toEqual([
      "Số liệu liên quan:",
      "- nam: 66,98%",
      "- a: a%",
      "- b: b%",
      "- c: c%",
      "Phép tính đối chiếu: 276/365 = 75,62 %; 1 + 1 = 2",
    ]);
  });

  it.each([
    ["ty le dang vien nu", "tỷ lệ đảng viên nữ", true],
    ["Tỷ lệ ĐV nữ?", "Tỷ lệ đảng viên nữ", true],
    ["TỶ LỆ, đảng  viên nữ???", "tỷ lệ đảng viên nữ", false],
    ["tỷ lệ".normalize("NFD"), "Tỷ lệ", false],
    ["?", "", false],
  ])("says how %j was understood as %j only where they differ in words", (typed, text, expected) => {
    expect(show(answered({ understood: { text, kinds: [] } }), typed).startsWith(`Hiểu là: ${text}\n`)).toBe(expected);
  });

  const reasons: Refusal["reason"][] = ["empty", "nothing", "document", "content", "name", "year", "kind"];
  it.each(reasons)("says honestly why nothing is found (%s), in both languages, with what is nearest", (reason) => {
    const refused = answered({
      status: "not_found",
      excerpts: [],
      suggestions: ["Kết quả đại hội"],
      refusal: { reason, what: "99-CT/TW" },
    });
    const vi = show(refused).split("\n");
    expect(vi.slice(1)).toEqual(["Nội dung gần nhất:", "- Kết quả đại hội"]);
    expect(vi[0]).toMatch(/^\p{Lu}.*\.$/u);
    if (reason !== "empty" && reason !== "nothing") expect(vi[0]).toContain("99-CT/TW");
    const en = renderPlain(refused, { typed: "", corpusDate: null }, wordingOf("en")).split("\n");
    expect(en[0]).toMatch(/^[A-Z].*\.$/);
    expect(en[0]).not.toBe(vi[0]);
  });
});
