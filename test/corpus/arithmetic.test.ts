import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../support/document.ts";
import type { Check } from "../../src/model/document.ts";

const checksOf = (text: string): Check[] =>
  documentOf("bao-cao.md", `# Báo cáo\n\n${text}\n`).passages.flatMap((passage) => passage.checks);

/** The checks as `corpus check` says them: "✓" holds, "✗" does not, with what the text says. */
const read = (text: string): string[] =>
  checksOf(text).map(({ statement, holds, printed }) =>
    holds ? `✓ ${statement}` : `✗ ${statement} (${printed ?? "100 %"})`,
  );

describe("A share of a whole", () => {
  it.each([
    ["Tái cử 276/365 đồng chí (chiếm 75,62%).", "276/365 = 75,62 %"],
    ["Có 303.699/304.582 cử tri đi bỏ phiếu, đạt 99,71%.", "303.699/304.582 = 99,71 %"],
    ["Có 24/35 trường đạt chuẩn quốc gia (68,57%).", "24/35 = 68,57 %"],
    ["Thu ngân sách được 3,94 tỷ đồng/5,20 tỷ đồng dự toán (75,77%).", "3,94/5,20 = 75,77 %"],
    ["Tái cử 276 đồng chí trên tổng số 365 đồng chí, chiếm 75,62%.", "276/365 = 75,62 %"],
    ["Tổng số cấp ủy viên được bầu: 365 (trong đó tái cử 276, chiếm 75,62%).", "276/365 = 75,62 %"],
    ["Đảng bộ có 4.612 đảng viên, trong đó nữ 1.568 đồng chí (34,00%).", "1.568/4.612 = 34,00 %"],
    ["Trong số 168 đại biểu, có 71 đại biểu nữ (42,26%).", "71/168 = 42,26 %"],
    ["Bầu 1.012 đại biểu; tỷ lệ nữ trúng cử đạt 33,70% (341 người).", "341/1.012 = 33,70 %"],
    ["Có 365 đồng chí. Trong đó cấp ủy viên nữ 67 đ/c chiếm 18,36%.", "67/365 = 18,36 %"],
    ["Tổng kinh phí 9,4 tỷ đồng, trong đó xã hội hóa 3,1 tỷ đồng, chiếm 32,98%.", "3,1/9,4 = 32,98 %"],
    ["Vốn 2,5 tỷ đồng, trong đó xã góp 400 triệu đồng, chiếm 16%.", "400/2.500 = 16 %"],
  ])("holds: %s", (text, statement) => {
    expect(read(text)).toEqual([`✓ ${statement}`]);
  });

  it.each([
    ["Tái cử 276/365 đồng chí (chiếm 76,52%).", "276/365 = 75,62 % (76,52 %)"],
    ["Có 24/35 trường đạt chuẩn quốc gia, đạt 86,57%.", "24/35 = 68,57 % (86,57 %)"],
    ["Tổng số cấp ủy viên được bầu: 365 (trong đó tái cử 276, chiếm 76,52%).", "276/365 = 75,62 % (76,52 %)"],
    ["Đảng bộ có 4.612 đảng viên, trong đó nữ 1.568 đồng chí (43,00%).", "1.568/4.612 = 34,00 % (43,00 %)"],
    ["Trong số 168 đại biểu, có 71 đại biểu nữ (24,26%).", "71/168 = 42,26 % (24,26 %)"],
    ["Tổng kinh phí 9,4 tỷ đồng, trong đó xã hội hóa 3,1 tỷ đồng, chiếm 39,28%.", "3,1/9,4 = 32,98 % (39,28 %)"],
  ])("does not hold: %s", (text, statement) => {
    expect(read(text)).toEqual([`✗ ${statement}`]);
  });

  it.each([
    // Several wholes, or none, or a whole that is only named.
    "Toàn tỉnh có 86 người ứng cử, bầu 52 đại biểu; phụ nữ 19 người (35,44%).",
    "Tổng số phiếu không hợp lệ là 2.743 phiếu, chiếm 0,90% số phiếu thu về.",
    "Khởi công 127 nhà, hoàn thành 118 nhà (92,19%).",
    "Có 09 trạm có bác sĩ (60%).",
    // Another whole is named behind the share.
    "Có 13 xã, trong đó 9 xã đạt chuẩn, chiếm 22% số xã của tỉnh.",
    // The share is of a plan that the text does not give, or of something else.
    "Toàn huyện có 365 lớp, trong đó mở mới 46 lớp, đạt 92,5% kế hoạch.",
    "Có 9/13 xã đạt chuẩn, tỷ lệ hộ nghèo còn 12,5%.",
    "Kết nạp 15/20 quần chúng, đạt 115% so với năm trước.",
    "Có 15 công trình, trong đó hoàn thành 12 công trình (100%).",
    "Tổng vốn 500 triệu đồng, trong đó vốn huyện giải ngân 300 triệu đồng (95%).",
    "Toàn xã có 900 hộ, trong đó bản Tà Sín hộ nghèo 20 hộ (20%).",
    "Giải ngân 120/125 hộ đủ điều kiện, đạt 100%.",
    "Kết thúc đợt 15/9, đạt 85%.",
    // Two shares for two parts.
    "Kết nạp 187 đảng viên, trong đó nữ 74 đồng chí, người dân tộc 121 đồng chí (39,57%; 64,71%).",
    "Kết nạp 187 đảng viên, trong đó nữ 74 đồng chí, người dân tộc 121 đồng chí, chiếm 39,57% và 64,71%.",
    "Kết nạp 187 đảng viên, trong đó nữ 74, người dân tộc 121, chiếm lần lượt 39,57% và 64,71%.",
    // A change, points, a range, about so much.
    "Có 523 hộ, trong đó hộ nghèo 120 hộ, giảm 5,3% so với năm trước.",
    "Có 120/523 hộ nghèo, giảm 4,2 điểm phần trăm.",
    "Có 120/523 hộ nghèo, chiếm 20 - 30%.",
    "Có khoảng 120 hộ nghèo trong tổng số 523 hộ, chiếm 32,1%.",
    "Có 276/365 đồng chí, chiếm gần 80%.",
    // What is counted is not of one sort.
    "Đảng bộ có 12 chi bộ, trong đó 5 đồng chí bí thư (45,5%).",
    // A numbered heading, a date, a document's number.
    "Điều 5. Ngày 12/6/2024, mức thu bằng 60% theo Nghị quyết số 12/2024/NQ-HĐND.",
  ])("is not judged where the binding is unsure: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("is reported from an unsure binding where one whole gives just what is printed", () => {
    expect(read("Toàn tỉnh có 86 người ứng cử, bầu 52 đại biểu. Trong số trúng cử, phụ nữ 19 người (36,54%).")).toEqual(
      ["✓ 19/52 = 36,54 %"],
    );
  });

  it("may be of a part that is divided further", () => {
    expect(read("Có 500 đảng viên, trong đó nữ 200 đồng chí (40%), cấp ủy viên nữ 33 đồng chí (16,5%).")).toEqual([
      "✓ 200/500 = 40 %",
      "✓ 33/200 = 16,5 %",
    ]);
  });

  it.each([
    ["66,67%", true],
    ["66,66%", true],
    ["66,7%", true],
    ["66,6%", true],
    ["67%", true],
    ["66%", true],
    ["66,68%", false],
    ["66,65%", false],
    ["68%", false],
    ["65%", false],
  ])("is rounded or cut off at the printed decimals: 2/3 = %s", (share, holds) => {
    expect(checksOf(`Tán thành 2/3 đồng chí, chiếm ${share}.`).map((check) => check.holds)).toEqual([holds]);
  });

  it("is left open where the rounding of the numbers themselves explains the difference", () => {
    expect(read("Giải ngân 3,9 tỷ đồng/5,2 tỷ đồng (75,8%).")).toEqual([]);
    expect(read("Tỉnh có 183.000 lượt khách, trong đó khách quốc tế 9.800 lượt (5,37%).")).toEqual([]);
    expect(read("Giải ngân 3,9 tỷ đồng/5,2 tỷ đồng (78,5%).")).toEqual(["✗ 3,9/5,2 = 75,0 % (78,5 %)"]);
  });

  it.each([1, 2, 3])("holds for every part of every whole when printed with %d decimals", (decimals) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (whole, part) => {
        fc.pre(part < whole);
        const share = ((100 * part) / whole).toFixed(decimals).replace(".", ",");
        const shown = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
        const text = `Có ${shown(part)}/${shown(whole)} đồng chí (${share}%).`;
        expect(checksOf(text).filter((check) => !check.holds)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("Plan and growth", () => {
  it.each([
    ["Kết nạp 187 đảng viên mới, đạt 103,89% kế hoạch (chỉ tiêu giao 180).", "✓ 187/180 = 103,89 %"],
    ["Kết nạp 187 đảng viên mới, đạt 130,89% kế hoạch (chỉ tiêu giao 180).", "✗ 187/180 = 103,89 % (130,89 %)"],
    ["Mở 46 lớp bồi dưỡng với 3.120 học viên, đạt 104,5% kế hoạch (kế hoạch 44 lớp).", "✓ 46/44 = 104,5 %"],
    ["Thu ước 61,4 tỷ đồng, đạt 108,29% dự toán tỉnh giao (56,7 tỷ đồng).", "✓ 61,4/56,7 = 108,29 %"],
    ["Thu ước 61,4 tỷ đồng, đạt 180,29% dự toán tỉnh giao (56,7 tỷ đồng).", "✗ 61,4/56,7 = 108,29 % (180,29 %)"],
    ["Kế hoạch giao 110.000 lượt, thực hiện 118.642 lượt, đạt 107,86% kế hoạch.", "✓ 118.642/110.000 = 107,86 %"],
    ["Đón 586.000 lượt khách, bằng 58,6% kế hoạch cả năm (1 triệu lượt).", "✓ 586.000/1.000.000 = 58,6 %"],
    ["Khám 118.642 lượt, tăng 8,53% so với năm 2023 (109.315 lượt).", "✓ (118.642 - 109.315)/109.315 = 8,53 %"],
    [
      "Khám 118.642 lượt, tăng 5,83% so với năm 2023 (109.315 lượt).",
      "✗ (118.642 - 109.315)/109.315 = 8,53 % (5,83 %)",
    ],
    ["Còn 361 ca, giảm 9,07% so với năm 2023 (397 ca).", "✓ (397 - 361)/397 = 9,07 %"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    "Khám 118.642 lượt, đạt 107,86% kế hoạch.",
    "Thu mua 1.264 tấn, bằng 105,33% kế hoạch (giảm 30 tấn).",
    "Trong tháng kết nạp 25 đảng viên, lũy kế đạt 80% kế hoạch (50 đảng viên).",
    "Có 12/15 xã đạt chuẩn, đạt 85,7% so với nghị quyết (14 xã).",
    "Kết nạp từ 180 đến 190 đảng viên, đạt 103% kế hoạch (chỉ tiêu giao 150).",
    "Tỷ lệ tập hợp đạt 63,4%, tăng 5,1% so với đầu nhiệm kỳ (58,3%).",
    "Trồng 40 ha chè và 25 ha quế, đạt 90% kế hoạch (80 ha).",
    "Khám 118.642 lượt, giảm 8,53% so với năm 2023 (109.315 lượt).",
  ])("is not judged: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("Parts of a whole", () => {
  it.each([
    ["Tỉnh có 12 đảng bộ trực thuộc gồm: 07 đảng bộ huyện, 01 đảng bộ thành phố, 04 đảng bộ khác.", "✓ 7 + 1 + 4 = 12"],
    [
      "Tỉnh có 13 đảng bộ trực thuộc gồm: 07 đảng bộ huyện, 01 đảng bộ thành phố, 04 đảng bộ khác.",
      "✗ 7 + 1 + 4 = 12 (13)",
    ],
    ["Thi hành kỷ luật 31 đảng viên (khiển trách 22, cảnh cáo 07, khai trừ 02).", "✓ 22 + 7 + 2 = 31"],
    ["Tổng phẫu thuật 1.872 ca (loại I: 214 ca; loại II: 967 ca; loại III: 691 ca).", "✓ 214 + 967 + 691 = 1.872"],
    [
      "Ước thiệt hại 96,7 tỷ đồng, gồm: nhà ở 21,3 tỷ; nông nghiệp 28,9 tỷ; giao thông 34,2 tỷ; thủy lợi 12,3 tỷ.",
      "✓ 21,3 + 28,9 + 34,2 + 12,3 = 96,7",
    ],
    [
      "Ước thiệt hại 97,6 tỷ đồng, gồm: nhà ở 21,3 tỷ; nông nghiệp 28,9 tỷ; giao thông 34,2 tỷ; thủy lợi 12,3 tỷ.",
      "✗ 21,3 + 28,9 + 34,2 + 12,3 = 96,7 (97,6)",
    ],
    [
      "Tổng chi: 148.936 triệu đồng, gồm: chi đầu tư 21.400 triệu đồng; chi thường xuyên 124.558 triệu đồng (trong đó giáo dục 78.310 triệu đồng); dự phòng 2.978 triệu đồng.",
      "✓ 21.400 + 124.558 + 2.978 = 148.936",
    ],
    ["Diện tích lúa 1.126 ha, trong đó lúa xuân 388 ha, năng suất 57,2 tạ/ha; lúa mùa 738 ha.", "✓ 388 + 738 = 1.126"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    // "Trong đó" names some of the parts, and a parenthesis may.
    "Có 1.102 ha chè, trong đó chè kinh doanh 731 ha, chè trồng mới 80 ha.",
    "Thi hành kỷ luật 31 đảng viên (khiển trách 22, cảnh cáo 05, khai trừ 02).",
    // Sorts that overlap, other units, containers, a part without a number.
    "Ban Chấp hành có 27 đồng chí, gồm 09 đồng chí nữ, 17 đồng chí người dân tộc thiểu số.",
    "Trao 194 bộ huy chương, gồm 194 huy chương vàng, 194 huy chương bạc và 271 huy chương đồng.",
    "Đoàn có 05 cán bộ gồm 01 trưởng đoàn, 02 phó đoàn và thư ký.",
    "Dự án dài 12 km gồm 5 km đường nhựa, 6 km đường bê tông; rộng 5 m.",
    "Kinh phí 500 triệu đồng, gồm giải nhất 200 triệu đồng, 02 giải nhì 120 triệu đồng, giải ba 80 triệu đồng.",
    "Huyện có 16 xã, gồm 3 xã khu vực I, 5 xã khu vực II, 7 xã khu vực III và 01 thị trấn.",
    "Mở 10 lớp gồm 3 lớp nghề, 4 lớp kỹ năng và một số lớp khác.",
    "Doanh thu 12,48 tỷ đồng (năm 2023: 10,95 tỷ đồng, năm 2022: 9,1 tỷ đồng).",
    "Trong 168 đại biểu có 71 đại biểu nữ, 97 đại biểu là người dân tộc thiểu số.",
  ])("is not judged: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("Shares that make 100 %", () => {
  it.each([
    [
      "Tuổi dưới 40 chiếm 23,29%; từ 40 đến 50 chiếm 52,6%; trên 50 tuổi chiếm 24,11%.",
      "✓ 23,29 + 52,6 + 24,11 = 100 %",
    ],
    [
      "Độ tuổi dưới 40 chiếm 23,29%; từ 40 đến 50 chiếm 56,2%; trên 50 chiếm 24,11%.",
      "✗ 23,29 + 56,2 + 24,11 = 103,60 % (100 %)",
    ],
    ["Ý kiến A chiếm 33,3%, ý kiến B chiếm 33,3%, ý kiến C chiếm 33,3%.", "✓ 33,3 + 33,3 + 33,3 ≈ 100 %"],
    [
      "Trích quỹ đầu tư 20%, quỹ dự phòng 5%, quỹ phúc lợi 5%; chia theo dịch vụ 45%, theo vốn góp 25%.",
      "✓ 20 + 5 + 5 + 45 + 25 = 100 %",
    ],
    [
      "Hoàn thành xuất sắc nhiệm vụ chiếm 18,92%, hoàn thành tốt chiếm 70,27%, hoàn thành chiếm 8,11%, không hoàn thành chiếm 3,70%.",
      "✗ 18,92 + 70,27 + 8,11 + 3,70 = 101,00 % (100 %)",
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    "Đảng viên nữ chiếm 42,26%, người dân tộc thiểu số chiếm 57,74%.",
    "Hộ nghèo chiếm 60%, hộ cận nghèo chiếm 40%, hộ khá chiếm 30%.",
    "Nông nghiệp chiếm 30%, công nghiệp chiếm 30%, dịch vụ chiếm 35%.",
    "Thu đạt 60,5% kế hoạch, chi tăng 39,5%.",
    "Hoàn thành xuất sắc chiếm 18%, hoàn thành tốt chiếm 70%, hoàn thành chiếm 8%, không hoàn thành chiếm 3%.",
  ])("are not judged: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("A table", () => {
  const table = (...rows: string[]): string =>
    [rows[0], rows[0]?.replace(/[^|]+/g, "---"), ...rows.slice(1)].map((row) => `| ${row} |`).join("\n");

  it("adds its rows up to the row of totals", () => {
    const rows = ["TT | Xã | Số hộ | Số nhân khẩu", "1 | Tà Sín | 412 | 1.987", "2 | Nà Pheo | 356 | 1.544"];
    expect(read(table(...rows, "| Tổng cộng | 768 | 3.531"))).toEqual(["✓ 412 + 356 = 768", "✓ 1.987 + 1.544 = 3.531"]);
    expect(read(table(...rows, "| Tổng cộng | 768 | 3.513"))).toEqual([
      "✓ 412 + 356 = 768",
      "✗ 1.987 + 1.544 = 3.531 (3.513)",
    ]);
  });

  it("adds up the rows of the highest order, also below their total, and divides into sections", () => {
    const text = table(
      "Nội dung | Dự toán",
      "TỔNG THU | 1.142",
      "I. Thu xã hưởng | 412",
      "Phí, lệ phí | 134",
      "Thu khác | 278",
      "II. Thu phân chia | 730",
      "TỔNG CHI | 1.100",
      "I. Chi đầu tư | 850",
      "II. Chi thường xuyên | 250",
    );
    expect(read(text)).toEqual(["✓ 412 + 730 = 1.142", "✓ 850 + 250 = 1.100"]);
  });

  it("reckons a column of shares from the columns that most rows bear out", () => {
    const rows = ["Xã | Kế hoạch | Thực hiện | Tỷ lệ (%)", "A | 38 | 41,7 | 109,7", "B | 96 | 88,4 | 92,1"];
    expect(read(table(...rows, "C | 278 | 338,2 | 121,7", "D | 730 | 912,8 | 152,0"))).toEqual([
      "✓ 41,7/38 = 109,7 %",
      "✓ 88,4/96 = 92,1 %",
      "✓ 338,2/278 = 121,7 %",
      "✗ 912,8/730 = 125,0 % (152,0 %)",
    ]);
  });

  it("reckons shares of a column's total", () => {
    const text = table(
      "Loại | Số lượng | Tỷ lệ (%)",
      "Xuất sắc | 7 | 18,92",
      "Tốt | 26 | 70,27",
      "Hoàn thành | 4 | 10,81",
      "Tổng | 37 | 100",
    );
    expect(read(text)).toEqual(["✓ 7/37 = 18,92 %", "✓ 26/37 = 70,27 %", "✓ 4/37 = 10,81 %", "✓ 7 + 26 + 4 = 37"]);
  });

  it("reckons a column of totals that the rows bear out", () => {
    const text = table(
      "Xã | Nam | Nữ | Tổng",
      "A | 10 | 12 | 22",
      "B | 8 | 9 | 17",
      "C | 5 | 6 | 11",
      "D | 20 | 21 | 44",
    );
    expect(read(text)).toEqual(["✓ 10 + 12 = 22", "✓ 8 + 9 = 17", "✓ 5 + 6 = 11", "✗ 20 + 21 = 41 (44)"]);
  });

  it.each([
    [
      "whose first row is a whole that others overlap in",
      ["Chỉ tiêu | Số lượng", "Tổng số | 500", "Nữ | 210", "Dân tộc | 310"],
    ],
    ["without a row of totals", ["Xã | Số hộ", "A | 412", "B | 356", "C | 768"]],
    ["of averages", ["Xã | Năng suất bình quân", "A | 50", "B | 54", "Tổng | 52"]],
    ["of shares that nothing bears out", ["Xã | Số cử tri | Tỷ lệ (%)", "A | 8.964 | 99,94", "B | 7.318 | 99,87"]],
    ["with a total of much more than its rows", ["Xã | Số hộ", "A | 412", "B | 356", "Tổng | 12.000"]],
    ["with a row that has no number", ["Xã | Số hộ", "A | 412", "B | chưa có", "C | 30", "Tổng | 450"]],
    ["with numbers that can be read two ways", ["Xã | Số hộ", "A | 1,412", "B | 2,356", "Tổng | 3,800"]],
  ])("is not judged: one %s", (_, rows) => {
    expect(read(table(...rows))).toEqual([]);
  });
});

describe("A check", () => {
  it("points at the figures that take part", () => {
    const [, passage] = documentOf("a.md", "# A\n\nBầu 365 (trong đó tái cử 276, chiếm 75,62%), khuyết 11.").passages;
    const words = passage?.checks[0]?.figures.map(({ start, end }) => passage.block.text.slice(start, end));
    expect(words).toEqual(["365", "276", "75,62%"]);
    for (const span of passage?.checks[0]?.figures ?? [])
      expect(passage?.figures.some((figure) => figure.start === span.start)).toBe(true);
  });

  it("is never thrown off by any text", () => {
    const piece = fc.constantFrom(
      ..."276/365|đồng chí|(|)|, trong đó|; |gồm:|75,62%|100%|chiếm|đạt|kế hoạch|12|0|0/0|1.234,5 tỷ đồng|tăng|so với năm 2023| . |từ|Tổng|nữ".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { statement, figures } of checksOf(`Báo cáo ${pieces.join(" ")}`)) {
          expect(statement).not.toMatch(/NaN|Infinity|undefined/);
          expect(figures.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
