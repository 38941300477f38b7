import { describe, expect, test } from "vitest";
import { documentOf } from "../support/document.ts";
import type { Figure } from "../../src/model/document.ts";

/** The figures of one paragraph, as a document holds them. */
function figuresOf(paragraph: string, title = "Tin trong ngày"): readonly Figure[] {
  return documentOf("tin.md", `# ${title}\n\n${paragraph}\n`).passages.flatMap((p) => p.figures);
}

const brief = (paragraph: string): string[] => figuresOf(paragraph).map((f) => `${f.kind} ${f.text}`);

describe("A figure of a text", () => {
  test.each([
    ["Toàn huyện có 29.054 đảng viên.", "count", "29.054 đảng viên", 29054, "đảng viên"],
    ["Có 07 xã đạt chuẩn.", "count", "07 xã", 7, "xã"],
    ["Nữ có 67 đ/c tham gia.", "count", "67 đ/c", 67, "đ/c"],
    ["Dân số là 7,471,045 người.", "count", "7,471,045 người", 7471045, "người"],
    ["Đảng viên dự bị chiếm 4,91%.", "share", "4,91%", 4.91, "%"],
    ["Đạt 99 phần trăm kế hoạch.", "share", "99 phần trăm", 99, "phần trăm"],
    ["Giảm 5,22 điểm phần trăm.", "share", "5,22 điểm phần trăm", 5.22, "điểm phần trăm"],
    ["Thu được 61,4 tỷ đồng.", "money", "61,4 tỷ đồng", 61.4, "tỷ đồng"],
    ["Chi 450 triệu đồng làm cầu.", "money", "450 triệu đồng", 450, "triệu đồng"],
    ["Quyên góp 12.345.000 đồng.", "money", "12.345.000 đồng", 12345000, "đồng"],
    ["Học phí 150.000đ.", "money", "150.000đ", 150000, "đ"],
    ["Vé vào cửa 4.000 đồng/lượt.", "money", "4.000 đồng/lượt", 4000, "đồng/lượt"],
    ["Hỗ trợ 60 triệu đồng/nhà làm mới.", "money", "60 triệu đồng/nhà", 60, "triệu đồng/nhà"],
    ["Trồng mới 356,8 ha rừng.", "measure", "356,8 ha", 356.8, "ha"],
    ["Năng suất đạt 62 tạ/ha.", "measure", "62 tạ/ha", 62, "tạ/ha"],
    ["Đường dài 12,5km.", "measure", "12,5km", 12.5, "km"],
    ["Diện tích 2.300 m2.", "measure", "2.300 m2", 2300, "m2"],
    ["Rộng 2.300m2.", "measure", "2.300m2", 2300, "m2"],
    ["Rộng 12 km².", "measure", "12 km²", 12, "km²"],
    ["Nước lên 640 m3/s.", "measure", "640 m3/s", 640, "m3/s"],
    ["Trồng 12.5 ha.", "measure", "12.5 ha", 12.5, "ha"],
    ["Trồng 1.204 ha.", "measure", "1.204 ha", 1204, "ha"],
    ["Trồng 2,125 ha.", "measure", "2,125 ha", 2.125, "ha"],
    ["Thu 1,250.50 tấn.", "measure", "1,250.50 tấn", 1250.5, "tấn"],
    ["Cấp 20 lít/người/ngày.", "measure", "20 lít/người/ngày", 20, "lít/người/ngày"],
    ["Giá nước 8.500 đồng/m3.", "money", "8.500 đồng/m3", 8500, "đồng/m3"],
    ["Giá 3.5 triệu.", "money", "3.5 triệu", 3.5, "triệu"],
    ["Thu 0.934 tỷ đồng.", "money", "0.934 tỷ đồng", 0.934, "tỷ đồng"],
    ["Thu 0,934 tỷ đồng.", "money", "0,934 tỷ đồng", 0.934, "tỷ đồng"],
    ["Thu 1,125 tỷ đồng.", "money", "1,125 tỷ đồng", 1.125, "tỷ đồng"],
    ["Thưởng 2 tỷ 300 triệu đồng.", "money", "2 tỷ 300 triệu đồng", 2300, "triệu đồng"],
    ["Phạt 2.000.000đ/lần.", "money", "2.000.000đ/lần", 2000000, "đ/lần"],
    ["Thu nhập 34,6 triệu đồng/người/năm.", "money", "34,6 triệu đồng/người/năm", 34.6, "triệu đồng/người/năm"],
    ["Hỗ trợ 300.000 đồng/học sinh.", "money", "300.000 đồng/học sinh", 300000, "đồng/học sinh"],
    ["Chi 500 triệu đồng phục vụ đại hội.", "money", "500 triệu đồng", 500, "triệu đồng"],
    ["Chờ 60 giây.", "duration", "60 giây", 60, "giây"],
    ["Giải quyết trong 05 ngày làm việc.", "duration", "05 ngày làm việc", 5, "ngày làm việc"],
    ["Trẻ nhất là 29 tuổi.", "age", "29 tuổi", 29, "tuổi"],
  ] as const)("is read from “%s”", (paragraph, kind, text, value, unit) => {
    expect(figuresOf(paragraph)).toMatchObject([{ kind, text, value, valueMax: null, unit }]);
  });

  test.each([
    ["Tỷ lệ phiếu từ 97,37% - 100%.", "share", "từ 97,37% - 100%", 97.37, 100, "%"],
    ["Độ ẩm 80 - 85%.", "share", "80 - 85%", 80, 85, "%"],
    ["Mỗi chi bộ có từ 40 đến 50 đảng viên.", "count", "từ 40 đến 50 đảng viên", 40, 50, "đảng viên"],
    ["Kết nạp 05 - 07 đảng viên.", "count", "05 - 07 đảng viên", 5, 7, "đảng viên"],
    ["Mỗi nhà được từ 40 đến 50 triệu đồng.", "money", "từ 40 đến 50 triệu đồng", 40, 50, "triệu đồng"],
    ["Mức thưởng 500.000 - 1.000.000 đồng.", "money", "500.000 - 1.000.000 đồng", 500000, 1000000, "đồng"],
    ["Giá từ 20.000 đến 30.000 đồng/kg.", "money", "từ 20.000 đến 30.000 đồng/kg", 20000, 30000, "đồng/kg"],
    ["Xác minh từ 04 đến 06 tháng.", "duration", "từ 04 đến 06 tháng", 4, 6, "tháng"],
    ["Cách 15 đến 22 km.", "measure", "15 đến 22 km", 15, 22, "km"],
    ["Phạt từ 2 triệu đến 3 triệu đồng.", "money", "từ 2 triệu đến 3 triệu đồng", 2, 3, "triệu đồng"],
    ["Phạt từ 500 nghìn đồng đến 2 triệu đồng.", "money", "từ 500 nghìn đồng đến 2 triệu đồng", 0.5, 2, "triệu đồng"],
    ["Phạt từ 500.000 đến 2 triệu đồng.", "money", "từ 500.000 đến 2 triệu đồng", 0.5, 2, "triệu đồng"],
    ["Bán từ 14.000 đồng đến 16.500 đồng/kg.", "money", "từ 14.000 đồng đến 16.500 đồng/kg", 14000, 16500, "đồng/kg"],
    ["Cách từ 3 km đến 5 km.", "measure", "từ 3 km đến 5 km", 3, 5, "km"],
    ["Cách từ 800 m đến 2 km.", "measure", "từ 800 m đến 2 km", 0.8, 2, "km"],
    ["Thể tích 20 m3 đến 200 m3.", "measure", "20 m3 đến 200 m3", 20, 200, "m3"],
    ["Trả sau 15 ngày đến 30 ngày.", "duration", "15 ngày đến 30 ngày", 15, 30, "ngày"],
    ["Phạt tù từ 06 tháng đến 03 năm.", "duration", "từ 06 tháng đến 03 năm", 0.5, 3, "năm"],
    ["Mỗi bản có từ 5 hộ đến 10 hộ.", "count", "từ 5 hộ đến 10 hộ", 5, 10, "hộ"],
    ["Tuyển người 18 tuổi đến 35 tuổi.", "age", "18 tuổi đến 35 tuổi", 18, 35, "tuổi"],
    ["Trẻ em từ 6 đến dưới 16 tuổi.", "age", "từ 6 đến dưới 16 tuổi", 6, 16, "tuổi"],
    ["Tuyển người từ 18 đến 35 tuổi.", "age", "từ 18 đến 35 tuổi", 18, 35, "tuổi"],
  ] as const)("is one range with two ends in “%s”", (paragraph, kind, text, value, valueMax, unit) => {
    expect(figuresOf(paragraph)).toMatchObject([{ kind, text, value, valueMax, unit }]);
  });

  test.each([
    ["Phạt từ 500 đến 1 triệu đồng.", "từ 500 đến 1 triệu đồng", "triệu đồng"],
    ["Trả trong từ 15 ngày đến 3 tháng.", "từ 15 ngày đến 3 tháng", "tháng"],
  ])("has no value rather than a wrong one where the ends do not compare: “%s”", (paragraph, text, unit) => {
    expect(figuresOf(paragraph)).toMatchObject([{ text, value: null, valueMax: null, unit }]);
  });

  test("is no range where a dash stands between what does not compare", () => {
    expect(brief("Ngô: 12 ha - 45 tấn.")).toEqual(["measure 12 ha", "measure 45 tấn"]);
  });

  test.each([
    ["Sức chứa 16,951 chỗ.", 16951],
    ["Đón 16,951 lượt khách.", 16951],
    ["Bình quân 1,125 người một phòng.", 1.125],
    ["Gấp 1,125 lần.", 1.125],
    ["Có 1,125 triệu người.", 1.125],
    ["Có 4,91 người.", 4.91],
  ])("has the value that three digits behind a comma give what is counted: “%s”", (paragraph, value) => {
    expect(figuresOf(paragraph)).toMatchObject([{ kind: "count", value }]);
  });

  test.each([
    ["Khoảng 1/3 số bản có nước.", "1/3", 1 / 3],
    ["Có 139/142 bản có điện.", "139/142 bản", 139 / 142],
    ["Vượt 9/15 chỉ tiêu.", "9/15 chỉ tiêu", 0.6],
    ["Đạt hai phần ba chỉ tiêu.", "hai phần ba", 2 / 3],
    ["Còn một phần tư.", "một phần tư", 0.25],
  ])("is a fraction with its value in “%s”", (paragraph, text, value) => {
    const [figure, ...more] = figuresOf(paragraph);
    expect(more).toEqual([]);
    expect(figure?.kind).toBe("fraction");
    expect(figure?.text.startsWith(text)).toBe(true);
    expect(figure?.value).toBeCloseTo(value, 10);
  });

  test.each([
    ["Họp ngày 14 tháng 12 năm 2023 tại xã.", "ngày 14 tháng 12 năm 2023"],
    ["Thi trong các ngày 08-10/6/2020.", "08-10/6/2020"],
    ["Xong trước ngày 31/3/2026.", "31/3/2026"],
    ["Khởi công 5.9.2024.", "5.9.2024"],
    ["Mở từ ngày 01/7 đến ngày 15/7/2024.", "từ ngày 01/7 đến ngày 15/7/2024"],
    ["Mưa nhiều vào tháng 3/2025.", "tháng 3/2025"],
    ["Sẽ xong trong quý II năm 2026.", "quý II năm 2026"],
    ["Mở từ tháng 3 đến tháng 5/2024.", "từ tháng 3 đến tháng 5/2024"],
    ["Từ 2021 huyện đã đổi khác.", "2021"],
    ["Đến 2025 toàn tỉnh xong việc.", "2025"],
    ["Kế hoạch 2025 của tỉnh.", "2025"],
    ["Nhiệm kỳ 2020-2025 đã qua.", "2020-2025"],
    ["Nhiệm kỳ 2020 - 2025 đã qua.", "2020 - 2025"],
    ["Xây xong năm 1998.", "năm 1998"],
    ["Gửi sau ngày 10 của tháng cuối quý.", "ngày 10"],
    ["Họp ngày 15 hằng tháng.", "ngày 15"],
    ["Trả vào ngày 05.", "ngày 05"],
  ])("is one date without a value in “%s”", (paragraph, text) => {
    const [figure, ...more] = figuresOf(paragraph);
    expect(more).toEqual([]);
    expect(figure).toMatchObject({ kind: "date", value: null, valueMax: null, unit: null });
    expect(figure?.text.toLowerCase().endsWith(text.toLowerCase())).toBe(true);
  });

  test.each([
    ["Khai mạc lúc 14h30 ngày 3/2/2024.", ["time 14h30", "date 3/2/2024"]],
    ["Khai mạc lúc 7 giờ 30 phút.", ["time 7 giờ 30 phút"]],
    ["Kiểm tra 64 tổ chức và 81 đảng viên.", ["count 64 tổ chức", "count 81 đảng viên"]],
    ["Có 745 đồng chí xuất sắc (16,67%).", ["count 745 đồng chí xuất sắc", "share 16,67%"]],
    ["Thu 66,2 tỷ đồng, bằng 97,35% dự toán.", ["money 66,2 tỷ đồng", "share 97,35%"]],
    ["Trong 2 ngày 10-11/6/2025, xã họp.", ["duration 2 ngày", "date 10-11/6/2025"]],
    ["Trong ngày 20 đoàn viên làm xong.", ["count 20 đoàn viên"]],
    ["Trong 3 ngày 12 của xã.", ["duration 3 ngày", "count 12"]],
    ["Trong 02 ngày 08 và 09/8/2025, xã họp.", ["duration 02 ngày", "date 08 và 09/8/2025"]],
    ["Trồng 12 ha, thu 5 tấn/ha.", ["measure 12 ha", "measure 5 tấn/ha"]],
  ])("does not swallow its neighbour in “%s”", (paragraph, expected) => {
    expect(brief(paragraph)).toEqual(expected);
  });

  test.each(["đồng chí", "đồng bào", "đồng đội", "đồng nghiệp", "đồng hương"])(
    "is never money where it counts %s",
    (noun) => {
      expect(figuresOf(`Có 12 ${noun} được khen.`)).toMatchObject([{ kind: "count", value: 12, unit: noun }]);
    },
  );

  test.each([
    ["1. Kết nạp 12 đảng viên.", ["count 12 đảng viên"]],
    ["2) Xóa 15 nhà tạm.", ["count 15 nhà tạm"]],
    ["3.2. Ban hành 8 kế hoạch.", ["count 8 kế hoạch"]],
    ["a) Mở 3 lớp học.", ["count 3 lớp học"]],
  ])("is not the number of its item in “%s”", (paragraph, expected) => {
    expect(brief(paragraph)).toEqual(expected);
  });

  test("is not part of a document's number", () => {
    expect(brief("Theo Quyết định số 611-QĐ/TU có 9 xã.")).toEqual(["count 9 xã"]);
    expect(brief("Căn cứ Nghị định 30/2020/NĐ-CP và Chỉ thị 35-CT/TW.")).toEqual([]);
  });

  test.each([
    ["Có 1985 hộ.", "1985 hộ", 1985],
    ["Có 2025 đảng viên.", "2025 đảng viên", 2025],
  ])("is a count and no year right before what it counts: “%s”", (paragraph, text, value) => {
    expect(figuresOf(paragraph)).toMatchObject([{ kind: "count", text, value }]);
  });

  test("is found alike in decomposed text", () => {
    const text = "Có 12 đồng chí, thu 3 tỷ đồng, đạt 5 phần trăm, trồng 2 tạ.";
    expect(brief(text.normalize("NFD"))).toEqual(brief(text));
  });
});

describe("What a figure counts", () => {
  test.each([
    ["Có 523 tổ chức cơ sở đảng.", "tổ chức cơ sở đảng"],
    ["Có 12 chi bộ trong toàn xã.", "chi bộ"],
    ["Có 12 chi bộ, 3 đảng bộ.", "chi bộ"],
    ["Có 15 đồng chí được bầu.", "đồng chí"],
    ["Có 15 hộ và nhiều nhà.", "hộ"],
    ["Gồm 40 lớp với 900 học sinh.", "lớp"],
    ["Có 31 tổ chức bao gồm 18 đảng bộ.", "tổ chức"],
    ["Có 12 hộ đề nghị hỗ trợ.", "hộ"],
    ["Có 12 xe phục vụ nhân dân.", "xe"],
    ["Gấp 3 lần so với trước.", "lần"],
  ])("ends before the next verb, preposition or comma: “%s”", (paragraph, unit) => {
    expect(figuresOf(paragraph)[0]?.unit).toBe(unit);
  });

  test.each([
    "dự án",
    "đề án",
    "đề tài",
    "đề nghị",
    "đối tượng",
    "bằng khen",
    "tham luận",
    "bao gạo",
    "sinh viên",
    "tổ hợp tác",
    "trường hợp",
    "giao dịch",
    "thực tập sinh",
    "nhân viên phục vụ",
    "ban quản lý dự án",
  ])("is whole though a word of it can end a noun: %s", (noun) => {
    expect(figuresOf(`Có 24 ${noun}.`)).toMatchObject([{ kind: "count", unit: noun }]);
  });

  test.each(["tiêu chí/xã", "con/m3", "lồng/hộ"])("keeps its rate: %s", (unit) => {
    expect(figuresOf(`Bình quân 15,4 ${unit}.`)).toMatchObject([{ text: `15,4 ${unit}`, value: 15.4, unit }]);
  });

  test("is nothing where nothing stands behind the number", () => {
    expect(figuresOf("Số phiếu hợp lệ: 118.")).toMatchObject([{ text: "118", unit: null, value: 118 }]);
  });
});
