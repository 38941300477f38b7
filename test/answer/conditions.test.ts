import { describe, expect, it, test } from "vitest";
import { openWorld } from "../services/world.ts";

const { ask } = await openWorld({
  "gia-ben.md": `# Giá dịch vụ bến thuyền Nà Sàng năm 2026

## Giá cập bến

| Loại thuyền | Đơn vị | Giá |
|---|---|---|
| Thuyền dài dưới 9 m | đồng/lượt | 15.000 |
| Thuyền dài từ 9 m đến dưới 16 m | đồng/lượt | 35.000 |
| Thuyền dài từ 16 m trở lên | đồng/lượt | 70.000 |

## Quy định chung

Trả vé thuyền trước giờ chạy từ 12 giờ trở lên trừ 15%; từ 3 giờ đến dưới 12 giờ trừ 45%; dưới 3 giờ không trả lại tiền.

Trẻ dưới 7 tuổi đi cùng người lớn được miễn vé thuyền.

Vé ngày thường 48.000 đồng, vé ghế nằm, ghế đôi 66.000 đồng, vé xe máy 21.000 đồng. Giá năm 2025 lần lượt là 44.000 đồng, 61.000 đồng và 18.000 đồng.
`,
  "bao-cao.md": `# Báo cáo công tác hội năm 2025 của Hội Nông dân xã Nà Sàng

Trong 812 hội viên được bình xét có 143 đồng chí đạt loại xuất sắc (17,61%), 590 đồng chí đạt loại khá (72,66%).

Xã có 1.964 cử tri, trong đó 1.731 người đồng ý nhập bản, đạt 88,14%.

Quy chế thi đua (ban hành kèm theo Quyết định số 64) được sửa theo Nghị quyết số 17-NQ/HND ngày 03/02/2025 của Hội Nông dân tỉnh về thi đua.

Lịch phun thuốc: đợt 1 từ ngày 05 đến ngày 11/3/2025, đợt 2 từ ngày 02 đến ngày 09/8/2025.

Hội thao của Hội diễn ra từ ngày 18-20/9/2025 tại sân bản Pom; giải bóng trao ngày 21/9/2025.

Hội nghị điểm họp ngày 14/4/2025 tại bản Pom; sau hội nghị Thường trực Đảng ủy chủ trì rút kinh nghiệm. Trước hội nghị, Ban Chấp hành Hội duyệt báo cáo.
`,
});
const first = async (question: string) => (await ask(question)).answers[0]?.text;

describe("What holds between bounds", () => {
  test.each([
    ["Thuyền dài 11 mét cập bến Nà Sàng giá bao nhiêu?", "35.000"],
    ["thuyen 6 met cap ben na sang bao nhieu tien", "15.000"],
    ["Thuyền 20 m cập bến Nà Sàng hết bao nhiêu?", "70.000"],
    ["Trả vé thuyền trước giờ chạy 5 tiếng bị trừ bao nhiêu phần trăm?", "45%"],
    ["tra ve thuyen truoc 20 tieng bi tru bao nhieu phan tram", "15%"],
  ])("answers for a quantity that lies there: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  it("decides for an age below it", async () => {
    expect((await ask("Bé 4 tuổi đi thuyền có phải mua vé không?")).excerpts[0]?.text).toContain("Trẻ dưới 7 tuổi");
  });
});

describe("A part of a whole", () => {
  test.each([
    ["Có bao nhiêu hội viên đạt loại xuất sắc?", "143 đồng chí"],
    ["bao nhieu hoi vien duoc xep loai kha", "590 đồng chí"],
    ["Bao nhiêu hội viên được bình xét?", "812 hội viên"],
    ["Xã có bao nhiêu cử tri đồng ý nhập bản?", "1.731 người đồng ý nhập bản"],
    ["Xã có bao nhiêu cử tri?", "1.964 cử tri"],
  ])("answers where the question says what sets it apart: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });
});

describe("A row of figures that follow respectively", () => {
  test.each([
    ["Vé xe máy năm 2025 bao nhiêu tiền?", "18.000 đồng"],
    ["Vé ghế nằm năm 2025 bao nhiêu tiền?", "61.000 đồng"],
  ])("is told by the row before: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });
});

describe("An ordinal", () => {
  test.each([
    ["Đợt phun thuốc thứ hai từ ngày nào đến ngày nào?", "từ ngày 02 đến ngày 09/8/2025"],
    ["dot phun thuoc dau tien tu ngay nao den ngay nao", "từ ngày 05 đến ngày 11/3/2025"],
  ])("picks one, though words stand between it and its noun: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });
});

describe("A document", () => {
  it("is the one that something is issued with, where that is asked", async () => {
    expect(await first("Quy chế thi đua đi kèm văn bản nào?")).toBe("Quyết định số 64");
  });
});

describe("A day", () => {
  test.each([
    ["Hội thao của Hội khai mạc ngày nào?", "từ ngày 18-20/9/2025"],
    ["hoi thao cua hoi bat dau ngay nao", "từ ngày 18-20/9/2025"],
  ])("of a range without a month of its own is given with the range: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  it("on which something opens is not the day of something else", async () => {
    expect(await first("Hội nghị điểm khai mạc ngày nào?")).toBeUndefined();
    expect(await first("Hội nghị điểm họp ngày nào?")).toBe("14/4/2025");
  });
});

describe("What comes after", () => {
  test.each(["Xong hội nghị điểm thì ai rút kinh nghiệm?", "họp hội nghị điểm xong thì ai rút kinh nghiệm"])(
    "is what a text says of later: “%s”",
    async (question) => {
      expect(await first(question)).toBe("Thường trực Đảng ủy");
    },
  );
});
