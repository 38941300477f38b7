import { describe, expect, it, test } from "vitest";
import { openWorld } from "../services/world.ts";

const { ask } = await openWorld({
  "tin.md": `# Hội xuân bản Nà Lằn

Thứ tư - 12/02/2025 09:20 417 3

Hội xuân bản Nà Lằn mở trong hai ngày 08 và 09/02/2025, có 36 đội chơi và 1.240 lượt khách.

Tác giả bài viết: Vàng A Dơ

Tổng số điểm của bài viết là: 18 trong 4 đánh giá

Đang truy cập: 31 | Hôm nay: 2,846 | Tổng lượt truy cập: 915,207
`,
});
const first = async (question: string) => (await ask(question)).answers[0]?.text;

describe("A question about the article itself", () => {
  test.each([
    ["Bài này đăng ngày nào?", "12/02/2025"],
    ["bai nay ra hom nao the", "12/02/2025"],
    ["tin này lên trang khi nào vậy ạ", "12/02/2025"],
    ["bài viết được xem bao nhiêu lần", "417"],
    ["Bài này bao nhiêu người đọc rồi?", "417"],
    ["bài báo này ai viết", "Vàng A Dơ"],
  ])("gets what the page says about it: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  it("shows its rating", async () => {
    expect((await ask("bài này được chấm mấy điểm")).excerpts[0]?.text).toContain("18 trong 4 đánh giá");
  });

  test.each([
    ["Bài này nói hội xuân có bao nhiêu đội chơi?", "36 đội"],
    ["bài này nói hội xuân đón bao nhiêu lượt khách", "1.240 lượt khách"],
  ])("gets what it says where that is asked: “%s”", async (question, text) => {
    expect(await first(question)).toContain(text);
  });
});

describe("A question about the visitors of the page", () => {
  test.each([
    ["Trang web có tổng cộng bao nhiêu lượt truy cập?", "915,207"],
    ["trang nay hom nay bao nhieu luot vao", "2,846"],
    ["bây giờ mấy người đang vào trang", "31"],
  ])("gets the counter that it means: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  it("is no question about a cemetery (nghĩa trang)", async () => {
    expect(await first("nghĩa trang có bao nhiêu lượt vào viếng")).toBeUndefined();
  });
});

test("counters of visitors answer nothing else", async () => {
  expect(await first("Hôm nay bản Nà Lằn có bao nhiêu khách?")).not.toBe("2,846");
});
