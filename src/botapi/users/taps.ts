import type { CallbackQuery, InlineQuery, InlineQueryResult, Message, ReactionType, User } from "@grammyjs/types";
import { formatFor } from "../content.ts";
import type { Core } from "../core.ts";
import { isAdmin, placeOf } from "../members.ts";
import { inlineOnly, markupOf } from "../markup.ts";
import { addMessage, snapshot } from "../messages.ts";
import { isObject, textField } from "../params.ts";
import type { InlineAnswer, Room, Stored } from "../state.ts";
import { tellBot } from "./visible.ts";

/** What people tap: buttons, inline results, reactions. */
export class Taps {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Presses the button with this label; the id of the callback query that the bot gets. */
  press(userId: number, chatId: number, messageId: number, label: string): string {
    const stored = this.#core.state.room(chatId).messages.get(messageId);
    const buttons = stored?.message.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find((candidate) => candidate.text === label);
    const labels = buttons.map((candidate) => candidate.text).join(", ");
    if (button === undefined) throw new Error(`no button "${label}" under this message, only: ${labels || "none"}`);
    if (!("callback_data" in button)) throw new Error(`the button "${label}" sends nothing to the bot`);
    return this.pressData(userId, chatId, messageId, button.callback_data);
  }

  /** A press with data of the presser's making, as from an old or forged client; the message may be gone. */
  pressData(userId: number, chatId: number, messageId: number, data: string): string {
    const core = this.#core;
    const room = core.state.room(chatId);
    const stored = room.messages.get(messageId);
    const person = core.state.person(userId);
    person.seen = true;
    const id = this.#queryId();
    const source = sourceOf(room, messageId, stored);
    core.queries.open(id, "callback");
    core.updates.push({
      callback_query: { id, from: person.user, ...source, chat_instance: String(-chatId * 7919), data },
    });
    return id;
  }

  /** Types after the bot's name; the answer at once if it is still cached, else the bot is asked. */
  inlineQuery(
    userId: number,
    query: string,
    offset = "",
    chatType: NonNullable<InlineQuery["chat_type"]> = "private",
  ): { id: string; cached?: InlineAnswer } {
    const core = this.#core;
    if (query.length > 256) throw new RangeError("an app sends at most 256 characters of an inline query");
    const person = core.state.person(userId);
    person.seen = true;
    const inline: InlineQuery = { id: this.#queryId(), from: person.user, query, offset, chat_type: chatType };
    const known = core.queries.cached(inline);
    if (known !== undefined) {
      const cached = { ...known, id: inline.id, fromCache: true };
      core.queries.remember(inline, cached, 0, false);
      core.state.events.emit("inlineAnswered", cached);
      return { id: inline.id, cached };
    }
    core.queries.open(inline.id, "inline", inline);
    core.updates.push({ inline_query: inline });
    return { id: inline.id };
  }

  /** Sends one of the results into a chat or one of its topics; the bot hears of it through chosen_inline_result. */
  choose(userId: number, chatId: number, queryId: string, resultId: string, topic?: number): Message {
    const core = this.#core;
    const known = core.queries.answered(queryId);
    const result = known?.answer.results.find((candidate) => candidate.id === resultId);
    if (known === undefined || result === undefined) throw new Error(`no result "${resultId}" to choose`);
    const { user } = core.state.person(userId);
    const room = chatId === userId ? core.state.privateRoom(core.state.person(userId)) : core.state.room(chatId);
    const markup =
      "reply_markup" in result && result.reply_markup !== undefined
        ? inlineOnly(markupOf(result.reply_markup))
        : undefined;
    const inlineId = markup === undefined ? undefined : `inline${core.state.serial()}`;
    const author = { from: user, via_bot: core.state.bot };
    const thread = topic === undefined ? undefined : room.topics.get(topic);
    const stored = addMessage(core, room, { author, content: this.#contentOf(result), thread, markup, inlineId });
    if (inlineId !== undefined) core.state.inlineMessages.set(inlineId, { room, messageId: stored.message.message_id });
    core.state.events.emit("said", snapshot(stored));
    tellBot(core, room, stored);
    this.#feedback(user, known.query.query, resultId, inlineId);
    return snapshot(stored);
  }

  /** Sets somebody's reactions on a message; only a bot that is an administrator (or in private) hears of them. */
  react(userId: number, chatId: number, messageId: number, emoji: readonly string[]): void {
    const core = this.#core;
    const room = core.state.room(chatId);
    if (room.chat.type !== "private" && !isAdmin(placeOf(room, core.me.id))) return;
    const reactions = emoji.map((one) => ({ type: "emoji", emoji: one }) as ReactionType);
    const key = `${userId}`;
    const before = this.#reactions.get(`${chatId} ${messageId} ${key}`) ?? [];
    this.#reactions.set(`${chatId} ${messageId} ${key}`, reactions);
    core.updates.push({
      message_reaction: {
        chat: room.chat,
        message_id: messageId,
        user: core.state.person(userId).user,
        date: core.state.date(),
        old_reaction: before,
        new_reaction: reactions,
      },
    });
  }

  readonly #reactions = new Map<string, ReactionType[]>();

  #queryId(): string {
    return String(4_000_000_000_000_000 + this.#core.state.serial());
  }

  #feedback(from: User, query: string, resultId: string, inlineId: string | undefined): void {
    if (!this.#core.profile.inlineFeedback) return;
    const inline = inlineId === undefined ? {} : { inline_message_id: inlineId };
    this.#core.updates.push({ chosen_inline_result: { result_id: resultId, from, query, ...inline } });
  }

  #contentOf(result: InlineQueryResult): Partial<Message> {
    const fields = result as unknown as Record<string, unknown>;
    const content = fields["input_message_content"];
    if (isObject(content) && textField(content, "message_text") !== "") {
      const input = { text: textField(content, "message_text"), parseMode: textField(content, "parse_mode") };
      const { text, entities } = formatFor(this.#core, { ...input, entities: content["entities"] });
      return { text, ...(entities.length === 0 ? {} : { entities }) };
    }
    const caption = { text: textField(fields, "caption"), parseMode: textField(fields, "parse_mode") };
    const { text, entities } = formatFor(this.#core, { ...caption, entities: fields["caption_entities"] });
    const words =
      text === "" ? {} : { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
    const id = textField(fields, `${result.type}_file_id`) || textField(fields, `${result.type}_url`);
    const file = { file_id: id, file_unique_id: `unique ${id}` };
    return result.type === "photo"
      ? { photo: [{ ...file, width: 1, height: 1 }], ...words }
      : { document: file, ...words };
  }
}

function sourceOf(
  room: Room,
  messageId: number,
  stored: Stored | undefined,
): Pick<CallbackQuery, "message" | "inline_message_id"> {
  if (stored === undefined) return { message: { chat: room.chat, message_id: messageId, date: 0 } as never };
  if (stored.inlineId !== undefined) return { inline_message_id: stored.inlineId };
  return { message: snapshot(stored) };
}
