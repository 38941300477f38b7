import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newGroup } from "../../../src/model/state.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { answers, stateFor, type TestBot } from "../../support/bot.ts";
import { labels, payloadOf, sourceOf } from "../../support/catalogue.ts";
import { Conversation } from "../../support/conversation.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { askIn, greetedGroup } from "../../support/group.ts";
import type { Place } from "../../support/place.ts";
import { shelf } from "../../support/shelf.ts";
import type { Speaker } from "../../support/speaker.ts";

const [vi, en] = [wordingOf("vi"), wordingOf("en")];
const planted = "/hoi huyện trồng mới bao nhiêu ha rừng phòng hộ?";
const parking = "/hoi giá trông một xe máy ở chợ là bao nhiêu";
let talk: Conversation;
let ann: Speaker;
let ben: Speaker;
let group: Place;
let bot: TestBot;
let state: Awaited<ReturnType<typeof stateFor>>;

beforeEach(async () => {
  talk = await Conversation.begin();
  [ann, ben] = [talk.user("Ann"), talk.user("Ben")];
  state = await stateFor(talk);
  bot = await answers(talk, { state, source: await sourceOf(), timing: { groupSends: 99 } });
  // Its first member made the group, and leads it.
  group = await greetedGroup(talk, { members: [ann, ben], type: "supergroup" });
});
afterEach(() => talk.end());

const page = (who = ann): Promise<Message> => askIn(talk, group, who, "/settings");

async function press(message: Message, label: string, who = ann): Promise<Message> {
  const query = await who.presses(message, label);
  const edited = await talk.botEdits(message);
  await talk.botAnswers(query);
  return edited;
}

describe("/settings in a group", () => {
  it("shows administrators what is set, and changes it in the same message", async () => {
    const first = await page();
    expect(first.text).toBe(
      `${vi.groups.settings}\n\n${vi.groups.aboutSettings}\n\nTra cứu trong: toàn bộ kho văn bản (6 văn bản)`,
    );
    expect(labels(first)).toEqual([
      "Tiếng Việt",
      "English",
      "✓ Mặc định",
      "✓ Trả lời ngắn",
      "Trả lời đầy đủ",
      "Loại: tất cả",
      "Cơ quan: tất cả",
      "Từ năm: tất cả",
      "Đến năm: tất cả",
    ]);
    const full = await press(first, "Trả lời đầy đủ");
    expect(labels(full)).toContain("✓ Trả lời đầy đủ");
    const english = await press(full, "English");
    expect(english.text).toContain(en.groups.aboutSettings);
    expect(labels(await press(english, "Default"))).toContain("✓ Mặc định");
    expect(await state.groups.of(group.id)).toMatchObject({ answers: "full" });
  });

  it("lets administrators choose a kind, an issuer and years, and take each choice back", async () => {
    let at = await press(await page(), "Loại: tất cả");
    expect(labels(at)).toEqual(["✓ tất cả", "Quyết định", "Kế hoạch", "Bài viết", "Chỉ thị", "‹ Trở lại"]);
    at = await press(await press(at, "‹ Trở lại"), "Loại: tất cả");
    at = await press(at, "Kế hoạch");
    expect(at.text).toContain("Tra cứu trong: Kế hoạch (2 văn bản)");
    at = await press(await press(at, "Cơ quan: tất cả"), "Huyện ủy Nậm Tăm");
    at = await press(await press(at, "Từ năm: tất cả"), "2022");
    at = await press(await press(at, "Đến năm: tất cả"), "2022");
    expect(at.text).toContain("Tra cứu trong: Kế hoạch · Huyện ủy Nậm Tăm · năm 2022 (1 văn bản)");
    const list = await press(at, "Từ năm: 2022");
    expect(labels(list)).toContain("✓ 2022");
    at = await press(list, "tất cả");
    expect(at.text).toContain("đến năm 2022 (2 văn bản)");
    for (const [button, chosen] of [
      ["Loại", "Kế hoạch"],
      ["Cơ quan", "Huyện ủy Nậm Tăm"],
      ["Đến năm", "2022"],
    ])
      at = await press(await press(at, `${button}: ${chosen}`), "tất cả");
    expect(at.text).toContain("toàn bộ kho văn bản (6 văn bản)");
    expect({ ...(await state.groups.of(group.id)), greetedAt: null }).toEqual(newGroup);
  });

  it("pages through long lists", async () => {
    await bot.stop();
    const files = Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [
        `a${i}.md`,
        `---\nkind: plan\ntitle: Kế hoạch ${i}\nissuer: Xã ${i + 10}\n---\n\nMột.\n`,
      ]),
    );
    await answers(talk, { state, source: await sourceOf({ ...shelf, ...files }) });
    let at = await press(await page(), "Cơ quan: tất cả");
    at = await press(at, "Tiếp »");
    expect(labels(at)).toContain("« Trước");
    at = await press(at, labels(at)[0] ?? "");
    expect(at.text).toMatch(/Tra cứu trong: Xã \d+ \(1 văn bản\)/);
  });

  it("is for administrators alone, at every press", async () => {
    expect((await page(ben)).text).toBe(vi.groups.onlyAdministrators);
    const shown = await page();
    const refused = { text: vi.groups.onlyAdministrators, alert: false };
    expect(await talk.botAnswers(await ben.presses(shown, "English"))).toMatchObject(refused);
    group.promote(ben);
    const english = await press(shown, "English", ben);
    group.demote(ben);
    expect(await talk.botAnswers(await ben.presses(english, "Tiếng Việt"))).toMatchObject({
      text: en.groups.onlyAdministrators,
    });
    group.leave(ben);
    expect(await talk.botAnswers(await ben.forges(english, "g:l:vi"))).toMatchObject({
      text: en.groups.onlyAdministrators,
    });
    expect(await state.settings.languageOf(group.id)).toBe("en");
    expect(bot.log).toEqual([]);
  });

  it("works for an administrator who writes as the group, and for nobody who writes as a channel", async () => {
    group.promote(ben, { is_anonymous: true });
    const shown = await askIn(talk, group, ben, "/settings", { anonymously: true });
    expect(labels(await press(shown, "Trả lời đầy đủ", ben))).toContain("✓ Trả lời đầy đủ");
    const channel = talk.channel("Báo", { members: [ann] });
    expect((await askIn(talk, group, ann, "/settings", { as: channel })).text).toBe(vi.groups.onlyAdministrators);
  });

  it.each(["g:", "g:l:fr", "g:k:law", "g:k:", "g:i:..zzz", "g:f:1900", "g:x.0", "g:k:all;", "G:m"])(
    "does not take %j from a forged button",
    async (data) => {
      const shown = await page();
      expect(await talk.botAnswers(await ann.forges(shown, data))).toMatchObject({ text: vi.telegram.noSuchButton });
      expect({ ...(await state.groups.of(group.id)), greetedAt: null }).toEqual(newGroup);
      expect(bot.log).toEqual([]);
    },
  );

  it("is kept over a restart, and is nothing to other groups and to the private chat", async () => {
    await talk.end();
    talk = await Conversation.begin();
    ann = talk.user("Ann");
    const dataDir = temporaryFolder();
    const source = await sourceOf();
    const first = await answers(talk, { dataDir, source });
    group = await greetedGroup(talk, { members: [ann] });
    await press(await page(), "English");
    await first.stop();
    await answers(talk, { dataDir, source });
    expect((await page()).text).toContain(en.groups.settings);
    const other = await greetedGroup(talk, { members: [ann] });
    expect((await askIn(talk, other, ann, "/settings")).text).toContain(vi.groups.settings);
    await ann.says("/settings");
    expect((await talk.botReplies(ann)).text).toContain(vi.telegram.state.aboutLanguage);
  });
});

describe("A group with full answers", () => {
  it("gets them as in private, with the button “Xem riêng” besides", async () => {
    await state.groups.change(group.id, { answers: "full" });
    const reply = await askIn(talk, group, ann, parking);
    expect(reply.text).toContain("Văn bản mới nhất trong kho");
    expect(labels(reply)).toEqual(expect.arrayContaining(["Ngữ cảnh", "Văn bản", "Xem riêng", "👍", "👎"]));
    await press(await press(reply, "Ngữ cảnh"), "‹ Trở lại");
    const card = await ann.presses(reply, "Văn bản");
    expect((await talk.botReplies(group)).text).toContain("Quyết định về giá trông xe ở chợ");
    await talk.botAnswers(card);
  });
});

describe("A group that looks in a part of the corpus", () => {
  beforeEach(() => state.groups.change(group.id, { kind: "plan", fromYear: 2022, toYear: 2022 }));

  it("is answered from that part alone", async () => {
    expect((await askIn(talk, group, ann, planted)).text).toMatch(/^95 ha/);
    await state.groups.change(group.id, { fromYear: 2021, toYear: 2021 });
    expect((await askIn(talk, group, ann, planted)).text).toMatch(/^120 ha/);
  });

  it("is told so where that part has no answer, and can ask the whole corpus alone", async () => {
    const reply = await askIn(talk, group, ann, parking);
    expect(reply.text).toMatch(/^[^\n]*Nhóm này chỉ tra cứu trong: Kế hoạch · năm 2022\.$/);
    expect(labels(reply)).toEqual(["Xem riêng"]);
    const [button] = reply.reply_markup?.inline_keyboard.flat() ?? [];
    await ann.starts(payloadOf(button !== undefined && "url" in button ? button.url : ""));
    expect((await talk.botReplies(ann)).text).toContain("3.000 đồng");
  });

  it("finds, by words, by number and behind buttons, only what belongs to it", async () => {
    const found = await askIn(talk, group, ann, "/tim rừng phòng hộ");
    expect(found.text).toContain("30-KH/HU");
    expect(found.text).not.toContain("12-KH/HU · ");
    expect((await askIn(talk, group, ann, "/sohieu 41/QĐ-UBND")).text).not.toContain("chợ phiên");
    const card = await askIn(talk, group, ann, "/sohieu 30-KH/HU");
    expect(card.text).toContain("Kế hoạch trồng rừng phòng hộ năm 2022");
    await state.groups.change(group.id, { fromYear: null, toYear: 2021 });
    expect(await talk.botAnswers(await ann.presses(card, labels(card)[0] ?? ""))).toMatchObject({
      text: vi.catalogue.documentGone,
    });
  });

  it("with full answers is told the same", async () => {
    await state.groups.change(group.id, { answers: "full" });
    const reply = await askIn(talk, group, ann, parking);
    expect(reply.text).toContain("Nhóm này chỉ tra cứu trong: Kế hoạch · năm 2022.");
    expect(reply.text).not.toContain("giá trông xe");
    expect(reply.text).not.toContain("Có thể hỏi");
  });

  it("is told the same where /tim and /sohieu find nothing there", async () => {
    for (const text of ["/tim giá trông xe", "/sohieu 41/QĐ-UBND", "/tim loại quyết định"])
      expect((await askIn(talk, group, ann, text)).text).toMatch(
        /\n\nNhóm này chỉ tra cứu trong: Kế hoạch · năm 2022\.$/,
      );
    await state.groups.change(group.id, { kind: null, fromYear: null, toYear: null });
    expect((await askIn(talk, group, ann, "/sohieu 99/QĐ-UBND")).text).not.toContain("Nhóm này");
  });
});
