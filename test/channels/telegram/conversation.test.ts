import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { answers, source, telegram } from "../../support/bot.ts";
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

const boldParts = ({
  text = "",
  entities = [],
}: {
  text?: string;
  entities?: { type: string; offset: number; length: number }[];
}) => entities.filter(({ type }) => type === "bold").map(({ offset, length }) => text.slice(offset, offset + length));

describe("Somebody new", () => {
  it("is greeted by name, told what the corpus holds, and gets an example whose button asks it", async () => {
    await answers(talk);
    await ann.starts();
    const hello = await talk.botReplies(ann);
    expect(hello.text).toContain("Xin chào Ann!");
    expect(hello.text).toContain("3 văn bản có toàn văn");
    await ann.presses(hello, source.example ?? "");
    const reply = await talk.botReplies(ann);
    expect(reply.text).toMatch(/^Câu hỏi: Đảng viên nữ chiếm bao nhiêu phần trăm\?\n\n33,02%\n12-BC\/HU · Báo cáo/);
    expect((await talk.botAnswers()).text).toBe("");
    await ann.presses(reply, "Ngữ cảnh");
    expect((await talk.botEdits(reply)).text).toContain("Đoạn 2");
  });

  it("may come by a deep link that says nothing to the bot", async () => {
    await answers(talk);
    await ann.starts("xyz_-123");
    expect((await talk.botReplies(ann)).text).toContain(telegram.howToAsk);
  });

  it.each(["/help", "/HELP", "/help@tracuu_local_bot", "/help tôi với"])(
    "is told with %s how to ask",
    async (command) => {
      await answers(talk);
      await ann.says(command);
      expect((await talk.botReplies(ann)).text).toBe(telegram.help.join("\n\n"));
    },
  );

  it("is told with /privacy what is kept, and for how long", async () => {
    await answers(talk);
    await ann.says("/privacy");
    expect((await talk.botReplies(ann)).text).toBe(telegram.privacy(48, 10, 365).join("\n\n"));
  });

  it.each([["/hack"], ["/start@other_bot"], ["/1"]])("is told that there is no %s", async (command) => {
    await answers(talk);
    await ann.says(command);
    expect((await talk.botReplies(ann)).text).toBe(telegram.unknownCommand(command));
  });

  it("reads English where the bot's language is English", async () => {
    await answers(talk, { source: { ...source, wording: wordingOf("en") } });
    await ann.starts();
    expect((await talk.botReplies(ann)).text).toContain("Hello, Ann!");
  });

  it("whose Telegram is in English reads English, and quotations as they stand", async () => {
    await answers(talk);
    const joe = talk.user("Joe", { language_code: "en-GB" });
    await joe.says("dang vien nu chiem bao nhieu phan tram");
    const { text } = await talk.botReplies(joe);
    expect(text).toContain("paragraph 1");
    expect(text).toContain("trong đó đảng viên nữ chiếm 33,02%.");
    await ann.says("/start");
    expect((await talk.botReplies(ann)).text).toContain("Xin chào Ann!");
  });
});

describe("A question", () => {
  it("gets the figure first, then the source, the excerpt with the asked words in bold, in reply and without a preview", async () => {
    await answers(talk);
    const asked = await ann.says("dang vien nu chiem bao nhieu phan tram");
    const reply = await talk.botReplies(ann);
    expect(reply.text?.split("\n").slice(0, 3)).toEqual([
      "33,02%",
      "12-BC/HU · Báo cáo · Huyện ủy Thẩm Mỏ · 30/12/2024 · đoạn 1",
      "Toàn đảng bộ huyện có 1.234 đảng viên, trong đó đảng viên nữ chiếm 33,02%.",
    ]);
    expect(boldParts(reply)).toEqual(expect.arrayContaining(["33,02%", "12-BC/HU", "đảng viên nữ chiếm"]));
    expect(reply.text).toContain("Hiểu là: đảng viên nữ chiếm bao nhiêu phần trăm");
    expect(reply.text).toContain("Văn bản mới nhất trong kho: 30/12/2024.");
    expect(reply).toMatchObject({
      reply_to_message: { message_id: asked.message_id },
      link_preview_options: { is_disabled: true },
    });
  });

  it("is asked back where a word of it was taken for another", async () => {
    await answers(talk);
    await ann.says("ddảng viên nữ chiếm bao nhiêu phần trăm");
    const { text } = await talk.botReplies(ann);
    expect(text).toMatch(/^33,02%\n/);
    expect(text).toContain("Có phải ý anh/chị là: đảng viên nữ chiếm bao nhiêu phần trăm?");
  });

  it("shows the corpus's own angle brackets as they stand", async () => {
    await answers(talk);
    await ann.says("chi phí ăn nghỉ là bao nhiêu");
    const { text } = await talk.botReplies(ann);
    expect(text).toContain("Chi phí <ăn, nghỉ> của đảng viên & khách mời là 60.000 đồng một ngày.");
    expect(text).toContain('Thông báo lịch đại hội <chi bộ> & bản "mường"');
  });

  it("that the corpus does not answer is refused with the reason and an example", async () => {
    await answers(talk);
    await ann.says("Nghị quyết 18-NQ/TW ban hành ngày nào?");
    const reply = await talk.botReplies(ann);
    expect(reply.text).toMatch(/^Kho văn bản không có Nghị quyết 18-NQ\/TW\./);
    expect(reply.text).toContain(telegram.exampleIs(source.example ?? ""));
    expect(reply.reply_markup).toBeUndefined();
  });

  it("is answered in its topic", async () => {
    await answers(talk);
    const { message_id: id } = await ann.starts();
    await talk.botCalls("sendMessage");
    const room = talk.api.core.state.room(ann.id);
    room.topics.set(id, { id, name: "Báo cáo", closed: false });
    await ann.sends({ text: share, message_thread_id: id, is_topic_message: true });
    expect((await talk.botCalls("sendMessage")).params).toMatchObject({ message_thread_id: id });
  });

  it("of several people at once are all answered", async () => {
    await answers(talk);
    const people = ["Bình", "Chi", "Dũng", "Giang"].map((name) => talk.user(name));
    await Promise.all(people.map((person) => person.says(share)));
    for (const person of people) expect((await talk.botReplies(person)).text).toContain("33,02%");
  });

  it("and the next one of the same person are answered in their order", async () => {
    await answers(talk);
    for (const text of [share, "đại hội khai mạc ngày nào?", "/privacy"]) await ann.says(text);
    const replies = [await talk.botReplies(ann), await talk.botReplies(ann), await talk.botReplies(ann)];
    expect(replies.map(({ text }) => text?.split("\n")[0])).toEqual([
      "33,02%",
      "15/8/2024",
      telegram.privacy(48, 10, 365)[0],
    ]);
  });
});

describe("An edited question", () => {
  it("gets its answer edited, buttons and all", async () => {
    await answers(talk);
    const asked = await ann.says("Giá vàng và 18-NQ/TW?");
    const reply = await talk.botReplies(ann);
    await ann.edits(asked, share);
    const edited = await talk.botEdits(reply);
    expect(edited.text).toMatch(/^33,02%/);
    await ann.presses(edited, "Số liệu");
    expect((await talk.botEdits(reply)).text).toContain("Số liệu trong văn bản");
  });

  it("whose words did not change is left alone", async () => {
    await answers(talk);
    const asked = await ann.says(share);
    await talk.botReplies(ann);
    await ann.edits(asked, share);
    await talk.botStaysSilent();
  });

  it("whose answer was deleted, or is no longer remembered, is answered anew", async () => {
    await answers(talk, { timing: { keepMost: 1 } });
    const asked = await ann.says(share);
    const reply = await talk.botReplies(ann);
    talk.api.people.delete(ann.id, reply.message_id);
    await ann.edits(asked, "đại hội khai mạc ngày nào?");
    expect((await talk.botReplies(ann)).text).toMatch(/^15\/8\/2024/);
    await ann.says("/hỏi");
    await talk.botReplies(ann);
    await ann.edits(asked, share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });

  it("that comes 48 hours later, or has become a command, is left alone", async () => {
    let now = Date.now();
    const slow = await Conversation.begin({ now: () => now });
    await answers(slow);
    const dũng = slow.user("Dũng");
    const asked = await dũng.says(share);
    await slow.botReplies(dũng);
    await dũng.edits(asked, "/help");
    await slow.botStaysSilent();
    now += 48 * 3_600_000 + 2_000;
    await dũng.edits(asked, "đại hội khai mạc ngày nào?");
    await slow.botStaysSilent();
    await slow.end();
  });
});
