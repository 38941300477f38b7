import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { menuOf, type Scope } from "../../../src/channels/telegram/commands.ts";
import { startTelegram } from "../../../src/channels/telegram/lifecycle.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { answers, source, stateFor, telegram } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import type { Speaker } from "../../support/speaker.ts";

const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
});
afterEach(() => talk.end());

describe("The menu of commands", () => {
  const menu = (scope: Scope, language: string) => talk.api.core.profile.commands.get(`${scope}|||${language}`);

  it("is Vietnamese for everybody and English under en, and is set only when it changed", async () => {
    const first = await answers(talk);
    for (let set = 0; set < 8; set++) await talk.botCalls("setMyCommands");
    for (const scope of ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"] as const) {
      expect(menu(scope, "")).toEqual(menuOf(wordingOf("vi"), scope));
      expect(menu(scope, "en")).toEqual(menuOf(wordingOf("en"), scope));
    }
    expect(menu("default", "")).toContainEqual({ command: "help", description: telegram.commands.help });
    await first.stop();
    await answers(talk);
    await ann.says("/help");
    await talk.botReplies(ann);
    expect(talk.calls("setMyCommands")).toHaveLength(8);
  });

  it("has in groups what makes sense there, and the settings for administrators alone", async () => {
    await answers(talk);
    for (let set = 0; set < 8; set++) await talk.botCalls("setMyCommands");
    const names = (scope: Scope) => menu(scope, "")?.map(({ command }) => command);
    expect(names("all_group_chats")).toEqual(["hoi", "tim", "sohieu", "help"]);
    expect(names("all_chat_administrators")).toEqual(["hoi", "tim", "sohieu", "help", "settings"]);
    expect(menu("all_chat_administrators", "en")?.at(-1)?.description).toBe(wordingOf("en").groups.settingsCommand);
  });

  it("that cannot be set keeps nobody from an answer", async () => {
    talk.api.faults.plan("getMyCommands", { kind: "refuse", code: 400, description: "Bad Request: no" });
    const bot = await answers(talk);
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
    expect(bot.log.join()).toContain("menu_failed");
  });
});

describe("Work that takes a while", () => {
  const slowly = (ms: number) => ({
    ...source,
    ask: {
      results: async (question: string) => {
        await new Promise((resolve) => setTimeout(resolve, ms));
        return source.ask.results(question);
      },
    },
  });

  it("shows that the bot is typing after 300 ms", async () => {
    await answers(talk, { source: slowly(400) });
    await ann.says(share);
    expect(await talk.botActs()).toMatchObject({ chatId: ann.id, action: "typing" });
    await talk.botReplies(ann);
  });

  it("of less than that shows nothing", async () => {
    await answers(talk, { source: slowly(50) });
    await ann.says(share);
    await talk.botReplies(ann);
    expect(talk.calls("sendChatAction")).toEqual([]);
  });

  it("is answered even where the sign of typing is refused", async () => {
    talk.api.faults.plan("sendChatAction", { kind: "refuse", code: 400, description: "Bad Request: no" });
    await answers(talk, { source: slowly(60), timing: { typingAfterMs: 10 } });
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });
});

describe("The start", () => {
  it("waits for a Telegram that is not there yet, and ends a webhook that stands in the way", async () => {
    talk.api.faults.plan("getMe", { kind: "refuse", code: 502, description: "Bad Gateway" }, 2);
    talk.api.core.webhook.set({ url: "http://127.0.0.1:9/", secret: "", maxConnections: 1 });
    await answers(talk);
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });

  it("is refused with a clear problem where Telegram refuses the token", async () => {
    const settings = { token: "7000000001:another-token-of-nobody-at-all-x", apiRoot: talk.root, proxy: null };
    const start = startTelegram(
      { settings, source, state: await stateFor(talk), write: () => {} },
      new AbortController().signal,
    );
    await expect(start).rejects.toMatchObject({ problems: [{ code: "bad_token", where: "TELEGRAM_BOT_TOKEN" }] });
  });
});
