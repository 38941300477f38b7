import { describe, expect, it } from "vitest";
import { type Source, show } from "../../../src/channels/telegram/views.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { openWorld } from "../../services/world.ts";
import { source as bot } from "../../support/bot.ts";

const loaded = await openWorld({
  "tin.md": "# Đại hội xã Pa Hu bầu 15 ủy viên\n\nKhai mạc sáng 5/6/2024.\n\nHội trường có 118 đại biểu.\n",
  "ke-hoach.md":
    "Số: 33/KH-UBND\n\nKế hoạch tập huấn 45 cán bộ thôn\n\nTổ chức lớp học tại hội trường xã Tân Sin trong tháng 6.\n",
});

const view = async (question: string, kind: "answer" | "context" | "figures", language: "vi" | "en" = "vi") => {
  const source: Source = { ...loaded, charts: bot.charts, wording: wordingOf(language), example: null };
  const asked = { question, before: null, repeats: false, isOfGroup: false };
  const reply = await show(source, asked, { kind, at: 0, page: 0 } as const);
  return reply?.rich.text.split("\n");
};

describe("A title that answers", () => {
  const question = "Đại hội xã Pa Hu bầu bao nhiêu ủy viên?";

  it("is cited as such", async () => {
    const [answer, source] = (await view(question, "answer")) ?? [];
    expect(answer).toBe("15 ủy viên");
    expect(source).toMatch(/^Đại hội xã Pa Hu bầu 15 ủy viên · .*tiêu đề$/);
    expect((await view(question, "answer", "en"))?.[1]).toMatch(/ · title$/);
  });

  it("has what follows it as its context", async () => {
    const context = await view(question, "context");
    expect(context?.slice(2)).toEqual([
      "Tiêu đề",
      "Đại hội xã Pa Hu bầu 15 ủy viên",
      "",
      "Đoạn 1",
      "Khai mạc sáng 5/6/2024.",
    ]);
    expect(await view(question, "context", "en")).toContain("Title");
  });

  it("has its figures among those of the document", async () => {
    const figures = await view(question, "figures");
    expect(figures?.filter((line) => line.startsWith("• "))).toEqual([
      expect.stringMatching(/^• .*15.* \(tiêu đề\)$/),
      expect.stringMatching(/^• .*118.* \(đoạn 2\)$/),
    ]);
  });
});

describe("The context of the passage below a title", () => {
  it("leaves the title out where it is what names the document", async () => {
    const context = await view("Đại hội khai mạc ngày nào?", "context");
    expect(context).toContain("Khai mạc sáng 5/6/2024.");
    expect(context).not.toContain("Tiêu đề");
  });

  it("shows the title of a document that is named by its number", async () => {
    const context = await view("Lớp học tổ chức ở đâu?", "context");
    expect(context?.[0]).toMatch(/^33\/KH-UBND · /);
    expect(context).toEqual(expect.arrayContaining(["Tiêu đề", "Kế hoạch tập huấn 45 cán bộ thôn"]));
  });
});
