import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answers, type TestBot } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { askIn, greetedGroup } from "../../support/group.ts";
import type { Place } from "../../support/place.ts";
import type { Speaker } from "../../support/speaker.ts";

const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
const joined = "huyện kết nạp bao nhiêu đảng viên mới?";
const name = "@tracuu_local_bot";
let now: number;
let talk: Conversation;
let ann: Speaker;
let group: Place;
let bot: TestBot;

beforeEach(async () => {
  now = Date.now();
  talk = await Conversation.begin({ privacy: false, now: () => now });
  ann = talk.user("Ann");
  bot = await answers(talk, { now: () => now });
  group = await greetedGroup(talk, { members: [ann] });
});
afterEach(() => talk.end());

describe("An edited message in a group", () => {
  it("that stays addressed gets its answer edited, and its button “Xem riêng” leads to the new one", async () => {
    const said = await ann.says(`/hoi ${share}`, { in: group });
    const reply = await talk.botReplies(group);
    await ann.edits(said, `${name} ${joined}`);
    const edited = await talk.botEdits(reply);
    expect(edited.text).toMatch(/^57/);
    const [alone] = edited.reply_markup?.inline_keyboard.flat() ?? [];
    await ann.starts(alone !== undefined && "url" in alone ? alone.url.split("=").at(-1) : "");
    expect((await talk.botReplies(ann)).text).toContain(`Câu hỏi: ${joined}`);
  });

  it("whose question did not change is left alone", async () => {
    const said = await ann.says(`/hoi ${share}`, { in: group });
    await talk.botReplies(group);
    await ann.edits(said, `/hoi  ${share}`);
    await ann.edits(said, `${name} ${share}`);
    await talk.botStaysSilent();
  });

  it("that only now addresses the bot is answered", async () => {
    const said = await ann.says(share, { in: group });
    await talk.botStaysSilent();
    await ann.edits(said, `${name} ${share}`);
    const reply = await talk.botReplies(group);
    expect(reply.text).toMatch(/^33,02%/);
    expect(reply.reply_to_message?.message_id).toBe(said.message_id);
  });

  it("that no longer addresses the bot is left alone, and so is its answer", async () => {
    const said = await ann.says(`/hoi ${share}`, { in: group });
    await talk.botReplies(group);
    await ann.edits(said, joined);
    await ann.edits(said, "/help");
    await talk.botStaysSilent();
  });

  it("still goes on from the answer that it replies to", async () => {
    const first = await askIn(talk, group, ann, `/hoi ${share}`);
    await askIn(talk, group, ann, `/hoi ${joined}`);
    const said = await ann.says("còn gì nữa không?", { in: group, replyTo: first });
    const reply = await talk.botReplies(group);
    await ann.edits(said, "còn dân tộc thiểu số?");
    expect((await talk.botEdits(reply)).text).toMatch(/^52,26%/);
  });

  it("two days later is left alone", async () => {
    const said = await ann.says(`/hoi ${share}`, { in: group });
    await talk.botReplies(group);
    now += 48 * 3_600_000 + 2_000;
    await ann.edits(said, `/hoi ${joined}`);
    await talk.botStaysSilent();
    expect(bot.log).toEqual([]);
  });
});
