import { Bot, InlineKeyboard, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("a grammY bot that polls the local server", () => {
  let talk: Conversation;
  let bot: Bot;

  beforeEach(async () => {
    talk = await Conversation.begin();
    bot = new Bot(talk.token, { client: { apiRoot: talk.root } });
  });
  afterEach(() => talk.end());

  test("answers a deep link, a text and a button, and edits its answer", async () => {
    bot.command("start", (ctx) => ctx.reply(`Xin chào ${ctx.from?.first_name}: ${ctx.match}`));
    bot.on("message:text", (ctx) =>
      ctx.reply("<b>Đây</b> &amp; đó", {
        parse_mode: "HTML",
        reply_markup: new InlineKeyboard().text("Xem thêm", "more:1"),
        reply_parameters: { message_id: ctx.msg.message_id, quote: "sáng" },
      }),
    );
    bot.callbackQuery(/^more:/, async (ctx) => {
      await ctx.answerCallbackQuery("Đã mở");
      await ctx.editMessageText("Nhiều hơn");
    });
    await talk.polls(bot);
    const ann = talk.user("Ann");

    await ann.starts("goi-1");
    expect((await talk.botReplies(ann)).text).toBe("Xin chào Ann: goi-1");
    await ann.says("buổi sáng có gì?");
    const reply = await talk.botReplies(ann);
    expect(reply).toMatchObject({ text: "Đây & đó", entities: [{ type: "bold", offset: 0, length: 3 }] });
    expect(reply).toMatchObject({
      quote: { text: "sáng", position: 5 },
      reply_to_message: { text: "buổi sáng có gì?" },
    });
    const press = await ann.presses(reply, "Xem thêm");
    expect(await talk.botAnswers(press)).toMatchObject({ text: "Đã mở", alert: false });
    const edited = await talk.botEdits(reply);
    expect(edited).toMatchObject({ text: "Nhiều hơn", message_id: reply.message_id });
    expect(edited.reply_markup).toBeUndefined();
  });

  test("takes a document from a user and sends a photo and a document of its own", async () => {
    bot.on("message:document", async (ctx) => {
      const file = await ctx.getFile();
      const response = await fetch(`${talk.root}/file/bot${talk.token}/${file.file_path}`);
      await ctx.replyWithPhoto(new InputFile(PNG, "biểu đồ.png"), { caption: "<i>Hình</i>", parse_mode: "HTML" });
      await ctx.replyWithDocument(new InputFile(Buffer.from(`${await response.text()}!`), "văn bản.txt"));
      await ctx.replyWithDocument(ctx.msg.document.file_id, { caption: "của bạn" });
    });
    await talk.polls(bot);
    const ann = talk.user("Ann");

    const sent = await ann.sendsDocument({ name: "chỉ thị.txt", bytes: "nội dung", caption: "đây" });
    expect(await talk.botReplies(ann)).toMatchObject({
      photo: [{ width: 1, height: 1 }],
      caption: "Hình",
      caption_entities: [{ type: "italic", offset: 0, length: 4 }],
    });
    const copy = await talk.botReplies(ann);
    expect(copy.document).toMatchObject({ file_name: "văn bản.txt" });
    expect(Buffer.from(talk.api.core.files.bytes(copy.document?.file_id ?? "") ?? []).toString()).toBe("nội dung!");
    expect(await talk.botReplies(ann)).toMatchObject({
      document: { file_id: sent.document?.file_id },
      caption: "của bạn",
    });
  });

  test("gets an edited question as edited_message and keeps still about one that it ignores", async () => {
    bot.on("edited_message:text", (ctx) => ctx.reply(`sửa: ${ctx.msg.text}`));
    await talk.polls(bot);
    const ann = talk.user("Ann");

    const asked = await ann.says("lần một");
    await talk.botStaysSilent();
    await ann.edits(asked, "lần hai");
    expect((await talk.botReplies()).text).toBe("sửa: lần hai");
  });

  test("answers an inline query, whose result a user sends and whose button edits it", async () => {
    bot.on("inline_query", (ctx) =>
      ctx.answerInlineQuery([
        {
          type: "article",
          id: "a1",
          title: "Kết quả",
          input_message_content: { message_text: `<b>${ctx.inlineQuery.query}</b>`, parse_mode: "HTML" },
          reply_markup: new InlineKeyboard().text("Mở", "open"),
        },
      ]),
    );
    bot.on("chosen_inline_result", (ctx) => ctx.editMessageText(`đã chọn ${ctx.chosenInlineResult.result_id}`));
    await talk.polls(bot);
    const ann = talk.user("Ann");

    const query = await ann.types("đảng viên");
    expect((await talk.botLists(query.id)).results).toHaveLength(1);
    const group = talk.group("Tổ 1", { members: [ann], bot: "absent" });
    const sent = await ann.chooses(query.id, "a1", { in: group });
    expect(sent).toMatchObject({ text: "đảng viên", via_bot: { id: bot.botInfo.id } });
    expect((await talk.botEdits(sent)).text).toBe("đã chọn a1");
  });
});
