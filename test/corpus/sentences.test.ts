import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/corpus/sentences.ts";
import type { Span } from "../../src/model/document.ts";

const cutOut = (text: string, spans: readonly Span[]): string[] => spans.map((s) => text.slice(s.start, s.end));
const sentences = (text: string): string[] => cutOut(text, splitSentences(text));
const segments = (text: string): string[] => splitSentences(text).flatMap((s) => cutOut(text, s.segments));

/** The words of the segment that the segment beginning with `opening` depends on. */
function headOf(text: string, opening: string): string | null {
  for (const { segments: all } of splitSentences(text)) {
    const segment = all.find((s) => text.startsWith(opening, s.start));
    const head = segment?.head == null ? undefined : all[segment.head];
    if (segment) return head ? text.slice(head.start, head.end) : null;
  }
  throw new Error(`no segment begins with "${opening}"`);
}

describe("A sentence", () => {
  test.each([
    ["a town's abbreviation", "Đoàn về TP. Lai Châu ngày 3/5.", "Hôm sau đoàn họp."],
    ["an academic title", "Đại biểu Lò Thị Ban, ThS. Sư phạm, phát biểu.", "Hội nghị bế mạc."],
    ["a thousands dot", "Toàn xã có 2.054 nhân khẩu.", "Còn 3 bản."],
    ["a dated number", "Họp ngày 30.4.2024 tại xã.", "Có 12 người dự."],
    ["the number of an item", "1. Kết nạp 12 đảng viên.", "Xóa 3 nhà tạm."],
    ["the letter of an item", "a. Kết nạp 12 đảng viên.", "Xóa 3 nhà tạm."],
    ["the Roman number of an item", "II. Kết nạp 12 đảng viên.", "Xóa 3 nhà tạm."],
    ["titles written as one", "PGS.TS. Nguyễn Bá dự.", "Hội nghị bế mạc."],
    ["an initial", "Ông Lò V. Ban dự họp.", "Hội nghị bế mạc."],
    ["the number of an item in parts", "3.2. Ban hành 8 kế hoạch.", "Mở 3 lớp."],
    ["the number of an article", "Điều 5. Các xã có trách nhiệm phối hợp.", "Việc này làm ngay."],
    ["the number of a chapter", "Chương II. Quy định về chế độ báo cáo.", "Việc này làm ngay."],
    ["the first number behind a colon", "Kết quả như sau: 1. Kết nạp 12 đảng viên.", "2. Xóa 3 nhà tạm."],
    ["an ellipsis within a list", "Bà con trồng lúa, ngô, sắn,... và chè.", "Vụ này được mùa."],
  ])("does not end at %s", (_what, first, second) => {
    expect(sentences(`${first} ${second}`)).toEqual([first, second]);
  });

  test.each([
    ["a year", "Cầu xây xong năm 1998.", "Đến nay cầu đã cũ."],
    ["a percentage", "Tỷ lệ đạt 4,91%.", "Kế hoạch là 5%."],
    ["an ellipsis", "Nhiều việc còn chậm...", "Năm sau phải khắc phục."],
    ["a question mark", "Vì sao còn chậm?", "Do thiếu vốn."],
    ["a closing quotation mark", "Ông nói: “Phải làm ngay.”", "Sau đó đoàn về."],
    ["a stop before an opening quotation mark", "Ông phát biểu.", "“Phải làm ngay” là ý chính."],
    ["a closing parenthesis", "Có 12 xã (cũ.)", "Nay còn 9 xã."],
    ["the closing ./. of an official text", "Trên đây là báo cáo./.", "Nơi nhận: Huyện ủy."],
    ["a short number", "Cả xã có 12.", "Năm ngoái là 10."],
    ["a short number behind a colon", "Tổng số thành viên: 86.", "Có mặt 79 người."],
    ["a unit of one letter", "Bùn dày 5 m.", "Huyện đề nghị hỗ trợ."],
    ["a Roman number", "Đại hội lần thứ XIII.", "Nghị quyết nêu rõ."],
    ["a Roman number of one letter", "Đại hội lần thứ X.", "Nghị quyết nêu rõ."],
    ["the number of a century", "Việc này xảy ra ở thế kỷ XX.", "Chiến tranh đã qua."],
    ["v.v.", "Xã trồng chè, ngô, v.v.", "Sau đó là lúa."],
    ["a number before the stop when a number follows", "Năm ngoái có 120.", "15 người chuyển đi."],
  ])("ends at %s", (_what, first, second) => {
    expect(sentences(`${first} ${second}`)).toEqual([first, second]);
  });

  test("ends where the text ends, with or without a stop", () => {
    expect(sentences("Toàn xã có 12 bản")).toEqual(["Toàn xã có 12 bản"]);
    expect(sentences("  Toàn xã có 12 bản./.  ")).toEqual(["Toàn xã có 12 bản./."]);
    expect(sentences(" \n ")).toEqual([]);
  });
});

describe("A segment", () => {
  test("ends at a comma, a semicolon and a parenthesis", () => {
    expect(segments("Bầu 365 ủy viên (tái cử 276, chiếm 75,62%); nữ 67 đ/c")).toEqual([
      "Bầu 365 ủy viên",
      "tái cử 276",
      "chiếm 75,62%",
      "nữ 67 đ/c",
    ]);
  });

  test("keeps the comma of a number, and a colon before a figure", () => {
    expect(segments("Số phiếu thu vào: 1.120, đạt 99,5 %")).toEqual(["Số phiếu thu vào: 1.120", "đạt 99,5 %"]);
  });

  test.each(["trong đó", "gồm", "bao gồm", "còn lại", "nhưng", "tuy nhiên"])("opens at %s", (words) => {
    expect(segments(`Có 31 tổ chức ${words} 18 đảng bộ`)).toEqual(["Có 31 tổ chức", `${words} 18 đảng bộ`]);
  });

  test("does not open at gồm behind a negation", () => {
    expect(segments("Giá 12.300 đồng/m3, chưa gồm thuế")).toEqual(["Giá 12.300 đồng/m3", "chưa gồm thuế"]);
  });

  test("ends at và between two figures, but not between two words", () => {
    expect(segments("Kiểm tra 64 tổ chức và 81 đảng viên")).toEqual(["Kiểm tra 64 tổ chức", "81 đảng viên"]);
    expect(segments("Giám sát 9 chi bộ về thu và nộp đảng phí")).toHaveLength(1);
  });

  test("belongs to the group between semicolons that it stands in", () => {
    const text = "Kết nạp 15 người, nữ 7; xóa tên 3 người; khen thưởng 20 tập thể, 4 cá nhân.";
    const [sentence] = splitSentences(text);
    expect(sentence?.groups).toHaveLength(3);
    expect(sentence?.segments.map((s) => s.group)).toEqual([0, 0, 1, 2, 2]);
  });
});

describe("The head of a segment", () => {
  const party =
    "Đảng bộ có 31 tổ chức cơ sở (18 đảng bộ, 13 chi bộ); tổng số 3.905 đảng viên, trong đó nữ 1.276 đồng chí (32,68%), dự bị 148 đồng chí, chiếm 3,79%.";

  test.each([
    ["18 đảng bộ", "Đảng bộ có 31 tổ chức cơ sở", "a parenthesis explains the segment before it"],
    ["13 chi bộ", "Đảng bộ có 31 tổ chức cơ sở", "all that stands in a parenthesis explains the same"],
    ["trong đó nữ", "tổng số 3.905 đảng viên", "trong đó divides the whole before it"],
    ["32,68%", "trong đó nữ 1.276 đồng chí", "a share in parentheses is that of the part before it"],
    ["dự bị 148", "tổng số 3.905 đảng viên", "the next part divides the same whole"],
    ["chiếm 3,79%", "dự bị 148 đồng chí", "a bare chiếm goes on about the part before it"],
  ])("of “%s” is “%s”: %s", (opening, head) => {
    expect(headOf(party, opening)).toBe(head);
  });

  test.each([
    ["đạt 102%", "Thu ngân sách 12,5 tỷ đồng, đạt 102% kế hoạch."],
    ["tăng 5%", "Thu ngân sách 12,5 tỷ đồng, tăng 5% so với năm trước."],
    ["bằng 98%", "Thu ngân sách 12,5 tỷ đồng, bằng 98% dự toán."],
    ["bình quân 3", "Thu ngân sách 12,5 tỷ đồng, bình quân 3 triệu đồng một hộ."],
  ])("of a bare verb (%s) is the clause before it", (opening, text) => {
    expect(headOf(text, opening)).toBe("Thu ngân sách 12,5 tỷ đồng");
  });

  test.each(["gồm:", "gồm", "bao gồm:", "bao gồm", "trong đó:"])("of each part behind %s is the whole", (words) => {
    const text = `Kinh phí 486 triệu đồng, ${words} ngân sách xã 320 triệu đồng, ngân sách tỉnh 130 triệu đồng.`;
    expect(headOf(text, words.endsWith(":") ? "ngân sách xã" : words)).toBe("Kinh phí 486 triệu đồng");
    expect(headOf(text, "ngân sách tỉnh")).toBe("Kinh phí 486 triệu đồng");
  });

  test("is none for a clause with a subject of its own", () => {
    expect(headOf("Bản Hua có 45 hộ, bản Pho có 30 hộ.", "bản Pho")).toBeNull();
  });

  test("is never found in another group", () => {
    expect(headOf("Thu 12 tỷ đồng; chiếm đất rừng 3 vụ.", "chiếm đất")).toBeNull();
  });
});

test("Sentences, groups and segments of any text stay within it, in order, and lose no letter or digit", () => {
  const text = fc
    .array(
      fc.constantFrom(
        "Xã ",
        "có 12",
        ". ",
        ", ",
        "; ",
        "(",
        ") ",
        "và ",
        "trong đó ",
        "chiếm ",
        "4,91%",
        "\n",
        "“",
        "... ",
        "./. ",
        "TP. ",
      ),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (paragraph) => {
      let kept = "";
      let end = 0;
      for (const sentence of splitSentences(paragraph)) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        end = sentence.end;
        kept += paragraph.slice(sentence.start, sentence.end);
        for (const [index, segment] of sentence.segments.entries()) {
          expect(segment.start).toBeGreaterThanOrEqual(sentence.start);
          expect(segment.end).toBeLessThanOrEqual(sentence.end);
          expect(segment.head === null || segment.head < index).toBe(true);
        }
      }
      expect(kept.replace(/\s/g, "")).toBe(paragraph.replace(/\s/g, ""));
    }),
  );
});
