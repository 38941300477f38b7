import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answers, telegram } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import type { Speaker } from "../../support/speaker.ts";

let talk: Conversation;
let ann: Speaker;
let now: number;

beforeEach(async () => {
  now = Date.now();
  talk = await Conversation.begin({ now: () => now });
  ann = talk.user("Ann");
});
afterEach(() => talk.end());

const labels = (message: Message): string[] =>
  (message.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

async function ask(text = "đảng viên nữ chiếm bao nhiêu phần trăm?"): Promise<Message> {
  await ann.says(text);
  return talk.botReplies(ann);
}

async function press(message: Message, label: string): Promise<Message> {
  const query = await ann.presses(message, label);
  const edited = await talk.botEdits(message);
  expect(await talk.botAnswers(query)).toMatchObject({ text: "" });
  return edited;
}

describe("The buttons under an answer", () => {
  it("page through further results in the same message, and back to the answer", async () => {
    await answers(talk);
    const reply = await ask();
    expect(labels(reply)).toEqual(["Xem thêm", "Ngữ cảnh", "Số liệu", "Văn bản", "Chia sẻ", "👍", "👎"]);
    let page = await press(reply, "Xem thêm");
    const seen: string[] = [];
    while (labels(page).includes("Xem thêm")) {
      seen.push(page.text ?? "");
      page = await press(page, "Xem thêm");
    }
    expect(seen[0]).toMatch(/^Kết quả 2–4\/\d+\n\n2\. /);
    expect(page.text).toMatch(/^Kết quả (\d+–)?(\d+)\/\2\n/);
    expect(labels(page)).toEqual(expect.arrayContaining(["« Trước", "‹ Trở lại"]));
    expect((await press(page, "« Trước")).text).toBe(seen.at(-1));
    expect((await press(page, "‹ Trở lại")).text).toBe(reply.text);
  });

  it("open the passage among its neighbours, with the headings it stands under", async () => {
    await answers(talk);
    const context = await press(await ask("huyện kết nạp bao nhiêu đảng viên mới?"), "Ngữ cảnh");
    expect(context.text?.split("\n")).toEqual([
      "12-BC/HU · Báo cáo · Huyện ủy Thẩm Mỏ · 30/12/2024",
      "Tình hình đảng viên",
      "",
      "Đoạn 2",
      "Đảng viên là người dân tộc thiểu số chiếm 52,26%; đảng viên dưới 30 tuổi là 210 đồng chí.",
      "",
      "Đoạn 3",
      "Trong năm, huyện kết nạp 57 đảng viên mới tại 19 chi bộ, đạt 114% kế hoạch.",
      "",
      "Đoạn 4",
      "Huyện có 41 chi bộ trực thuộc, 6 đảng bộ cơ sở và 3 đảng bộ bộ phận.",
    ]);
    expect(labels(context)).toEqual(["Số liệu", "‹ Trở lại"]);
  });

  it("open the context of a further result, and return to the page that lists it", async () => {
    await answers(talk);
    const page = await press(await ask(), "Xem thêm");
    const context = await press(page, "Ngữ cảnh 3");
    expect(context.text).toContain("Đoạn ");
    expect((await press(context, "‹ Trở lại")).text).toBe(page.text);
  });

  it("page through the figures of the document", async () => {
    await answers(talk);
    const reply = await ask();
    const first = await press(reply, "Số liệu");
    expect(first.text).toMatch(
      /^12-BC\/HU[^\n]*\n\nSố liệu trong văn bản \(trang 1\/2\):\n\n• [^\n]*1\.234[^\n]* \(đoạn 1\)\n/,
    );
    const second = await press(first, "Tiếp »");
    expect(second.text).toContain("(trang 2/2)");
    expect(labels(second)).toEqual(["« Trước", "‹ Trở lại"]);
    expect((await press(second, "« Trước")).text).toBe(first.text);
    expect((await press(second, "‹ Trở lại")).text).toBe(reply.text);
  });

  it("pressed twice change the message once", async () => {
    await answers(talk);
    const reply = await ask();
    const queries = [await ann.presses(reply, "Ngữ cảnh"), await ann.presses(reply, "Ngữ cảnh")];
    for (const query of queries) expect(await talk.botAnswers(query)).toMatchObject({ text: "" });
    expect((await talk.botEdits(reply)).text).toContain("Đoạn 1");
    await talk.botStaysSilent();
  });
});

describe("A button that means nothing any more", () => {
  it("after 48 hours says that it has expired", async () => {
    await answers(talk, { now: () => now });
    const reply = await ask();
    await talk.botStaysSilent();
    now += 48 * 3_600_000;
    const query = await ann.presses(reply, "Ngữ cảnh");
    expect(await talk.botAnswers(query)).toMatchObject({ text: telegram.expired(48), alert: true });
  });

  it("says so after so many other answers that its own is forgotten", async () => {
    await answers(talk, { timing: { keepMost: 2 } });
    const first = await ask();
    for (let i = 0; i < 2; i++) await ask();
    const query = await ann.presses(first, "Số liệu");
    expect(await talk.botAnswers(query)).toMatchObject({ text: telegram.expired(48) });
  });

  it("says so after the bot was started again", async () => {
    const bot = await answers(talk);
    const reply = await ask();
    await bot.stop();
    await answers(talk);
    const query = await ann.presses(reply, "Xem thêm");
    expect(await talk.botAnswers(query)).toMatchObject({ text: telegram.expired(48) });
  });

  it("says so under a message of which Telegram keeps only the number", async () => {
    await answers(talk);
    const reply = await ask();
    talk.api.people.delete(ann.id, reply.message_id);
    const query = await ann.forges(reply, "c0");
    await talk.botAnswers(query);
    await talk.botStaysSilent();
  });

  it.each([
    "",
    " ",
    "m",
    "m-1",
    "m999",
    "m1e3",
    "c",
    "c99",
    "c0.0",
    "f0",
    "f0.999",
    "f99.0",
    "f99999.0",
    "a1",
    "q1",
    "x".repeat(64),
    "\u202ec0",
    "{}",
  ])("whose data is forged as %j is answered, and changes nothing", async (data) => {
    await answers(talk);
    const query = await ann.forges(await ask(), data);
    expect(await talk.botAnswers(query)).toMatchObject({ text: telegram.noSuchButton, alert: true });
    await talk.botStaysSilent();
  });

  it("in a group is answered, too", async () => {
    await answers(talk);
    const group = talk.group("Tổ 1", { members: [ann] });
    const said = await ann.says("/start", { in: group });
    expect(await talk.botAnswers(await ann.forges(said, "c9x"))).toMatchObject({ text: telegram.noSuchButton });
    expect(await talk.botAnswers(await ann.forges(said, "c0"))).toMatchObject({ text: telegram.expired(48) });
  });

  it("pressed while the bot was down gets no answer, but does its work", async () => {
    const bot = await answers(talk);
    const reply = await ask();
    talk.api.faults.plan("answerCallbackQuery", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
    });
    await ann.presses(reply, "Ngữ cảnh");
    expect((await talk.botEdits(reply)).text).toContain("Đoạn 1");
    expect(bot.log).toEqual([]);
  });
});
