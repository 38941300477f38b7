import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { State } from "../../../src/assemble.ts";
import { answers, stateFor, telegram } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { temporaryFolder } from "../../support/folders.ts";
import type { Speaker } from "../../support/speaker.ts";

const { state: wording } = telegram;
const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
const all = { limit: 100, before: null };
let talk: Conversation;
let ann: Speaker;
let state: State;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  state = await stateFor(talk);
});
afterEach(() => talk.end());

const rows = (message: Message): string[][] =>
  (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));

async function ask(text = share): Promise<Message> {
  await ann.says(text);
  return talk.botReplies(ann);
}

/** Presses a button that answers with a line that passes, and perhaps other buttons. */
async function press(message: Message, label: string): Promise<string> {
  const answer = await talk.botAnswers(await ann.presses(message, label));
  expect(answer.alert).toBe(false);
  return answer.text;
}

const votes = async () => (await state.feedback.list(all)).map(({ verdict, reason }) => [verdict, reason]);

describe("A vote", () => {
  it("of 👍 is kept with the question, the answer and where that stands, and with nobody's name or number", async () => {
    await answers(talk, { state });
    const reply = await ask("dang vien nu chiem bao nhieu phan tram");
    expect(await press(reply, "👍")).toBe(wording.thanks);
    const [kept, ...others] = await state.feedback.list(all);
    expect(others).toEqual([]);
    expect(kept).toEqual({
      id: expect.any(Number),
      day: new Date().toISOString().slice(0, 10),
      verdict: "up",
      reason: null,
      question: "đảng viên nữ chiếm bao nhiêu phần trăm",
      answer: "33,02%",
      documentId: expect.stringMatching(/./),
      passageId: expect.stringMatching(/./),
    });
    await talk.botStaysSilent();
  });

  it("of 👎 counts at once, and asks for the reason under the buttons that were there", async () => {
    await answers(talk, { state });
    const reply = await ask();
    expect(await press(reply, "👎")).toBe(wording.whatIsWrong);
    const asking = await talk.botEdits(reply);
    expect(asking.text).toBe(reply.text);
    expect(rows(asking)).toEqual([
      ["Xem thêm", "Ngữ cảnh", "Số liệu"],
      ["Văn bản", "Chia sẻ"],
      ["Sai số liệu", "Sai văn bản"],
      ["Đã cũ", "Lý do khác"],
      ["Thôi"],
    ]);
    expect(await votes()).toEqual([["down", null]]);
    expect(await press(asking, "Đã cũ")).toBe(wording.thanks);
    expect(rows(await talk.botEdits(reply))).toEqual(rows(reply));
    expect(await votes()).toEqual([["down", "out_of_date"]]);
  });

  it("is changed by the next press, not doubled", async () => {
    await answers(talk, { state });
    const reply = await ask();
    await press(reply, "👍");
    await press(reply, "👍");
    await press(reply, "👎");
    const asking = await talk.botEdits(reply);
    await press(asking, "Sai số liệu");
    await talk.botEdits(reply);
    expect(await votes()).toEqual([["down", "wrong_figure"]]);
    await press(reply, "👍");
    expect(await votes()).toEqual([["up", null]]);
  });

  it("is taken back with “Thôi”", async () => {
    await answers(talk, { state });
    const reply = await ask();
    await press(reply, "👎");
    const asking = await talk.botEdits(reply);
    expect(await press(asking, "Thôi")).toBe(wording.takenBack);
    expect(rows(await talk.botEdits(reply))).toEqual(rows(reply));
    expect(await votes()).toEqual([]);
    await press(reply, "👍");
    expect(await votes()).toEqual([["up", null]]);
  });

  it("of each answer and of each person is one of its own", async () => {
    await answers(talk, { state });
    await press(await ask(), "👍");
    await press(await ask(), "👍");
    const ben = talk.user("Ben");
    await ben.says(share);
    await talk.botAnswers(await ben.presses(await talk.botReplies(ben), "👍"));
    expect(await votes()).toHaveLength(3);
  });

  it("of an answer whose question is edited afterwards stays, and the new answer gets its own", async () => {
    await answers(talk, { state });
    const question = await ann.says(share);
    const reply = await talk.botReplies(ann);
    await press(reply, "👍");
    await ann.edits(question, "huyện kết nạp bao nhiêu đảng viên mới?");
    const edited = await talk.botEdits(reply);
    await press(edited, "👎");
    expect((await state.feedback.list(all)).map(({ question, verdict }) => [question, verdict])).toEqual(
      [
        ["huyện kết nạp bao nhiêu đảng viên mới", "down"],
        ["đảng viên nữ chiếm bao nhiêu phần trăm", "up"],
      ].map(([question, verdict]) => [expect.stringContaining(question ?? ""), verdict]),
    );
  });

  it("that is gone from the disk meanwhile is kept anew", async () => {
    await answers(talk, { state });
    const reply = await ask();
    await press(reply, "👍");
    await state.feedback.takeBack((await state.feedback.list(all))[0]?.id ?? 0);
    await press(reply, "👎");
    expect(await votes()).toEqual([["down", null]]);
  });

  it("is not asked for under a refusal, nor under another view", async () => {
    await answers(talk, { state });
    expect(rows(await ask("Nghị quyết 999-NQ/ZZ ban hành ngày nào?")).flat()).not.toContain("👍");
    const reply = await ask();
    await ann.presses(reply, "Ngữ cảnh");
    const context = await talk.botEdits(reply);
    expect(rows(context).flat()).not.toContain("👍");
    await ann.presses(context, "‹ Trở lại");
    expect(rows(await talk.botEdits(reply))).toEqual(rows(reply));
  });

  it("is asked for in English of who reads English", async () => {
    await answers(talk, { state });
    const joe = talk.user("Joe", { language_code: "en" });
    await joe.says(share);
    const reply = await talk.botReplies(joe);
    await joe.presses(reply, "👎");
    expect(rows(await talk.botEdits(reply)).slice(-3)).toEqual([
      ["Wrong figure", "Wrong document"],
      ["Out of date", "Another reason"],
      ["Cancel"],
    ]);
  });
});

describe("A press for a vote", () => {
  it("that no button sends, a reason before 👎 or “Thôi” before a vote, does what it says and no harm", async () => {
    const bot = await answers(talk, { state });
    const reply = await ask();
    for (const data of ["v:", "v:sideways", "v:up ", "v:downright", "v:wrong_figure,other", "V:up"])
      expect(await talk.botAnswers(await ann.forges(reply, data))).toMatchObject({ text: telegram.noSuchButton });
    await talk.botAnswers(await ann.forges(reply, "v:back"));
    expect(await votes()).toEqual([]);
    await talk.botAnswers(await ann.forges(reply, "v:other"));
    expect(await votes()).toEqual([["down", "other"]]);
    expect(bot.log).toEqual([]);
  });

  it("under a message of another kind, of somebody else, or of a bot that has restarted says that it is over", async () => {
    const bot = await answers(talk, { state });
    const help = await ann.says("/help").then(() => talk.botReplies(ann));
    const reply = await ask();
    const ben = talk.user("Ben");
    expect(await talk.botAnswers(await ann.forges(help, "v:up"))).toMatchObject({ text: telegram.expired(48) });
    expect(await talk.botAnswers(await ben.forges(reply, "v:up"))).toMatchObject({ text: telegram.noSuchButton });
    await bot.stop();
    await answers(talk, { state });
    expect(await talk.botAnswers(await ann.presses(reply, "👍"))).toMatchObject({ text: telegram.expired(48) });
    expect(await votes()).toEqual([]);
  });

  it("under a message that is gone is counted all the same", async () => {
    const bot = await answers(talk, { state });
    const reply = await ask();
    talk.api.people.delete(ann.id, reply.message_id);
    expect(await talk.botAnswers(await ann.forges(reply, "v:down"))).toMatchObject({ text: wording.whatIsWrong });
    expect(await votes()).toEqual([["down", null]]);
    await talk.botStaysSilent();
    expect(bot.log).toEqual([]);
  });

  it("of somebody who has blocked the bot meanwhile is no error, and is not tried again", async () => {
    const bot = await answers(talk, { state });
    const reply = await ask();
    const forbidden = { kind: "refuse", code: 403, description: "Forbidden: bot was blocked by the user" } as const;
    talk.api.faults.plan("editMessageReplyMarkup", forbidden, 9);
    await talk.botAnswers(await ann.presses(reply, "👎"));
    await expect.poll(() => bot.log).toHaveLength(1);
    await talk.botStaysSilent();
    expect(await votes()).toEqual([["down", null]]);
    expect(bot.log.map((line) => JSON.parse(line))).toMatchObject([
      { event: "user_unreachable", kind: "callback_query" },
    ]);
  });
});

describe("/gopy", () => {
  const notes = async () => (await state.feedback.notes(all)).map(({ text }) => text);
  const replyTo = async (text: string, how = {}): Promise<Message> => {
    await ann.says(text, how);
    return talk.botReplies(ann);
  };

  it("keeps the words behind it, on several lines too, and thanks", async () => {
    await answers(talk, { state });
    expect((await replyTo("/gopy Thiếu báo cáo năm 2025.\nXin bổ sung <b>sớm</b>!")).text).toBe(wording.noteKept);
    expect(await notes()).toEqual(["Thiếu báo cáo năm 2025.\nXin bổ sung <b>sớm</b>!"]);
  });

  it("without words asks for them, and takes the reply, also after a restart", async () => {
    const bot = await answers(talk, { state });
    const prompt = await replyTo("/gopy");
    expect(prompt.text).toBe(wording.askNote(1_000));
    expect(JSON.stringify(talk.calls("sendMessage").at(-1))).toContain("force_reply");
    await bot.stop();
    await answers(talk, { state });
    expect((await replyTo("Chữ nhỏ quá", { replyTo: prompt })).text).toBe(wording.noteKept);
    expect(await notes()).toEqual(["Chữ nhỏ quá"]);
    expect((await replyTo(share)).text).toMatch(/^33,02%/);
  });

  it("goes on where the answer to its request is a command, and takes no edit", async () => {
    await answers(talk, { state });
    const prompt = await replyTo("/gopy");
    expect((await replyTo("/help", { replyTo: prompt })).text).toContain(telegram.help[0]);
    const given = await ann.says("một", { replyTo: prompt });
    await talk.botReplies(ann);
    await ann.edits(given, "hai");
    await talk.botStaysSilent();
    expect(await notes()).toEqual(["một"]);
  });

  it("does not take a reply to another message of the bot's, nor to words that somebody else wrote", async () => {
    await answers(talk, { state });
    const reply = await ask();
    expect((await replyTo(share, { replyTo: reply })).text).toMatch(/^33,02%/);
    const own = await ann.says(wording.askNote(1_000));
    await talk.botReplies(ann);
    await replyTo("một", { replyTo: own });
    expect(await notes()).toEqual([]);
  });

  it.each([
    ["1,000 characters", "a".repeat(1_000), wording.noteKept, 1],
    ["1,001 characters", "a".repeat(1_001), wording.noteTooLong(1_001, 1_000), 0],
    ["nothing visible", "\u00a0", wording.noteEmpty, 0],
  ])("with %s says what became of it", async (_, text, said, count) => {
    await answers(talk, { state });
    const prompt = await replyTo("/gopy");
    await ann.sends({ text }, { replyTo: prompt });
    expect((await talk.botReplies(ann)).text).toBe(said);
    expect(await notes()).toHaveLength(count);
  });

  it("from somebody who has blocked the bot is kept, and is no error", async () => {
    await ann.starts();
    await ann.says("/gopy hay");
    await ann.blocks();
    const bot = await answers(talk, { state });
    await talk.botStaysSilent();
    expect(await notes()).toEqual(["hay"]);
    expect(new Set(bot.log.map((line) => JSON.parse(line).event))).toEqual(new Set(["user_unreachable"]));
  });
});

describe("What is older than 365 days", () => {
  it("goes while the bot runs, and a disk that does not take that keeps nobody from an answer", async () => {
    const dataDir = temporaryFolder();
    let now = Date.now();
    const aging = await stateFor(talk, dataDir, () => now);
    await aging.feedback.note("cũ");
    const bot = await answers(talk, { state: aging, timing: { dropEveryMs: 10 } });
    now += 366 * 86_400_000;
    await expect.poll(() => aging.feedback.notes(all)).toEqual([]);
    await aging.close();
    await expect.poll(() => bot.log.join()).toContain("old_feedback_stays");
    expect((await ask()).text).toMatch(/^33,02%/);
  });
});
