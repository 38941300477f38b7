import { describe, expect, it } from "vitest";
import { readSearch } from "../../src/question/filters.ts";

const issuers = ["Ban Thường vụ Tỉnh ủy", "Bộ Chính trị", "Ủy ban nhân dân xã Nà Lốc", "Huyện ủy Thẩm Mỏ"];
const read = (typed: string) => {
  const { filters, words, phrases, excluded, problems } = readSearch(typed, issuers);
  const { number, ...rest } = filters;
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return {
    ...said,
    ...(number === null ? {} : { number: `${number.number} ${number.symbol ?? ""}`.trim() }),
    ...(words === "" ? {} : { words }),
    ...(phrases.length > 0 ? { phrases } : {}),
    ...(excluded.length > 0 ? { excluded } : {}),
    ...(problems.length > 0 ? { problems: problems.map(({ code, received }) => `${code}: ${received}`) } : {}),
  };
};

describe("A search", () => {
  it.each([
    ["loại kế hoạch", { kind: "plan" }],
    ["loai ke hoach nam 2018 kiem tra", { kind: "plan", from: "2018-01-01", to: "2018-12-31", words: "kiem tra" }],
    ["Loại chương trình hành động trồng rừng", { kind: "programme", words: "trồng rừng" }],
    ["loại bài viết", { kind: "article" }],
    ["số 47", { number: "47" }],
    ["so 47 ct tw", { number: "47 CT/TW" }],
    ["trồng rừng số 47-CT/TW", { number: "47 CT/TW", words: "trồng rừng" }],
    ["cơ quan Tỉnh ủy kiểm tra chi bộ", { issuer: "Tỉnh ủy", words: "kiểm tra chi bộ" }],
    ["co quan tinh uy", { issuer: "tinh uy" }],
    ["cơ quan UBND xã Nà Lốc chợ", { issuer: "UBND xã Nà Lốc", words: "chợ" }],
    ["chợ trong năm 2018", { from: "2018-01-01", to: "2018-12-31", words: "chợ" }],
    ["năm 2017-2018", { from: "2017-01-01", to: "2018-12-31" }],
    ["từ 2017 đến 2018", { from: "2017-01-01", to: "2018-12-31" }],
    ["tu 02/06/2017 den 30/8/2018", { from: "2017-06-02", to: "2018-08-30" }],
    ["rừng từ ngày 1/7 đến 31/12/2017", { from: "2017-07-01", to: "2017-12-31", words: "rừng" }],
    ["tu 1-7 den het ngay 31-12-2017", { from: "2017-07-01", to: "2017-12-31" }],
    ["từ tháng 2 đến tháng 6 năm 2020", { from: "2020-02-01", to: "2020-06-30" }],
    ["tháng 2 đến 6/2020", { from: "2020-02-01", to: "2020-06-30" }],
    ["từ 31/2 đến 31/12/2017", { problems: ["filter_day: 31/2/2017"] }],
    ["từ 1/7 đến 2 bản", { words: "từ 1/7 đến 2 bản" }],
    ["loại: quyết định số: 47", { kind: "decision", number: "47" }],
    ["loại quyết định số 47", { kind: "decision", number: "47" }],
    ["quyết định số 47", { words: "quyết định số 47" }],
    ["từ tháng 2/2020 đến tháng 2/2021", { from: "2020-02-01", to: "2021-02-28" }],
    ["từ năm 2017 đến nay", { from: "2017-01-01" }],
    ["trước 2018", { to: "2017-12-31" }],
    ["sau 31/12/2017", { from: "2018-01-01" }],
    ["chợ sau 2016 trước 2018", { from: "2017-01-01", to: "2017-12-31", words: "chợ" }],
    ["từ 2/3/2017 trước 2018", { from: "2017-03-02", to: "2017-12-31" }],
    ["năm 2017 năm 2018", { from: "2017-01-01", to: "2017-12-31", words: "năm 2018" }],
    ["tháng 2 năm 2020", { from: "2020-02-01", to: "2020-02-29" }],
    ["ngày 5 tháng 2 năm 2018", { from: "2018-02-05", to: "2018-02-05" }],
    [
      "loại kế hoạch, năm 2018, cơ quan bộ chính trị",
      { kind: "plan", issuer: "bộ chính trị", from: "2018-01-01", to: "2018-12-31" },
    ],
  ])("reads the filters of %j", (typed, expected) => expect(read(typed)).toEqual(expected));

  it.each(['"chi bộ nhỏ" chợ', "“chi bộ nhỏ” chợ", "«chi bộ nhỏ» chợ"])("reads the phrase of %s", (typed) =>
    expect(read(typed)).toEqual({ phrases: ["chi bộ nhỏ"], words: "chợ" }),
  );

  it("reads what is excluded, a word or a phrase", () => {
    expect(read('chợ -phiên -"vùng cao" 2020 - 2025')).toEqual({
      excluded: ["vùng cao", "phiên"],
      words: "chợ 2020 - 2025",
    });
  });

  it("leaves what looks like a filter inside a phrase to the phrase", () => {
    expect(read('"báo cáo năm 2018 loại kế hoạch" năm 2019')).toEqual({
      phrases: ["báo cáo năm 2018 loại kế hoạch"],
      from: "2019-01-01",
      to: "2019-12-31",
    });
  });

  it.each([
    "đô thị loại II",
    "tổng số 47 hộ",
    "chỉ thị số 47",
    "cơ quan nhà nước",
    "Việt Nam 2018",
    "mien nam 2018",
    "từ 15 đến 20 ngày",
    "năm 2",
    "47-CT/TW",
    "nhiệm kỳ 5 năm 2015-2020",
  ])("takes %j for words", (typed) => expect(read(typed)).toEqual({ words: typed }));

  it.each([
    ["năm 20x0", "filter_year: 20x0"],
    ["nam 201", "filter_year: 201"],
    ["từ 2018 đến 20x0", "filter_year: 20x0"],
    ["từ 2018 đến 2015", "filter_order: từ 2018 đến 2015"],
    ["sau 2018 trước 2015", "filter_order: 2019-01-01 … 2014-12-31"],
    ["ngày 31/02/2018", "filter_day: 31/02/2018"],
    ["sau 5/13/2018", "filter_day: 5/13/2018"],
    ["loại: giấy tờ", "filter_kind: loại: giấy tờ"],
    ["cơ quan: Sở Không Có", "filter_issuer: cơ quan: Sở Không Có"],
    ["số: nào đó", "filter_number: nào"],
  ])("says what is wrong with %j", (typed, problem) => expect(read(typed)).toMatchObject({ problems: [problem] }));

  it.each(["", "   ", "-", '""', "“", "\u202e\u200b", "từ", "năm", "loại", "số", "cơ quan"])(
    "narrows nothing down by %j",
    (typed) => {
      const { words: _words, ...rest } = read(typed);
      expect(rest).toEqual({});
    },
  );

  it("keeps its place where letters would grow or stand for two", () => {
    expect(read("İİ 🙂 chợ năm 2018 İ")).toEqual({ from: "2018-01-01", to: "2018-12-31", words: "İİ 🙂 chợ İ" });
    expect(readSearch(`${"a".repeat(499)}🙂`, issuers).words.isWellFormed()).toBe(true);
  });

  it("reads at most 500 characters, and any of them", () => {
    for (const typed of ["năm 2018 ".repeat(200), '"'.repeat(999), "-".repeat(999), "từ 1/1/2018 đến ".repeat(90)])
      expect(readSearch(typed, issuers).words.length).toBeLessThanOrEqual(500);
  });
});
