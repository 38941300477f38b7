import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understoodAs } from "../../src/render/understood.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { anyText } from "../support/arbitrary.ts";

const said = (typed: string, text: string, language: "vi" | "en" = "vi"): string | undefined =>
  understoodAs(typed, text, wordingOf(language))?.(text);

describe("A question in other words than the typed ones", () => {
  it.each([
    ["ddảng viên nữ", "đảng viên nữ"],
    ["nghieemj thu", "nghiệm thu"],
    ["ty le dduowcj giao", "tỷ lệ được giao"],
    ["đảng viêm nữ", "đảng viên nữ"],
    ["dang vein nu", "đảng viên nữ"],
    ["đảng vin nữ", "đảng viên nữ"],
    ["đảng viênn nữ", "đảng viên nữ"],
    ["ĐẢNG VIÊM NỮ BAO NHIÊU", "đảng viên nữ bao nhiêu"],
    ["đáng viên", "đảng viên"],
    ["bn ĐV đảng viêm nữ", "bao nhiêu đảng viên đảng viên nữ"],
    ["sáu một một đảng viêm", "611 đảng viên"],
  ])("is asked back where a word was taken for another: %j", (typed, text) => {
    expect(said(typed, text)).toBe(`Có phải ý anh/chị là: ${text}?`);
    expect(said(typed, text, "en")).toBe(`Did you mean: ${text}?`);
  });

  it.each([
    ["marks restored", "dang vien du bi", "đảng viên dự bị"],
    ["marks restored", "dảng vien du bị", "đảng viên dự bị"],
    ["marks restored", "đang vien", "đảng viên"],
    ["another place of the mark", "Uỷ ban hoà giai", "Ủy ban hòa giải"],
    ["abbreviations written out", "bn ĐV nữ", "bao nhiêu đảng viên nữ"],
    ["abbreviations written out", "tỉ lệ đ/c nữ", "tỉ lệ đồng chí nữ"],
    ["abbreviations written out", "k có BTVHU ko", "không có ban thường vụ huyện ủy không"],
    ["abbreviations written out", "gj vậy", "gì vậy"],
    ["a number written in figures", "năm hai không hai không", "năm 2020"],
    ["the question before", "còn nữ?", "có bao nhiêu đảng viên nữ"],
    ["the question before", "ĐV nữ bao nhiêu", "huyện có bao nhiêu đảng viên nữ"],
  ])("is said plainly where that is only %s: %j", (_, typed, text) => {
    expect(said(typed, text)).toBe(`Hiểu là: ${text}`);
    expect(said(typed, text, "en")).toBe(`Understood as: ${text}`);
  });

  it("ends as one question however it ended before", () => {
    expect(said("ddảng viên ?", "đảng viên ?")).toBe("Có phải ý anh/chị là: đảng viên?");
  });

  it.each([
    ["TỶ LỆ, đảng  viên nữ???", "tỷ lệ đảng viên nữ"],
    ["tỷ lệ".normalize("NFD"), "Tỷ lệ"],
    ["?", ""],
  ])("is not worth a word where only case and punctuation differ: %j", (typed, text) => {
    expect(said(typed, text)).toBeUndefined();
  });

  it("is told of in time whatever the texts are", () => {
    fc.assert(
      fc.property(anyText, anyText, (typed, text) => {
        const sentence = said(typed, text);
        expect(sentence === undefined || /^(?:Hiểu là|Có phải ý anh\/chị là): /.test(sentence)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
