import { describe, expect, test } from "vitest";
import { documentOf } from "../support/document.ts";

/** The figures of a body that are neither dates nor times. */
const quantities = (body: string): string[] =>
  documentOf("tin.md", `# Tin trong ngày\n\n${body}\n`)
    .passages.flatMap((p) => p.figures)
    .filter((f) => f.kind !== "date" && f.kind !== "time")
    .map((f) => f.text);

describe("A number that names or orders something", () => {
  test.each([
    ["Điều 12 quy định 3 trường hợp.", ["3 trường hợp"]],
    ["Khoản 2 Điều 5 Luật Cư trú.", []],
    ["Khoản 1, 2 Điều 5 và Mục 3.2 của Nghị định.", []],
    ["Lần thứ 3 tổ chức hội thi.", []],
    ["Đợt 3 năm 2024 có 12 người.", ["12 người"]],
    ["Tổ 5, phường Tân Lập có 200 hộ.", ["200 hộ"]],
    ["Bản số 3 có 45 hộ.", ["45 hộ"]],
    ["Nhà họp ở số 12 đường Trần Phú.", []],
    ["Tuyển 90 em vào lớp 6.", ["90 em"]],
    ["Đường tỉnh 175C sạt lở tại Km21+300.", []],
    ["Phủ sóng 4G, 5G.", []],
    ["Dịch Covid-19 kéo dài.", []],
    ["Điện thoại: 0213.3876.543.", []],
    ["Đường dây nóng 0219.3799.268 nhận 73 phản ánh.", ["73 phản ánh"]],
    ["Gọi 0912 345 678, nhận 5 tin.", ["5 tin"]],
    ["(3) Sửa chữa 2 trạm y tế.", ["2 trạm y tế"]],
    ["Kết nạp 12 đảng viên. 2. Xóa 15 nhà tạm.", ["12 đảng viên", "15 nhà tạm"]],
  ])("counts nothing: “%s”", (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });

  test.each([
    ["Bản 45 hộ, tổ 3 người.", ["45 hộ", "3 người"]],
    ["Mỗi tổ 5 thành viên, mỗi lớp 35 em.", ["5 thành viên", "35 em"]],
    ["Trong số 31 chi bộ, dân số 7.471 người.", ["31 chi bộ", "7.471 người"]],
    ["Thu theo phân cấp 4.120 triệu đồng.", ["4.120 triệu đồng"]],
    ["Huy động bộ đội 285, dân quân 517.", ["285", "517"]],
    ["Ban hành văn bản 45, danh mục 5, đại biểu 258.", ["45", "5", "258"]],
    ["Xã cấp 3 con bò, cấp 12 tấn gạo.", ["3 con bò", "12 tấn"]],
    ["Dùng 5 g muối, 12 km 500 m đường.", ["5 g", "12 km", "500 m"]],
    ["Đứng thứ 12/63 tỉnh.", ["12/63 tỉnh"]],
  ])("is told from a quantity: “%s”", (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });

  test.each(["TT", "STT", "Số TT", "#"])("is the first cell of a row under %s", (head) => {
    const table = `| ${head} | Loại | Giá |\n|---|---|---|\n| 1 | Xe đạp | 2.000 đồng |`;
    expect(quantities(table)).toEqual(["2.000 đồng"]);
  });

  test("is not the first cell of a row under another head", () => {
    expect(quantities("| Số hộ | Bản |\n|---|---|\n| 45 | Hua |")).toEqual(["45"]);
  });
});
