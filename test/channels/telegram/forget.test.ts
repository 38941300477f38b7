import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answers, telegram } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { temporaryFolder } from "../../support/folders.ts";
import type { Speaker } from "../../support/speaker.ts";
import { filesThatHold } from "../../support/traces.ts";

const { state: wording } = telegram;
const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
const joined = "huyện kết nạp bao nhiêu đảng viên mới?";
const ANN = 7_012_345_678;
let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann", { id: ANN });
});
afterEach(() => talk.end());

async function replyTo(text: string, person = ann): Promise<Message> {
  await person.says(text);
  return talk.botReplies(person);
}

async function forget(person = ann): Promise<Message> {
  const question = await replyTo("/xoadulieu", person);
  await person.presses(question, "Xoá");
  return talk.botEdits(question);
}

describe("/xoadulieu", () => {
  it("deletes what is kept about a person, on disk and in memory, once it is confirmed", async () => {
    const dataDir = temporaryFolder();
    await answers(talk, { dataDir });
    const page = await replyTo("/settings");
    await talk.botAnswers(await ann.presses(page, "Tiếng Việt"));
    const ben = talk.user("Ben");
    const asked = await ann.says(share);
    const old = await talk.botReplies(ann);
    const voted = await replyTo(joined);
    await talk.botAnswers(await ann.presses(voted, "👎"));
    const others = await replyTo(share, ben);
    expect(filesThatHold(dataDir, ANN)).not.toEqual([]);

    const question = await replyTo("/xoadulieu");
    expect(question.text).toBe(wording.askForget.join("\n\n"));
    await ann.presses(question, "Xoá");
    const done = await talk.botEdits(question);
    expect(done.text).toBe(wording.forgotten(365).join("\n\n"));
    expect(done.reply_markup).toBeUndefined();

    expect(filesThatHold(dataDir, ANN)).toEqual([]);
    expect(filesThatHold(dataDir, "đảng viên nữ chiếm bao nhiêu")).toEqual([]);
    // What was given as feedback stays, and says of nobody that it is theirs.
    expect(filesThatHold(dataDir, "huyện kết nạp bao nhiêu")).not.toEqual([]);
    for (const [message, label] of [
      [old, "Xem thêm"],
      [old, "👍"],
      [voted, "Ngữ cảnh"],
    ] as const)
      expect(await talk.botAnswers(await ann.presses(message, label))).toMatchObject({ text: telegram.expired(48) });
    expect((await replyTo("năm nào?")).text).toContain("không còn nhớ câu nào");
    // Which answer belonged to the question is forgotten, too.
    await ann.edits(asked, joined);
    expect((await talk.botReplies(ann)).text).toMatch(/^57/);
    await ben.presses(others, "Ngữ cảnh");
    expect((await talk.botEdits(others)).text).toContain("Đoạn");
  });

  it("deletes nothing where that is not confirmed", async () => {
    const dataDir = temporaryFolder();
    await answers(talk, { dataDir });
    await talk.botAnswers(await ann.presses(await replyTo("/settings"), "English"));
    const reply = await replyTo(share);
    const question = await replyTo("/xoadulieu");
    await ann.presses(question, "Cancel");
    expect((await talk.botEdits(question)).text).toBe("Nothing was deleted.");
    expect(filesThatHold(dataDir, ANN)).not.toEqual([]);
    await ann.presses(reply, "Context");
    expect((await talk.botEdits(reply)).text).toContain("Paragraph");
  });

  it("gives back the language of Telegram, and works again, also with an old button", async () => {
    const bot = await answers(talk);
    await talk.botAnswers(await ann.presses(await replyTo("/settings"), "Tiếng Việt"));
    const done = await forget();
    expect(await talk.botAnswers(await ann.forges(done, "x:yes"))).toMatchObject({ text: "" });
    expect((await forget()).text).toContain("Đã xoá");
    expect((await replyTo("/settings")).reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain(
      "✓ Theo Telegram",
    );
    expect(bot.log).toEqual([]);
  });

  it("does not take a forged confirmation, nor one of somebody else", async () => {
    const dataDir = temporaryFolder();
    await answers(talk, { dataDir });
    await talk.botAnswers(await ann.presses(await replyTo("/settings"), "Tiếng Việt"));
    const question = await replyTo("/xoadulieu");
    for (const data of ["x:", "x:YES", "x:yes!", `x:yes:${ANN}`])
      expect(await talk.botAnswers(await ann.forges(question, data))).toMatchObject({ text: telegram.noSuchButton });
    const ben = talk.user("Ben");
    expect(await talk.botAnswers(await ben.forges(question, "x:yes"))).toMatchObject({ text: telegram.noSuchButton });
    expect(filesThatHold(dataDir, ANN)).not.toEqual([]);
  });

  it("is done though the person has blocked the bot before they could read it", async () => {
    const dataDir = temporaryFolder();
    const bot = await answers(talk, { dataDir });
    await talk.botAnswers(await ann.presses(await replyTo("/settings"), "English"));
    await talk.botEdits();
    const question = await replyTo("/xoadulieu");
    const forbidden = { kind: "refuse", code: 403, description: "Forbidden: bot was blocked by the user" } as const;
    talk.api.faults.plan("editMessageText", forbidden, 9);
    await ann.presses(question, "Delete");
    await expect.poll(() => bot.log).toHaveLength(1);
    await talk.botStaysSilent();
    expect(filesThatHold(dataDir, ANN)).toEqual([]);
    expect(bot.log.map((line) => JSON.parse(line).event)).toEqual(["user_unreachable"]);
  });
});
