import { describe, expect, test } from "vitest";
import { read } from "./lexicon.ts";

describe("Look-alikes", () => {
  // What a person typed with its marks, or in capitals, is what they mean.
  test.each([
    "Lũ làm bao nhiêu người chết?",
    "Xã Huổi Lếch có mấy bản?",
    "Chi bộ bản Hua Pàng có bao nhiêu đảng viên?",
    "Huyện Sìn Nặm có bao nhiêu đảng viên?",
    "Xã Nậm Cuổi có mấy hộ?",
    "Đại hội lần thứ XIV khi nào?",
    "Kỳ họp thứ IV ở đâu?",
    "GDP bình quân là bao nhiêu?",
    "WHO là gì?",
  ])("“%s” is left as it is", (question) => {
    expect(read(question)).toMatchObject({ text: question, changed: false });
  });

  test.each([
    ["thủ tục đất đai", "fact"],
    ["chi bộ bản Nậm Sỏ", "fact"],
    ["chi cục thuế", "fact"],
    ["chỉ thị 45", "subject"],
    ["mục tiêu năm 2024", "fact"],
    ["hạn chế", "list"],
    ["chiều nay", "fact"],
    ["Họp lúc mấy giờ?", "date"],
    ["Công văn số bao nhiêu?", "document"],
    ["chi thi so bao nhieu", "document"],
    ["Xã nào về đích?", "where"],
    ["Bản nào có chi bộ?", "where"],
    ["Khoa nào của bệnh viện đông nhất?", "who"],
    ["năng suất lúa", "measure"],
    ["Trong mấy xã có đại hội?", "count"],
    ["Gồm những nội dung gì?", "list"],
    ["bị phạt bao nhiêu tiền một lần", "money"],
    ["cho em hỏi số đảng viên nữ", "count"],
  ] as const)("“%s” asks for %s", (question, kind) => {
    expect(read(question).kinds[0]).toBe(kind);
  });

  test.each(["Họp trong bao lâu?", "Sau bao lâu thì có?"])("“%s” is no measure", (question) => {
    expect(read(question).kinds).toEqual(["duration"]);
  });

  test.each([
    ["dạ cho em hỏi kết nạp bao nhiêu đảng viên ạ", "kết nạp bao nhiêu đảng viên"],
    ["ad ơi cho mình hỏi bí thư là ai vậy", "bí thư là ai"],
    ["cho hỏi tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo"],
    ["xin cảm ơn, hộ nghèo còn mấy hộ", "hộ nghèo còn mấy hộ"],
  ])("particles weigh nothing: %s", (polite, plain) => {
    const weighed = read(polite)
      .terms.filter((t) => t.weight > 0)
      .map((t) => t.folded);
    expect(weighed).toEqual(read(plain).terms.map((t) => t.folded));
  });

  test.each([
    ["bao nhiêu đại biểu dự đại hội", ["dai", "bieu"]],
    ["mấy đảng viên tham gia", ["dang", "vien"]],
  ])("the counted noun ends at the verb: %s", (question, counted) => {
    expect(read(question).counted).toEqual(counted);
  });
});
