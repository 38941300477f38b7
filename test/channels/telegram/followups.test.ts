import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { talkKey } from "../../../src/channels/telegram/desk.ts";
import { answers, source, telegram } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import type { Speaker } from "../../support/speaker.ts";

const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
const minority = "Hiểu là: đảng viên dân tộc thiểu số chiếm bao nhiêu phần trăm";
const lost = source.wording.refusal({ reason: "before", what: "" });
const minute = 60_000;
let talk: Conversation;
let ann: Speaker;
let now: number;

beforeEach(async () => {
  now = Date.now();
  talk = await Conversation.begin({ now: () => now });
  ann = talk.user("Ann");
  await answers(talk, { now: () => now });
});
afterEach(() => talk.end());

/** What the bot replies to a message. */
async function replyTo(text: string, person = ann) {
  const asked = await person.says(text);
  return { asked, reply: await talk.botReplies(person) };
}

describe("A follow-up on Telegram", () => {
  it("is read with the question before, and the reply says how", async () => {
    await replyTo(share);
    const { reply } = await replyTo("con dan toc thieu so");
    expect(reply.text).toMatch(/^52,26%\n/);
    expect(reply.text).toContain(minority);
  });

  it("goes on from a follow-up, a greeting and a refusal between them", async () => {
    await replyTo(share);
    await replyTo("còn dân tộc thiểu số?");
    await replyTo("cảm ơn bot");
    await replyTo("Nghị quyết 18-NQ/TW ban hành ngày nào?");
    expect((await replyTo("bao nhiêu người?")).reply.text).toContain(
      "Hiểu là: đảng viên dân tộc thiểu số bao nhiêu người",
    );
  });

  it("goes on from the example that a button asked", async () => {
    await ann.starts();
    await ann.presses(await talk.botReplies(ann), source.example ?? "");
    await talk.botReplies(ann);
    expect((await replyTo("còn dân tộc thiểu số?")).reply.text).toMatch(/^52,26%\n/);
  });

  it("does not go on from what somebody else asked", async () => {
    await replyTo(share);
    expect((await replyTo("năm nào?", talk.user("Bình"))).reply.text).toContain(lost);
  });

  it("does not go on from what was asked in another topic", async () => {
    const { message_id: id } = await ann.starts();
    await talk.botReplies(ann);
    talk.api.core.state.room(ann.id).topics.set(id, { id, name: "Báo cáo", closed: false });
    await ann.sends({ text: share, message_thread_id: id, is_topic_message: true });
    await talk.botReplies(ann);
    expect((await replyTo("năm nào?")).reply.text).toContain(lost);
    await ann.sends({ text: "còn dân tộc thiểu số?", message_thread_id: id, is_topic_message: true });
    expect((await talk.botReplies(ann)).text).toMatch(/^52,26%\n/);
  });

  it("has buttons that page through the combined question", async () => {
    await replyTo(share);
    const { reply } = await replyTo("còn dân tộc thiểu số?");
    // What is asked since then does not change what the buttons are about.
    await replyTo("đại hội khai mạc ngày nào?");
    await ann.presses(reply, "Ngữ cảnh");
    const context = await talk.botEdits(reply);
    expect(context.text).toContain("52,26%");
    await ann.presses(context, "‹ Trở lại");
    expect((await talk.botEdits(reply)).text).toBe(reply.text);
  });
});

describe("A follow-up that comes late", () => {
  it("is understood for ten minutes after the last question", async () => {
    await replyTo(share);
    now += 9 * minute;
    await replyTo("còn dân tộc thiểu số?");
    now += 9 * minute;
    expect((await replyTo("bao nhiêu người?")).reply.text).toContain(
      "Hiểu là: đảng viên dân tộc thiểu số bao nhiêu người",
    );
  });

  it("and only asks is told that the question before is forgotten, with a whole question", async () => {
    await replyTo(share);
    now += 10 * minute;
    const { reply } = await replyTo("Năm nào?");
    expect(reply.text).toBe(`${lost}\n\n${telegram.exampleIs(source.example ?? "")}`);
    expect(reply.reply_markup).toBeUndefined();
  });

  it("is not kept by questions that were refused", async () => {
    await replyTo(share);
    now += 9 * minute;
    await replyTo("Nghị quyết 18-NQ/TW ban hành ngày nào?");
    now += minute;
    expect((await replyTo("bao nhiêu người?")).reply.text).toContain(lost);
  });
});

describe("An edited follow-up", () => {
  it("is read with the question that stood before it, whatever was asked since", async () => {
    await replyTo(share);
    const { asked, reply } = await replyTo("còn dân tộc thiểu số?");
    await replyTo("đại hội khai mạc ngày nào?");
    now += 60 * minute;
    await ann.edits(asked, "bao nhiêu người?");
    expect((await talk.botEdits(reply)).text).toContain("Hiểu là: đảng viên nữ bao nhiêu người");
  });

  it("is what the next one goes on from, if it was the last", async () => {
    await replyTo("huyện có bao nhiêu chi bộ?");
    const { asked, reply } = await replyTo("đại hội khai mạc ngày nào?");
    await ann.edits(asked, share);
    await talk.botEdits(reply);
    expect((await replyTo("còn dân tộc thiểu số?")).reply.text).toContain(minority);
  });

  it("is not what the next one goes on from, if another was asked since", async () => {
    const { asked, reply } = await replyTo("đại hội khai mạc ngày nào?");
    await replyTo(share);
    await ann.edits(asked, "đại hội khai mạc ở đâu?");
    await talk.botEdits(reply);
    expect((await replyTo("còn dân tộc thiểu số?")).reply.text).toContain(minority);
  });

  it("that becomes a refusal gives way to what stood before", async () => {
    await replyTo(share);
    const { asked, reply } = await replyTo("đại hội khai mạc ngày nào?");
    await ann.edits(asked, "Nghị quyết 18-NQ/TW ban hành ngày nào?");
    await talk.botEdits(reply);
    expect((await replyTo("còn dân tộc thiểu số?")).reply.text).toContain(minority);
  });

  it("whose answer was deleted is answered anew, with the same question before", async () => {
    await replyTo(share);
    const { asked, reply } = await replyTo("còn dân tộc thiểu số?");
    await replyTo("đại hội khai mạc ngày nào?");
    talk.api.people.delete(ann.id, reply.message_id);
    await ann.edits(asked, "bao nhiêu người?");
    expect((await talk.botReplies(ann)).text).toContain("Hiểu là: đảng viên nữ bao nhiêu người");
  });
});

describe("A conversation", () => {
  const person = (id: number) => ({ id, is_bot: false, first_name: "Ann" });

  it("is one person's in one topic of a chat", () => {
    const keys = [
      talkKey(-1, undefined, person(1)),
      talkKey(-1, undefined, person(2)),
      talkKey(-1, 7, person(1)),
      talkKey(-2, undefined, person(1)),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(talkKey(-1, 7, person(1))).toBe(keys[2]);
  });

  it("is told in /help and /privacy", async () => {
    expect((await replyTo("/help")).reply.text).toContain("câu hỏi trước được nhớ trong mười phút");
    expect((await replyTo("/privacy")).reply.text).toContain("câu hỏi trước được nhớ 10 phút");
  });
});
