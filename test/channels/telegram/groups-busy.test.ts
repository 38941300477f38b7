import type { Message } from "@grammyjs/types";
import { expect, it } from "vitest";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { TELEGRAM_RATES } from "../../../src/botapi/rates.ts";
import { answers, source, stateFor } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { temporaryFolder } from "../../support/folders.ts";
import type { Place } from "../../support/place.ts";
import type { Saying, Speaker } from "../../support/speaker.ts";
import { filesThatHold } from "../../support/traces.ts";

const PEOPLE = 50;
const MESSAGES = 2_000;
const ADDRESSED = 40;
/** Between two messages, on the clock of Telegram and the bot. */
const APART_MS = 100;
const name = "@tracuu_local_bot";
const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
/** What people talk of among themselves: also of the corpus, of bots, and with commands for another one. */
const chatter = [
  "chiều nay họp lúc mấy giờ nhỉ",
  share,
  "ai hỏi bot tracuu_local_bot giúp với",
  "/tim@other_bot nhà hàng",
  "@other_bot thời tiết",
  "ok anh",
  "Toàn đảng bộ huyện có 1.234 đảng viên",
];

interface Turn {
  readonly text: string;
  readonly how?: Saying;
  /** What is sent instead of the text. */
  readonly content?: Partial<Message>;
}

/** Every way of addressing the bot; `last` is its last message there. */
const ways: readonly ((last: Message) => Turn)[] = [
  () => ({ text: `/hoi ${share}` }),
  () => ({ text: `/hoi${name} ${share}` }),
  () => ({ text: `${name} ${share}` }),
  () => ({ text: `Nhờ ${name}: đảng viên nữ chiếm bao nhiêu phần trăm` }),
  // A reply from another topic would only quote.
  (last) => ({
    text: share,
    how: { replyTo: last, ...(last.message_thread_id === undefined ? {} : { topic: last.message_thread_id }) },
  }),
  () => ({
    text: `Tra Cứu ơi, ${share}`,
    how: {
      entities: [
        { type: "text_mention", offset: 0, length: 7, user: { id: 7000000001, is_bot: true, first_name: "Tra Cứu" } },
      ],
    },
  }),
  () => ({
    text: "",
    content: {
      photo: [{ file_id: "f", file_unique_id: "u", width: 1, height: 1 }],
      caption: `${name} ${share}`,
      caption_entities: [{ type: "mention", offset: 0, length: name.length }],
    },
  }),
  () => ({ text: "/tim đảng viên nữ" }),
];

it("A busy group of 50 people, three topics and a migration gets answers to the 40 questions to the bot among 2,000 messages, each once, in its topic, within Telegram's rates, and leaves no trace", async () => {
  let now = Date.now();
  const talk = await Conversation.begin({ privacy: false, now: () => now, rates: TELEGRAM_RATES });
  const dataDir = temporaryFolder();
  const state = await stateFor(talk, dataDir);
  const people = Array.from({ length: PEOPLE }, (_, i) => talk.user(`Người ${i}`));
  const bot = await answers(talk, { state, source, now: () => now });
  let group: Place = talk.group("Chi bộ", { members: people });
  let last = await talk.botReplies(group);
  await state.groups.change(group.id, { kind: "report" });
  let topics: (number | undefined)[] = [undefined];
  const sent: { readonly said: Message; readonly reply: Message }[] = [];
  const received: Message[] = [];
  talk.api.core.state.events.on("sent", (message) => received.push(message));

  for (let i = 0; i < MESSAGES; i++) {
    now += APART_MS;
    if (i === MESSAGES / 2) {
      group = group.migrate();
      group.becomesForum();
      topics = [undefined, group.topic("Hỏi đáp"), group.topic("Công việc"), group.topic("Chuyện phiếm")];
    }
    const nth = Math.floor(i / (MESSAGES / ADDRESSED));
    const who = people[(i * 7 + nth) % PEOPLE] as Speaker;
    const topic = topics[(i + nth) % topics.length];
    const place = { in: group, ...(topic === undefined ? {} : { topic }) };
    if (i % (MESSAGES / ADDRESSED) !== 17) {
      await who.says(`${chatter[i % chatter.length]} (${i})`, place);
      continue;
    }
    const way = ways[(nth + 1) % ways.length] as (last: Message) => Turn;
    const turn = way(last);
    const how = { ...place, ...turn.how };
    const said = turn.content ? await who.sends(turn.content, how) : await who.says(turn.text, how);
    last = await talk.botReplies(group);
    sent.push({ said, reply: last });
  }
  await talk.botTakes();
  await bot.stop();

  expect(sent).toHaveLength(ADDRESSED);
  expect(received).toEqual(sent.map(({ reply }) => reply));
  for (const { said, reply } of sent) {
    expect(reply.text).toContain("33,02%");
    expect(reply.chat.id).toBe(said.chat.id);
    expect(reply.message_thread_id).toBe(said.message_thread_id);
    expect(reply.reply_to_message?.message_id).toBe(said.message_id);
  }
  expect(new Set(sent.map(({ said }) => said.message_thread_id)).size).toBe(4);
  expect(talk.history().filter(({ ok }) => !ok)).toEqual([]);
  expect(bot.log).toEqual([]);
  expect(await state.groups.of(group.id)).toMatchObject({ kind: "report", isOpen: true });
  for (const text of [share, "đảng viên nữ", ...chatter]) expect(filesThatHold(dataDir, text)).toEqual([]);
  for (const { id } of people) expect(filesThatHold(dataDir, id)).toEqual([]);
  expect(received.map(({ text }) => text)).not.toContain(wordingOf("vi").groups.tooMany);
  await talk.end();
}, 60_000);
