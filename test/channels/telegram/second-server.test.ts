import { type AddressInfo, createServer } from "node:net";
import { TelegramServer } from "telegram-test-api/lib/telegramServer.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Running, startTelegram } from "../../../src/channels/telegram/lifecycle.ts";
import { source, stateFor, telegram } from "../../support/bot.ts";

const token = "7000000001:local-server-token-of-nobody-at-all";

/** What the other server keeps of the bot's message; an edit is written over it. */
interface Kept {
  readonly messageId: number;
  readonly message: {
    readonly chat_id: number;
    readonly text: string;
    readonly parse_mode?: string;
    readonly reply_markup?: { readonly inline_keyboard: readonly { text: string; callback_data: string }[][] };
  };
}

let server: TelegramServer;
let client: ReturnType<TelegramServer["getClient"]>;
let running: Running;
let stops: (() => Promise<void>)[];

beforeEach(async () => {
  server = new TelegramServer({ port: await freePort(), host: "127.0.0.1" });
  await server.start();
  client = server.getClient(token, { userId: 41, chatId: 41, firstName: "Ann" });
  const settings = { token, apiRoot: server.config.apiURL, proxy: null };
  stops = [];
  const state = await stateFor({ ends: (stop) => stops.push(stop) });
  running = await startTelegram({ settings, source, state, write: () => {} }, new AbortController().signal);
});
afterEach(async () => {
  await running.stop();
  for (const stop of stops) await stop();
  await server.stop();
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function said(count: number): Promise<readonly Kept[]> {
  await expect.poll(() => server.storage.botMessages.length, { timeout: 4_000 }).toBe(count);
  return server.storage.botMessages as unknown as readonly Kept[];
}

describe("Over a server of somebody else's (telegram-test-api), the bot", () => {
  it("greets, answers a question, and edits its answer when a button is pressed", async () => {
    await client.sendCommand(client.makeCommand("/start"));
    const [hello] = await said(1);
    expect(hello?.message).toMatchObject({ chat_id: 41, parse_mode: "HTML" });
    expect(hello?.message.text).toContain("<b>Xin chào Ann!</b>");
    expect(hello?.message.reply_markup?.inline_keyboard).toEqual([[{ text: source.example, callback_data: "q" }]]);

    await client.sendMessage(client.makeMessage("dang vien nu chiem bao nhieu phan tram"));
    const reply = (await said(2))[1];
    expect(reply?.message.text).toMatch(
      /^<b>33,02%<\/b>\n<a href="https:\/\/t\.me\/[^"]+\?start=p[0-9a-z_]+"><b>12-BC\/HU<\/b> · Báo cáo · Huyện ủy Thẩm Mỏ/,
    );
    expect(reply?.message.text).toContain("trong đó <b>đảng viên nữ chiếm</b> 33,02%.</blockquote>");

    const button = reply?.message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === telegram.context);
    const pressed = client.makeCallbackQuery(button?.callback_data ?? "", {
      message: { message_id: reply?.messageId, date: 1 } as never,
    });
    const edited = server.waitBotEdits();
    await client.sendCallback(pressed);
    await edited;
    const now = (await said(2))[1];
    expect(now?.message.text).toContain("<i>Đoạn 1</i>");
    expect(now?.message.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain(telegram.back);
  });

  it("refuses what the corpus does not hold, and answers commands", async () => {
    await client.sendMessage(client.makeMessage("Nghị quyết 18-NQ/TW ban hành ngày nào?"));
    expect((await said(1))[0]?.message.text).toMatch(/^Kho văn bản không có Nghị quyết 18-NQ\/TW\./);
    await client.sendCommand(client.makeCommand("/privacy"));
    expect((await said(2))[1]?.message.text).toBe(telegram.privacy(48, 10, 365).join("\n\n"));
  });
});
