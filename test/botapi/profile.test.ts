import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
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

const HOI = { command: "hoi", description: "Hỏi" };
const set = (params: object) => call(talk.api, "setMyCommands", { commands: [HOI], ...params });
const get = async (params: object = {}) => (await call(talk.api, "getMyCommands", params)).result as object[];

describe("menus of commands", () => {
  test("are kept by scope and language, without falling back", async () => {
    const group = talk.group("Tổ 1", { members: [ann] });
    const scopes = [
      {},
      { language_code: "en" },
      { scope: { type: "all_private_chats" } },
      { scope: { type: "chat", chat_id: ann.id } },
      { scope: { type: "chat_administrators", chat_id: group.id } },
      { scope: { type: "chat_member", chat_id: group.id, user_id: ann.id } },
    ];
    for (const [index, scope] of scopes.entries()) {
      expect(await get(scope)).toEqual([]);
      await set({ ...scope, commands: [{ command: `/hoi${index}`, description: " Hỏi " }] });
    }
    for (const [index, scope] of scopes.entries())
      expect(await get(scope)).toEqual([{ command: `hoi${index}`, description: "Hỏi" }]);
    expect(await call(talk.api, "deleteMyCommands", { language_code: "en" })).toMatchObject({ result: true });
    expect(await get({ language_code: "en" })).toEqual([]);
    expect(await get()).toHaveLength(1);
  });

  test.each([
    ["BOT_COMMAND_INVALID", { commands: [{ command: "hỏi", description: "x" }] }],
    ["BOT_COMMAND_INVALID", { commands: [{ command: "Hoi", description: "x" }] }],
    ["command must be non-empty", { commands: [{ command: "/", description: "x" }] }],
    ["command length must not exceed 32", { commands: [{ command: "a".repeat(33), description: "x" }] }],
    ["command description must be non-empty", { commands: [{ command: "hoi", description: " " }] }],
    [
      "command description length must not exceed 256",
      { commands: [{ command: "hoi", description: "x".repeat(257) }] },
    ],
    ["can't parse BotCommand: can't find field \"description\"", { commands: [{ command: "hoi" }] }],
    ["can't parse BotCommand: expected an Object", { commands: ["hoi"] }],
    ["can't parse commands JSON object", { commands: "{" }],
    ["expected an Array of BotCommand", { commands: {} }],
    [
      "BOT_COMMANDS_TOO_MUCH",
      { commands: Array.from({ length: 101 }, (_, i) => ({ command: `a${i}`, description: "x" })) },
    ],
    ["can't parse BotCommandScope: Unsupported type specified", { scope: { type: "planet" } }],
    ["can't parse BotCommandScope JSON object", { scope: "x" }],
    ["can't parse BotCommandScope: can't find field \"chat_id\"", { scope: { type: "chat" } }],
    ["can't parse BotCommandScope: Empty chat_id specified", { scope: { type: "chat", chat_id: "" } }],
    ["chat not found", { scope: { type: "chat", chat_id: 42 } }],
    [
      "can't parse BotCommandScope: Invalid user_id specified",
      { scope: { type: "chat_member", chat_id: 42, user_id: 0 } },
    ],
    ["invalid language code specified", { language_code: "tiếng Việt" }],
  ])("are refused with: %s", async (description, params) => {
    expect(await set(params)).toMatchObject(refused(description));
  });

  test("are refused for administrators of a private chat and for channels", async () => {
    const scope = { type: "chat_administrators", chat_id: ann.id };
    expect(await set({ scope })).toMatchObject(refused("can't use specified scope in private chats"));
    const channel = talk.channel("Báo", { members: [ann] });
    expect(await set({ scope: { type: "chat", chat_id: channel.id } })).toMatchObject(
      refused("can't change commands in channel chats"),
    );
  });
});

describe("name and descriptions", () => {
  test.each([
    ["Name", "name", 64, "BOT_TITLE_INVALID", "Tra Cứu"],
    ["Description", "description", 512, "DESCRIPTION_TOO_LONG", ""],
    ["ShortDescription", "short_description", 120, "ABOUT_TOO_LONG", ""],
  ])(
    "setMy%s keeps a text a language, falls back to the common one, and refuses one that is too long",
    async (method, field, max, tooLong, initial) => {
      const read = async (language_code: string) =>
        (await call(talk.api, `getMy${method}`, { language_code })).result[field];
      const write = (text: string, language_code = "") =>
        call(talk.api, `setMy${method}`, { [field]: text, language_code });
      expect(await read("en")).toBe(initial);
      await write("Chung");
      await write("Common", "en");
      expect([await read(""), await read("en"), await read("fr")]).toEqual(["Chung", "Common", "Chung"]);
      await write("", "en");
      expect(await read("en")).toBe("Chung");
      expect(await write("đ".repeat(max))).toMatchObject({ ok: true });
      expect(await write("đ".repeat(max + 1))).toMatchObject(refused(tooLong));
      expect(await write("x", "english")).toMatchObject(refused("invalid language code specified"));
    },
  );
});
