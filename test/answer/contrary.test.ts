import { describe, expect, it, test } from "vitest";
import { openWorld } from "../services/world.ts";

const { ask } = await openWorld({
  "tin.md": `# Hội Cựu chiến binh huyện Nậm Pản tổng kết năm 2024

Thực hiện Chỉ thị số 41-CT/TW, ngày 14/3/2019 của Ban Bí thư, Đảng bộ huyện có 21 đảng bộ trực thuộc gồm: 18 đảng bộ xã, 03 đảng bộ thị trấn. Toàn huyện có 6.482 đảng viên (đảng viên dự bị chiếm 3,17%, đảng viên nữ chiếm 36,4%, đảng viên là người dân tộc thiểu số chiếm 71,8%).

Tổng số cấp ủy viên được bầu: 214 (trong đó tái cử 151, chiếm 70,56%); cấp ủy viên nữ 43 đồng chí chiếm 20,09%; cấp ủy viên trẻ tuổi (dưới 35 tuổi) chiếm 27,1%; độ tuổi từ 35 đến 45 chiếm 44,86%.

Số lượng phó bí thư 18 đồng chí, tái cử 11 đồng chí, đạt 61,11%.

Cấp ủy kiểm tra 34 tổ chức đảng và 57 đảng viên, giám sát 12 tổ chức đảng và 26 đảng viên.

Hội nghị họp ngày 20/12/2024 tại thị trấn; nhà truyền thống khởi công ngày 05/8/2024.
`,
});
const answer = async (question: string) => {
  const { status, answers } = await ask(question);
  return { status, first: answers[0]?.text };
};
const first = async (question: string) => (await answer(question)).first;

describe("A figure of one part is no answer for another", () => {
  test.each([
    ["the other sex", "Đảng viên nam chiếm bao nhiêu phần trăm?"],
    ["the other sex, counted", "cấp ủy viên nam bao nhiêu đồng chí"],
    ["what people do", "Đảng viên là thanh niên chiếm bao nhiêu phần trăm?"],
    ["what they are by trade", "Cấp ủy viên là doanh nhân bao nhiêu người?"],
    ["one people of several", "Đảng viên người Thái chiếm bao nhiêu?"],
    ["other ages", "Cấp ủy viên dưới 30 tuổi chiếm bao nhiêu?"],
    ["ages beyond", "cấp ủy viên trên 60 tuổi chiếm bao nhiêu phần trăm"],
    ["schooling", "Cấp ủy viên có trình độ đại học chiếm bao nhiêu phần trăm?"],
    ["those who did not", "Bao nhiêu phó bí thư không tái cử?"],
    ["bodies of another level", "Có bao nhiêu đảng bộ phường?"],
    ["what is said of none", "Bao nhiêu đảng viên bị kỷ luật?"],
    ["what is said of none, either", "Bao nhiêu đảng viên mới kết nạp?"],
    ["another year", "Tổng số đảng viên năm 2019"],
    ["a trade, behind what is counted", "Bao nhiêu đảng viên là doanh nhân?"],
    ["a trade of the same syllable", "Bao nhiêu đảng viên là giáo viên?"],
    ["another punishment", "Bao nhiêu đảng viên bị cách chức?"],
    ["a people in small letters", "đảng viên người mông chiếm bao nhiêu"],
  ])("%s: “%s”", async (_what, question) => {
    expect(await first(question)).toBeUndefined();
  });

  test.each([
    ["Đảng viên nữ chiếm bao nhiêu phần trăm?", "36,4%"],
    ["Đảng viên là người dân tộc thiểu số chiếm bao nhiêu?", "71,8%"],
    ["dang vien du bi chiem bao nhieu", "3,17%"],
    ["Cấp ủy viên dưới 35 tuổi chiếm bao nhiêu?", "27,1%"],
    ["cấp ủy viên từ 35 đến 45 tuổi chiếm bao nhiêu phần trăm", "44,86%"],
    ["Bao nhiêu phó bí thư tái cử?", "11 đồng chí"],
    ["Có bao nhiêu đảng bộ xã?", "18 đảng bộ xã"],
    ["Có bao nhiêu đảng bộ thị trấn?", "03 đảng bộ thị trấn"],
    ["Toàn huyện có bao nhiêu đảng viên?", "6.482 đảng viên"],
    ["Tổng số đảng viên năm 2024", "6.482 đảng viên"],
    ["Giám sát bao nhiêu đảng viên?", "26 đảng viên"],
    ["Kiểm tra bao nhiêu đảng viên?", "57 đảng viên"],
  ])("but it answers for its own: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });
});

describe("A table of old and new prices", () => {
  it("answers with the new one unless the old one is asked for", async () => {
    const { ask: askOf } = await openWorld({
      "gia.md":
        "# Giá nước sạch thị trấn Nậm Pản\n\n| Nơi dùng | Đơn vị | Giá cũ | Giá mới |\n|---|---|---|---|\n| Hộ dân | đồng/m3 | 6.300 | 7.900 |\n| Trường học | đồng/m3 | 8.100 | 9.400 |\n",
    });
    expect((await askOf("Giá nước cho trường học bao nhiêu?")).answers[0]?.text).toBe("9.400");
    expect((await askOf("Giá nước cũ của trường học bao nhiêu?")).answers[0]?.text).toBe("8.100");
  });
});

describe("What is measured", () => {
  it("is no answer to how many there are of something", async () => {
    const { ask: askOf } = await openWorld({
      "quy.md":
        "# Quy chế quỹ nhà ở Nậm Pản\n\nHộ được xây nhà mới phải đóng quỹ từ 36 tháng trở lên. Mức hỗ trợ xây nhà mới là 55 triệu đồng/nhà.\n",
    });
    expect((await askOf("Quỹ xây mới được bao nhiêu nhà?")).answers).toEqual([]);
  });
});

describe("A place that opens the question", () => {
  it("is not taken for one of a like name", async () => {
    expect(await answer("Nậm Phản có bao nhiêu đảng viên?")).toEqual({ status: "not_found", first: undefined });
    expect(await first("Nậm Pản có bao nhiêu đảng viên?")).toBe("6.482 đảng viên");
  });
});

describe("A noun of two syllables", () => {
  it("is not what its first syllable counts", async () => {
    const { ask: askOf } = await openWorld({
      "tin.md": "# Tin xã Nậm Pản\n\nXã xử lý 07 trường hợp lấn đất; có 02 nhà máy chè và 15 nhà văn hóa.\n",
    });
    expect((await askOf("Xã có bao nhiêu trường?")).answers).toEqual([]);
    expect((await askOf("Xã xử lý bao nhiêu trường hợp lấn đất?")).answers[0]?.text).toMatch(/^07 trường hợp/);
    expect((await askOf("Xã có bao nhiêu nhà máy?")).answers[0]?.text).toMatch(/^02 nhà máy/);
  });
});

describe("A day", () => {
  it("of one event is not that of another", async () => {
    expect(await first("Nhà truyền thống khánh thành ngày nào?")).toBeUndefined();
    expect(await first("Nhà truyền thống khởi công ngày nào?")).toBe("05/8/2024");
  });

  it("on which a document was signed is not that from which it holds", async () => {
    expect(await answer("Chỉ thị 41 có hiệu lực từ ngày nào?")).toEqual({ status: "not_found", first: undefined });
    expect(await first("Chỉ thị 41 ban hành ngày nào?")).toBe("14/3/2019");
  });

  it("is what “ngày bao nhiêu” asks for", async () => {
    expect(await first("Chỉ thị 41 ngày bao nhiêu?")).toBe("14/3/2019");
  });
});

describe("A document that only cites another", () => {
  it("does not replace it", async () => {
    expect(await first("Chỉ thị 41 thay thế chỉ thị nào?")).toBeUndefined();
  });
});

describe("A count with its share", () => {
  test.each([
    ["Cấp ủy viên tái cử bao nhiêu người, chiếm bao nhiêu phần trăm?", "151, chiếm 70,56%"],
    ["Có mấy cấp ủy viên nữ, chiếm bao nhiêu phần trăm?", "43 đồng chí chiếm 20,09%"],
  ])("is given where both are asked for: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });
});

describe("A clause with “là” that counts a part", () => {
  it("defines nothing", async () => {
    expect(await first("Đảng viên là gì?")).toBeUndefined();
  });
});
