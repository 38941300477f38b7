import type { Update } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import { call, refused, updates } from "../support/raw-client.ts";
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

describe("membership", () => {
  test("tells the bot that it was added, promoted, demoted and thrown out", async () => {
    const group = talk.group("Tổ 1", { members: [ann], bot: "absent" });
    group.addBot();
    const [added, joined] = await news();
    expect(added?.my_chat_member).toMatchObject({
      chat: { id: group.id },
      from: { id: ann.id },
      old_chat_member: { status: "left" },
      new_chat_member: { status: "member", user: { id: talk.api.core.me.id } },
    });
    expect(joined?.message?.new_chat_members).toMatchObject([{ username: "tracuu_local_bot" }]);
    group.setBot("administrator", { can_delete_messages: true });
    expect((await news())[0]?.my_chat_member?.new_chat_member).toMatchObject({
      status: "administrator",
      can_delete_messages: true,
      can_promote_members: false,
    });
    group.kickBot();
    const [gone, kicked] = await news();
    expect(gone?.message?.left_chat_member).toMatchObject({ id: talk.api.core.me.id });
    expect(kicked?.my_chat_member).toMatchObject({ new_chat_member: { status: "kicked" } });
    await ann.says("/tim", { in: group });
    expect(await news()).toEqual([]);
  });

  test("brings chat_member only to an administrator that asked for it", async () => {
    const group = talk.group("Tổ 1", { members: [ann], type: "supergroup" });
    await updates(talk.api, { offset: -1, allowed_updates: ["chat_member"] });
    await news();
    group.join(ben);
    expect(await news()).toEqual([]);
    group.setBot("administrator");
    group.promote(ben, { can_pin_messages: true });
    group.demote(ben);
    group.leave(ben);
    expect((await news()).map((update) => update.chat_member?.new_chat_member.status)).toEqual([
      "administrator",
      "member",
      "left",
    ]);
  });

  test("keeps who is not in a group from writing there", async () => {
    const group = talk.group("Tổ 1", { members: [ann] });
    await expect(ben.says("x", { in: group })).rejects.toThrow("Ben is not in this chat");
  });

  test("answers who is in a chat and as what", async () => {
    const group = talk.group("Tổ 1", { members: [ann, ben], type: "supergroup", username: "to_1" });
    group.promote(ben, { can_pin_messages: true });
    const ask = (method: string, params: object = {}) => call(talk.api, method, { chat_id: group.id, ...params });
    expect((await ask("getChatMember", { user_id: ann.id })).result).toMatchObject({
      status: "creator",
      user: { first_name: "Ann" },
    });
    expect((await ask("getChatMember", { user_id: talk.user("Carl").id })).result.status).toBe("left");
    expect(await ask("getChatMember", { user_id: 0 })).toMatchObject(refused("invalid user_id specified"));
    expect(await ask("getChatMember", { user_id: 42 })).toMatchObject(refused("PARTICIPANT_ID_INVALID"));
    const admins = (await ask("getChatAdministrators")).result as { status: string; user: { id: number } }[];
    expect(admins.map((admin) => [admin.status, admin.user.id])).toEqual([
      ["creator", ann.id],
      ["administrator", ben.id],
    ]);
    expect((await ask("getChatMemberCount")).result).toBe(3);
    expect((await ask("getChat", { chat_id: "@to_1" })).result).toMatchObject({
      id: group.id,
      type: "supergroup",
      title: "Tổ 1",
      username: "to_1",
      permissions: { can_send_messages: true },
    });
  });

  test("knows private chats as chats of two without administrators", async () => {
    await ann.starts();
    const ask = (method: string, params: object = {}) => call(talk.api, method, { chat_id: ann.id, ...params });
    expect((await ask("getChat")).result).toMatchObject({ id: ann.id, type: "private", first_name: "Ann" });
    expect((await ask("getChatMemberCount")).result).toBe(2);
    expect((await ask("getChatMember", { user_id: ann.id })).result.status).toBe("member");
    expect(await ask("getChatMember", { user_id: ben.id })).toMatchObject(refused("member not found"));
    expect(await ask("getChatAdministrators")).toMatchObject(
      refused("there are no administrators in the private chat"),
    );
    expect(await ask("leaveChat")).toMatchObject(refused("chat member status can't be changed in private chats"));
  });

  test("lets the bot leave, and lets it look but not write where it has left", async () => {
    const group = talk.group("Tổ 1", { members: [ann] });
    await news();
    expect(await call(talk.api, "leaveChat", { chat_id: group.id })).toMatchObject({ result: true });
    expect((await news()).map((update) => Object.keys(update)[1])).toEqual(["message", "my_chat_member"]);
    expect(await call(talk.api, "getChat", { chat_id: group.id })).toMatchObject({ ok: true });
    expect(await call(talk.api, "getChatMemberCount", { chat_id: group.id })).toMatchObject({ status: 403 });
    const open = talk.group("Công khai", { members: [ann], type: "supergroup", username: "cong_khai", bot: "absent" });
    expect(await call(talk.api, "getChat", { chat_id: open.id })).toMatchObject({ ok: true });
    const closed = talk.group("Kín", { members: [ann], type: "supergroup", bot: "absent" });
    expect(await call(talk.api, "getChat", { chat_id: closed.id })).toMatchObject({
      status: 403,
      description: "Forbidden: bot is not a member of the supergroup chat",
    });
  });
});
