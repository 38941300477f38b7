import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteState } from "../../../src/adapters/sqlite/store.ts";
import { createFeedback } from "../../../src/services/feedback.ts";
import { createMissed } from "../../../src/services/missed.ts";
import { createRoles } from "../../../src/services/roles.ts";
import { createGroups } from "../../../src/services/groups.ts";
import { createSettings } from "../../../src/services/settings.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { answers, source, stateFor } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { temporaryFolder } from "../../support/folders.ts";
import type { Speaker } from "../../support/speaker.ts";

const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
const [vi, en] = [wordingOf("vi").telegram, wordingOf("en").telegram];
let talk: Conversation;
let ann: Speaker;
let joe: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  joe = talk.user("Joe", { language_code: "en" });
});
afterEach(() => talk.end());

const labels = (message: Message): string[] =>
  (message.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

async function settingsOf(person: Speaker): Promise<Message> {
  await person.says("/settings");
  return talk.botReplies(person);
}

async function chooses(person: Speaker, page: Message, label: string): Promise<Message> {
  const query = await person.presses(page, label);
  const edited = await talk.botEdits(page);
  expect(await talk.botAnswers(query)).toMatchObject({ alert: false });
  return edited;
}

async function replyTo(person: Speaker, text: string): Promise<string> {
  await person.says(text);
  return (await talk.botReplies(person)).text ?? "";
}

describe("/settings", () => {
  it("marks the present language, and changes it in the same message", async () => {
    await answers(talk);
    const page = await settingsOf(ann);
    expect(page.text).toBe(`${vi.state.settings}\n\n${vi.state.aboutLanguage}`);
    expect(labels(page)).toEqual(["Tiếng Việt", "English", "✓ Theo Telegram"]);
    const english = await chooses(ann, page, "English");
    expect(english.text).toContain(en.state.aboutLanguage);
    expect(labels(english)).toEqual(["Tiếng Việt", "✓ English", "As in Telegram"]);
    expect(await replyTo(ann, share)).toContain("paragraph 1");
    const again = await chooses(ann, english, "As in Telegram");
    expect(labels(again)).toEqual(["Tiếng Việt", "English", "✓ Theo Telegram"]);
    expect(await replyTo(ann, share)).toContain("đoạn 1");
  });

  it("lets who uses Telegram in English read Vietnamese, and quotes stay as they stand", async () => {
    await answers(talk);
    expect(await replyTo(joe, share)).toMatch(/paragraph 1[\s\S]*“?.*đảng viên nữ chiếm 33,02%/);
    await chooses(joe, await settingsOf(joe), "Tiếng Việt");
    expect(await replyTo(joe, share)).toContain("đoạn 1");
    expect(await replyTo(joe, "/khongco")).toBe(vi.unknownCommand("/khongco"));
    expect(await replyTo(ann, share)).toContain("đoạn 1");
  });

  it("speaks the program's language where nothing else says which", async () => {
    await answers(talk, { source: { ...source, wording: wordingOf("en") } });
    expect(await replyTo(ann, share)).toContain("paragraph 1");
    await chooses(ann, await settingsOf(ann), "Tiếng Việt");
    expect(await replyTo(ann, share)).toContain("đoạn 1");
  });

  it("is kept over a restart, and for that chat alone", async () => {
    const dataDir = temporaryFolder();
    const first = await answers(talk, { dataDir });
    const page = await settingsOf(ann);
    await chooses(ann, page, "English");
    await first.stop();
    await answers(talk, { dataDir });
    expect(await replyTo(ann, share)).toContain("paragraph 1");
    expect(await replyTo(talk.user("Ben"), share)).toContain("đoạn 1");
    expect(labels(await chooses(ann, page, "Tiếng Việt"))).toContain("✓ Tiếng Việt");
  });

  it("changes nothing where the present choice is pressed again", async () => {
    const bot = await answers(talk);
    const page = await settingsOf(ann);
    const query = await ann.presses(page, "✓ Theo Telegram");
    expect(await talk.botAnswers(query)).toMatchObject({ text: vi.state.saved });
    await talk.botStaysSilent();
    expect(bot.log).toEqual([]);
  });

  it.each(["l:", "l:fr", "l:vi ", "L:en", "l:en;DROP TABLE chat_settings", "l:telegramx"])(
    "does not take %j from a forged button",
    async (data) => {
      const bot = await answers(talk);
      const page = await settingsOf(ann);
      expect(await talk.botAnswers(await ann.forges(page, data))).toMatchObject({ text: vi.noSuchButton });
      expect(await replyTo(ann, share)).toContain("đoạn 1");
      expect(bot.log).toEqual([]);
    },
  );

  it("is not changed by somebody else's press", async () => {
    await answers(talk);
    const page = await settingsOf(ann);
    expect(await talk.botAnswers(await joe.forges(page, "l:en"))).toMatchObject({ text: en.noSuchButton });
    expect(await replyTo(ann, share)).toContain("đoạn 1");
  });

  it("that cannot be read keeps nobody from an answer, and says so where it cannot be kept", async () => {
    const state = await stateFor(talk);
    await state.close();
    const bot = await answers(talk, { state });
    expect(await replyTo(joe, share)).toContain("paragraph 1");
    expect(bot.log.map((line) => JSON.parse(line).event)).toContain("settings_unreadable");
    expect(await replyTo(joe, "/settings")).toBe(wordingOf("en").bug);
  });

  it("that the disk does not take says so and stays as it was", async () => {
    const dataDir = temporaryFolder();
    const store = await openSqliteState(dataDir, { busyMs: 20 });
    talk.ends(() => store.close());
    const state = {
      settings: createSettings(store),
      groups: createGroups(store),
      feedback: createFeedback(store, Date.now),
      roles: createRoles(store, []),
      missed: createMissed(store, Date.now),
    };
    const bot = await answers(talk, { state });
    const page = await settingsOf(ann);
    const other = new DatabaseSync(join(dataDir, "state.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    expect(await talk.botAnswers(await ann.presses(page, "English"))).toMatchObject({ text: vi.state.outOfOrder });
    other.close();
    expect(bot.log.join()).toContain("state_locked");
    expect(await replyTo(ann, share)).toContain("đoạn 1");
  });
});
