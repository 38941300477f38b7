import { describe, expect, it, test } from "vitest";
import { openWorld } from "../services/world.ts";

const { ask } = await openWorld({
  "hoi-trai.md": `# Hội trại thanh niên Pá Lông

Trại viên trẻ nhất 16 tuổi. Trại đông trại viên nhất là trại Nà Cang với 64 người, ít nhất là bản xa Pom Hán với 17 người.

Dự án nhà trại Pom Hán có 42 căn, bàn giao trong quý IV/2027; giá thuê 45.000 đồng/m2/tháng, giá mua 1,9 triệu đồng/m2.

Thu quỹ trại 83 triệu đồng, đạt 55% dự toán (150 triệu đồng); riêng tiền quỹ vé 34 triệu đồng, đạt 40% dự toán (85 triệu đồng).

Đồng ý chủ trương lập khu trại với quy mô mở rộng 12 ha, giảm 3 ha so với đề xuất ban đầu (15 ha) để giữ ruộng.

Thư viện lưu động đi 38 chuyến, phục vụ 764 lượt học sinh; năm 2023 đi 31 chuyến.

Thư viện trại có tổng số lượt bạn đọc 310 lượt, đạt 104,6% kế hoạch, tăng so với năm 2023 (270 lượt).

Số lượt sách luân chuyển 740 lượt.

Ban Tổ chức có 26 người làm lần đầu (37,14%).
`,
});
const first = async (question: string) => (await ask(question)).answers[0]?.text;

describe("A figure", () => {
  test.each([
    ["Ở hội trại, trại nào ít trại viên nhất và có mấy người?", "17 người"],
    ["Ở hội trại, trại nào đông trại viên nhất và có mấy người?", "64 người"],
  ])("is the end of its like that is asked for: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  test.each([
    ["Nhà trại Pom Hán bao nhiêu tiền một mét vuông?", "1,9 triệu đồng/m2"],
    ["Thuê nhà trại Pom Hán bao nhiêu tiền một mét vuông một tháng?", "45.000 đồng/m2/tháng"],
  ])("is given at the rate that is asked for: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  test.each([
    ["Hội trại thu quỹ được bao nhiêu tiền?", "83 triệu đồng"],
    ["Hội trại thu riêng tiền quỹ vé là bao nhiêu?", "34 triệu đồng"],
  ])("that is set apart from the whole answers only for itself: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  it("in brackets is what stands before them: a proposal is not what was agreed", async () => {
    expect(await first("Huyện đồng ý cho lập trại rộng bao nhiêu héc-ta?")).toBe("12 ha");
  });

  test.each([
    ["năm 2023 thư viện có mấy lượt người đến đọc", "270 lượt"],
    ["Trại cho luân chuyển bao nhiêu cuốn sách?", undefined],
  ])("of visits counts visits, and no books: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  it("is the number where the number is asked for before the share", async () => {
    expect(await first("Ban Tổ chức có bao nhiêu người làm lần đầu, chiếm mấy phần trăm?")).toBe("26 người");
  });
});
