import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { answers, stateFor, type TestBot } from "../../support/bot.ts";
import { labels, payloadOf } from "../../support/catalogue.ts";
import { Conversation } from "../../support/conversation.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { askIn, greetedGroup } from "../../support/group.ts";
import type { Place } from "../../support/place.ts";
import type { Speaker } from "../../support/speaker.ts";
import { filesThatHold } from "../../support/traces.ts";

const { groups, telegram } = wordingOf("vi");
const share = "/hoi đảng viên nữ chiếm bao nhiêu phần trăm?";
const joined = "/hoi huyện kết nạp bao nhiêu đảng viên mới?";
const all = { limit: 100, before: null };
let talk: Conversation;
let lead: Speaker;
let ann: Speaker;
let ben: Speaker;
let group: Place;
let bot: TestBot;
let dataDir: string;
let state: Awaited<ReturnType<typeof stateFor>>;

beforeEach(async () => {
  talk = await Conversation.begin({ privacy: false });
  [lead, ann, ben] = [talk.user("Lead"), talk.user("Ann"), talk.user("Ben")];
  dataDir = temporaryFolder();
  state = await stateFor(talk, dataDir);
  bot = await answers(talk, { state });
  group = await greetedGroup(talk, { members: [lead, ann, ben], type: "supergroup" });
});
afterEach(() => talk.end());

const refused = { text: groups.notYours, alert: false };
const ask = (text = share, who = ann): Promise<Message> => askIn(talk, group, who, text);

async function press(message: Message, label: string, who = ann): Promise<Message> {
  const query = await who.presses(message, label);
  const edited = await talk.botEdits(message);
  await talk.botAnswers(query);
  return edited;
}

describe("A button under an answer in a group", () => {
  it("works for who asked and for administrators, and tells others kindly that it does not", async () => {
    const reply = await ask();
    expect(await talk.botAnswers(await ben.presses(reply, "Ngữ cảnh"))).toMatchObject(refused);
    await talk.botStaysSilent();
    const context = await press(reply, "Ngữ cảnh");
    expect(context.text).toContain("Đoạn 1");
    expect(await talk.botAnswers(await ben.presses(context, "‹ Trở lại"))).toMatchObject(refused);
    const back = await press(context, "‹ Trở lại", lead);
    expect([back.text, labels(back)]).toEqual([reply.text, labels(reply)]);
    group.promote(ben);
    expect((await press(back, "Ngữ cảnh", ben)).text).toContain("Đoạn 1");
  });

  it("does so under lists and cards, and what they open belongs to who opened it", async () => {
    const list = await ask("/tim đảng viên");
    expect(await talk.botAnswers(await ben.presses(list, "Tiếp »"))).toMatchObject(refused);
    expect((await press(list, "Tiếp »")).text).not.toBe(list.text);
    const card = await ask("/sohieu 12-BC/HU", ben);
    const button = labels(card)[0] ?? "";
    expect(await talk.botAnswers(await ann.presses(card, button))).toMatchObject(refused);
    await ben.presses(card, button);
    expect((await talk.botReplies(group)).document).toBeDefined();
  });

  it("says so where its work is not allowed there", async () => {
    const card = await ask("/sohieu 12-BC/HU");
    talk.api.groups.permit(group.id, { documents: false });
    expect(await talk.botAnswers(await ann.presses(card, labels(card)[0] ?? ""))).toMatchObject({
      text: groups.mayNotSend,
    });
    await talk.botStaysSilent();
    expect(bot.log.join()).toContain("group_unwritable");
    expect(await state.groups.of(group.id)).toMatchObject({ isOpen: true });
  });

  it("that an anonymous administrator asked for works for administrators", async () => {
    group.promote(ann, { is_anonymous: true });
    const reply = await askIn(talk, group, ann, share, { anonymously: true });
    expect((await press(reply, "Ngữ cảnh")).text).toContain("Đoạn 1");
    expect(await talk.botAnswers(await ben.presses(reply, "‹ Trở lại"))).toMatchObject(refused);
  });

  it("from before a restart says that it has expired", async () => {
    const reply = await ask();
    await bot.stop();
    await answers(talk, { state });
    for (const who of [ann, lead])
      expect(await talk.botAnswers(await who.presses(reply, "Ngữ cảnh"))).toMatchObject({ text: telegram.expired(48) });
    expect(await talk.botAnswers(await ann.presses(reply, "👍"))).toMatchObject({ text: telegram.expired(48) });
  });

  it.each(["l:en", "x:yes", "q", "w:1", "h:...:l:0", "nonsense"])(
    "has no use for %j, which is for the private chat",
    async (data) => {
      const reply = await ask();
      expect(await talk.botAnswers(await ann.forges(reply, data))).toMatchObject({ text: telegram.noSuchButton });
      expect(await state.settings.languageOf(group.id)).toBeNull();
      await talk.botStaysSilent();
    },
  );

  it("of a group that the bot may not write to does nothing", async () => {
    const reply = await ask();
    group.setBot("restricted");
    expect(await talk.botAnswers(await ann.presses(reply, "Ngữ cảnh"))).toMatchObject({ text: telegram.noSuchButton });
    await talk.botStaysSilent();
  });
});

describe("A vote in a group", () => {
  it("is given by who asked alone", async () => {
    const reply = await ask();
    for (const who of [ben, lead]) expect(await talk.botAnswers(await who.presses(reply, "👍"))).toMatchObject(refused);
    expect(await state.feedback.list(all)).toEqual([]);
    expect(await talk.botAnswers(await ann.presses(reply, "👍"))).toMatchObject({ text: telegram.state.thanks });
    expect(await state.feedback.list(all)).toMatchObject([{ verdict: "up", answer: "33,02%" }]);
    expect(filesThatHold(dataDir, ann.id)).toEqual([]);
  });

  it("is kept without a word of the group's: neither its question, nor that of a follow-up or an edit", async () => {
    const said = await ann.says(share, { in: group });
    const reply = await talk.botReplies(group);
    const next = await ask("/hoi còn dân tộc thiểu số?");
    for (const message of [reply, next]) await talk.botAnswers(await ann.presses(message, "👍"));
    await ann.edits(said, joined);
    await talk.botEdits(reply);
    await talk.botAnswers(await ann.presses(reply, "👎"));
    const kept = await state.feedback.list(all);
    expect(kept.map(({ question, answer }) => [question, answer])).toEqual([
      ["", "57 đảng viên mới"],
      ["", "52,26%"],
      ["", "33,02%"],
    ]);
    for (const { documentId, passageId } of kept) expect([documentId, passageId]).not.toContain(null);
    for (const words of ["bao nhiêu", "dân tộc thiểu số"]) expect(filesThatHold(dataDir, words)).toEqual([]);
  });

  it("is kept without the question also where that is opened alone and gone on from; what is asked in private is kept", async () => {
    const [alone] = (await ask()).reply_markup?.inline_keyboard.flat() ?? [];
    await ben.starts(payloadOf(alone !== undefined && "url" in alone ? alone.url : ""));
    await talk.botAnswers(await ben.presses(await talk.botReplies(ben), "👍"));
    const said = await ben.says("còn dân tộc thiểu số?");
    const next = await talk.botReplies(ben);
    await talk.botAnswers(await ben.presses(next, "👍"));
    await ben.edits(said, "còn nữ thì sao?");
    await talk.botAnswers(await ben.presses(await talk.botEdits(next), "👍"));
    expect((await state.feedback.list(all)).map(({ question }) => question)).toEqual(["", "", ""]);
    expect(filesThatHold(dataDir, "chiếm")).toEqual([]);
    await ann.says(joined.slice(5));
    await talk.botAnswers(await ann.presses(await talk.botReplies(ann), "👍"));
    expect(await state.feedback.list({ limit: 1, before: null })).toMatchObject([{ question: joined.slice(5) }]);
    expect(filesThatHold(dataDir, joined.slice(5))).not.toEqual([]);
  });

  it("of who asks as the group is given by administrators", async () => {
    const reply = await askIn(talk, group, lead, share, { anonymously: true });
    expect(await talk.botAnswers(await ben.presses(reply, "👍"))).toMatchObject(refused);
    expect(await talk.botAnswers(await lead.presses(reply, "👍"))).toMatchObject({ text: telegram.state.thanks });
  });
});

describe("A command in a group", () => {
  it.each(["gopy", "xoadulieu", "privacy", "vanban", "moinhat", "thongke"])(
    "/%s is referred to the private chat, with a button there",
    async (name) => {
      const reply = await ask(`/${name} gì đó`);
      expect(reply.text).toBe(groups.onlyAlone(`/${name}`));
      expect(reply.reply_markup?.inline_keyboard).toEqual([
        [{ text: groups.openAlone, url: "https://t.me/tracuu_local_bot" }],
      ]);
      expect(await state.feedback.notes(all)).toEqual([]);
    },
  );

  it("that nobody knows is answered where it is named for this bot", async () => {
    expect((await ask("/khongco@tracuu_local_bot x")).text).toBe(groups.unknownCommand("/khongco"));
  });

  it("/tim and /sohieu do what they do in private", async () => {
    expect((await ask("/tim đảng viên nữ")).text).toContain("33,02%");
    expect((await ask("/sohieu")).text).toBe(wordingOf("vi").catalogue.howToNumber);
  });
});

describe("/xoadulieu in private", () => {
  it("deletes what is remembered of what that person asked in groups, and of nobody else", async () => {
    const said = await ann.says(share, { in: group });
    const reply = await talk.botReplies(group);
    const others = await ask(joined, ben);
    const [alone] = reply.reply_markup?.inline_keyboard.flat() ?? [];
    await ann.says("/xoadulieu");
    const question = await talk.botReplies(ann);
    await ann.presses(question, "Xoá");
    await talk.botEdits(question);
    expect((await ask("/hoi năm nào?")).text).toContain("không còn nhớ câu nào");
    expect(await talk.botAnswers(await ann.presses(reply, "Ngữ cảnh"))).toMatchObject({ text: telegram.expired(48) });
    await ben.starts(payloadOf(alone !== undefined && "url" in alone ? alone.url : ""));
    expect((await talk.botReplies(ben)).text).toBe(groups.linkExpired(48));
    await ann.edits(said, joined);
    expect((await talk.botReplies(group)).text).toMatch(/^57/);
    expect((await press(others, "Ngữ cảnh", ben)).text).toContain("Đoạn");
  });

  it("leaves the settings of the group, which are not theirs", async () => {
    await state.groups.change(group.id, { answers: "full" });
    await ann.says("/xoadulieu");
    const question = await talk.botReplies(ann);
    await ann.presses(question, "Xoá");
    await talk.botEdits(question);
    expect(await state.groups.of(group.id)).toMatchObject({ answers: "full" });
  });
});
