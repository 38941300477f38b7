import { describe, expect, it } from "vitest";
import type { Subject } from "../../src/model/statistics.ts";
import { CAPTION_UNITS, MESSAGE_UNITS } from "../../src/render/html/rich.ts";
import { renderCaption, renderStatistics } from "../../src/render/html/statistics.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { compared, shares } from "../support/comparison.ts";
import { openWorld } from "../services/world.ts";

const wording = wordingOf("vi");
const { corpus } = await openWorld();
const document = corpus.documents.get("bc-2024");
if (document === undefined) throw new Error("no document");

const line = (label: string, ...texts: string[]) => ({ label, texts, isPart: false });

describe("The table of a document's figures", () => {
  it("names the document, its headings once, its paragraphs, and parts under their whole", () => {
    const subjects: Subject[] = [
      {
        heading: "I. Đảng viên",
        paragraph: 2,
        lines: [line("Toàn xã", "200 đảng viên"), { label: "nữ <trẻ>", texts: ["70", "35%"], isPart: true }],
      },
      { heading: "I. Đảng viên", paragraph: 3, lines: [line("kết nạp", "05")] },
      { heading: "", paragraph: 4, lines: [line("xã", "02")] },
    ];
    const [page, ...more] = renderStatistics(document, subjects, wording);
    expect(more).toEqual([]);
    expect(page?.html).toBe(
      "<b>267-BC/HU</b> · Báo cáo · Huyện ủy Nậm Tăm · 18/12/2024\n\n<b>Số liệu trong văn bản</b>\n\n" +
        "<b>I. Đảng viên</b>\n<i>Đoạn 2</i>\n• Toàn xã: <b>200 đảng viên</b>\n   – nữ &lt;trẻ&gt;: <b>70 · 35%</b>\n\n" +
        "<i>Đoạn 3</i>\n• kết nạp: <b>05</b>\n\n<i>Đoạn 4</i>\n• xã: <b>02</b>",
    );
  });

  it("goes over pages that fit a message and say again where they go on", () => {
    const lines = Array.from({ length: 90 }, (_, i) => line(`${"tên rất dài ".repeat(i % 20)}${i}`, "1".repeat(i * 9)));
    const pages = renderStatistics(document, [{ heading: "Bảng 1", paragraph: 7, lines }], wording);
    expect(pages.length).toBeGreaterThan(3);
    for (const [i, { text, html }] of pages.entries()) {
      expect(text.length).toBeLessThanOrEqual(MESSAGE_UNITS);
      expect(text).toContain(`trang ${i + 1}/${pages.length}`);
      expect(text).toContain("Bảng 1\nĐoạn 7\n• ");
      // Telegram keeps a hundred entities of a message.
      expect(html.match(/<[bi]>/g)?.length).toBeLessThan(100);
    }
    expect(pages.map(({ text }) => text.match(/^• /gm)?.length ?? 0).reduce((a, b) => a + b, 0)).toBe(90);
  });

  it("has no page where there are no figures", () => {
    expect(renderStatistics(document, [], wording)).toEqual([]);
  });
});

describe("The caption of a chart", () => {
  it("says title, values and source in words", () => {
    expect(renderCaption(shares, document, wording).text).toBe(
      "Toàn xã Pa Hu có 412 hộ\nTỷ lệ từng mục, mỗi mục tính riêng trên 100%\n• hộ nghèo: 31,5%\n" +
        "• hộ có điện thoại thông minh: 86,25%\nNguồn: 267-BC/HU · Báo cáo · Huyện ủy Nậm Tăm · 18/12/2024 · đoạn 3",
    );
  });

  it("fits whatever the labels are, and says so where values are left out", () => {
    const long = compared(
      "counts",
      Array.from({ length: 12 }, (_, i) => [`${"🌾 rất dài ".repeat(12)}${i}`, `${i} triệu đồng`, i] as const),
      { subject: "Tên ".repeat(300) },
    );
    for (const whose of [document, null]) {
      const { text } = renderCaption(long, whose, wording);
      expect(text.length).toBeLessThanOrEqual(CAPTION_UNITS);
      expect(text).toContain("\n…\nNguồn: ");
    }
  });
});
