import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answers } from "../../support/bot.ts";
import { chat, labels, linksOf, payloadOf, sourceOf } from "../../support/catalogue.ts";
import { Conversation } from "../../support/conversation.ts";
import { shelf } from "../../support/shelf.ts";
import type { Speaker } from "../../support/speaker.ts";

const now = (): number => Date.UTC(2024, 5, 1);
let talk: Conversation;
let ann: Speaker;
let to: ReturnType<typeof chat>;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  to = chat(talk, ann);
});
afterEach(() => talk.end());

const opened = async (files = shelf) => {
  const source = await sourceOf(files);
  const bot = await answers(talk, { source, now });
  return { ...source.wording, bot };
};

describe("/sohieu", () => {
  it("shows the card of the one document of a number", async () => {
    await opened();
    const card = await to.say("/sohieu 30 kh hu");
    expect(card.text?.split("\n")).toEqual([
      "Kế hoạch trồng rừng phòng hộ năm 2022",
      "",
      "Loại: Kế hoạch",
      "Số kí hiệu: 30-KH/HU",
      "Cơ quan ban hành: Huyện ủy Nậm Tăm",
      "Ngày: 01/03/2022",
      "Người ký: Lò Văn Thấm",
      "Lĩnh vực: Lâm nghiệp",
      "Ngày hiệu lực: 15/03/2022",
      "Lượt xem: 1.250",
      "Lượt tải: 48",
      "",
      "Thay thế:",
      "• Kế hoạch 12-KH/HU · 03/02/2021 · Kế hoạch trồng rừng phòng hộ năm 2021",
      "",
      "Văn bản được nhắc đến:",
      "• Chỉ thị 41-CT/TW · 05/01/2021 · Chỉ thị về phòng cháy rừng (nội dung chưa có trong kho)",
      "• Nghị quyết 8-NQ/TU · Tỉnh ủy · 02/02/2022 (chưa có trong kho)",
    ]);
    expect(labels(card)).toEqual(["Tải văn bản", "Chia sẻ", "Văn bản liên quan"]);
    const cited = await to.follow(payloadOf(linksOf(card)[1]));
    expect(cited.text).toContain("Tình trạng: bị thay thế\n");
    expect(cited.text).toContain("Bị thay thế bởi:\n• Kế hoạch 30-KH/HU");
  });

  it("lists the documents that share a number, and opens each", async () => {
    await opened();
    expect((await to.say("/sohieu 30\n\tkh hu")).text).toBe((await to.say("/sohieu 30 kh hu")).text);
    const list = await to.say("/sohieu 41");
    expect(list.text?.split("\n")).toEqual([
      "Số “41”: 3 văn bản",
      "1. 41/QĐ-UBND · 06/05/2022 · Quyết định về chợ phiên",
      "2. 41-CT/TW · 05/01/2021 · Chỉ thị về phòng cháy rừng (chưa có nội dung)",
      "3. 41/QĐ-UBND · 06/05/2020 · Quyết định về giá trông xe ở chợ",
    ]);
    expect((await to.open(list, "3")).text).toContain("Tình trạng: còn hiệu lực (đến trước ngày 01/01/2099)");
    expect((await to.open(list, "1")).text).toContain("Tình trạng: hết hiệu lực từ 01/01/2023");
  });

  it("names who cites a number that no document has, and the nearest ones", async () => {
    await opened();
    expect((await to.say("/sohieu 8-NQ/TU")).text).toBe(
      "Kho không có văn bản số “8-NQ/TU”.\n\nĐược nhắc đến trong:\n• 30-KH/HU · 01/03/2022 · Kế hoạch trồng rừng phòng hộ năm 2022",
    );
    const near = await to.say("/sohieu 31 kh hu");
    expect(near.text).toContain("Số gần nhất:\n• 30-KH/HU");
    expect((await to.open(near, "30-KH/HU")).text).toContain("Người ký: Lò Văn Thấm");
  });

  it.each([
    ["/sohieu", "Mời anh/chị ghi số kí hiệu sau lệnh"],
    ["/sohieu chợ phiên", "“chợ phiên” không phải số kí hiệu của văn bản."],
    [`/sohieu ${"<b>&".repeat(300)}`, "không phải số kí hiệu"],
    [`/sohieu 41 ${" ".repeat(300)}${"x".repeat(300)}`, "không phải số kí hiệu"],
  ])("alone or of no number says how to write one: %.20s", async (typed, expected) => {
    const { bot } = await opened();
    expect((await to.say(typed)).text).toContain(expected);
    expect(bot.log).toEqual([]);
  });

  it("pages through many documents of a number", async () => {
    const many = Array.from({ length: 10 }, (_, i) => [
      `a${i}.md`,
      `---\nkind: plan\nnumber: 5-KH/TU\ndate: 20${10 + i}-01-01\ntitle: Kế hoạch ${i}\n---\nChữ.\n`,
    ]);
    await opened(Object.fromEntries(many));
    const list = await to.say("/sohieu 5 kh tu");
    const next = await to.press(list, "Tiếp »");
    expect(next.text?.split("\n")).toEqual([
      "Số “5 kh tu”: 10 văn bản (trang 2/2)",
      "9. 5-KH/TU · 01/01/2011 · Kế hoạch 1",
      "10. 5-KH/TU · 01/01/2010 · Kế hoạch 0",
    ]);
    expect((await to.press(next, "« Trước")).text).toBe(list.text);
  });
});

describe("/vanban", () => {
  it("narrows the documents down by what their counts promise, and back", async () => {
    await opened();
    const hall = await to.say("/vanban");
    expect(hall.text).toBe("6 văn bản\nXem văn bản theo loại, năm hoặc cơ quan ban hành:");
    const kinds = await to.press(hall, "Theo loại");
    expect(labels(kinds)).toEqual(["Quyết định (2)", "Kế hoạch (2)", "Bài viết (1)", "Chỉ thị (1)", "‹ Trở lại"]);
    const plans = await to.press(kinds, "Kế hoạch (2)");
    expect(plans.text?.split("\n")).toEqual([
      "Văn bản: Kế hoạch",
      "1. 30-KH/HU · 01/03/2022 · Kế hoạch trồng rừng phòng hộ năm 2022",
      "2. 12-KH/HU · 03/02/2021 · Kế hoạch trồng rừng phòng hộ năm 2021",
    ]);
    expect(labels(plans)).toEqual(["1", "2", "Theo năm", "Theo cơ quan", "Tất cả"]);
    const years = await to.press(plans, "Theo năm");
    expect(labels(years)).toEqual(["năm 2022 (1)", "năm 2021 (1)", "Xem danh sách (2)"]);
    const old = await to.press(years, "năm 2021 (1)");
    expect(old.text).toContain("Văn bản: Kế hoạch · năm 2021\n1. 12-KH/HU");
    expect((await to.open(old, "1")).text).toContain("Kế hoạch trồng rừng phòng hộ năm 2021");
    expect((await to.press(old, "Tất cả")).text).toBe(hall.text);
  });

  it("has shelves for documents that give no date and no issuer", async () => {
    await opened();
    const years = await to.press(await to.say("/vanban"), "Theo năm");
    const undated = await to.press(years, "không ghi ngày (1)");
    expect(undated.text).toContain("Văn bản: không ghi ngày\n1. Người Nà Lốc giữ rừng · Bài viết");
    const bodies = await to.press(await to.say("/vanban"), "Theo cơ quan");
    expect((await to.press(bodies, "không ghi cơ quan (1)")).text).toContain("1. Người Nà Lốc giữ rừng");
  });

  it("keeps its buttons over a restart with other documents", async () => {
    const first = await opened();
    const bodies = await to.press(await to.say("/vanban"), "Theo cơ quan");
    await first.bot.stop();
    const { "qd-41-cu.md": _gone, ...rest } = shelf;
    await opened({ ...rest, "moi.md": "---\nkind: law\nissuer: Huyện ủy Nậm Tăm\n---\n# Mới\n\nChữ.\n" });
    const gone = await ann.presses(bodies, "UBND xã Pa Hu (1)");
    expect(await talk.botAnswers(gone)).toMatchObject({ text: "Không có văn bản nào như vậy trong kho.", alert: true });
    expect((await to.press(bodies, "Huyện ủy Nậm Tăm (2)")).text).toContain("3. Mới · Luật");
  });
});

describe("/moinhat", () => {
  it("lists the newest documents, and pages to the oldest", async () => {
    const more = Array.from({ length: 4 }, (_, i) => [`b${i}.md`, `# Tin ${i}\n\nChữ ${i}.\n`]);
    await opened({ ...shelf, ...Object.fromEntries(more) });
    const list = await to.say("/moinhat");
    expect(list.text).toMatch(/^Văn bản mới nhất \(trang 1\/2\)\n1\. 41\/QĐ-UBND · 06\/05\/2022/);
    const last = await to.press(list, "Tiếp »");
    expect(last.text).toMatch(/\n9\. .*\n10\. /);
    expect(labels(last)).toEqual(["9", "10", "« Trước"]);
  });
});

describe("/hoi", () => {
  it("asks as a plain question does, and is edited along with it", async () => {
    await opened();
    const said = await ann.says("/hoi giá trông một xe máy ở chợ là bao nhiêu");
    const reply = await talk.botReplies(ann);
    expect(reply.text).toMatch(/^3\.000 đồng\n41\/QĐ-UBND/);
    await ann.edits(said, "/hoi chợ phiên họp vào ngày nào");
    expect((await talk.botEdits(reply)).text).toContain("chủ nhật");
  });

  it("alone says how to ask", async () => {
    await opened();
    expect((await to.say("/hoi")).text).toMatch(/^Mời anh\/chị ghi câu hỏi sau lệnh/);
  });
});

describe("The menu", () => {
  it("holds the commands of looking documents up", async () => {
    await opened();
    await talk.botCalls("setMyCommands");
    const menu = talk.api.core.profile.commands.get("default|||") ?? [];
    expect(menu.map(({ command }) => command)).toEqual(
      expect.arrayContaining(["hoi", "tim", "sohieu", "vanban", "moinhat"]),
    );
  });
});

describe("A forged button", () => {
  const code = "d".padEnd(24, "0");
  it.each([
    `dk:${code}`,
    "dk:",
    "dk:d",
    `dx:${code}`,
    `dt:${code}.9999`,
    "s:9999",
    "w:-1",
    "w:99999",
    "o:0:chợ",
    "o:0:",
    "h:plan.2020.:z:0",
    "h:tin.2020.:l:0",
    "h:::l:0",
    "h:plan.20.:l:0",
  ])("of %j is answered, and changes nothing", async (data) => {
    const { telegram, catalogue } = await opened();
    const query = await ann.forges(await to.say("/moinhat"), data);
    const { text } = await talk.botAnswers(query);
    expect([telegram.noSuchButton, catalogue.noDocuments]).toContain(text);
    await talk.botStaysSilent();
  });

  it.each(["w:999", "o:999:41", "h:..:k:999", "h:plan.2020.:l:99", "h:.-.-:l:0"])(
    "of %j that asks for a page past the end shows the last one",
    async (data) => {
      const { bot } = await opened();
      const list: Message = await to.say("/tim rừng");
      await ann.forges(list, data);
      expect((await talk.botEdits(list)).text).not.toBe("");
      expect(bot.log).toEqual([]);
    },
  );
});
