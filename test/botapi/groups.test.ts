import type { Message, Update } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import { call, updates } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

let talk: Conversation;
let ann: Speaker;
let ben: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  ben = talk.user("Ben");
});
afterEach(() => talk.end());

/** What came since the last look. */
async function news(): Promise<Update[]> {
  const list = await updates(talk.api);
  await updates(talk.api, { offset: (list.at(-1)?.update_id ?? 0) + 1 });
  return list;
}

const texts = (list: readonly Update[]) => list.map((update) => update.message?.text);

describe("privacy mode", () => {
  test("lets commands, mentions, replies to the bot and service messages through, and nothing else", async () => {
    const group = talk.group("Tổ 1", { members: [ann, ben] });
    const { result } = await call(talk.api, "sendMessage", { chat_id: group.id, text: "chào" });
    await news();
    const said = [
      "chuyện riêng",
      "/tim x",
      "/tim@tracuu_local_bot x",
      "/tim@other_bot x",
      "@tracuu_local_bot x",
      "@other_bot x",
    ];
    for (const text of said) await ann.says(text, { in: group });
    await ben.says("trả lời", { in: group, replyTo: result });
    talk.api.groups.rename(group.id, ann.user, "Tổ 2");
    const came = await news();
    expect(texts(came)).toEqual(["/tim x", "/tim@tracuu_local_bot x", "@tracuu_local_bot x", "trả lời", undefined]);
    expect(came.at(-1)?.message).toMatchObject({ new_chat_title: "Tổ 2", chat: { title: "Tổ 2", type: "group" } });
  });

  test("does not hold back anything from an administrator", async () => {
    const group = talk.group("Tổ 1", { members: [ann], type: "supergroup", bot: "administrator" });
    await news();
    await ann.says("chuyện riêng", { in: group });
    expect(texts(await news())).toEqual(["chuyện riêng"]);
  });

  test("can be off, and even then other bots stay unheard", async () => {
    await talk.end();
    talk = await Conversation.begin({ privacy: false });
    const [carl, robot] = [talk.user("Carl"), talk.user("Robot", { is_bot: true })];
    const group = talk.group("Tổ 1", { members: [carl, robot] });
    await news();
    await carl.says("chuyện riêng", { in: group });
    await robot.says("/tim", { in: group });
    expect(texts(await news())).toEqual(["chuyện riêng"]);
    expect((await call(talk.api, "getMe")).result.can_read_all_group_messages).toBe(true);
  });
});

describe("kinds of groups", () => {
  test("tells both sides of a migration and carries the members over", async () => {
    const group = talk.group("Tổ 1", { members: [ann, ben] });
    await news();
    const next = group.migrate();
    const [joined, from, to] = await news();
    expect(joined?.my_chat_member).toMatchObject({
      chat: { id: next.id, type: "supergroup" },
      old_chat_member: { status: "left" },
      new_chat_member: { status: "member" },
    });
    expect(from?.message).toMatchObject({ chat: { id: group.id, type: "group" }, migrate_to_chat_id: next.id });
    expect(to?.message).toMatchObject({
      chat: { id: next.id, type: "supergroup" },
      migrate_from_chat_id: group.id,
      from: { username: "GroupAnonymousBot" },
      sender_chat: { id: next.id },
    });
    expect(next.id).toBeLessThan(-1_000_000_000_000);
    await ben.says("/tim", { in: next });
    expect(texts(await news())).toEqual(["/tim"]);
    expect(await call(talk.api, "sendMessage", { chat_id: next.id, text: "x" })).toMatchObject({ ok: true });
  });

  test("marks messages in topics, and answers to them go to the same topic", async () => {
    const forum = talk.group("Diễn đàn", { members: [ann], type: "forum" });
    const topic = forum.topic("Hỏi đáp");
    await news();
    const asked = await ann.says("/tim x", { in: forum, topic });
    await ann.says("/tim y", { in: forum });
    const [inTopic, general] = await news();
    expect(inTopic?.message).toMatchObject({
      message_thread_id: topic,
      is_topic_message: true,
      chat: { is_forum: true },
    });
    expect(general?.message?.message_thread_id).toBeUndefined();
    const reply = { chat_id: forum.id, text: "x", reply_parameters: { message_id: asked.message_id } };
    expect((await call(talk.api, "sendMessage", reply)).result).toMatchObject({
      message_thread_id: topic,
      is_topic_message: true,
    });
    expect(inTopic?.message?.reply_to_message).toMatchObject({
      message_id: topic,
      forum_topic_created: { name: "Hỏi đáp" },
    });
    const other = forum.topic("Khác");
    const elsewhere = (await call(talk.api, "sendMessage", { ...reply, message_thread_id: other })).result;
    expect(elsewhere.reply_to_message).toMatchObject({ message_id: other });
    expect(elsewhere.external_reply).toMatchObject({ message_id: asked.message_id, chat: { id: forum.id } });
  });

  test("gives replies outside forums the number of their thread, without a topic", async () => {
    const group = talk.group("Tổ 1", { members: [ann], type: "supergroup" });
    const first = await ann.says("/tim x", { in: group });
    const second = await ann.says("/tim y", { in: group, replyTo: first });
    expect(second).toMatchObject({ message_thread_id: first.message_id });
    expect(second.is_topic_message).toBeUndefined();
    expect(
      (await call(talk.api, "sendMessage", { chat_id: group.id, text: "x", message_thread_id: first.message_id }))
        .result,
    ).toMatchObject({
      message_thread_id: first.message_id,
    });
  });

  test("hides anonymous administrators behind the group", async () => {
    const group = talk.group("Tổ 1", { members: [ann], type: "supergroup" });
    await news();
    await ann.says("/tim x", { in: group, anonymously: true });
    expect((await news())[0]?.message).toMatchObject({
      from: { id: 1087968824, is_bot: true, username: "GroupAnonymousBot" },
      sender_chat: { id: group.id },
    });
    talk.api.groups.setAnonymous(group.id, ann.user, true);
    await ann.says("/tim y", { in: group });
    expect((await news()).at(-1)?.message?.sender_chat?.id).toBe(group.id);
    expect((await call(talk.api, "getChatMember", { chat_id: group.id, user_id: ann.id })).result.is_anonymous).toBe(
      true,
    );
  });

  test("can begin with the bot in them, and say so", async () => {
    for (const type of ["group", "supergroup"] as const) {
      const group = talk.group("Tổ 1", { members: [ann], type, bot: "founding" });
      const [added, created, ...more] = await news();
      expect(added?.my_chat_member).toMatchObject({
        chat: { id: group.id },
        old_chat_member: { status: "left" },
        new_chat_member: { status: "member" },
      });
      expect(created?.message).toMatchObject({ from: { id: ann.id }, [`${type}_chat_created`]: true });
      expect(more).toEqual([]);
    }
  });

  test("become forums when they are supergroups", async () => {
    const group = talk.group("Tổ 1", { members: [ann] });
    expect(() => group.becomesForum()).toThrow("only a supergroup");
    const next = group.migrate();
    expect(() => next.topic("Hỏi đáp")).toThrow("forums only");
    next.becomesForum();
    const topic = next.topic("Hỏi đáp");
    await news();
    await ann.says("/tim x", { in: next, topic });
    expect((await news())[0]?.message).toMatchObject({ message_thread_id: topic, is_topic_message: true });
  });

  test("get what their channel posts, passed on by itself, and comments as replies to that", async () => {
    await talk.end();
    talk = await Conversation.begin({ privacy: false });
    const carl = talk.user("Carl");
    const channel = talk.channel("Báo", { members: [carl] });
    const group = talk.group("Bàn luận", { members: [carl], type: "supergroup" });
    expect(() => talk.group("Tổ 1").discusses(channel)).toThrow("only a supergroup");
    group.discusses(channel);
    await news();
    const post = talk.api.groups.postInChannel(channel.id, "tin mới");
    const [posted, passed] = await news();
    expect(posted?.channel_post).toMatchObject({ text: "tin mới" });
    expect(passed?.message).toMatchObject({
      text: "tin mới",
      chat: { id: group.id },
      from: { id: 777000, is_bot: false },
      sender_chat: { id: channel.id },
      is_automatic_forward: true,
      forward_origin: { type: "channel", chat: { id: channel.id }, message_id: post.message_id },
    });
    await carl.says("hay", { in: group, replyTo: passed?.message as Message });
    expect((await news())[0]?.message).toMatchObject({
      message_thread_id: passed?.message?.message_id,
      reply_to_message: { is_automatic_forward: true },
    });
  });

  test("lets a member write in the name of a channel", async () => {
    const channel = talk.channel("Báo", { members: [ann] });
    const group = talk.group("Tổ 1", { members: [ann], type: "supergroup" });
    await news();
    talk.api.people.say(ann.id, group.id, "/tim", { as: channel.id });
    expect((await news())[0]?.message).toMatchObject({
      from: { username: "Channel_Bot" },
      sender_chat: { id: channel.id, type: "channel" },
    });
  });

  test("brings channel posts, new and edited, without a sender", async () => {
    const channel = talk.channel("Báo", { members: [ann] });
    await news();
    const post = talk.api.groups.postInChannel(channel.id, "tin mới");
    talk.api.people.edit(channel.id, post.message_id, "tin mới hơn");
    const [first, second] = await news();
    expect(first?.channel_post).toMatchObject({ text: "tin mới", sender_chat: { id: channel.id } });
    expect(first?.channel_post?.from).toBeUndefined();
    expect(second?.edited_channel_post).toMatchObject({ text: "tin mới hơn" });
  });

  test("numbers messages in a supergroup by themselves, and elsewhere in one box", async () => {
    const group = talk.group("Tổ 1", { members: [ann], bot: "absent" });
    const big = talk.group("Tổ 2", { members: [ann], type: "supergroup", bot: "absent" });
    const first = await ann.says("a");
    const second = await ann.says("b", { in: group });
    expect(second.message_id).toBe(first.message_id + 1);
    expect((await ann.says("c", { in: big })).message_id).toBe(1);
  });
});
