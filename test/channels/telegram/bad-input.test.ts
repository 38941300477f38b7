import type { Message, Update } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answers, source, telegram } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import type { Speaker } from "../../support/speaker.ts";

const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
const file = { file_id: "f", file_unique_id: "u" };
let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
});
afterEach(() => talk.end());

describe("A message without words", () => {
  const kinds: Record<string, object> = {
    "a sticker": { sticker: { ...file, type: "regular", width: 1, height: 1, is_animated: false, is_video: false } },
    "a photo": { photo: [{ ...file, width: 1, height: 1 }] },
    "a voice message": { voice: { ...file, duration: 1 } },
    "a video": { video: { ...file, width: 1, height: 1, duration: 1 } },
    "a video note": { video_note: { ...file, length: 1, duration: 1 } },
    "an animation": { animation: { ...file, width: 1, height: 1, duration: 1 }, document: file },
    "a document": { document: file },
    music: { audio: { ...file, duration: 1 } },
    "a location": { location: { latitude: 22.4, longitude: 103.4 } },
    "a venue": { venue: { location: { latitude: 22.4, longitude: 103.4 }, title: "a", address: "b" } },
    "a contact": { contact: { phone_number: "1", first_name: "B" } },
    "a poll": { poll: { id: "1", question: share, options: [] } },
    "a die": { dice: { emoji: "🎲", value: 6 } },
    "a story": { story: { id: 1, chat: { id: 1, type: "private", first_name: "B" } } },
    "a forwarded sticker": { sticker: file, forward_origin: { type: "hidden_user", sender_user_name: "B", date: 1 } },
  };

  it.each(Object.keys(kinds))("but with %s is told that only words are read", async (kind) => {
    await answers(talk);
    await ann.sends(kinds[kind] as Partial<Message>);
    expect((await talk.botReplies(ann)).text).toBe(telegram.notText);
  });

  it("in an album is told so once", async () => {
    await answers(talk);
    const picture = { media_group_id: "g", photo: [{ ...file, width: 1, height: 1 }] };
    for (let i = 0; i < 3; i++) await ann.sends(picture);
    expect((await talk.botReplies(ann)).text).toBe(telegram.notText);
    await talk.botStaysSilent();
  });

  it("that gets a caption later gets its answer then", async () => {
    await answers(talk);
    const photo = await ann.sends({ photo: [{ ...file, width: 1, height: 1 }] });
    const told = await talk.botReplies(ann);
    await ann.edits(photo, share);
    expect((await talk.botEdits(told)).text).toMatch(/^33,02%/);
  });

  it.each([
    [
      "a pinned message",
      { pinned_message: { message_id: 1, date: 1, chat: { id: 1, type: "private", first_name: "A" } } },
    ],
    ["a timer", { message_auto_delete_timer_changed: { message_auto_delete_time: 60 } }],
    ["a shared contact list", { users_shared: { request_id: 1, users: [] } }],
    ["a kind that nobody knows yet", { something_new: { a: 1 } }],
    ["nothing at all", {}],
  ])("that is a notice of Telegram's, as %s, gets silence", async (_, content) => {
    await answers(talk);
    await ann.sends(content as Partial<Message>);
    await talk.botStaysSilent();
  });
});

describe("A question in an unusual form", () => {
  it("as a caption is answered", async () => {
    await answers(talk);
    await ann.sendsPhoto({ name: "a.png", bytes: "x", caption: share });
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
    await ann.sendsDocument({ name: "a.txt", bytes: "x", caption: share });
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });

  it("as a forward is answered", async () => {
    await answers(talk);
    await ann.sends({ text: share, forward_origin: { type: "hidden_user", sender_user_name: "B", date: 1 } });
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });

  it.each([
    ["4,096 characters", `${share} `.repeat(200).slice(0, 4096)],
    ["4,096 letters without a space", "đ".repeat(4096)],
    ["4,096 angle brackets", "<".repeat(4096)],
    ["emoji only", "👍👩‍👩‍👧‍👦🇻🇳"],
    ["markup", "<b>đảng viên</b> &amp; </blockquote> *a* [x](y)"],
    ["right-to-left marks", "\u202eđảng viên nữ\u202c \u200f?"],
    ["a zero byte", "đảng\u0000viên"],
    ["half a character", "đảng viên \ud83d nữ"],
    ["decomposed letters", "đảng viên nữ".normalize("NFD")],
    ["one sign", "?"],
    ["a slash", "/"],
  ])("of %s gets one reply", async (_, text) => {
    const bot = await answers(talk);
    await ann.says(text);
    expect((await talk.botReplies(ann)).text).not.toBe("");
    await talk.botStaysSilent();
    expect(bot.log).toEqual([]);
  });

  it("of nothing visible is told that there is no question", async () => {
    await answers(talk);
    await ann.sends({ text: "\u200b\u2060" });
    expect((await talk.botReplies(ann)).text).toBe(
      source.wording.refusal({ reason: "empty", what: "" }) + `\n\n${telegram.exampleIs(source.example ?? "")}`,
    );
  });
});

describe("A name", () => {
  it.each([
    ["<b>Ann</b> & <script>", "Xin chào <b>Ann</b> & <script>!"],
    ["\u202eAnn\u200f", "Xin chào Ann!"],
    ["\u200b", "Xin chào anh/chị!"],
    ["A".repeat(300), `Xin chào ${"A".repeat(62)}…!`],
  ])("like %j does no harm", async (name, greeting) => {
    await answers(talk);
    await talk.user(name).starts();
    expect((await talk.botReplies()).text?.split("\n")[0]).toBe(greeting);
  });

  it("of a user may be missing", async () => {
    await answers(talk);
    const { username: _, last_name: __, ...user } = ann.user;
    expect(user).not.toHaveProperty("username");
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });
});

describe("The bot keeps silent", () => {
  it("in groups, about what is not addressed to it", async () => {
    await answers(talk);
    const group = talk.group("Tổ 1", { members: [ann], bot: "administrator" });
    await talk.botReplies(group);
    for (const text of [share, "/start@other_bot", "@other_bot đảng viên"]) await ann.says(text, { in: group });
    await talk.botStaysSilent();
  });

  it("in channels, also about posts that came before it said what it wants", async () => {
    const channel = talk.channel("Tin");
    talk.api.groups.postInChannel(channel.id, share);
    await answers(talk);
    talk.api.groups.postInChannel(channel.id, share);
    await talk.botStaysSilent();
  });

  it("towards other bots", async () => {
    await answers(talk);
    await talk.user("Máy", { is_bot: true, username: "other_bot" }).says(share);
    await talk.botStaysSilent();
  });

  it("about its own inline results", async () => {
    await answers(talk);
    await ann.sends({ text: share, via_bot: talk.api.core.state.bot });
    await talk.botStaysSilent();
  });

  it("about somebody who has blocked it, and about updates of unknown kind", async () => {
    const unknown = [
      { something_new: { text: share } },
      { business_message: { text: share } },
      { inline_query: { id: "1", from: ann.user, query: share, offset: "" } },
      { poll_answer: { poll_id: "1", option_ids: [0] } },
      {},
    ];
    for (const update of unknown) talk.api.core.updates.push(update as unknown as Omit<Update, "update_id">);
    await ann.starts();
    await ann.blocks();
    const bot = await answers(talk);
    await talk.botStaysSilent();
    expect(bot.log.map((line) => JSON.parse(line))).toMatchObject([{ event: "user_unreachable", kind: "message" }]);
  });
});
