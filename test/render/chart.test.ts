import { describe, expect, it, onTestFinished } from "vitest";
import { createRasteriser } from "../../src/adapters/rasteriser/index.ts";
import type { Comparison } from "../../src/model/statistics.ts";
import { layOut } from "../../src/render/chart/layout.ts";
import { widthOf, wrap } from "../../src/render/chart/measure.ts";
import { chartSpec } from "../../src/render/chart/spec.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { compared, shares } from "../support/comparison.ts";
import { darkPixels, readPng } from "../support/png.ts";
import { openWorld } from "../services/world.ts";

const wording = wordingOf("vi");
const width = 400;
const { corpus } = await openWorld();
const document = corpus.documents.get("bc-2024") ?? null;
const plotOf = (comparison: Comparison) => layOut(comparison, width, wording);
const texts = (comparison: Comparison): string => JSON.stringify(chartSpec(comparison, document, wording));

describe("The plot of a comparison", () => {
  it("shows shares from 0 to 100, each in front of what it could be", () => {
    const { scale, bars, tracks } = plotOf(shares);
    expect(scale.domain).toEqual([0, 100]);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 31.5],
      [0, 86.25],
    ]);
    expect(tracks.map(({ from, to, y }) => [from, to, y])).toEqual(bars.map(({ y }) => [0, 100, y]));
    expect(new Set(bars.map(({ colour }) => colour)).size).toBe(1);
  });

  it("shows parts one after the other, and all of them once more as the whole", () => {
    const parts = compared(
      "parts",
      [
        ["khiển trách", "25", 25],
        ["cảnh cáo", "11", 11],
        ["khai trừ", "04", 4],
      ],
      { whole: { text: "40", value: 40 } },
    );
    const { scale, bars, labels } = plotOf(parts);
    expect(scale.domain).toEqual([0, 40]);
    const steps = [
      [0, 25],
      [25, 36],
      [36, 40],
    ];
    expect(bars.map(({ from, to }) => [from, to])).toEqual([...steps, ...steps]);
    expect(labels[0]?.text).toEqual(["Tổng số: 40"]);
    expect(new Set(bars.map(({ colour }) => colour)).size).toBe(3);
    expect(bars.slice(3).map(({ colour }) => colour)).toEqual(bars.slice(0, 3).map(({ colour }) => colour));
  });

  it("shows counts from 0, in whole steps, with room for what is printed", () => {
    const counts = compared("counts", [
      ["Pa Hu", "02 lớp", 2],
      ["Nậm Tăm", "01 lớp", 1],
    ]);
    const { scale, values } = plotOf(counts);
    expect(scale.domain[0]).toBe(0);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["0", "1", "2"]);
    for (const { text, x, align } of values) {
      expect(align).toBe("left");
      expect(x + widthOf(String(text), 14)).toBeLessThanOrEqual(width + 1);
    }
    expect(values.map(({ text }) => text)).toEqual(["02 lớp", "01 lớp"]);
  });

  it("names large amounts on its axis by their power of ten", () => {
    const money = compared("counts", [
      ["tỉnh", "1,2 tỷ đồng", 1.2e9],
      ["xã", "700 triệu đồng", 0.7e9],
    ]);
    expect(plotOf(money).scale.ticks.map(({ label }) => label)).toEqual(["0", "0,5 tỷ", "1 tỷ", "1,5 tỷ"]);
    const views = compared("views", [
      ["11-CV/HU", "1820", 1820],
      ["12-CV/HU", "120", 120],
    ]);
    expect(plotOf(views).scale.ticks.map(({ label }) => label)).toEqual(["0", "500", "1.000", "1.500", "2.000"]);
    expect(plotOf(views).values.map(({ text }) => text)).toEqual(["1.820", "120"]);
  });

  it("shows ranges from minimum to maximum, beginning above 0 where all of them lie high", () => {
    const ranges = (low: number) =>
      compared(
        "ranges",
        [
          ["bản trên", `${low}% - 100%`, low, 100],
          ["bản dưới", "95% - 98%", 95, 98],
        ],
        { isPercent: true },
      );
    expect(plotOf(ranges(91)).scale.domain).toEqual([90, 100]);
    expect(plotOf(ranges(30)).scale.domain).toEqual([0, 100]);
    expect(plotOf(ranges(91)).bars.map(({ from, to }) => [from, to])).toEqual([
      [91, 100],
      [95, 98],
    ]);
  });

  it("places a value right of its bar, left of it where there is more room, or at its end", () => {
    const wide = compared(
      "parts",
      [
        ["đầu", "3%", 3],
        ["giữa", "95%", 95],
        ["cuối", "2%", 2],
      ],
      { isPercent: true, whole: { text: "100%", value: 100 } },
    );
    const [first, middle, last] = plotOf(wide).values;
    expect(first).toMatchObject({ align: "left", x: expect.closeTo(0.03 * width + 7) });
    expect(middle).toMatchObject({ align: "right", x: expect.closeTo(0.98 * width - 7) });
    expect(last).toMatchObject({
      align: "right",
      x: expect.closeTo(0.98 * width - 7),
      colour: expect.not.stringMatching("white"),
    });
  });

  it("prints values that have no room by their bars on lines of their own, above all bars alike", () => {
    const long = compared("ranges", [
      ["bữa trưa", "từ 16.000 đến 18.000 đồng/người/ngày", 16_000, 18_000],
      ["cả ngày", "từ 21.000 đến 25.000 đồng/người/ngày", 21_000, 25_000],
    ]);
    const { values, bars, labels, scale } = plotOf(long);
    expect(scale.domain[1]).toBe(25_000);
    for (const [i, { text, x, y, align, colour }] of values.entries()) {
      expect({ x, align, colour }).toEqual({ x: 0, align: "left", colour: labels[i]?.colour });
      expect(widthOf(String(text), 14)).toBeLessThan(width);
      expect(y - 9).toBeGreaterThan((labels[i]?.y ?? 0) + 18);
      expect(y + 9).toBeLessThan(bars[i]?.y ?? 0);
    }
  });

  it("has no two rows on each other, however long their labels are", () => {
    const long = "công chức, viên chức và người lao động của các cơ quan ".repeat(3).trim();
    const { bars, labels, height } = plotOf(
      compared("counts", [
        [long, "5", 5],
        [`${long} khác`, "3", 3],
      ]),
    );
    const [one, two] = labels;
    const lines = (at: number): number => labels[at]?.text.length ?? 0;
    expect(lines(0)).toBeGreaterThan(1);
    expect(one?.y ?? 0).toBeLessThan(bars[0]?.y ?? 0);
    expect(bars[0]?.y).toBeGreaterThanOrEqual((one?.y ?? 0) + 19 * lines(0));
    expect(two?.y).toBeGreaterThan(bars[0]?.y2 ?? 0);
    expect(height).toBeGreaterThanOrEqual(bars.at(-1)?.y2 ?? 0);
  });
});

describe("The chart of a comparison", () => {
  it("says in the picture what it is, how it compares, every value as printed, and the source", () => {
    const said = texts(shares);
    for (const part of [
      "Toàn xã Pa Hu có 412 hộ",
      "Tỷ lệ từng mục",
      "31,5%",
      "86,25%",
      "267-BC/HU",
      "18/12/2024",
      "đoạn 3",
    ])
      expect(said).toContain(part);
  });

  it("is told by its document where its own words are few, and by its kind where it has none", () => {
    expect(texts({ ...shares, subject: "Nguồn" }).replace(/","/g, " ")).toContain(
      "Nguồn – Báo cáo công tác xây dựng Đảng năm 2024",
    );
    expect(JSON.stringify(chartSpec({ ...shares, kind: "views", subject: "" }, null, wording))).toContain(
      "Lượt xem của các văn bản",
    );
  });

  it("is drawn 1000 pixels wide, with letters in title, plot and source", async () => {
    const rasteriser = createRasteriser();
    onTestFinished(() => rasteriser.close());
    const picture = readPng(await rasteriser.draw(chartSpec(shares, document, wording)));
    expect(picture.width).toBe(1000);
    expect(picture.height).toBeGreaterThan(400);
    expect(picture.height).toBeLessThan(900);
    expect(darkPixels(picture, 0, 110)).toBeGreaterThan(1500);
    expect(darkPixels(picture, 110, picture.height - 150)).toBeGreaterThan(3000);
    const foot = { ...picture, pixels: picture.pixels.map((byte) => Math.max(0, byte - 90)) };
    expect(darkPixels(foot, picture.height - 80)).toBeGreaterThan(300);
    expect(darkPixels(foot, picture.height - 20)).toBe(0);
  });
});

describe("The lines of a text", () => {
  it("fit, and are about equally long", () => {
    const text = "Tỷ lệ đảng viên nữ và đảng viên là người dân tộc thiểu số của các chi bộ trực thuộc";
    const lines = wrap(text, 14, 300, 5);
    expect(lines.join(" ")).toBe(text);
    const widths = lines.map((line) => widthOf(line, 14));
    for (const one of widths) expect(one).toBeLessThanOrEqual(300);
    expect(Math.min(...widths)).toBeGreaterThan(0.5 * Math.max(...widths));
  });

  it("end with an ellipsis where there are too many, and keep a word that is too long", () => {
    expect(wrap("một hai ba bốn năm sáu bảy tám chín mười", 14, 60, 2).at(-1)).toMatch(/ …$/);
    expect(wrap("mộttừrấtdàikhôngcódấucáchnàotrongđó", 14, 60, 2)).toHaveLength(1);
    expect(wrap("", 14, 60, 2)).toEqual([]);
  });
});
