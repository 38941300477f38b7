import { describe, expect, test } from "vitest";
import { openWorld } from "./world.ts";

const world = await openWorld();
const head = (more: string) => `---\nkind: report\n${more}---\n\n`;

describe("Look-alikes", () => {
  test.each([
    ["Năm 2024 huyện Nậm Tăm có bao nhiêu đảng viên?", "4.012 đảng viên"],
    ["Năm 2023 huyện Nậm Tăm có bao nhiêu đảng viên?", "3.905 đảng viên"],
    ["nam 2023 huyen nam tam co bao nhieu dang vien", "3.905 đảng viên"],
    ["Chỉ thị 45-CT/TW do ai ban hành?", "Bộ Chính trị"],
  ])("“%s”: %s", async (question, text) => {
    expect((await world.ask(question)).answers[0]?.text).toBe(text);
  });

  // Refused, or answered with the excerpt alone.
  test.each(["Xã Pa Hu có bao nhiêu đảng viên?", "Xã Tân Sin có bao nhiêu hộ nghèo?", "Đại hội xã Pa Hu lần thứ mấy?"])(
    "“%s” gets no figure of another thing",
    async (question) => {
      expect((await world.ask(question)).answers.map((a) => a.text)).toEqual([]);
    },
  );

  test.each(["thủ tục hành chính", "thu tuc hanh chinh xa tan sin", "tổ chức cơ sở đảng"])(
    "keywords “%s” get an excerpt",
    async (question) => {
      expect((await world.ask(question)).status).toBe("answered");
    },
  );

  test("figures that answer equally well are shown both, and neither is given", async () => {
    const { ask } = await openWorld({
      "a.md": `${head("title: Báo cáo năm 2024 của xã Tân Sin\n")}Năm 2024, xã Tân Sin có 214 hộ nuôi trâu.\n\nNăm 2024, xã Tân Sin có 37 hộ nuôi ong.\n`,
    });
    for (const animal of ["voi", "cá", "lợn"]) {
      const { status, answers, excerpts } = await ask(`xã Tân Sin có bao nhiêu hộ nuôi ${animal}?`);
      expect([status, answers]).toEqual(["answered", []]);
      const shown = excerpts.map(({ text }) => text).join();
      expect(shown).toContain("214 hộ nuôi trâu");
      expect(shown).toContain("37 hộ nuôi ong");
    }
    expect((await ask("xã Tân Sin có bao nhiêu hộ nuôi ong?")).answers[0]?.text).toBe("37 hộ nuôi ong");
    expect((await ask("bao nhieu ho nuoi trau o tan sin")).answers[0]?.text).toBe("214 hộ nuôi trâu");
  });

  test("a place that stands in the title and the issuer alone is known", async () => {
    const { ask } = await openWorld({
      "a.md": `${head("title: Báo cáo năm 2024 của xã Tân Sin\nissuer: Đảng ủy xã Tân Sin\n")}Toàn xã có 345 đảng viên.\n`,
    });
    expect((await ask("Xã Tân Sin có bao nhiêu đảng viên?")).answers[0]?.text).toBe("345 đảng viên");
    const other = await openWorld({ "b.txt": "Báo cáo của xã Tân Sin\n\nToàn xã có 345 đảng viên.\n" });
    expect((await other.ask("Xã Tân Sin có bao nhiêu đảng viên?")).answers[0]?.text).toBe("345 đảng viên");
  });

  test("a text of one line, or whose first line is a sentence, loses nothing", async () => {
    const one = await openWorld({ "a.txt": "Chợ Nậm Ít họp ngày 5 hằng tháng.\n" });
    expect(one.corpus.passages.size).toBe(1);
    const two = await openWorld({
      "a.txt": "1. Hộ nghèo được vay 50 triệu đồng.\n2. Hộ cận nghèo được vay 30 triệu đồng.\n",
    });
    expect((await two.ask("Hộ nghèo được vay bao nhiêu tiền?")).answers[0]?.text).toBe("50 triệu đồng");
  });

  test("a congress's days are no duration, and its duration is no day", async () => {
    const { ask } = await openWorld({
      "a.md": "# Tin\n\nTrong 2 ngày 10-11/6/2025, Đảng bộ xã Pa Hu tổ chức đại hội.\n",
    });
    expect((await ask("Đại hội xã Pa Hu họp mấy ngày?")).answers[0]).toMatchObject({ text: "2 ngày", value: 2 });
    expect((await ask("Đại hội xã Pa Hu họp ngày nào?")).answers[0]?.text).toContain("10-11/6/2025");
  });

  test("a document known by name only is found by “chỉ thị 45”", async () => {
    const { ask } = await openWorld({
      "ct.md":
        "---\nkind: directive\ntitle: Chỉ thị về đại hội\nnumber: 45-CT/TW\nheld: false\n---\nSố 45-CT/TW\nChỉ thị về đại hội\nlượt xem: 1 | lượt tải: 2\n",
    });
    for (const question of ["chỉ thị 45", "chi thi 45"])
      expect((await ask(question)).excerpts[0]?.documentId, question).toBe("ct");
  });

  test("a list of documents does not take the number of the first one listed", async () => {
    const { corpus } = await openWorld({
      "dm.txt":
        "Danh mục văn bản mới\n\nSố 12-CT/HU\nChỉ thị về cháy rừng\nNgày ban hành: 12/3/2024\nlượt xem: 12 | lượt tải:3\n\nSố 13-KH/HU\nKế hoạch trồng cây\nNgày ban hành: 15/3/2024\nlượt xem: 5 | lượt tải:1\n",
    });
    expect(corpus.documents.get("dm")).toMatchObject({ number: null, kind: "list" });
  });
});
