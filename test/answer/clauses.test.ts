import { describe, expect, test } from "vitest";
import { visible } from "../../src/text/normalise.ts";
import { openWorld } from "../services/world.ts";

const { ask, corpus } = await openWorld({
  "hoi-nghi.txt": `Hội nghị sơ kết công tác phòng, chống thiên tai huyện Nậm Pồn

Thứ sáu - 12/9/2025 08:15 210 0

Sáng 11/9/2025, tại Hội trường Trung tâm Văn hóa huyện, Ủy ban nhân dân huyện Nậm Pồn tổ chức hội nghị sơ kết công tác phòng, chống thiên tai. Đồng chí Lò Văn Inh, Phó Chủ tịch Ủy ban nhân dân huyện, chủ trì hội nghị; bà Giàng Thị Súa, Giám đốc Đài Khí tượng, trình bày dự báo thời tiết.

Trận lở đất lớn nhất năm xảy ra đêm 03/8/2025 tại bản Huổi Lếch, xã Pa Khôm, làm sập 14 nhà. Điểm sơ tán đặt ở Trường THCS Pa Khôm.

Việc khắc phục tuyến đường Pa Khôm - Nà Hỳ chậm do mưa kéo dài, đá lăn liên tục. Nguyên nhân thiếu áo phao là nhà thầu giao hàng muộn 20 ngày.

Kho gạo của huyện nằm ở chỗ trũng nên bị ngập, dẫn đến ẩm 3 tấn gạo. Xã Pa Khôm còn thiếu một y tá (do chưa tuyển được người).

Để giữ nước cho đập Nà Hỳ, chống cạn mùa khô, kịp thời cấp nước cho bản, Ban Quản lý đập đóng cửa xả số 2 từ tháng 10, phân công công nhân trực ba ca ở nhà van và hai trạm đo mực nước phía thượng lưu, báo số đo về huyện vào lúc 7 giờ và 17 giờ hằng ngày; trong đó trạm Huổi Lếch được chọn đo thử độ đục bằng máy mới mượn của tỉnh.

Huyện khẳng định tồn tại của việc thu quỹ là do nhiều bản ở xa chợ nên chưa đóng đủ tiền quỹ.

Nguyên nhân việc sơ tán chậm là do loa bản hỏng. Đường vào hai bản bị cây đổ chắn; cán bộ trực ban chưa quen sổ hiệu lệnh mới.

Nhà máy nước tạm ngừng hoạt động vì bể lắng bị bùn lấp. Huyện mua 30 máy phát điện nhằm bảo đảm liên lạc khi mất lưới.

Vật tư dự trữ của huyện gồm: 400 rọ thép, 25 nhà bạt, 6 xuồng máy. Ba bài học được nêu là sơ tán sớm, chia nhóm hộ, trực ban suốt đêm.

Tác giả bài viết: Sùng A Dế
`,
  "quy-che.md": `---
kind: regulation
title: Quy chế quản lý chợ phiên Mường Ký
number: 08/QC-UBND
issuer: Ủy ban nhân dân xã Mường Ký
date: 2025-03-04
---

## Điều 1. Giải thích từ ngữ

1. Chợ phiên là chợ họp vào sáng thứ bảy hằng tuần, mở cửa từ 5 giờ đến 12 giờ.

2. Quầy lưu động là quầy không có mái che cố định, được dời đi trong ngày.

## Điều 2. Quy định chung

1. Người bán không được đốt lửa trong khu vực chợ.

2. Hộ nghèo của xã được miễn tiền thuê quầy trong 06 tháng đầu.

3. Ban Quản lý chợ thu phí gửi xe; Công an xã tuần tra ban đêm.

4. Trạm Y tế xã lấy mẫu kiểm tra thực phẩm mỗi phiên, báo cáo kết quả cho Phòng Kinh tế.

## Điều 3. Các hành vi bị cấm tại chợ phiên

Nghiêm cấm các hành vi sau tại chợ phiên:

a) Bán hàng giả, hàng quá hạn, hàng không rõ nơi làm ra.

b) Dắt gia súc vào khu bán thực phẩm.

c) Lấn lối đi chung để bày hàng.

## Điều 4. Hồ sơ

Hồ sơ thuê quầy cố định gồm: đơn đề nghị thuê quầy theo mẫu, bản sao giấy tờ tùy thân, giấy xác nhận của trưởng bản nơi hộ cư trú, giấy khám sức khỏe còn hạn của người trực tiếp đứng bán, cam kết bảo đảm vệ sinh an toàn thực phẩm có chữ ký của chủ hộ, hai ảnh màu cỡ bốn nhân sáu chụp trong vòng ba tháng, sơ đồ vị trí quầy do chủ hộ tự vẽ, biên lai nộp tiền đặt cọc và bản kê các mặt hàng dự định bày bán trong quý đầu.
`,
  "bien-ban.txt": `Biên bản họp Hợp tác xã Thủy sản Lòng Hồ

Chủ tọa: Quàng Văn Đôi. Thư ký: kế toán trưởng hợp tác xã. Cuộc họp bắt đầu lúc 8 giờ.

Hợp tác xã bầu ông Tòng Văn Páo làm Tổ trưởng tổ lưới và chọn chị Cà Thị Ín làm thủ quỹ. Hội nghị giao Ban Kiểm soát kiểm kê kho lạnh trước ngày 30/10/2025.

Chưa đồng ý cho thuê bến cá vì hợp đồng cũ còn thời hạn. Bè nuôi số 7 bị thủng.

Người ký: Quàng Văn Đôi
`,
  "kinh-nghiem.txt": `Kinh nghiệm giữ rừng của xã Tà Hừa

Xã Tà Hừa rút ra bốn kinh nghiệm giữ rừng sau mười năm giao khoán cho các bản.

Một là, giao từng khoảnh cho từng nhóm hộ và ghi rõ mốc trên thực địa.

Hai là, chia tiền dịch vụ công khai tại nhà văn hóa bản.

Ba là, tuần tra theo lịch, mỗi tháng hai lần.

Bốn là, phạt bằng công trồng lại cây.

| Việc | Đơn vị chủ trì |
|---|---|
| Cắm mốc khoảnh rừng | Hạt Kiểm lâm |
| Đo tán lá bằng ảnh vệ tinh | Chi cục Kiểm lâm |
| Phát cơm trưa cho đội tuần tra | Hội Phụ nữ xã |
`,
});

const first = async (question: string): Promise<string | null> => (await ask(question)).answers[0]?.text ?? null;

describe("A question of who", () => {
  test.each([
    ["Ai chủ trì hội nghị sơ kết phòng, chống thiên tai?", "Lò Văn Inh"],
    ["ai chu tri hoi nghi so ket cong tac phong chong thien tai", "Lò Văn Inh"],
    ["Ai trình bày dự báo thời tiết tại hội nghị?", "Giàng Thị Súa"],
    ["Giám đốc Đài Khí tượng là ai?", "Giàng Thị Súa"],
    ["Ai viết bài này?", "Sùng A Dế"],
    ["Tác giả bài viết là ai?", "Sùng A Dế"],
    ["Ai làm thư ký cuộc họp hợp tác xã?", "kế toán trưởng hợp tác xã"],
    ["Ai là chủ tọa cuộc họp của hợp tác xã thủy sản?", "Quàng Văn Đôi"],
    ["Ai được bầu làm tổ trưởng tổ lưới?", "Tòng Văn Páo"],
    ["Hợp tác xã chọn ai làm thủ quỹ?", "Cà Thị Ín"],
    ["Hội nghị hợp tác xã giao ban nào kiểm kê kho lạnh?", "Ban Kiểm soát"],
    ["Cơ quan nào tuần tra ban đêm ở chợ phiên?", "Công an xã"],
    ["Đơn vị nào lấy mẫu kiểm tra thực phẩm mỗi phiên chợ?", "Trạm Y tế xã"],
    ["Trạm Y tế xã báo cáo kết quả cho phòng nào?", "Phòng Kinh tế"],
    ["Đơn vị nào cắm mốc khoảnh rừng?", "Hạt Kiểm lâm"],
    ["co quan nao do tan la bang anh ve tinh", "Chi cục Kiểm lâm"],
  ])("%s %s", async (question, name) => {
    expect(await first(question)).toBe(name);
  });

  test.each([
    ["nobody is named near", "Ai làm sập nhà trong trận lở đất?"],
    ["no name stands in the clause", "Ai giữ chìa khóa bè nuôi số 7?"],
    ["the question names the only one itself", "Lò Văn Inh chủ trì hội nghị sơ kết cùng ai?"],
    ["the passage names no body", "Cơ quan nào phạt bằng công trồng lại cây?"],
  ])("gets no name where %s", async (_why, question) => {
    const answer = await ask(question);
    expect(answer.answers.map((a) => a.text)).not.toContain("Lò Văn Inh");
    expect(answer.answers).toEqual([]);
  });
});

describe("A question of where", () => {
  test.each([
    ["Hội nghị sơ kết phòng chống thiên tai tổ chức ở đâu?", "Hội trường Trung tâm Văn hóa huyện"],
    ["Trận lở đất lớn nhất năm 2025 xảy ra ở bản nào?", "bản Huổi Lếch"],
    ["tran lo dat lon nhat xay ra o xa nao", "xã Pa Khôm"],
    ["Điểm sơ tán đặt ở đâu?", "Trường THCS Pa Khôm"],
  ])("%s %s", async (question, place) => {
    expect(await first(question)).toBe(place);
  });

  test.each([
    "Tiền dịch vụ giữ rừng được chia ở tỉnh nào?",
    "Bè nuôi số 7 bị thủng ở đâu?",
    "Máy phát điện được mua ở đâu?",
  ])("gets no place where none is said of it: %s", async (question) => {
    expect(await first(question)).toBeNull();
  });
});

describe("A question of yes or no", () => {
  test.each([
    ["Người bán có được đốt lửa trong khu vực chợ không?", "Người bán không được đốt lửa trong khu vực chợ"],
    ["ho ngheo co duoc mien tien thue quay khong", "Hộ nghèo của xã được miễn tiền thuê quầy trong 06 tháng đầu"],
    ["Hợp tác xã có đồng ý cho thuê bến cá không?", "Chưa đồng ý cho thuê bến cá vì hợp đồng cũ còn thời hạn"],
  ])("%s %s", async (question, clause) => {
    expect(await first(question)).toBe(clause);
  });

  test.each(["Chợ có bán vé số vào buổi tối không?", "Bè nuôi có được bảo hiểm chi trả không?"])(
    "gets no clause where none decides: %s",
    async (question) => {
      expect(await first(question)).toBeNull();
    },
  );
});

describe("A question of why", () => {
  test.each([
    ["Vì sao khắc phục tuyến đường Pa Khôm - Nà Hỳ chậm?", "do mưa kéo dài, đá lăn liên tục"],
    ["Tại sao thiếu áo phao?", "nhà thầu giao hàng muộn 20 ngày"],
    ["tai sao nha may nuoc tam ngung hoat dong", "vì bể lắng bị bùn lấp"],
    ["Huyện mua máy phát điện để làm gì?", "nhằm bảo đảm liên lạc khi mất lưới"],
    ["Vì sao chưa cho thuê bến cá?", "vì hợp đồng cũ còn thời hạn"],
    [
      "Tại sao trạm Huổi Lếch được chọn đo thử độ đục bằng máy mới?",
      "Để giữ nước cho đập Nà Hỳ, chống cạn mùa khô, kịp thời cấp nước cho bản",
    ],
    ["Vì sao chưa đóng đủ tiền quỹ?", "do nhiều bản ở xa chợ"],
    ["Nguyên nhân nào nằm ở cán bộ trực ban?", "cán bộ trực ban chưa quen sổ hiệu lệnh mới"],
    ["Vì sao kho gạo của huyện bị ngập?", "Kho gạo của huyện nằm ở chỗ trũng"],
    ["Tại sao 3 tấn gạo bị ẩm?", "Kho gạo của huyện nằm ở chỗ trũng nên bị ngập"],
    ["Lý do gì mà xã Pa Khôm còn thiếu một y tá?", "do chưa tuyển được người"],
  ])("%s %s", async (question, reason) => {
    expect(await first(question)).toBe(reason);
  });

  test.each([
    "Vì sao bè nuôi số 7 bị thủng?",
    "Vì lý do gì huyện bầu bà Giàng Thị Súa?",
    "Tại sao chợ phiên họp vào thứ bảy?",
  ])("gets no reason where none is given: %s", async (question) => {
    expect(await first(question)).toBeNull();
  });
});

describe("A question of what something is", () => {
  test.each([
    ["Chợ phiên là gì?", "Chợ phiên là chợ họp vào sáng thứ bảy hằng tuần, mở cửa từ 5 giờ đến 12 giờ"],
    ["Thế nào gọi là quầy lưu động?", "Quầy lưu động là quầy không có mái che cố định, được dời đi trong ngày"],
    ["quay luu dong la gi", "Quầy lưu động là quầy không có mái che cố định, được dời đi trong ngày"],
  ])("%s %s", async (question, clause) => {
    expect(await first(question)).toBe(clause);
  });

  test("gets no clause where nothing says so", async () => {
    expect(await first("Khoảnh rừng là gì?")).toBeNull();
  });
});

describe("A question for a list", () => {
  test.each([
    ["Vật tư dự trữ của huyện gồm những gì?", "400 rọ thép, 25 nhà bạt, 6 xuồng máy"],
    ["Kể ra ba bài học được nêu ở hội nghị?", "sơ tán sớm, chia nhóm hộ, trực ban suốt đêm"],
  ])("%s %s", async (question, items) => {
    expect(await first(question)).toBe(items);
  });

  test("that is longer than a direct answer gets its whole text, over several excerpts", async () => {
    const { answers, excerpts } = await ask("Hồ sơ thuê quầy cố định gồm những gì?");
    expect(answers).toEqual([]);
    const shown = excerpts.map((excerpt) => excerpt.text.replace(/^…|…$/g, "")).join(" ");
    for (const item of ["đơn đề nghị thuê quầy", "giấy khám sức khỏe", "sơ đồ vị trí quầy", "bày bán trong quý đầu"])
      expect(shown).toContain(item);
    expect(new Set(excerpts.slice(0, 2).map((excerpt) => excerpt.passageId)).size).toBe(1);
  });

  test.each([
    ["Nghiêm cấm những hành vi nào tại chợ phiên?", ["Nghiêm cấm", "a) Bán", "b) Dắt"]],
    ["Kể ra bốn kinh nghiệm giữ rừng của xã Tà Hừa", ["Xã Tà Hừa rút ra", "Một là", "Hai là"]],
  ])("of items that hang on a lead-in gets them in their order behind it: %s", async (question, openings) => {
    const { answers, excerpts } = await ask(question);
    expect(answers).toEqual([]);
    expect(excerpts.map((excerpt, i) => excerpt.text.startsWith(openings[i] ?? "?"))).toEqual([true, true, true]);
  });

  test("for one of them only leaves the other excerpts as they are", async () => {
    const { excerpts } = await ask("Kinh nghiệm thứ hai của xã Tà Hừa là gì?");
    expect(excerpts[0]?.text).toContain("Hai là, chia tiền");
  });
});

describe("Every such answer", () => {
  test.each([
    "Ai chủ trì hội nghị sơ kết phòng, chống thiên tai?",
    "Điểm sơ tán đặt ở đâu?",
    "Người bán có được đốt lửa trong khu vực chợ không?",
    "Tại sao thiếu áo phao?",
    "Chợ phiên là gì?",
    "Vật tư dự trữ của huyện gồm những gì?",
  ])("stands verbatim in its excerpt and in its document, without a value: %s", async (question) => {
    const { answers, excerpts } = await ask(question);
    const [answer] = answers;
    expect(answer).toMatchObject({ value: null, valueMax: null, unit: null, excerpt: 0 });
    expect(excerpts[0]?.text).toContain(answer?.text);
    const passages = [...(corpus.documents.get(excerpts[0]?.documentId ?? "")?.passages ?? [])];
    expect(passages.some((p) => visible(p.block.text).includes(answer?.text ?? "?"))).toBe(true);
    expect(Array.from(answer?.text ?? "").length).toBeLessThanOrEqual(160);
  });

  test("leaves a question for a figure to the figures", async () => {
    expect(await first("Trận lở đất làm sập mấy nhà?")).toBe("14 nhà");
  });
});
