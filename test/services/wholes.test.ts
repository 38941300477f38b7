import { describe, expect, test } from "vitest";
import { openWorld } from "./world.ts";

const first = async (documents: Record<string, string>, question: string) =>
  (await (await openWorld(documents)).ask(question)).answers[0]?.text;

const staff = {
  "a.md":
    "# Báo cáo công tác cán bộ xã Pa Hu\n\nToàn xã có 320 đảng viên, trong đó đảng viên nữ chiếm 41,5%. Cấp ủy viên nữ chiếm 22,4%.\n\nSố lượng bí thư chi bộ 14 đồng chí, tái cử 9; số bầu khuyết để bổ sung sau 02. 100% các đồng chí bí thư trúng cử với số phiếu cao. Đại hội có 118 đại biểu.\n",
};

describe("A figure and what it is a part of", () => {
  test.each([
    ["tỷ lệ nữ đảng viên", "41,5%"],
    ["tỷ lệ đảng viên nữ", "41,5%"],
    ["tỷ lệ cấp ủy viên nữ", "22,4%"],
    ["tỷ lệ nữ đại biểu", undefined],
    ["tỷ lệ đại biểu nữ là bao nhiêu?", undefined],
    ["dân số xã Pa Hu", undefined],
  ])("“%s”: %s", async (question, text) => {
    expect(await first(staff, question)).toBe(text);
  });

  test.each(["số lượng bí thư trúng cử", "so luong bi thu trung cu", "mấy đồng chí bí thư trúng cử"])(
    "“%s” counts secretaries, whatever stands beside",
    async (question) => {
      expect(await first(staff, question)).toBe("14 đồng chí");
    },
  );

  test("markets of communes, what one commune lost and what is discharged are no communes", async () => {
    const district = {
      "a.md":
        "# Báo cáo huyện Nậm Tăm\n\nToàn huyện Nậm Tăm có 8 chợ xã, 3 chợ có mái che.\n\nHỏng 5 cầu (xã Pa Hu 3, xã Tân Sin 2). Hồ xả 50 m3/s.\n",
    };
    expect(await first(district, "huyện Nậm Tăm có mấy xã")).toBeUndefined();
    expect(await first(district, "huyện Nậm Tăm có mấy chợ xã")).toBe("8 chợ xã");
  });

  test("what is counted may stand before its number", async () => {
    const flood = {
      "a.md":
        "# Báo cáo thiệt hại mưa lũ xã Pa Hu\n\nVề người: chết 6 người, bị thương 17 người; trôi 31 bè cá.\n\nHỗ trợ gia đình có người chết 18 triệu đồng/người, người bị thương 4 triệu đồng/người.\n",
    };
    expect(await first(flood, "Mưa lũ ở Pa Hu có mấy người chết?")).toBe("6 người");
    expect(await first(flood, "mua lu o pa hu co may nguoi bi thuong")).toBe("17 người");
  });

  test("a first column whose head counts is no name of the row", async () => {
    const table = { "a.md": "# Hộ nghèo xã Pa Hu\n\n| Số hộ | Bản |\n|---|---|\n| 45 | Nậm Ít |\n| 31 | Pa Lưng |\n" };
    expect(await first(table, "Bản Pa Lưng có bao nhiêu hộ nghèo?")).toBe("31");
  });

  test("a title that names a year says of no other year", async () => {
    const budget = {
      "a.md":
        "# Công khai quyết toán ngân sách xã Pa Hu năm 2024\n\nKèm theo Quyết định số 71/QĐ-UBND, ngày 15/11/2023.\n\nTổng thu ngân sách xã 8.204,7 triệu đồng.\n",
    };
    expect(await first(budget, "tổng thu ngân sách xã Pa Hu năm 2024")).toBe("8.204,7 triệu đồng");
    expect(await first(budget, "tổng thu ngân sách xã Pa Hu năm 2023")).toBeUndefined();
  });
});

describe("Excerpts of a long passage", () => {
  const filler = (word: string) => `${`Công tác ${word} được cấp ủy các cấp quan tâm lãnh đạo, chỉ đạo thực hiện`}. `;
  const long = {
    "a.md": `# Báo cáo xã Pa Hu\n\nHạn chế trong tuyên truyền là tài liệu gửi về bản còn chậm. ${filler("tổ chức").repeat(6)}Hạn chế trong tuyên truyền còn do loa của ba bản hỏng. ${filler("kiểm tra").repeat(4)}Có 45 loa.\n`,
  };

  test("the second is of the same passage where that speaks of the question again", async () => {
    const { ask } = await openWorld(long);
    const { excerpts } = await ask("hạn chế trong tuyên truyền ở xã Pa Hu là gì");
    const texts = excerpts.slice(0, 2).map(({ text }) => text);
    expect(texts.filter((text) => text.includes("còn chậm") || text.includes("loa của ba bản hỏng"))).toHaveLength(2);
  });

  test("around a figure it begins with a sentence that matters", async () => {
    const { ask } = await openWorld(long);
    const { answers, excerpts } = await ask("Xã Pa Hu có bao nhiêu loa?");
    expect(answers[0]?.text).toBe("45 loa");
    expect(excerpts[0]?.text).not.toMatch(/^…/);
  });
});

test("a question typed without marks stays so when its abbreviations are written out", async () => {
  const { ask } = await openWorld({
    "a.md":
      "# Hợp tác xã chè Pa Hu\n\nHợp tác xã thu mua chè hữu cơ với giá thu mua 14.000 đồng/kg, gia đình nghèo được ứng trước.\n",
  });
  const { understood, answers } = await ask("gia thu mua che huu co cua htx");
  expect(understood.text).toContain("giá thu mua chè");
  expect(answers[0]?.text).toBe("14.000 đồng/kg");
});
