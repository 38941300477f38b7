import { afterEach, beforeEach, expect, test } from "vitest";
import { TELEGRAM_RATES } from "../../src/botapi/rates.ts";
import { Conversation } from "../support/conversation.ts";
import { call, type RawAnswer } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

let clock: number;
let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 5);
  talk = await Conversation.begin({ now: () => clock, rates: TELEGRAM_RATES });
  ann = talk.user("Ann");
  await ann.starts();
});
afterEach(() => talk.end());

const send = (chat_id: number) => call(talk.api, "sendMessage", { chat_id, text: "x" });

async function sendMany(chatId: number, times: number, stepMs: number): Promise<RawAnswer> {
  let last = await send(chatId);
  for (let i = 1; i < times && last.ok; i += 1) {
    clock += stepMs;
    last = await send(chatId);
  }
  return last;
}

test("lets a short burst into a chat, then asks to wait, and goes on after that", async () => {
  expect(await sendMany(ann.id, 5, 0)).toMatchObject({ ok: true });
  expect(await send(ann.id)).toEqual({
    status: 429,
    ok: false,
    error_code: 429,
    description: "Too Many Requests: retry after 5",
    parameters: { retry_after: 5 },
  });
  clock += 3_500;
  expect(await send(ann.id)).toMatchObject({ parameters: { retry_after: 2 } });
  clock += 1_500;
  expect(await send(ann.id)).toMatchObject({ ok: true });
});

test("lets a message a second through for as long as wanted", async () => {
  expect(await sendMany(ann.id, 40, 1_000)).toMatchObject({ ok: true });
});

test("lets 20 a minute into a group", async () => {
  const group = talk.group("Tổ 1", { members: [ann] });
  expect(await sendMany(group.id, 20, 2_000)).toMatchObject({ ok: true });
  clock += 2_000;
  expect(await send(group.id)).toMatchObject({ parameters: { retry_after: 20 } });
  expect(await send(ann.id)).toMatchObject({ ok: true });
});

test("lets 30 a second out over all chats, edits included", async () => {
  const people = Array.from({ length: 30 }, (_, index) => talk.user(`Người ${index}`));
  for (const person of people) {
    await person.starts();
    expect(await send(person.id)).toMatchObject({ ok: true });
  }
  const { result } = await send(ann.id);
  expect(result).toBeUndefined();
  clock += 1_000;
  const sent = (await send(ann.id)).result;
  for (const person of people.slice(1)) await send(person.id);
  const edit = { chat_id: ann.id, message_id: sent.message_id, text: "y" };
  expect(await call(talk.api, "editMessageText", edit)).toMatchObject({ parameters: { retry_after: 1 } });
});

test("does not count at all unless told to", async () => {
  await talk.end();
  talk = await Conversation.begin({ now: () => clock });
  ann = talk.user("Ann");
  await ann.starts();
  expect(await sendMany(ann.id, 60, 0)).toMatchObject({ ok: true });
});
