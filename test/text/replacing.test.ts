import { describe, expect, it } from "vitest";
import { replacementsIn, speaksOfReplacing } from "../../src/text/replacing.ts";
import { documentOf } from "../support/document.ts";

/** What a text says replaces what, by number; "this" for the document that speaks. */
function read(text: string): string[] {
  return documentOf("a.md", `# Quyết định mới\n\n${text}\n`).passages.flatMap(({ block, citations }) =>
    replacementsIn(block.text, block.sentences, citations).map(
      ({ replaced, by }) => `${by?.number ?? "this"} > ${replaced.number}`,
    ),
  );
}

describe("What a text says is replaced", () => {
  it.each([
    ["Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 15/01/2021 của UBND xã.", ["this > 12/QĐ-UBND"]],
    ["Có hiệu lực từ ngày ký, thay thế cho Kế hoạch số 7-KH/HU.", ["this > 7-KH/HU"]],
    ["Bãi bỏ Quy định số 3-QĐ/TU.", ["this > 3-QĐ/TU"]],
    ["Căn cứ Luật số 77/2015/QH13, Quyết định này thay thế Quyết định số 9/QĐ-UBND.", ["this > 9/QĐ-UBND"]],
    [
      "Quyết định này thay thế Quyết định số 12/QĐ-UBND và Quyết định số 14/QĐ-UBND; Kế hoạch số 5/KH-UBND.",
      ["this > 12/QĐ-UBND", "this > 14/QĐ-UBND", "this > 5/KH-UBND"],
    ],
    ["Quyết định số 20/QĐ-UBND đã thay thế Quyết định số 12/QĐ-UBND.", ["20/QĐ-UBND > 12/QĐ-UBND"]],
    ["Hủy bỏ Thông báo số 8-TB/HU.", ["this > 8-TB/HU"]],
  ])("is read in %j", (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    "Bãi bỏ khoản 2 Điều 5 của Quyết định số 12/QĐ-UBND.",
    "Quyết định này không thay thế Quyết định số 12/QĐ-UBND.",
    "Quyết định này bị thay thế bởi Quyết định số 12/QĐ-UBND.",
    "Đề nghị bãi bỏ Quyết định số 12/QĐ-UBND.",
    "Theo Kế hoạch số 5/KH-UBND, huyện rà soát để thay thế Quyết định số 12/QĐ-UBND.",
    "Thực hiện Quyết định số 12/QĐ-UBND, thay thế 30 cột điện.",
    "Đề nghị UBND tỉnh bãi bỏ Quyết định số 12/QĐ-UBND.",
    "Năm 2019, tỉnh bãi bỏ Quyết định số 12/QĐ-UBND.",
    "Quyết định số 20/QĐ-UBND sẽ thay thế Quyết định số 12/QĐ-UBND.",
    "Thay thế Quy chế bầu cử trong Đảng.",
    "Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 15/01/2021 đối với các xã miền núi.",
    "Bãi bỏ Quyết định số 12/QĐ-UBND tại khoản 3.",
  ])("is nothing in %j", (text) => expect(read(text)).toEqual([]));

  it("is looked for only where a text speaks of it", () => {
    expect(speaksOfReplacing("Bãi bỏ Quyết định số 5")).toBe(true);
    expect(speaksOfReplacing("Ban hành Quyết định số 5")).toBe(false);
  });
});
