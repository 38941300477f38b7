import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import type { Place } from "../support/place.ts";
import { call, refused } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  await ann.starts();
});
afterEach(() => talk.end());

const send = (params: object) => call(talk.api, "sendMessage", { chat_id: ann.id, ...params });

describe("people whom the bot may not write to", () => {
  test("refuses who has blocked the bot, until they unblock it", async () => {
    await ann.blocks();
    const blocked = { status: 403, ok: false, error_code: 403, description: "Forbidden: bot was blocked by the user" };
    expect(await send({ text: "x" })).toEqual(blocked);
    expect(await call(talk.api, "sendChatAction", { chat_id: ann.id, action: "typing" })).toEqual(blocked);
    await ann.unblocks();
    expect(await send({ text: "x" })).toMatchObject({ ok: true });
  });

  test("refuses who never pressed Start, who is gone, and other bots", async () => {
    const ben = talk.user("Ben");
    expect(await send({ chat_id: ben.id, text: "x" })).toMatchObject(refused("chat not found"));
    const robot = talk.user("Robot", { is_bot: true });
    talk.group("Tổ 1", { members: [ann, ben, robot] });
    expect(await send({ chat_id: ben.id, text: "x" })).toMatchObject({
      status: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    expect(await send({ chat_id: robot.id, text: "x" })).toMatchObject({
      description: "Forbidden: bot can't send messages to bots",
    });
    talk.api.people.deactivate(ann.id);
    expect(await send({ text: "x" })).toMatchObject({ status: 403, description: "Forbidden: user is deactivated" });
  });
});

describe("groups where the bot may not write", () => {
  let group: Place;
  const sendThere = () => call(talk.api, "sendMessage", { chat_id: group.id, text: "x" });

  test.each([
    ["group", "Forbidden: bot was kicked from the group chat"],
    ["supergroup", "Forbidden: bot was kicked from the supergroup chat"],
  ] as const)("refuses a %s that threw the bot out", async (type, description) => {
    group = talk.group("Tổ 1", { members: [ann], type });
    group.kickBot();
    expect(await sendThere()).toEqual({ status: 403, ok: false, error_code: 403, description });
  });

  test.each([
    ["group", "Forbidden: bot is not a member of the group chat"],
    ["supergroup", "Forbidden: bot is not a member of the supergroup chat"],
  ] as const)("refuses a %s that the bot is not in", async (type, description) => {
    group = talk.group("Tổ 1", { members: [ann], type, bot: "absent" });
    expect(await sendThere()).toMatchObject({ status: 403, description });
  });

  test("refuses a deleted group and names the supergroup that a group became", async () => {
    group = talk.group("Tổ 1", { members: [ann] });
    const next = group.migrate();
    expect(await sendThere()).toEqual({
      status: 400,
      ok: false,
      error_code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: next.id },
    });
    group = talk.group("Tổ 2", { members: [ann] });
    talk.api.groups.delete(group.id);
    expect(await sendThere()).toMatchObject({ status: 403, description: "Forbidden: the group chat was deleted" });
  });

  test("refuses what the group's permissions or the bot's own restriction forbid", async () => {
    group = talk.group("Tổ 1", { members: [ann], type: "supergroup" });
    talk.api.groups.permit(group.id, { messages: false });
    expect(await sendThere()).toMatchObject(refused("not enough rights to send text messages to the chat"));
    group.setBot("administrator");
    expect(await sendThere()).toMatchObject({ ok: true });
    talk.api.groups.permit(group.id, { messages: true });
    group.setBot("restricted");
    expect(await sendThere()).toMatchObject(refused("not enough rights to send text messages to the chat"));
  });

  test("refuses a channel where the bot may not post", async () => {
    const channel = talk.channel("Báo", { members: [ann], username: "bao_dang" });
    const post = () => call(talk.api, "sendMessage", { chat_id: "@bao_dang", text: "x" });
    expect((await post()).result).toMatchObject({ sender_chat: { id: channel.id } });
    channel.setBot("administrator", {});
    expect(await post()).toMatchObject(refused("need administrator rights in the channel chat"));
  });

  test("refuses topics that do not exist or are closed, and the number of General", async () => {
    group = talk.group("Diễn đàn", { members: [ann], type: "forum" });
    const topic = group.topic("Hỏi đáp");
    const inTopic = (id: number) =>
      call(talk.api, "sendMessage", { chat_id: group.id, text: "x", message_thread_id: id });
    expect((await inTopic(topic)).result).toMatchObject({ message_thread_id: topic, is_topic_message: true });
    expect(await inTopic(999)).toMatchObject(refused("message thread not found"));
    expect((await sendThere()).result.message_thread_id).toBeUndefined();
    group.closeTopic(topic);
    expect(await inTopic(topic)).toMatchObject(refused("TOPIC_CLOSED"));
    const other = talk.group("Diễn đàn 2", { members: [ann], type: "forum" });
    expect(await call(talk.api, "sendMessage", { chat_id: other.id, text: "x", message_thread_id: 1 })).toMatchObject(
      refused("message thread not found"),
    );
  });
});
