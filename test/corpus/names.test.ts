import { describe, expect, test } from "vitest";
import { findNames } from "../../src/corpus/names.ts";

const named = (text: string): string[] =>
  findNames(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("The names of a text", () => {
  test.each([
    ["Đồng chí Lò Văn Inh, Phó Bí thư Huyện ủy, chủ trì.", ["person: Lò Văn Inh", "office: Phó Bí thư Huyện ủy"]],
    ["PGS.TS. Nguyễn Hải Vân và bà Mùa Thị Dợ dự.", ["person: Nguyễn Hải Vân", "person: Mùa Thị Dợ"]],
    ["Người ký: Triệu Thị Loan", ["person: Triệu Thị Loan"]],
    ["do Chủ nhiệm Ủy ban Kiểm tra Đảng ủy làm trưởng đoàn", ["office: Chủ nhiệm Ủy ban Kiểm tra Đảng ủy"]],
    ["Giám đốc Sở Nội vụ Trần Minh Khoa trả lời", ["office: Giám đốc Sở Nội vụ", "person: Trần Minh Khoa"]],
    ["Ban Xây dựng Đảng cung cấp danh sách", ["body: Ban Xây dựng Đảng"]],
    ["Huyện ủy Thẩm Lương báo cáo", ["body: Huyện ủy Thẩm Lương"]],
    ["đề nghị Sở Tài nguyên và Môi trường khảo sát", ["body: Sở Tài nguyên và Môi trường"]],
    ["Hội Cựu chiến binh xã trồng hoa", ["body: Hội Cựu chiến binh"]],
    ["Ban Quản lý Khu du lịch mở cửa", ["body: Ban Quản lý Khu du lịch"]],
    ["tác phẩm của Wojciech Bogusławski", ["name: Wojciech Bogusławski"]],
    ["Trường THPT Lê Quý Đôn khai giảng", ["body: Trường THPT Lê Quý Đôn"]],
  ])("%s", (text, names) => {
    expect(named(text)).toEqual(names);
  });

  test.each([
    "xã Mai Sơn có 12 bản",
    "Công văn số 2630/UBND-TH, ngày 23/4/2025",
    "ban hành kế hoạch, ban đêm",
    "HỘI NGHỊ TỔNG KẾT",
    "tại tỉnh Cao Bằng",
    "",
  ])("are none in: %s", (text) => {
    expect(named(text)).toEqual([]);
  });
});
