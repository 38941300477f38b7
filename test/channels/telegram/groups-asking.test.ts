import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { answers, source, type TestBot } from "../../support/bot.ts";
import { labels, linksOf, payloadOf } from "../../support/catalogue.ts";
import { Conversation } from "../../support/conversation.ts";
import { askIn, greetedGroup } from "../../support/group.ts";
import type { Place } from "../../support/place.ts";
import type { Saying, Speaker } from "../../support/speaker.ts";

const { groups, telegram } = wordingOf("vi");
const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
const name = "@tracuu_local_bot";
let talk: Conversation;
let ann: Speaker;
let ben: Speaker;
let group: Place;
let bot: TestBot;

beforeEach(async () => {
  talk = await Conversation.begin({ privacy: false });
  [ann, ben] = [talk.user("Ann"), talk.user("Ben")];
  bot = await answers(talk);
  group = await greetedGroup(talk, { members: [ann, ben] });
});
afterEach(() => talk.end());

const ask = (text: string, how: Saying = {}, who = ann): Promise<Message> => askIn(talk, group, who, text, how);
const urls = (message: Message): string[] =>
  (message.reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) => ("url" in button ? [button.url] : []));

describe("In a group the bot answers", () => {
  it.each([
    `/hoi ${share}`,
    `/hoi${name} ${share}`,
    `/HOI@TraCuu_Local_Bot ${share}`,
    `${name} ${share}`,
    `${name}: ${share}`,
    `Cho hỏi ${name} đảng viên nữ chiếm bao nhiêu phần trăm`,
    `đảng viên nữ chiếm bao nhiêu phần trăm, ${name.toUpperCase()}?`,
    `${name} /hoi ${share}`,
  ])("%j, in reply to it", async (text) => {
    const said = await ann.says(text, { in: group });
    const reply = await talk.botReplies(group);
    expect(reply.text).toMatch(/^33,02%\n/);
    expect(reply.text).not.toContain("Hiểu là: Cho hỏi ,");
    expect(reply.reply_to_message?.message_id).toBe(said.message_id);
  });

  it("a reply to any message of its own", async () => {
    const first = await ask(`/hoi ${share}`);
    expect((await ask("huyện kết nạp bao nhiêu đảng viên mới?", { replyTo: first })).text).toMatch(/^57/);
  });

  it("a mention of its name without a username", async () => {
    const text = `Tra Cứu ơi ${share}`;
    const entities = [{ type: "text_mention", offset: 0, length: 7, user: talk.api.core.state.bot } as const];
    expect((await ask(text, { entities })).text).toContain("33,02%");
  });

  it("a caption that addresses it, once for a whole album", async () => {
    const picture = { photo: [{ file_id: "f", file_unique_id: "u", width: 1, height: 1 }], media_group_id: "7" };
    const entities = [{ type: "mention", offset: 0, length: name.length } as const];
    const words = { caption: `${name} ${share}`, caption_entities: entities };
    await ann.sends(picture, { in: group });
    await ann.sends({ ...picture, ...words }, { in: group });
    await ann.sends({ ...picture, ...words }, { in: group });
    expect((await talk.botReplies(group)).text).toMatch(/^33,02%/);
    await talk.botStaysSilent();
  });

  it("what somebody else said, where its name alone replies to that", async () => {
    const said = await ben.says(share, { in: group });
    await talk.botTakes();
    for (const text of [name, "/hoi"]) expect((await ask(text, { replyTo: said })).text).toMatch(/^33,02%/);
    const forwarded = await ben.sends(
      { text: share, forward_origin: { type: "hidden_user", sender_user_name: "Ai", date: 1 } },
      { in: group },
    );
    expect((await ask(name, { replyTo: forwarded })).text).toMatch(/^33,02%/);
  });

  it("what somebody else asked it, without the command and the names that this began with", async () => {
    for (const text of [`/hoi${name} ${share}`, `${name} ${share}`, `@other_bot ${share}`]) {
      const said = await ann.says(text, { in: group });
      if (!text.startsWith("@other")) await talk.botReplies(group);
      const reply = await ask(name, { replyTo: said }, ben);
      expect(reply.text).toMatch(/^33,02%/);
      expect(reply.text).not.toContain("Hiểu là");
    }
    const bare = await ann.says("/start@other_bot", { in: group });
    expect((await ask(name, { replyTo: bare })).text).toBe(groups.howToAsk("tracuu_local_bot"));
  });

  it("a question that names others besides, without their names", async () => {
    const first = await ask(`@other_bot ${name} @ban_be ${share}`);
    expect(first.text).toMatch(/^33,02%/);
    expect((await ask("huyện kết nạp bao nhiêu đảng viên mới @ban_be?", { replyTo: first })).text).toMatch(/^57/);
  });

  it("its name alone, a bare /hoi and a greeting with how to ask", async () => {
    for (const text of [name, "/hoi", `${name} xin chào`])
      expect((await ask(text)).text).toBe(groups.howToAsk("tracuu_local_bot"));
  });

  it("who writes as the group or as a channel", async () => {
    const channel = talk.channel("Báo", { members: [ann] });
    for (const how of [{ anonymously: true }, { as: channel }])
      expect((await ask(`/hoi ${share}`, how)).text).toMatch(/^33,02%/);
  });
});

describe("In a group the bot keeps silent about", () => {
  it.each([
    [share],
    ["chi bộ họp lúc mấy giờ?"],
    [`/hoi@other_bot ${share}`],
    ["/start@other_bot"],
    ["/khongbiet"],
    [`@tracuu_local_bot2 ${share}`],
    [`gửi về tracuu_local_bot, ${share}`],
    [`thư: a${name}.vn`],
    [`xem /hoi ${share}`],
  ])("%j", async (text) => {
    await ann.says(text, { in: group });
    await talk.botStaysSilent();
  });

  it("its name where that is code, and a mention of another", async () => {
    await ann.says(`${name} ${share}`, { in: group, entities: [{ type: "code", offset: 0, length: name.length }] });
    await ann.says(`Ben ơi ${share}`, {
      in: group,
      entities: [{ type: "text_mention", offset: 0, length: 3, user: ben.user }],
    });
    await talk.botStaysSilent();
  });

  it("replies to others, pictures without words, and thanks", async () => {
    const said = await ben.says("chào", { in: group });
    await ann.says(share, { in: group, replyTo: said });
    const reply = await ask(`/hoi ${share}`);
    await ann.sends({ sticker: { file_id: "f" } } as never, { in: group, replyTo: reply });
    await ann.says("cảm ơn bot nhé", { in: group, replyTo: reply });
    await talk.botStaysSilent();
  });

  it("replies to itself that call another by name, or hold no word", async () => {
    const reply = await ask(`/hoi ${share}`);
    for (const text of [`@other_bot ${share}`, ` @ban_be xem này`, "👍", "?!", "@ban_be"])
      await ann.says(text, { in: group, replyTo: reply });
    await ann.says(`Ben ơi ${share}`, {
      in: group,
      replyTo: reply,
      entities: [{ type: "text_mention", offset: 0, length: 3, user: ben.user }],
    });
    await talk.botStaysSilent();
  });

  it("what was said elsewhere and is forwarded, what comes through a bot, and what bots say", async () => {
    const origin = { type: "hidden_user", sender_user_name: "Ai", date: 1 } as const;
    const text = `/hoi ${share}`;
    await ann.sends({ text, forward_origin: origin }, { in: group });
    await ann.sends({ text, via_bot: talk.api.core.state.bot }, { in: group });
    const robot = talk.user("Máy", { is_bot: true, username: "other_bot" });
    group.join(robot);
    talk.api.core.updates.push({
      message: { message_id: 99, date: 1, chat: group.chat as never, from: { ...robot.user, is_bot: true }, text },
    });
    await talk.botStaysSilent();
  });

  it("what its channel posts there, but not about comments that address it", async () => {
    const channel = talk.channel("Báo", { members: [ann] });
    const room = await greetedGroup(talk, { members: [ann], type: "supergroup" });
    room.discusses(channel);
    talk.api.groups.postInChannel(channel.id, `/hoi ${share}`);
    talk.api.groups.postInChannel(channel.id, `${name} ${share}`);
    await talk.botStaysSilent();
    const passed = [...talk.api.core.state.room(room.id).messages.values()].at(-1)?.message as Message;
    const comment = await ann.says(`/hoi ${share}`, { in: room, replyTo: passed });
    const reply = await talk.botReplies(room);
    expect(reply.text).toMatch(/^33,02%/);
    expect(reply.reply_to_message?.message_id).toBe(comment.message_id);
    expect(reply.message_thread_id).toBe(passed.message_id);
  });
});

describe("An answer in a group", () => {
  it("is short: the figure, its linked source, one excerpt, few buttons", async () => {
    const reply = await ask(`/hoi ${share}`);
    expect(reply.text).toBe(
      "33,02%\n12-BC/HU · Báo cáo · Huyện ủy Thẩm Mỏ · 30/12/2024 · đoạn 1\n" +
        "Toàn đảng bộ huyện có 1.234 đảng viên, trong đó đảng viên nữ chiếm 33,02%.",
    );
    expect(linksOf(reply)).toEqual([expect.stringMatching(/^https:\/\/t\.me\/tracuu_local_bot\?start=p/)]);
    expect(labels(reply)).toEqual(["Xem riêng", "Ngữ cảnh", "👍", "👎"]);
  });

  it("that finds nothing is one short line without buttons", async () => {
    const reply = await ask(`/hoi Nghị quyết 18-NQ/TW ban hành ngày nào?`);
    expect(reply.text).toBe("Kho văn bản không có Nghị quyết 18-NQ/TW.");
    expect(reply.reply_markup).toBeUndefined();
  });

  it.each([
    ["in a topic", true],
    ["in General", false],
  ] as const)("stays %s", async (_, isTopic) => {
    const forum = await greetedGroup(talk, { members: [ann], type: "forum" });
    const topic = forum.topic("Hỏi đáp");
    const said = await ann.says(`/hoi ${share}`, { in: forum, ...(isTopic ? { topic } : {}) });
    const reply = await talk.botReplies(forum);
    expect(reply.message_thread_id).toBe(isTopic ? topic : undefined);
    expect(reply.reply_to_message?.message_id).toBe(said.message_id);
    await ann.presses(reply, "Ngữ cảnh");
    expect((await talk.botEdits(reply)).text).toContain("Đoạn 1");
  });

  it("of another corpus's language stands in the program's, whatever language the asker's Telegram is in", async () => {
    const joe = talk.user("Joe", { language_code: "en" });
    group.join(joe);
    expect((await ask(`/hoi ${share}`, {}, joe)).text).toContain("đoạn 1");
  });
});

describe("A question in a group that the program fails at", () => {
  it("is apologised for in its place, and its words stand in no log", async () => {
    await bot.stop();
    const broken = { results: async (question: string) => Promise.reject(new Error(`lost at ${question}`)) };
    const failing = await answers(talk, { source: { ...source, ask: broken } });
    const theirs = await ben.says("chuyện riêng của chi bộ mười hai", { in: group });
    const secret = "đồng chí nào nghỉ phép tuần này";
    const said = await ann.says(`${name} ${secret}`, { in: group, replyTo: theirs });
    const sorry = await talk.botReplies(group);
    expect(sorry.text).toBe(wordingOf("vi").bug);
    expect(sorry.reply_to_message?.message_id).toBe(said.message_id);
    await ann.says(name, { in: group, replyTo: theirs });
    await talk.botReplies(group);
    const log = failing.log.join("\n");
    expect(log.match(/update_failed/g)).toHaveLength(2);
    expect(log).not.toMatch(/nghỉ phép|chuyện riêng/);
  });
});

describe("The button “Xem riêng”", () => {
  it("opens the full answer in private for anybody, and goes on there", async () => {
    const reply = await ask(`/hoi ${share}`);
    const code = payloadOf(urls(reply)[0]);
    expect(code).toMatch(/^g[A-Za-z0-9_-]{16}$/);
    for (const person of [ann, ben]) {
      await person.starts(code);
      const full = await talk.botReplies(person);
      expect(full.text).toMatch(/^Câu hỏi: đảng viên nữ chiếm bao nhiêu phần trăm\?\n\n33,02%\n/);
      expect(labels(full)).toContain("Xem thêm");
      await person.says("còn dân tộc thiểu số?");
      expect((await talk.botReplies(person)).text).toMatch(/^52,26%/);
    }
    await talk.botStaysSilent();
  });

  it("opens a follow-up as it was understood in the group", async () => {
    await ask(`/hoi ${share}`);
    const reply = await ask("/hoi còn dân tộc thiểu số?");
    await ben.starts(payloadOf(urls(reply)[0]));
    expect((await talk.botReplies(ben)).text).toContain("52,26%");
  });

  it("says so where its question is not remembered any more, and with a code of nobody's", async () => {
    const code = payloadOf(urls(await ask(`/hoi ${share}`))[0]);
    await bot.stop();
    await answers(talk);
    for (const payload of [code, `g${"A".repeat(16)}`]) {
      await ben.starts(payload);
      expect((await talk.botReplies(ben)).text).toBe(groups.linkExpired(48));
    }
    await ben.starts("gkhong");
    expect((await talk.botReplies(ben)).text).toContain(telegram.howToAsk);
  });
});

describe("A follow-up in a group", () => {
  it("by reply goes on from the answer replied to, whoever asked for that", async () => {
    const first = await ask(`/hoi ${share}`);
    await ask("/hoi huyện kết nạp bao nhiêu đảng viên mới?", {}, ben);
    expect((await ask("còn dân tộc thiểu số?", { replyTo: first }, ben)).text).toMatch(/^52,26%/);
  });

  it("else goes on from what the same person asked there, and from nobody else's question", async () => {
    await ask(`/hoi ${share}`);
    expect((await ask("/hoi còn dân tộc thiểu số?", {}, ben)).text).not.toMatch(/^52,26%/);
    expect((await ask("/hoi còn dân tộc thiểu số?")).text).toMatch(/^52,26%/);
  });

  it("knows nothing of other groups, of the private chat, and of who writes as another channel", async () => {
    await ask(`/hoi ${share}`);
    const other = await greetedGroup(talk, { members: [ann] });
    expect((await askIn(talk, other, ann, "/hoi còn dân tộc thiểu số?")).text).not.toMatch(/^52,26%/);
    await ann.says("năm nào?");
    expect((await talk.botReplies(ann)).text).toContain("không còn nhớ câu nào");
    const [one, two] = [talk.channel("Một", { members: [ann] }), talk.channel("Hai", { members: [ann] })];
    await ask(`/hoi ${share}`, { as: one });
    expect((await ask("/hoi năm nào?", { as: two })).text).toContain("không còn nhớ câu nào");
  });
});

describe("The program's own language", () => {
  it("is that of groups which chose none", async () => {
    await bot.stop();
    await answers(talk, { source: { ...source, wording: wordingOf("en") } });
    expect((await ask(`/hoi ${share}`)).text).toContain("paragraph 1");
  });
});
