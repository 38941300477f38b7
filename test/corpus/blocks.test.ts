import { describe, expect, test } from "vitest";
import { documentOf } from "../support/document.ts";
import type { Block } from "../../src/model/document.ts";

const prose = (opening: string): string =>
  `${opening}, cấp ủy các cấp đã tập trung lãnh đạo nhiều giải pháp để phát triển kinh tế, nâng cao đời sống của Nhân dân các dân tộc trên địa bàn, giữ vững an ninh.`;
const blocks = (text: string, path = "van-ban.md"): readonly Block[] => documentOf(path, text).blocks;
/** The blocks below the title. */
const below = (text: string, path?: string): readonly Block[] => blocks(text, path).filter((b) => b.kind !== "title");
const outline = (text: string): string[] => below(text).map((b) => `${b.kind} ${b.text.slice(0, 24)}`);
/** The headings over the block that begins with `opening`. */
const trailOf = (text: string, opening: string): readonly string[] | undefined =>
  blocks(text).find((b) => b.text.startsWith(opening))?.trail;

describe("A heading", () => {
  test("is what Markdown marks, and stands over what follows until one of its level", () => {
    const text = "# Tin\n\n## Kết quả\n\n### Thu\n\nThu 5 tỷ.\n\n### Chi\n\nChi 4 tỷ.\n\n## Hạn chế\n\nCòn chậm.\n";
    expect(trailOf(text, "Thu 5")).toEqual(["Kết quả", "Thu"]);
    expect(trailOf(text, "Chi 4")).toEqual(["Kết quả", "Chi"]);
    expect(trailOf(text, "Còn")).toEqual(["Hạn chế"]);
  });

  test("is known by its look: a Roman number, capitals, a numbered or a short line over a long paragraph", () => {
    const text = `# Báo cáo

I. TÌNH HÌNH CHUNG

1. Thuận lợi

${prose("Trong năm")}

KẾT QUẢ NỔI BẬT

${prose("Đến nay")}

Những việc còn lại

${prose("Thời gian tới")}
`;
    expect(trailOf(text, "Trong năm")).toEqual(["I. TÌNH HÌNH CHUNG", "1. Thuận lợi"]);
    expect(trailOf(text, "Đến nay")).toEqual(["KẾT QUẢ NỔI BẬT"]);
    expect(trailOf(text, "Thời gian")).toEqual(["KẾT QUẢ NỔI BẬT", "Những việc còn lại"]);
  });

  test.each([
    ["a line that ends in a full stop", "Xã có 9 bản."],
    ["a line that holds a share", "Đạt 75% kế hoạch"],
    ["a line that holds a thousands dot", "Tổng 1.250 người dự"],
    ["the date and place of an official text", "Tà Sín, ngày 05 tháng 01 năm 2026."],
    ["the author's line", "Tác giả bài viết: Lò Thị Ban"],
  ])("is not %s", (_what, line) => {
    const found = blocks(`# Tin\n\n${prose("Trong năm")}\n\n${line}\n\n${prose("Đến nay")}\n`);
    expect(found.filter((b) => b.kind === "heading")).toEqual([]);
    expect(found.map((b) => b.text)).toContain(line);
  });

  test("over nothing is a line that can be cited", () => {
    expect(outline(`# Tin\n\n${prose("Trong năm")}\n\nCHỦ TỊCH\n`).at(-1)).toBe("paragraph CHỦ TỊCH");
  });

  test("has no paragraph number, nor has the title: those count what else can be cited, from 1", () => {
    const found = blocks("# Tin\n\nMột.\n\n## Mục\n\nHai.\n\n- Ba\n");
    expect(found.map((b) => [b.text, b.paragraph])).toEqual([
      ["Tin", 0],
      ["Một.", 1],
      ["Mục", 0],
      ["Hai.", 2],
      ["Ba", 3],
    ]);
  });
});

describe("A line", () => {
  test("that an editor broke is put together again", () => {
    const text =
      "# Tin\n\nĐảng bộ xã có 12 chi bộ trực thuộc với tổng số 345 đảng viên đang\nsinh hoạt ở 9 bản.\nNgoài ra còn 3 tổ.\n";
    expect(below(text).map((b) => b.text)).toEqual([
      "Đảng bộ xã có 12 chi bộ trực thuộc với tổng số 345 đảng viên đang sinh hoạt ở 9 bản.",
      "Ngoài ra còn 3 tổ.",
    ]);
  });

  test("of a list is an item without its bullet", () => {
    expect(outline("# Tin\n\n- Một việc.\n* Hai việc.\n• Ba việc.\n")).toEqual([
      "item Một việc.",
      "item Hai việc.",
      "item Ba việc.",
    ]);
  });

  test("loses its Markdown emphasis and its spare white space, nothing else", () => {
    expect(below("# Tin\n\nXã  có **12**\u00a0bản, __3__ xã*.\n")[0]?.text).toBe("Xã có 12 bản, 3 xã*.");
  });

  test("of a web page's frame is left out", () => {
    const text = `# Tin\n\nTrang chủ | Giới thiệu | Liên hệ\n\n${prose("Trong năm")}\n\nTổng lượt truy cập: 123.456\n`;
    expect(below(text)).toHaveLength(1);
  });

  test("says where it stands in its file", () => {
    expect(blocks("---\ntitle: Tin\n---\n\nMột.\n\n\nHai.\n").map((b) => [b.text, b.line])).toEqual([
      ["Một.", 5],
      ["Hai.", 8],
    ]);
  });

  test("under a title names what its counters count", () => {
    const [line] = below(`Tin đại hội\n\nThứ hai - 03/6/2024 08:15 120 0\n\n${prose("Trong năm")}\n`, "tin.txt");
    expect(line).toMatchObject({ kind: "meta", text: "Thứ hai - 03/6/2024 08:15 120 0" });
    expect(line?.columns).toEqual(["ngày đăng bài", "giờ đăng bài", "lượt xem bài", "bình luận"]);
  });
});

test("A title that a page prints twice stands once, and a line that ends as it does is no second one", () => {
  expect(outline("# Tin vui\n\nTin vui\n\nXã có 9 bản.\n")).toEqual(["paragraph Xã có 9 bản."]);
  const text = "# Kế hoạch phòng cháy rừng\n\nPhòng cháy rừng\n\nXã có 9 bản.\n";
  expect(blocks(text).map((b) => [b.kind, b.paragraph])).toEqual([
    ["title", 0],
    ["paragraph", 1],
    ["paragraph", 2],
  ]);
});

test("A listed document is one record of several lines, not spread over passages", () => {
  const record = (number: string, about: string): string =>
    `${number}\n${about}\nNgày ban hành: 12/3/2024\nlượt xem: 12 | lượt tải:3`;
  const [first, second] = [
    record("Số 12-CT/HU", "Chỉ thị về phòng cháy rừng"),
    record("Số 13-KH/HU", "Kế hoạch trồng cây"),
  ];
  const text = `# Tin\n\n${prose("Trong năm")}\n\nTác giả bài viết: Lò Thị Ban\n\n${first}\n\n${second}\n`;
  const found = blocks(text);
  expect(found.filter((b) => b.kind === "item").map((b) => b.text)).toEqual([first, second]);
});
