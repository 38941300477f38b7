import { describe, expect, test } from "vitest";
import { findDates, readDateLine } from "../../src/corpus/dates.ts";
import { findMetadata, isBoilerplate } from "../../src/corpus/metadata.ts";
import type { Metadata } from "../../src/model/document.ts";

const read = (text: string, path = "so-lieu/a.txt", frontMatter: Partial<Metadata> = {}): Metadata =>
  findMetadata({
    path,
    frontMatter,
    lines: text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  });

describe("findMetadata", () => {
  test("reads the head of a Party document", () => {
    const text = `# Kế hoạch kiểm tra năm 2026
      ĐẢNG BỘ XÃ NẬM SỎ
      BAN CHẤP HÀNH
      *
      Số 42-KH/ĐU
      Nậm Sỏ, ngày 05 tháng 01 năm 2026
      Căn cứ Quy định số 22-QĐ/TW, ngày 28/7/2021 của Ban Chấp hành Trung ương;`;
    expect(read(text)).toEqual({
      id: "so-lieu/a",
      kind: "plan",
      title: "Kế hoạch kiểm tra năm 2026",
      number: "42-KH/ĐU",
      issuer: "Ban Chấp hành Đảng bộ xã Nậm Sỏ",
      date: "2026-01-05",
      signer: null,
      field: null,
      effective: null,
      expires: null,
      replaces: [],
      author: null,
      source: null,
      views: null,
      downloads: null,
      held: true,
    });
  });

  test("reads the head of a state document without a heading, its two columns in a table", () => {
    const text = `| UBND HUYỆN TÂN UYÊN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
      | Số: 12/KH-UBND | Tân Uyên, ngày 3 tháng 2 năm 2024 |
      KẾ HOẠCH
      Trồng rừng năm 2024
      Thực hiện Quyết định số 99/QĐ-UBND ngày 01/01/2024 của UBND tỉnh, huyện xây dựng kế hoạch như sau:`;
    expect(read(text)).toMatchObject({
      kind: "plan",
      title: "Kế hoạch trồng rừng năm 2024",
      number: "12/KH-UBND",
      issuer: "UBND huyện Tân Uyên",
      date: "2024-02-03",
    });
  });

  test("takes number and issuer out of a title", () => {
    expect(read("# Chỉ thị số 14-CT/TU của Ban Thường vụ Tỉnh ủy về bầu cử\nNội dung.")).toMatchObject({
      kind: "directive",
      number: "14-CT/TU",
      issuer: "Ban Thường vụ Tỉnh ủy",
    });
  });

  test("reads a page of news: the line above the date line is the title, the first counter the views", () => {
    const text = `TRANG THÔNG TIN ĐIỆN TỬ HUYỆN MƯỜNG TÈ
      Trang chủ | Giới thiệu | Văn bản
      Trang nhất » Tin tức » Xã hội
      Mường Tè mở 3 lớp học nghề
      Thứ sáu - 25/08/2023 15:42 1.038 0
      Sáng 24/8, Kế hoạch số 402-KH/HU được công bố.
      Tác giả bài viết: Lò Văn A
      Nguồn tin: Văn phòng Huyện ủy`;
    expect(read(text)).toMatchObject({
      kind: "article",
      title: "Mường Tè mở 3 lớp học nghề",
      number: null,
      issuer: null,
      date: "2023-08-25",
      author: "Lò Văn A",
      source: "Văn phòng Huyện ủy",
      views: 1038,
      downloads: null,
    });
  });

  test("takes a day alone for the date line only under a title", () => {
    expect(read("Đại hội xã Nậm Sỏ\n15/8/2024\nĐại hội bầu 15 đồng chí.")).toMatchObject({
      date: "2024-08-15",
      kind: "article",
    });
    expect(read("15/8/2024\nĐại hội bầu 15 đồng chí.").date).toBeNull();
  });

  test("gives a page that presents a plan the plan's own number, issuer and day", () => {
    const text = `# Kế hoạch chuyển đổi số xã Bum Tở năm 2026
      Đăng ngày 31/12/2025 - Lượt xem: 742
      Ngày 29/12/2025, Ủy ban nhân dân xã Bum Tở ban hành Kế hoạch số 118/KH-UBND thực hiện chuyển đổi số năm 2026 trên địa bàn.`;
    expect(read(text)).toMatchObject({
      kind: "plan",
      number: "118/KH-UBND",
      issuer: "Ủy ban nhân dân xã Bum Tở",
      date: "2025-12-29",
      views: 742,
    });
  });

  test("knows a list of documents and gives it none of their numbers or counters", () => {
    const entry = (n: number) => `Số: ${n}-KH/TU\nKế hoạch ${n}\nlượt xem: ${n} | lượt tải:2`;
    expect(read(`Danh sách văn bản - Trang 1/3 (10 văn bản)\n${[1, 2, 3].map(entry).join("\n")}`)).toMatchObject({
      kind: "list",
      title: "Danh sách văn bản",
      number: null,
      views: null,
    });
  });

  test("reads the counters of a listed document that stands alone", () => {
    const given = { title: "Công văn về việc đặt tượng", number: "831-CV/TU", kind: "letter", held: false } as const;
    expect(
      read("Số 831-CV/TU\nCông văn về việc đặt tượng\nlượt xem: 1.820 | lượt tải:575", "a.md", given),
    ).toMatchObject({
      ...given,
      views: 1820,
      downloads: 575,
    });
  });

  test("prefers what the front matter says", () => {
    const given = {
      id: "x",
      kind: "report",
      title: "T",
      number: "1-BC/HU",
      issuer: "I",
      date: "2000-01-01",
      views: 5,
    } as const;
    expect(read("# Kế hoạch số 2-KH/TU của Tỉnh ủy\nThứ sáu - 25/08/2023 15:42 1038 0", "a.md", given)).toMatchObject(
      given,
    );
  });

  test("falls back on the first line, then on the file's name", () => {
    expect(read("Người Norman là ai?\nHọ sống ở Pháp.")).toMatchObject({
      title: "Người Norman là ai?",
      kind: "article",
    });
    expect(read("| 1 | 2 |", "kho/bang-so-1.md").title).toMatch(/1 \| 2|bang-so-1/);
    expect(read("", "kho/bang-so-1.md").title).toBe("bang-so-1");
  });
});

describe("readDateLine", () => {
  test.each([
    ["Thứ ba - 01/09/2020 10:01 683 0", "2020-09-01", 683],
    ["Thứ tư - 27/08/2025 08:15 | Lượt xem: 2164 | Cỡ chữ A- A+", "2025-08-27", 2164],
    ["Thứ bảy, 21/03/2026 | 16:40 GMT+7", "2026-03-21", null],
    ["Cập nhật lúc 10:01 ngày 01/09/2020 (1.234 lượt xem)", "2020-09-01", 1234],
  ])("reads %j", (line, date, views) => expect(readDateLine(line)).toEqual({ date, views }));

  test.each([
    "Ngày 01/09/2020, huyện tổ chức đại hội",
    "từ 01/09/2020 đến 30/09/2020",
    "01/09/2020",
    "Thứ ba - 31/02/2020 10:01",
  ])("takes %j for text", (line) => expect(readDateLine(line)).toBeNull());

  test("finds days in both ways of writing, and no part of a range", () => {
    expect(findDates("ngày 30/5/2019, 14 tháng 12 năm 2023, 08-10/6/2020, 27-28/72020").map((day) => day.date)).toEqual(
      ["2019-05-30", "2023-12-14"],
    );
  });
});

describe("isBoilerplate", () => {
  test.each([
    "Trang chủ | Giới thiệu | Tin tức - Sự kiện | Liên hệ",
    "Trang chủ  Thời sự  Xây dựng Đảng  Media",
    "Trang nhất » Xây dựng Đảng » Sơ kết, tổng kết",
    "• Đang truy cập: 76",
    "Tổng lượt truy cập: 7,471,045",
    "Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây",
    "Click để đánh giá bài viết",
    "top",
    "Chia sẻ bài viết: Facebook | Zalo | In trang",
    "Ý kiến bạn đọc (0)",
    "Bản quyền thuộc Văn phòng Tỉnh ủy",
    "Trang trước 1 2 3 4 5 ... 27 Trang sau",
    "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH LAI CHÂU",
  ])("drops %j", (line) => expect(isBoilerplate(line)).toBe(true));

  test.each([
    "Tổng số: 365",
    "Tháng này: 12",
    "Trang chủ của huyện đã được nâng cấp",
    "Tổng số điểm của bài viết là: 1 trong 1 đánh giá",
    "Xếp hạng: 1 - 1 phiếu bầu",
    "Tác giả bài viết: Cảnh Võ",
    "Thứ ba - 01/09/2020 10:01 683 0",
    "lượt xem: 496 | lượt tải:126",
    "Chịu trách nhiệm chính: Sở Y tế",
    "Cơ quan chủ quản: Sở Y tế",
    "12 13 14 ngày sau",
    "Bản quyền của tác giả được pháp luật bảo vệ.",
    "Kết quả của đại hội",
    "TỈNH ỦY LAI CHÂU",
    "",
  ])("keeps %j", (line) => expect(isBoilerplate(line)).toBe(false));
});

describe("findEffective", () => {
  const inForce = (text: string): string | null =>
    read(`# Quyết định về chợ phiên\n  Số 7/QĐ-UBND\n  Điều 1. Mở chợ.\n  ${text}`).effective;

  test.each([
    "Quyết định này có hiệu lực từ ngày 01/7/2031.",
    "Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031 và thay thế Quyết định số 5/QĐ-UBND.",
    "Quyết định này được công bố ngày 3/5/2031 và có hiệu lực từ ngày 1/7/2031.",
    "Quy chế có hiệu lực từ ngày 01/7/2031, thay thế Quy chế tạm thời.",
  ])("reads the day in %j", (text) => expect(inForce(text)).toBe("2031-07-01"));

  test.each([
    "Quyết định này có hiệu lực kể từ ngày ký.",
    "Giá mới có hiệu lực từ ngày 01/7/2031.",
    "Quyết định số 5/QĐ-UBND có hiệu lực từ ngày 01/7/2031.",
    "“Quyết định này có hiệu lực từ ngày 01/7/2031.”",
    "Quyết định này hết hiệu lực từ ngày 01/7/2031.",
  ])("reads none in %j", (text) => expect(inForce(text)).toBeNull());

  test("reads none in a story, and what the front matter gives counts more", () => {
    const text = "Quyết định này có hiệu lực từ ngày 01/7/2031.";
    expect(read(`Chợ phiên mở cửa\n${text}`, "a.txt", { kind: "article" }).effective).toBeNull();
    expect(read(text, "a.txt", { kind: "decision", effective: "2030-01-01" }).effective).toBe("2030-01-01");
  });
});
