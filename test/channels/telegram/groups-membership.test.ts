import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newGroup } from "../../../src/model/state.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { answers, stateFor, type TestBot } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { askIn, greetedGroup } from "../../support/group.ts";
import type { Place } from "../../support/place.ts";
import type { Speaker } from "../../support/speaker.ts";

const { groups, telegram } = wordingOf("vi");
const share = "/hoi đảng viên nữ chiếm bao nhiêu phần trăm?";
const greeting = groups.greeting("tracuu_local_bot").join("\n\n");
const HOUR_MS = 3_600_000;
let talk: Conversation;
let ann: Speaker;
let now: number;

beforeEach(async () => {
  now = Date.now();
  talk = await Conversation.begin({ now: () => now });
  ann = talk.user("Ann");
});
afterEach(() => talk.end());

const events = (bot: TestBot): string[] => bot.log.map((line) => JSON.parse(line).event);
const sendsTo = (place: Place): number =>
  talk.calls("sendMessage").filter(({ params }) => String(params["chat_id"]) === String(place.id)).length;

describe("A group that the bot comes into", () => {
  it.each([
    ["added to a group", { type: "group" }],
    ["added to a supergroup", { type: "supergroup" }],
    ["added to a forum", { type: "forum" }],
    ["there from the beginning", { bot: "founding" }],
    ["there from the beginning of a supergroup", { bot: "founding", type: "supergroup" }],
  ] as const)("when it is %s is told once what it does", async (_, options) => {
    await answers(talk);
    const group = talk.group("Tổ 1", { members: [ann], ...options });
    expect((await talk.botReplies(group)).text).toBe(greeting);
    await talk.botStaysSilent();
  });

  it("as an administrator is told that it gets every message, too", async () => {
    await answers(talk);
    const group = talk.group("Tổ 1", { members: [ann], bot: "administrator" });
    expect((await talk.botReplies(group)).text).toBe(`${greeting}\n\n${groups.seesAll}`);
  });

  it("while it was not running is told when it runs, also after a restart no second time", async () => {
    const dataDir = temporaryFolder();
    const group = talk.group("Tổ 1", { members: [ann] });
    const first = await answers(talk, { dataDir });
    expect((await talk.botReplies(group)).text).toBe(greeting);
    await first.stop();
    group.kickBot();
    group.addBot();
    await answers(talk, { dataDir });
    await talk.botStaysSilent();
  });

  it("hears it again a day later at the earliest, and not for a promotion", async () => {
    await answers(talk, { now: () => now });
    const group = await greetedGroup(talk, { members: [ann] });
    group.setBot("administrator", { can_delete_messages: true });
    group.setBot("member");
    now += 24 * HOUR_MS - 1_000;
    group.kickBot();
    group.addBot();
    await talk.botStaysSilent();
    now += 1_000;
    group.kickBot();
    group.addBot();
    expect((await talk.botReplies(group)).text).toBe(greeting);
  });

  it("where it may not write hears it as soon as it may, once", async () => {
    const bot = await answers(talk);
    const group = talk.group("Tổ 1", { members: [ann], type: "supergroup", bot: "absent" });
    talk.api.groups.permit(group.id, { messages: false });
    group.addBot();
    await talk.botStaysSilent();
    expect(new Set(events(bot))).toEqual(new Set(["group_unwritable"]));
    group.setBot("administrator");
    expect((await talk.botReplies(group)).text).toContain(greeting);
    group.setBot("member");
    group.setBot("administrator");
    await talk.botStaysSilent();
  });

  it("hears nothing where it is a channel", async () => {
    await answers(talk);
    talk.channel("Tin", { members: [ann] });
    await talk.botStaysSilent();
  });
});

describe("/help in a group", () => {
  const lines = groups.help("tracuu_local_bot");

  it("is short, and says that the bot gets only what is addressed to it, by design", async () => {
    await answers(talk);
    const group = await greetedGroup(talk, { members: [ann] });
    for (const command of ["/help", "/start"])
      expect((await askIn(talk, group, ann, command)).text).toBe([...lines, groups.seesAddressed].join("\n\n"));
  });

  it("says that it gets everything where it is an administrator", async () => {
    await answers(talk);
    const group = await greetedGroup(talk, { members: [ann] });
    group.setBot("administrator");
    expect((await askIn(talk, group, ann, "/help")).text).toBe([...lines, groups.seesAll].join("\n\n"));
  });

  it("says so where privacy mode is off", async () => {
    await talk.end();
    talk = await Conversation.begin({ privacy: false });
    ann = talk.user("Ann");
    await answers(talk);
    const group = await greetedGroup(talk, { members: [ann] });
    expect((await askIn(talk, group, ann, "/help")).text).toBe([...lines, groups.seesAll].join("\n\n"));
  });
});

describe("A group that the bot is out of", () => {
  it("gets nothing more after a 403, also after a restart, until the bot is added again", async () => {
    const dataDir = temporaryFolder();
    const first = await answers(talk, { dataDir });
    const group = await greetedGroup(talk, { members: [ann] });
    const forbidden = {
      kind: "refuse",
      code: 403,
      description: "Forbidden: bot was kicked from the group chat",
    } as const;
    talk.api.faults.plan("sendMessage", forbidden);
    await ann.says(share, { in: group });
    await expect.poll(() => events(first)).toEqual(["group_closed"]);
    await ann.says(share, { in: group });
    await talk.botStaysSilent();
    await first.stop();
    const second = await answers(talk, { dataDir });
    await ann.says(share, { in: group });
    await talk.botStaysSilent();
    expect(second.log).toEqual([]);
    group.kickBot();
    group.addBot();
    await talk.botTakes();
    expect((await askIn(talk, group, ann, share)).text).toMatch(/^33,02%/);
  });

  it("may have thrown it out or be left: what is still asked there gets no call", async () => {
    const state = await stateFor(talk);
    const bot = await answers(talk, { state });
    const [one, two] = [await greetedGroup(talk, { members: [ann] }), await greetedGroup(talk, { members: [ann] })];
    await bot.stop();
    for (const group of [one, two]) await ann.says(share, { in: group });
    one.kickBot();
    talk.api.groups.leave(two.id, talk.api.core.state.bot);
    const before = talk.calls("sendMessage").length;
    const again = await answers(talk, { state });
    await talk.botStaysSilent();
    // One call each meets a 403 before the news of it, and none comes after.
    expect(talk.calls("sendMessage").length - before).toBe(2);
    expect(events(again)).toEqual(["group_closed", "group_closed"]);
    expect(await state.groups.of(one.id)).toMatchObject({ isOpen: false });
    expect(await state.groups.of(two.id)).toMatchObject({ isOpen: false });
  });

  it("may only have forbidden it to write, until it allows that again", async () => {
    const bot = await answers(talk);
    const group = await greetedGroup(talk, { members: [ann], type: "supergroup" });
    group.setBot("restricted");
    await talk.botTakes();
    const before = sendsTo(group);
    await ann.says(share, { in: group });
    await talk.botStaysSilent();
    expect(sendsTo(group)).toBe(before);
    group.setBot("member");
    expect((await askIn(talk, group, ann, share)).text).toMatch(/^33,02%/);
    expect(bot.log).toEqual([]);
  });

  it("is told apart from one where nobody may write for a while, and from a closed topic", async () => {
    const bot = await answers(talk);
    const group = await greetedGroup(talk, { members: [ann], type: "forum" });
    const topic = group.topic("Hỏi đáp");
    group.closeTopic(topic);
    await ann.says(share, { in: group, topic });
    talk.api.groups.permit(group.id, { messages: false });
    await ann.says(share, { in: group });
    await expect.poll(() => events(bot)).toEqual(["group_unwritable", "group_unwritable"]);
    talk.api.groups.permit(group.id, { messages: true });
    expect((await askIn(talk, group, ann, share)).text).toMatch(/^33,02%/);
  });

  it("is answered as it was last set where what is kept about it cannot be read; other notices get no apology", async () => {
    const state = await stateFor(talk);
    const bot = await answers(talk, { state });
    const group = await greetedGroup(talk, { members: [ann] });
    const narrow = await greetedGroup(talk, { members: [ann] });
    await talk.botStaysSilent();
    await state.groups.change(narrow.id, { kind: "notice" });
    const narrowed = (await askIn(talk, narrow, ann, share)).text;
    expect(narrowed).not.toContain("33,02%");
    await state.close();
    group.setBot("administrator");
    await talk.botStaysSilent();
    expect((await askIn(talk, narrow, ann, share)).text).toBe(narrowed);
    expect((await askIn(talk, group, ann, share)).text).toMatch(/^33,02%/);
    expect(new Set(events(bot))).toEqual(new Set(["update_failed", "settings_unreadable"]));
  });
});

describe("A group that becomes a supergroup", () => {
  it.each(["as they come", "the other way round"])(
    "keeps its settings, is not greeted again, and is answered there, the two notices %s",
    async (order) => {
      const state = await stateFor(talk);
      const bot = await answers(talk, { state });
      const group = await greetedGroup(talk, { members: [ann] });
      await state.groups.change(group.id, { answers: "full", kind: "report" });
      await state.settings.setLanguage(group.id, "en");
      const greetedAt = (await state.groups.of(group.id)).greetedAt;
      await bot.stop();
      const next = group.migrate();
      const { updates } = talk.api.core;
      const news = await updates.get(0, 100, 0, new AbortController().signal);
      if (order !== "as they come") {
        updates.drop();
        for (const { update_id: _, ...update } of news.toReversed()) updates.push(update);
      }
      // Telegram may deliver something twice.
      for (const { update_id: _, ...update } of news) if (update.message !== undefined) updates.push(update);
      await answers(talk, { state });
      await talk.botStaysSilent();
      expect(await state.groups.of(next.id)).toMatchObject({
        answers: "full",
        kind: "report",
        isOpen: true,
        greetedAt,
      });
      expect(await state.settings.languageOf(next.id)).toBe("en");
      expect(await state.groups.of(group.id)).toMatchObject({ answers: "short", greetedAt: null });
      next.setBot("administrator");
      expect((await askIn(talk, next, ann, share)).text).toContain("paragraph 1");
    },
  );

  it("while questions wait answers them from its part of the corpus, too", async () => {
    const state = await stateFor(talk);
    const bot = await answers(talk, { state });
    const group = await greetedGroup(talk, { members: [ann] });
    await state.groups.change(group.id, { kind: "plan" });
    await bot.stop();
    for (let i = 0; i < 4; i++) await ann.says(share, { in: group });
    const next = group.migrate();
    await answers(talk, { state });
    for (let i = 0; i < 4; i++) expect((await talk.botReplies(next)).text).not.toContain("33,02%");
    expect(await state.groups.of(next.id)).toMatchObject({ kind: "plan" });
  });

  it("has no use for buttons from before, which know nothing of what it set", async () => {
    const state = await stateFor(talk);
    const bot = await answers(talk, { state });
    const group = await greetedGroup(talk, { members: [ann] });
    const [page, reply] = [await askIn(talk, group, ann, "/settings"), await askIn(talk, group, ann, share)];
    await state.groups.change(group.id, { kind: "report" });
    const next = group.migrate();
    await talk.botTakes();
    for (const [message, label] of [
      [page, "Trả lời đầy đủ"],
      [page, "English"],
      [reply, "Ngữ cảnh"],
      [reply, "👍"],
    ] as const)
      expect(await talk.botAnswers(await ann.presses(message, label))).toMatchObject({ text: telegram.noSuchButton });
    await talk.botStaysSilent();
    expect(await state.groups.of(next.id)).toMatchObject({ kind: "report", answers: "short" });
    expect(await state.groups.of(group.id)).toEqual(newGroup);
    expect(await state.settings.languageOf(group.id)).toBeNull();
    expect(bot.log).toEqual([]);
  });

  it.each([
    ["getChatAdministrators", "short", telegram.noSuchButton],
    ["answerCallbackQuery", "full", telegram.state.saved],
  ] as const)("in the middle of a press, while %s runs, takes along what was changed", async (method, kept, said) => {
    const state = await stateFor(talk);
    const bot = await answers(talk, { state });
    const group = await greetedGroup(talk, { members: [ann] });
    const page = await askIn(talk, group, ann, "/settings");
    talk.api.faults.plan(method, { kind: "delay", ms: 150 });
    const query = await ann.presses(page, "Trả lời đầy đủ");
    await talk.botTakes();
    await expect.poll(() => state.groups.of(group.id)).toMatchObject({ answers: kept });
    const next = group.migrate();
    expect(await talk.botAnswers(query)).toMatchObject({ text: said });
    const late = await ann.presses(page, "English");
    expect(await talk.botAnswers(late)).toMatchObject({ text: telegram.noSuchButton });
    await expect.poll(() => state.groups.of(next.id)).toMatchObject({ answers: kept, isOpen: true });
    expect(await state.settings.languageOf(next.id)).toBeNull();
    expect(bot.log).toEqual([]);
  });

  it("while a question waits gets the answer under its new number", async () => {
    const state = await stateFor(talk);
    const bot = await answers(talk, { state });
    const group = await greetedGroup(talk, { members: [ann] });
    await state.groups.change(group.id, { kind: "report" });
    await bot.stop();
    await ann.says(share, { in: group });
    const next = group.migrate();
    const again = await answers(talk, { state });
    const reply = await talk.botReplies(next);
    expect(reply.text).toMatch(/^33,02%/);
    expect(reply.reply_to_message).toBeUndefined();
    await talk.botStaysSilent();
    await ann.presses(reply, "Ngữ cảnh");
    expect((await talk.botEdits(reply)).text).toContain("Đoạn 1");
    expect(again.log).toEqual([]);
    expect(await state.groups.of(next.id)).toMatchObject({ kind: "report" });
  });
});
