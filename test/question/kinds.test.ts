import { describe, expect, test } from "vitest";
import { questionKinds } from "../../src/model/answer.ts";
import { read } from "./lexicon.ts";

describe("A question is understood as asking", () => {
  test.each([
    // How many
    ["Năm 2024 huyện Nậm Tăm có bao nhiêu đảng viên?", "count"],
    ["nam 2024 co bao nhieu dang vien", "count"],
    ["co may xa", "count"],
    ["bây giờ mấy người dự họp", "count"],
    ["bn ĐV mới đc kết nạp?", "count"],
    ["tổng số đảng viên", "count"],
    ["so dang vien nu", "count"],
    ["Mấy người được bầu vào ban chấp hành?", "count"],
    ["dạ cho em hỏi kết nạp bao nhiêu đảng viên ạ", "count"],
    ["ĐẢNG BỘ HUYỆN CÓ BAO NHIÊU ĐẢNG VIÊN", "count"],
    ["Máy quét có mấy cái?", "count"],
    // Share
    ["Đảng viên nữ chiếm bao nhiêu phần trăm?", "share"],
    ["dang vien nu chiem may phan tram", "share"],
    ["Đảng viên dự bị chiếm bao nhiêu %?", "share"],
    ["tỉ lệ hộ nghèo năm 2024", "share"],
    ["ty le ho ngheo", "share"],
    ["tỷ lệ ĐV nữ", "share"],
    // Money
    ["Thu ngân sách được bao nhiêu tiền?", "money"],
    ["thu ngan sach duoc bao nhieu ty dong", "money"],
    ["Tập huấn hết bao nhiêu?", "money"],
    ["máy quét giá bao nhiêu", "money"],
    ["tong kinh phi", "money"],
    ["Học phí bao nhiêu?", "money"],
    // Measure and duration
    ["Trồng được bao nhiêu ha rừng?", "measure"],
    ["dien tich rung trong moi", "measure"],
    ["cách bao xa", "measure"],
    ["Đường dài bao nhiêu?", "measure"],
    ["Giải quyết thủ tục mất mấy ngày?", "duration"],
    ["Họp trong bao lâu?", "duration"],
    ["mat bao nhieu thang", "duration"],
    // When
    ["Đại hội diễn ra khi nào?", "date"],
    ["dai hoi ngay nao", "date"],
    ["Năm nào đạt chuẩn?", "date"],
    ["bao giờ họp vậy ad", "date"],
    ["mấy giờ họp", "date"],
    ["hạn chót mua máy quét", "date"],
    ["Nhiệm kỳ nào?", "date"],
    // Who and where
    ["Ai được bầu làm Bí thư?", "who"],
    ["ai la bi thu", "who"],
    ["Phó Bí thư là ai?", "who"],
    ["Cơ quan nào chủ trì?", "who"],
    ["đồng chí nào phụ trách", "who"],
    ["Đại hội tổ chức ở đâu?", "where"],
    ["hop o dau vay", "where"],
    ["Tại đâu?", "where"],
    // Documents
    ["Theo chỉ thị nào của Bộ Chính trị?", "document"],
    ["ke hoach nao thay the", "document"],
    ["Kế hoạch tập huấn số mấy?", "document"],
    ["45-CT/TW là văn bản gì", "document"],
    ["Chỉ thị 45 nói về việc gì?", "subject"],
    ["chi thi 45 noi ve gi", "subject"],
    ["Quy định 205 về vấn đề gì?", "subject"],
    // Why, list, how, what is, whether
    ["Vì sao kết nạp ít?", "reason"],
    ["tai sao khong dat", "reason"],
    ["Nguyên nhân của hạn chế là gì?", "reason"],
    ["sao lại ít thế", "reason"],
    ["lý do nào mà kết nạp ít", "reason"],
    ["nguyên nhân kết nạp ít", "reason"],
    // … but a reason that somebody names, or that is counted, is not asked for
    ["Ai nêu nguyên nhân của hạn chế?", "who"],
    ["Có mấy nguyên nhân của hạn chế?", "count"],
    ["Kể tên các hạn chế", "list"],
    ["Liệt kê nhiệm vụ", "list"],
    ["hạn chế gồm những gì", "list"],
    ["Thủ tục làm thế nào?", "how"],
    ["lam sao de vay von", "how"],
    ["Đảng viên dự bị là gì?", "definition"],
    ["Đại hội xong chưa?", "yesno"],
    ["Có bầu Ban Thường vụ không?", "yesno"],
    // "nội" is no "nơi"
    ["nội dung chỉ thị 45", "subject"],
    ["noi dung quy dinh 205", "subject"],
    ["nơi tổ chức đại hội", "where"],
    // Nothing recognised is never nothing
    ["máy quét", "fact"],
    ["", "fact"],
    ["???", "fact"],
  ] as const)("“%s”: %s", (question, kind) => {
    expect(read(question).kinds[0]).toBe(kind);
  });

  test("at least one kind, each once, all known", () => {
    for (const question of ["", "1", "🎉", "bao nhiêu tiền và khi nào và ở đâu vì sao", "a".repeat(4096)]) {
      const { kinds } = read(question);
      expect(kinds.length).toBeGreaterThan(0);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(questionKinds).toEqual(expect.arrayContaining([...kinds]));
    }
  });

  test("a share or a sum rather than a mere number, so that a count does not answer it", () => {
    for (const question of ["chiếm bao nhiêu phần trăm", "thu bao nhiêu tiền", "bao nhiêu ha rừng"])
      expect(read(question).kinds).not.toContain("count");
  });

  test("a number before a share where both are asked for in that order", () => {
    expect(read("Có bao nhiêu đảng viên nữ, chiếm mấy phần trăm?").kinds).toEqual(["count", "share"]);
    expect(read("co may dang vien du bi chiem bao nhieu phan tram").kinds).toEqual(["count", "share"]);
    expect(read("Đảng viên nữ chiếm bao nhiêu phần trăm?").kinds).toEqual(["share"]);
  });
});

describe("The words that only look like a cue", () => {
  test.each([
    ["Máy quét của ai?", "who"],
    ["Tiến độ thế nào?", "how"],
    ["Đồng chí nào?", "who"],
    ["Đại biểu ở đâu?", "where"],
    ["Đầu nhiệm kỳ có bao nhiêu chi bộ?", "count"],
  ] as const)("do not decide the kind of “%s”: %s", (question, kind) => {
    expect(read(question).kinds[0]).toBe(kind);
  });
});

describe("A question for a document", () => {
  test.each([
    ["Theo kế hoạch nào?", "plan"],
    ["theo chi thi nao", "directive"],
    ["quyết định số mấy", "decision"],
    ["Công văn nào của tỉnh?", "letter"],
    ["văn bản nào", null],
    ["Có bao nhiêu đảng viên?", null],
  ] as const)("says which type it wants: “%s” wants %s", (question, kind) => {
    expect(read(question).documentKind).toBe(kind);
  });
});

describe("A question for a range", () => {
  test.each([
    ["Từ bao nhiêu đến bao nhiêu ngày?", true],
    ["tu bao nhieu den bao nhieu trieu", true],
    ["Thấp nhất đến cao nhất là bao nhiêu?", true],
    ["Có bao nhiêu đảng viên?", false],
    ["Từ ngày nào?", false],
  ])("is told from one for a number: “%s” %s", (question, range) => {
    expect(read(question).range).toBe(range);
  });
});
