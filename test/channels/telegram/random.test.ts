import type { Message, MessageEntity, Update } from "@grammyjs/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../../support/arbitrary.ts";
import { answers } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import type { Speaker } from "../../support/speaker.ts";

const RUNS = 10;
const UPDATES_A_RUN = 100;
/** The kinds of messages and updates that come in. */
const kinds = [
  ["text", "question", "command", "markup with entities", "caption", "forward", "edit", "press", "forged press"],
  ["sticker", "photo", "voice", "video", "animation", "location", "venue", "contact", "poll", "dice", "notice"],
  ["in a group", "in a channel", "from a bot", "through the bot", "unknown update", "unknown content"],
].flat();
const questions = [
  "đảng viên nữ?",
  "dang vien nu chiem bao nhieu phan tram",
  "12-BC/HU",
  "Số đảng viên trẻ",
  "99-CT/TW là gì?",
];
const commands = [
  "/start",
  "/help",
  "/privacy",
  "/start xyz",
  "/x",
  "/start@other_bot",
  "/",
  "/settings",
  "/gopy",
  "/gopy x",
  "/xoadulieu",
  "/hoi đảng viên nữ?",
  "/tim đảng viên",
  "/tim loại báo cáo năm 20x0 -nữ",
  "/sohieu 12",
  "/vanban",
  "/moinhat",
];
const file = { file_id: "f", file_unique_id: "u" };

const entity = fc.record({
  type: fc.constantFrom("bold", "italic", "url", "mention", "bot_command", "blockquote"),
  offset: fc.integer({ min: 0, max: 20 }),
  length: fc.integer({ min: 1, max: 20 }),
}) as fc.Arbitrary<MessageEntity>;

const one = fc.record({
  kind: fc.constantFrom(...kinds),
  text: fc.oneof(anyText, fc.constantFrom(...questions)).map((text) => text.slice(0, 4096)),
  question: fc.constantFrom(...questions),
  command: fc.constantFrom(...commands),
  entities: fc.array(entity, { maxLength: 5 }),
  data: fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      "a",
      "q",
      "m0",
      "m1",
      "c0",
      "c9",
      "f0.0",
      "f3.7",
      "v:up",
      "s:1",
      "w:7",
      "o:0:12",
      "h:report..:y:0",
      "dk:d00000000000000000000000",
      "v:down",
      "v:other",
      "v:back",
      "l:en",
      "l:telegram",
      "x:yes",
      "x:no",
    ),
  ),
  who: fc.nat({ max: 3 }),
  pick: fc.nat(),
});
type One = typeof one extends fc.Arbitrary<infer T> ? T : never;
const names = fc.array(
  anyText.map((name) => name.slice(0, 64) || "A"),
  { minLength: 4, maxLength: 4 },
);

/** Does what one value says; `true` where the bot got something of it. */
async function happen(
  talk: Conversation,
  people: readonly Speaker[],
  replies: readonly Message[],
  what: One,
): Promise<void> {
  const ann = people[what.who % people.length] as Speaker;
  const { messages } = talk.api.core.state.room(ann.id);
  const mine = replies.filter(({ chat }) => chat.id === ann.id);
  // As it stands now, for a press before may have changed its buttons.
  const reply = messages.get(mine[what.pick % Math.max(1, mine.length)]?.message_id ?? 0)?.message;
  const sent = [...messages.values()].filter(({ outgoing, message }) => !outgoing && message.text);
  const contents: Record<string, object> = {
    text: { text: what.text },
    question: { text: what.question },
    command: { text: what.command },
    "markup with entities": { text: what.text, entities: what.entities },
    caption: { photo: [{ ...file, width: 1, height: 1 }], caption: what.text.slice(0, 1024) },
    forward: { text: what.text, forward_origin: { type: "hidden_user", sender_user_name: what.text, date: 1 } },
    sticker: { sticker: file },
    photo: { photo: [file], media_group_id: String(what.pick % 2) },
    voice: { voice: file },
    video: { video: file },
    animation: { animation: file, document: file },
    location: { location: { latitude: 1, longitude: 1 } },
    venue: { venue: { title: what.text } },
    contact: { contact: { phone_number: what.text, first_name: what.text } },
    poll: { poll: { id: "1", question: what.text, options: [] } },
    dice: { dice: { emoji: "🎲", value: 1 } },
    notice: { pinned_message: { message_id: 1, date: 0, chat: { id: 1, type: "private", first_name: "A" } } },
    "unknown content": { [`kind_${what.pick}`]: what.text },
    "through the bot": { text: what.text, via_bot: talk.api.core.state.bot },
  };
  const content = contents[what.kind];
  if (content !== undefined) return void (await ann.sends(content as Partial<Message>));
  if (what.kind === "edit" && sent.length > 0)
    return void (await ann.edits(sent[what.pick % sent.length]?.message as Message, what.text || "?"));
  if (what.kind === "forged press" && reply) return void (await ann.forges(reply, what.data));
  const all = reply?.reply_markup?.inline_keyboard.flat() ?? [];
  const buttons = all.filter((one) => "callback_data" in one);
  const button = buttons[what.pick % Math.max(1, buttons.length)];
  if (what.kind === "press" && reply && button) return void (await ann.presses(reply, button.text));
  if (what.kind === "in a group")
    return void (await ann.says(inGroup(what), { in: talk.group("Tổ", { members: [ann] }) }));
  if (what.kind === "in a channel") return void talk.api.groups.postInChannel(talk.channel("Tin").id, what.text || "?");
  if (what.kind === "from a bot")
    return void (await talk.user("Máy", { is_bot: true, username: "other_bot" }).sends({ text: what.text }));
  talk.api.core.updates.push({ [`kind_${what.pick}`]: { text: what.text } } as unknown as Omit<Update, "update_id">);
}

/** Something said in a group, more often to the bot than not. */
const inGroup = ({ pick, command, question, text }: One): string =>
  [
    command,
    `@tracuu_local_bot ${question}`,
    `${text.trim() || "?"} @tracuu_local_bot`.slice(-4096),
    text.trim() || "?",
  ][pick % 4] ?? command;

type Failure = Pick<fc.RunDetails<unknown>, "failed" | "seed" | "errorInstance">;

/** The updates of a failed run are pages of noise; its seed brings them back. */
function reporter({ failed, seed, errorInstance: cause }: Failure): void {
  if (failed) throw new Error(`failed with the seed ${seed}: ${String(cause)}`, { cause });
}

describe("1,000 updates of any kind", () => {
  it("raise no error and break no limit of Telegram's, half of them waiting when the bot starts", async () => {
    const run = async (given: readonly string[], things: readonly One[]): Promise<void> => {
      const talk = await Conversation.begin();
      const people = given.map((name) => talk.user(name));
      for (const person of people) await person.starts();
      const replies: Message[] = [];
      talk.api.core.state.events.on("sent", (message) => replies.push(message));
      const half = things.length / 2;
      for (const thing of things.slice(0, half)) await happen(talk, people, replies, thing);
      const bot = await answers(talk);
      await talk.botTakes();
      for (const thing of things.slice(half)) {
        await happen(talk, people, replies, thing);
        if (thing.pick % 5 === 0) await talk.botTakes();
      }
      await talk.botTakes();
      await bot.stop();
      const failed = talk.history().filter(({ ok, error }) => !ok && !error?.description.includes("is not modified"));
      expect(failed).toEqual([]);
      expect(bot.log).toEqual([]);
      expect(replies.length).toBeGreaterThan(UPDATES_A_RUN / 4);
      await talk.end();
    };
    const things = fc.array(one, { minLength: UPDATES_A_RUN, maxLength: UPDATES_A_RUN });
    await fc.assert(fc.asyncProperty(names, things, run), { numRuns: RUNS, endOnFailure: true, reporter });
  }, 120_000);
});
