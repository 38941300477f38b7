import { describe, expect, test } from "vitest";
import { openWorld } from "./world.ts";

const { ask, corpus } = await openWorld();

/** The first direct answer, and the document that the first excerpt stands in. */
async function first(question: string) {
  const { status, answers, excerpts } = await ask(question);
  return { status, text: answers[0]?.text, from: excerpts[0]?.documentId, excerpt: excerpts[0]?.text };
}

describe("A question is answered with the right figure of look-alikes", () => {
  test.each([
    // The year tells two reports of one district apart.
    ["năm hai không hai bốn kết nạp bao nhiêu đảng viên mới", "151 đảng viên mới", "bc-2024"],
    ["nam 2023 ket nap bao nhieu dang vien moi", "164 đảng viên mới", "bc-2023"],
    ["Năm 2023 thu ngân sách được bao nhiêu tiền?", "48,6 tỷ đồng", "bc-2023"],
    ["thu ngan sach 2024 dc bao nhieu ty dong", "53,2 tỷ đồng", "bc-2024"],
    ["tỉ lệ hộ nghèo năm 2023", "24,15%", "bc-2023"],
    ["ty le ho ngheo 2024", "19,87%", "bc-2024"],
    ["Năm 2023 trồng mới bao nhiêu ha rừng?", "212,5 ha", "bc-2023"],
    // The document's number does so too.
    ["Theo báo cáo 201-BC/HU có bao nhiêu đảng viên?", "3.905 đảng viên", "bc-2023"],
    ["bc267hu co bao nhieu dang vien", "4.012 đảng viên", "bc-2024"],
    // A share is no count, a part is not the whole.
    ["Năm 2024 đảng viên nữ chiếm bao nhiêu phần trăm?", "33,45%", "bc-2024"],
    ["Năm 2024 có bao nhiêu đảng viên nữ?", "1.342 đồng chí", "bc-2024"],
    ["nam 2023 dang vien du bi chiem may phan tram", "3,79%", "bc-2023"],
    ["Năm 2023 có mấy đảng viên dự bị?", "148 đồng chí", "bc-2023"],
    ["Kết nạp năm 2024 đạt bao nhiêu % kế hoạch?", "94,38%", "bc-2024"],
    ["Năm 2024 có bao nhiêu đảng viên bị kỷ luật?", "27 đồng chí", "bc-2024"],
    ["Năm 2024 khiển trách bao nhiêu đảng viên?", "19", "bc-2024"],
    // The secretary is not the deputy.
    ["Bí thư Đảng ủy xã được bao nhiêu phiếu?", "112 phiếu", "dai-hoi-pa-hu"],
    ["bi thu duoc may phieu", "112 phiếu", "dai-hoi-pa-hu"],
    ["Phó Bí thư Thường trực được bao nhiêu phiếu?", "109 phiếu", "dai-hoi-pa-hu"],
    ["bi thu xa pa hu dat bao nhieu phan tram phieu", "94,92%", "dai-hoi-pa-hu"],
    ["pbt thường trực đạt mấy % phiếu", "92,37%", "dai-hoi-pa-hu"],
    ["Ban Thường vụ có mấy đồng chí?", "5 đồng chí", "dai-hoi-pa-hu"],
    ["Ban chấp hành gồm bao nhiêu đồng chí", "15 đồng chí", "dai-hoi-pa-hu"],
    ["Bao nhiêu đại biểu chính thức dự đại hội xã Pa Hu?", "118 đại biểu chính thức", "dai-hoi-pa-hu"],
    ["Hỗ trợ bao nhiêu hộ nghèo?", "17 hộ nghèo", "dai-hoi-pa-hu"],
    ["Xã Pa Hu chi bao nhiêu tiền hỗ trợ hộ nghèo?", "85 triệu đồng", "dai-hoi-pa-hu"],
    // One source of money is not the other, nor the total.
    ["Tổng kinh phí cải cách hành chính của xã Tân Sin là bao nhiêu?", "260 triệu đồng", "ke-hoach"],
    ["Ngân sách tỉnh hỗ trợ xã Tân Sin bao nhiêu tiền?", "70 triệu đồng", "ke-hoach"],
    ["xa tan sin chi bao nhieu tien tu ngan sach xa", "190 triệu đồng", "ke-hoach"],
    ["Xã Tân Sin có bao nhiêu thủ tục hành chính?", "214 thủ tục hành chính", "ke-hoach"],
    // The cell of the right row and column.
    ["Mua máy quét hết bao nhiêu tiền?", "120", "ke-hoach"],
    ["tap huan ky nang so het bao nhieu tien", "45", "ke-hoach"],
    ["Hạn chót mua máy quét là ngày nào?", "30/4/2025", "ke-hoach"],
    // Days and documents.
    ["Đại hội xã Pa Hu tổ chức ngày nào?", "10/6/2025", "dai-hoi-pa-hu"],
    ["Chỉ thị 45-CT/TW ban hành ngày nào?", "14/4/2025", "dai-hoi-pa-hu"],
    ["chi thi 45 ve viec gi", "đại hội đảng bộ các cấp", "dai-hoi-pa-hu"],
    ["Kế hoạch 33 thay thế kế hoạch nào?", "Kế hoạch số 12/KH-UBND", "ke-hoach"],
  ])("“%s”: %s", async (question, text, from) => {
    expect(await first(question)).toMatchObject({ status: "answered", text, from });
  });

  test("and a range is given with both its ends", async () => {
    const { answers } = await ask("Hồ sơ đất đai trả kết quả trong bao nhiêu ngày?");
    expect(answers[0]).toMatchObject({ text: "từ 15 đến 20 ngày làm việc", value: 15, valueMax: 20 });
  });

  test("and the figure's value and unit are those of the text", async () => {
    const { answers } = await ask("Năm 2023 thu ngân sách được bao nhiêu tiền?");
    expect(answers[0]).toMatchObject({ value: 48.6, valueMax: null, unit: "tỷ đồng" });
  });
});

describe("A question that no figure answers is answered with the excerpt", () => {
  test.each([
    ["Vì sao Đại hội hỗ trợ hộ nghèo?", "mưa lũ cuốn trôi nhà", "dai-hoi-pa-hu"],
    ["Ai được bầu làm Bí thư Đảng ủy xã Pa Hu?", "Giàng A Chớ", "dai-hoi-pa-hu"],
    ["Đại hội xã Pa Hu tổ chức ở đâu?", "hội trường trung tâm xã", "dai-hoi-pa-hu"],
    ["tac gia bai viet la ai", "Vàng Thị Dung", "dai-hoi-pa-hu"],
    ["Kế hoạch nào bị thay thế?", "12/KH-UBND", "ke-hoach"],
  ])("“%s” by “… %s …”", async (question, words, from) => {
    const answer = await first(question);
    expect(answer).toMatchObject({ status: "answered", from });
    expect(answer.excerpt).toContain(words);
  });

  test("and a bare document number by that document", async () => {
    expect(await first("267-BC/HU")).toMatchObject({ status: "answered", from: "bc-2024" });
    expect(await first("33/KH-UBND")).toMatchObject({ status: "answered", from: "ke-hoach" });
  });
});

describe("A question is refused", () => {
  test.each([
    ["a place that no document names", "Xã Phiêng Lò có bao nhiêu hộ nghèo?", "name", "Phiêng Lò"],
    ["a year that no document names", "Năm 2019 huyện kết nạp bao nhiêu đảng viên?", "year", "2019"],
    ["a document that is neither held nor cited", "Nghị quyết 18-NQ/TW nói về việc gì?", "document", "18-NQ/TW"],
    ["the content of a document that is only cited", "Chỉ thị 45-CT/TW quy định bao nhiêu cấp ủy viên?", "", ""],
    ["a person that no document names", "Đồng chí Nguyễn Văn Bình giữ chức gì?", "name", "Nguyễn Văn Bình"],
    ["what is never counted", "Huyện Nậm Tăm có bao nhiêu bác sĩ?", "kind", ""],
  ])("that asks for %s", async (_what, question, reason, what) => {
    const { status, answers, excerpts, figures, refusal } = await ask(question);
    expect({ status, answers, excerpts, figures }).toEqual({
      status: "not_found",
      answers: [],
      excerpts: [],
      figures: [],
    });
    if (reason !== "") expect(refusal?.reason).toBe(reason);
    expect(refusal?.what).toContain(what);
  });

  test.each(["", "   ", "🎉", "?!…", "\u0000\u0007"])("that holds no words: %j", async (question) => {
    expect(await ask(question)).toMatchObject({ status: "not_found", refusal: { reason: "empty" } });
  });

  test.each(["cảm ơn bot nhiều nhé", "xin chào", "ok", "vâng ạ"])(
    "politely where nothing is asked: %s",
    async (line) => {
      expect(await ask(line)).toMatchObject({
        status: "not_found",
        understood: { text: line },
        refusal: { reason: "talk" },
        suggestions: [],
      });
    },
  );

  test("with the titles nearest to it, each once, at most three", async () => {
    const { suggestions } = await ask("Năm 2019 huyện kết nạp bao nhiêu đảng viên?");
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(3);
    expect(new Set(suggestions).size).toBe(suggestions.length);
    const titles = [...corpus.documents.values()].map((d) => d.title);
    expect(titles).toEqual(expect.arrayContaining([...suggestions]));
  });
});

test("Questions do not depend on the ones before", async () => {
  const alone = await ask("tỷ lệ hộ nghèo năm 2023");
  await ask("Năm 2024 huyện Nậm Tăm có bao nhiêu đảng viên?");
  expect(await ask("tỷ lệ hộ nghèo năm 2023")).toEqual(alone);
});

test("An explanation shows how a question was read, what was weighed and what came out", async () => {
  const shown = await ask.explain("nam 2024 co bao nhieu dang vien nu");
  for (const part of ["năm 2024 có bao nhiêu đảng viên nữ", "count", "bc-2024", "1.342"]) expect(shown).toContain(part);
});

describe("The key figures beside an answer", () => {
  test("each have a name, the one of a share that of its count, and ages that only bound a group are none", async () => {
    const { ask: askOf } = await openWorld({
      "bai.md":
        "# Tin xã Bản Lằn\n\nHội có 240 hội viên; hội viên nữ 96 người chiếm 40%; hội viên trẻ (dưới 35 tuổi) chiếm 22,5%; độ tuổi từ 35 đến 60 chiếm 61,5%; hội viên theo đạo chiếm 12%.\n",
    });
    const { figures } = await askOf("hội viên theo đạo chiếm bao nhiêu");
    expect(figures.map(({ label, text }) => `${label}: ${text}`)).toEqual(
      expect.arrayContaining(["hội viên nữ: 96 người", "hội viên nữ 96 người: 40%", "độ tuổi từ 35 đến 60: 61,5%"]),
    );
    expect(figures.map(({ text }) => text)).not.toContain("35 tuổi");
  });
});
