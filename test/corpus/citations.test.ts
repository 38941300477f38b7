import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCitations, mergeCitations } from "../../src/corpus/citations.ts";
import type { Citation } from "../../src/model/document.ts";

const short = (text: string): string[] =>
  findCitations(text).map((c) =>
    [c.kind, c.number, c.date, c.issuer, c.subject].map((field) => field ?? "").join(" | "),
  );

describe("findCitations", () => {
  test.each([
    [
      "Thực hiện Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị, đến ngày 17/8/2020, 12 đảng bộ đã tổ chức đại hội",
      ["directive | 35-CT/TW | 2019-05-30 | Bộ Chính trị | "],
    ],
    [
      "của Bộ Chính trị (gọi tắt Chỉ thị 35); Hướng dẫn số 26-HD/BTCTW, ngày 18/10/2019 của Ban Tổ chức Trung ương về đại hội đảng bộ các cấp; các đảng bộ",
      [
        "directive | 35 |  |  | ",
        "guidance | 26-HD/BTCTW | 2019-10-18 | Ban Tổ chức Trung ương | đại hội đảng bộ các cấp",
      ],
    ],
    [
      "Kế hoạch số 210-KH/TU, ngày 29/6/2019 của Ban Chấp hàng Đảng bộ tỉnh về thực hiện Chỉ thị số 35, đến ngày 17/8/2020, 12 đảng bộ đã",
      [
        "plan | 210-KH/TU | 2019-06-29 | Ban Chấp hàng Đảng bộ tỉnh | thực hiện Chỉ thị số 35",
        "directive | 35 |  |  | ",
      ],
    ],
    [
      "Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 349-KH/TU, ngày 16/01/2020 về tổ chức đại hội điểm; trong đó",
      ["plan | 349-KH/TU | 2020-01-16 | Ban Thường vụ Tỉnh ủy | tổ chức đại hội điểm"],
    ],
    [
      "Kết luận số 55-KL/TW ngày 15/8/2019 của của Ban Bí Thư về việc tiếp tục chấn chỉnh công tác cán bộ.",
      ["conclusion | 55-KL/TW | 2019-08-15 | Ban Bí Thư | tiếp tục chấn chỉnh công tác cán bộ"],
    ],
    [
      "Công văn số 17/SVHTTDL-DS ngày 3/2/2026 của Sở Văn hóa, Thể thao và Du lịch tỉnh Nậm Tăm, xã mở hội",
      ["letter | 17/SVHTTDL-DS | 2026-02-03 | Sở Văn hóa, Thể thao và Du lịch tỉnh Nậm Tăm | "],
    ],
    [
      "Quyết định số 25/QĐ-SGTVT của Sở Giao thông vận tải về bến xe; Kế hoạch số 39/KH-UBND của UBND huyện và Điều lệ số 84/ĐL-PGD",
      [
        "decision | 25/QĐ-SGTVT |  | Sở Giao thông vận tải | bến xe",
        "plan | 39/KH-UBND |  | UBND huyện | ",
        " | 84/ĐL-PGD |  |  | ",
      ],
    ],
    [
      "Kế hoạch số 9/KH-UBND của UBND xã Pa Hu tổ chức hội đua thuyền",
      ["plan | 9/KH-UBND |  | UBND xã Pa Hu | tổ chức hội đua thuyền"],
    ],
    [
      "Nghị quyết số 22/NQ-HĐND về dự toán năm 2026, thu 8,7 tỷ đồng: tán thành",
      ["resolution | 22/NQ-HĐND |  |  | dự toán năm 2026, thu 8,7 tỷ đồng"],
    ],
    [
      "thông qua Báo cáo số 402-BC/HU sơ kết nửa nhiệm kỳ thực hiện Nghị quyết Đại hội. Ban Biên tập giới thiệu",
      ["report | 402-BC/HU |  |  | sơ kết nửa nhiệm kỳ thực hiện Nghị quyết Đại hội"],
    ],
    [
      "Xét Tờ trình số 203/TTr-UBND ngày 10 tháng 12 năm 2025 của Ủy ban nhân dân xã; Báo cáo thẩm tra số 31/BC-BKTNS ngày 15 tháng 12 năm 2025 của Ban Kinh tế - Ngân sách Hội đồng nhân dân xã",
      [
        "proposal | 203/TTr-UBND | 2025-12-10 | Ủy ban nhân dân xã | ",
        "report | 31/BC-BKTNS | 2025-12-15 | Ban Kinh tế - Ngân sách Hội đồng nhân dân xã | ",
      ],
    ],
    [
      "cụ thể hóa Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị, Kế hoạch số 305/KH-UBND của UBND tỉnh và Thông báo số 86-TB/TU của Tỉnh ủy.",
      [
        "resolution | 57-NQ/TW | 2024-12-22 | Bộ Chính trị | ",
        "plan | 305/KH-UBND |  | UBND tỉnh | ",
        "notice | 86-TB/TU |  | Tỉnh ủy | ",
      ],
    ],
    [
      "Căn cứ Quyết định số 2417/QĐ-UBND về giao chỉ tiêu kế hoạch năm 2026, Ủy ban nhân dân xã xây dựng",
      ["decision | 2417/QĐ-UBND |  |  | giao chỉ tiêu kế hoạch năm 2026"],
    ],
    [
      "Nghị quyết số 27/NQ-HĐND của HĐND xã Nậm Sỏ về phát triển kinh tế - xã hội, dự toán ngân sách năm 2026",
      ["resolution | 27/NQ-HĐND |  | HĐND xã Nậm Sỏ | phát triển kinh tế - xã hội, dự toán ngân sách năm 2026"],
    ],
    [
      "Quyết định số 12-QĐ/TU về khen thưởng và Kế hoạch số 13-KH/TU ngày 01/02/2024",
      ["decision | 12-QĐ/TU |  |  | khen thưởng", "plan | 13-KH/TU | 2024-02-01 |  | "],
    ],
    ["Chỉ thị số 35-CT/TW của Bộ Chính trị, ngày 30/5/2019", ["directive | 35-CT/TW | 2019-05-30 | Bộ Chính trị | "]],
    [
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
      ["law |  | 2025-06-16 |  | Tổ chức chính quyền địa phương"],
    ],
    ["Quyết định số 611-QĐ/TU đã hết hiệu lực, ngày 01/01/2024 thay", ["decision | 611-QĐ/TU |  |  | "]],
    ["Số 386-BC/HU", []],
    [
      "Số: 58-KH/TU\nKế hoạch tổ chức Hội thi\nNgày ban hành: 26/02/2026\nlượt xem: 638 | lượt tải:214",
      ["plan | 58-KH/TU | 2026-02-26 |  | Kế hoạch tổ chức Hội thi"],
    ],
  ])("reads %j", (text, expected) => expect(short(text)).toEqual(expected));

  test("never takes the date of its neighbour", () => {
    expect(short("Chỉ thị số 1-CT/TU và Kế hoạch số 2-KH/TU, ngày 01/02/2024 của Tỉnh ủy")).toEqual([
      "directive | 1-CT/TU |  |  | ",
      "plan | 2-KH/TU | 2024-02-01 | Tỉnh ủy | ",
    ]);
  });

  test("spans the whole mention, verbatim", () => {
    const text = "Xét Báo cáo thẩm tra số 31/BC-BKTNS ngày 15/12/2025 của Ban Pháp chế về dự toán; ý kiến";
    const [citation] = findCitations(text);
    expect(text.slice(citation?.start, citation?.end)).toBe(
      "Báo cáo thẩm tra số 31/BC-BKTNS ngày 15/12/2025 của Ban Pháp chế về dự toán",
    );
  });

  test("never throws, and quotes only what stands in the text", () => {
    const piece = fc.constantFrom(
      ..."Kế hoạch số |35-CT/TW|, ngày |30/5/2019| của |Bộ Chính trị| về |việc |thực hiện |đại hội|; |. |(|)|, |và |ban hành |\n|Tỉnh ủy |đã ".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")),
        (text) => {
          for (const citation of findCitations(text)) {
            expect(citation.start).toBeLessThan(citation.end);
            expect(citation.end).toBeLessThanOrEqual(text.length);
            for (const field of [citation.number, citation.issuer, citation.subject])
              if (field) expect(text).toContain(field);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("mergeCitations", () => {
  const all = (...texts: string[]): Citation[] => mergeCitations(texts.flatMap((text) => findCitations(text)));

  test("joins a short mention to the document it is short for and fills what the fullest leaves out", () => {
    const merged = all(
      "theo Chỉ thị 35, các cấp",
      "Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị (gọi tắt Chỉ thị 35)",
      "Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp.",
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({
      number: "35-CT/TW",
      date: "2019-05-30",
      issuer: "Bộ Chính trị",
      subject: "đại hội đảng bộ các cấp",
    });
  });

  test("keeps apart equal numbers of other days, other issuers and other kinds", () => {
    expect(all("Quy chế số 01-QC/TU, ngày 10/10/2025; Quy chế số 01-QC/TU, ngày 10/10/2020")).toHaveLength(2);
    expect(all("Nghị quyết số 12/NQ-HĐND của HĐND xã Nậm Sỏ; Nghị quyết số 12/NQ-HĐND của HĐND tỉnh")).toHaveLength(2);
    expect(all("Kế hoạch số 35-KH/TU; Chỉ thị số 35-CT/TU")).toHaveLength(2);
  });

  test("leaves a short mention alone that two documents could own", () => {
    expect(all("Chỉ thị số 35-CT/TW; Chỉ thị số 35-CT/TU; theo Chỉ thị 35, các cấp")).toHaveLength(3);
  });

  test("keeps the order of the text", () => {
    expect(all("Chỉ thị 14 và Kế hoạch số 2-KH/TU; Chỉ thị số 14-CT/TU").map((c) => c.number)).toEqual([
      "14-CT/TU",
      "2-KH/TU",
    ]);
  });
});
