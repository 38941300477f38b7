import { Bot, InlineKeyboard, InputFile } from "grammy";
import { onTestFinished } from "vitest";
import type { World } from "../../src/channels/preview/world.ts";

/** A text long enough that a quote of it is folded. */
export const long = Array.from({ length: 12 }, (_, i) => `Dòng thứ ${i + 1} của một đoạn trích dài`).join("\n");

/** A bot that does, at a word, whatever bots do; it answers in a world until the test ends. */
export async function runSmallBot({ api }: World): Promise<void> {
  const bot = new Bot(api.token, { client: { apiRoot: api.root } });
  const html = { parse_mode: "HTML" } as const;
  const buttons = new InlineKeyboard()
    .text("Mách", "toast")
    .text("Báo", "alert")
    .row()
    .text("Đổi", "edit")
    .url("Riêng", `https://t.me/${api.core.me.username}?start=tu-nhom`)
    .row()
    .switchInline("Chia sẻ", "xa")
    .switchInlineCurrent("Tìm ở đây", "gần")
    .url("Trang web", "https://example.vn/van-ban")
    .text("Lật", "flip");
  bot.command("start", (ctx) => ctx.reply(`bắt đầu: ${ctx.match}`));
  bot.command("hello", (ctx) => ctx.reply("chào"));
  bot.hears("nút", (ctx) => ctx.reply("các nút", { reply_markup: buttons }));
  bot.callbackQuery("toast", (ctx) => ctx.answerCallbackQuery("một lời nhắn"));
  bot.callbackQuery("alert", (ctx) => ctx.answerCallbackQuery({ text: "một thông báo", show_alert: true }));
  bot.callbackQuery("edit", async (ctx) => {
    await ctx.editMessageText("đã đổi", {
      reply_markup: new InlineKeyboard().text("Đổi", "edit").text("Báo", "alert"),
    });
    await ctx.answerCallbackQuery();
  });
  bot.callbackQuery("flip", async (ctx) => {
    await ctx.editMessageReplyMarkup({
      reply_markup: new InlineKeyboard().text("Mách", "toast").text("Đã lật", "flip"),
    });
    await ctx.answerCallbackQuery();
  });
  bot.hears("chữ", (ctx) =>
    ctx.reply(
      `<b>đậm <i>nghiêng</i></b> <u>gạch</u> <s>bỏ</s> <code>mã</code> <a href="https://example.vn/a?b=1&amp;c=2">liên kết</a> https://example.vn <tg-spoiler>kín</tg-spoiler>\n<blockquote>trích ngắn</blockquote>\nsau\n<blockquote expandable>${long}</blockquote><pre>a &lt; b</pre>\n/hello &lt;script&gt;alert(1)&lt;/script&gt;`,
      html,
    ),
  );
  bot.hears("hỏi lại", (ctx) =>
    ctx.reply("xin trả lời tin này", {
      reply_markup: { force_reply: true, input_field_placeholder: "nội dung trả lời" },
    }),
  );
  bot.hears("trích", (ctx) =>
    ctx.reply("trả lời có trích", { reply_parameters: { message_id: ctx.msgId, quote: "trích" } }),
  );
  bot.hears("lâu", async (ctx) => {
    await ctx.replyWithChatAction("typing");
    setTimeout(() => void ctx.reply("xong"), 400);
  });
  bot.hears("tệp", (ctx) =>
    ctx.replyWithDocument(new InputFile(Buffer.from("nội dung tệp"), "báo cáo.txt"), { caption: "một tệp" }),
  );
  bot.on("message:document", (ctx) => ctx.reply(`nhận ${ctx.msg.document.file_name}: ${ctx.msg.caption ?? ""}`));
  bot.on("message", (ctx) =>
    ctx.reply(
      `nhận ${ctx.msg.text}${ctx.msg.quote ? `, trích “${ctx.msg.quote.text}”` : ""}${ctx.msg.reply_to_message?.text ? `, về “${ctx.msg.reply_to_message.text}”` : ""}`,
    ),
  );
  bot.on("inline_query", (ctx) =>
    ctx.answerInlineQuery(
      ["một", "hai"].map((name) => ({
        type: "article" as const,
        id: `${name}${ctx.inlineQuery.offset}`,
        title: `${ctx.inlineQuery.query} ${name}${ctx.inlineQuery.offset}`,
        description: "mô tả",
        input_message_content: { message_text: `<b>chọn</b> ${name}`, ...html },
      })),
      { next_offset: ctx.inlineQuery.offset === "" ? "2" : "", cache_time: 0 },
    ),
  );
  await bot.api.setMyCommands([
    { command: "hello", description: "Chào hỏi" },
    { command: "help", description: "Trợ giúp" },
    { command: "start", description: "Bắt đầu" },
  ]);
  await bot.api.setMyDescription("Bot nhỏ để thử");
  await bot.init();
  const running = bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await running;
  });
}
