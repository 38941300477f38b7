import { describe, expect, it, test } from "vitest";
import { boundsIn, unitOf } from "../../src/text/bounds.ts";

/** For each bound of a text its words, unit and which of some values it holds. */
const read = (text: string, values: readonly number[]) =>
  boundsIn(text).map(({ start, end, unit, holds }) => [text.slice(start, end), unit, values.filter(holds)]);

describe("A bound", () => {
  test.each([
    ["Trẻ dưới 6 tuổi được miễn vé.", [5, 6, 7], "dưới 6 tuổi", "tuổi", [5]],
    ["Người trên 60 tuổi đi trước.", [59, 60, 61], "trên 60 tuổi", "tuổi", [61]],
    ["Bè dài từ 15 m đến dưới 24 m", [14, 15, 23, 24], "từ 15 m đến dưới 24 m", "m", [15, 23]],
    ["Trẻ em từ 6 đến 11 tuổi", [5, 6, 11, 12], "từ 6 đến 11 tuổi", "tuổi", [6, 11]],
    ["Hộ dùng 10 - 20 m3 mỗi tháng", [9, 10, 20, 21], "10 - 20 m3", "m3", [10, 20]],
    ["đóng phí từ 24 tháng trở lên", [23, 24, 90], "từ 24 tháng trở lên", "tháng", [24, 90]],
    ["chở 5 tấn trở xuống", [4, 5, 6], "5 tấn trở xuống", "tấn", [4, 5]],
    ["hành lý không quá 20 kg", [19, 20, 21], "không quá 20 kg", "kg", [19, 20]],
    ["báo trước ít nhất 10 ngày", [9, 10, 11], "ít nhất 10 ngày", "ngày", [10, 11]],
    ["diện tích tối đa 1.500 m2", [1499, 1500, 1501], "tối đa 1.500 m2", "m2", [1499, 1500]],
    ["cao trên 2,5 m", [2.5, 2.6], "trên 2,5 m", "m", [2.6]],
  ] as const)("“%s” holds of %j …", (text, values, words, unit, held) => {
    expect(read(text, values)).toEqual([[words, unit, held]]);
  });

  it("is found once for each that stands in a text", () => {
    expect(
      read("từ 24 giờ trở lên trừ 10%; từ 4 giờ đến dưới 24 giờ trừ 30%; dưới 4 giờ không trả", [3, 6, 30]),
    ).toEqual([
      ["từ 24 giờ trở lên", "giờ", [30]],
      ["từ 4 giờ đến dưới 24 giờ", "giờ", [6]],
      ["dưới 4 giờ", "giờ", [3]],
    ]);
  });

  test.each([
    "Dài 15 m, rộng 4 m.",
    "Nhiệm kỳ 2020 - 2025",
    "từ ngày 08 đến ngày 10/6/2020",
    "giá 12 triệu đồng/m2",
    "trên 30 triệu đồng",
    "dưới 40 km/giờ",
    "",
  ])("is none in “%s”", (text) => expect(boundsIn(text)).toEqual([]));
});

test("a unit has one name, however it is said", () => {
  expect(["mét", "m", "tiếng", "Giờ", "khối", "m³", "cân"].map(unitOf)).toEqual([
    "m",
    "m",
    "giờ",
    "giờ",
    "m3",
    "m3",
    "kg",
  ]);
  expect(unitOf("xã")).toBeNull();
});
