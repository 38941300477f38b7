import type { Message, User } from "grammy/types";
import { imageSize } from "../../botapi/files.ts";
import type { How } from "../../botapi/users/people.ts";
import type { World } from "./world.ts";

/** An action that no app would offer: of somebody unknown, in a chat that is not theirs, on what is not there. */
export class BadAction extends Error {
  override readonly name = "BadAction";
}

/** What a window sends: what is done, by whom, where, and what that takes; nothing of it is trusted. */
export type Wanted = Readonly<Record<string, unknown>>;

/** What the window that acted gets back: the query that its press or its inline words began. */
export interface Begun {
  readonly query?: string;
}

/** What people do by their windows, by the names that the page knows. */
const acts: Readonly<Record<string, (world: World, wanted: Wanted) => Begun>> = {
  start(world, wanted) {
    const person = personOf(world, wanted);
    const payload = text(wanted, "payload", 64);
    if (!/^[A-Za-z0-9_-]*$/.test(payload)) throw new BadAction("payload");
    world.api.people.start(person.id, payload);
    return {};
  },
  say(world, wanted) {
    const { person, chat } = place(world, wanted);
    world.api.people.say(person.id, chat, text(wanted, "text", 4096, 1), howOf(world, wanted));
    return {};
  },
  edit(world, wanted) {
    const { chat, message } = own(world, wanted);
    world.api.people.edit(chat, message.message_id, text(wanted, "text", 4096, 1));
    return {};
  },
  remove(world, wanted) {
    const { chat, message } = own(world, wanted);
    world.api.people.delete(chat, message.message_id);
    return {};
  },
  press(world, wanted) {
    const { person, chat } = place(world, wanted);
    const message = messageOf(world, chat, wanted);
    const data = text(wanted, "data", 64, 1);
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
    if (!buttons.some((button) => "callback_data" in button && button.callback_data === data))
      throw new BadAction("data");
    return { query: world.api.taps.pressData(person.id, chat, message.message_id, data) };
  },
  inline(world, wanted) {
    const { person, chat } = place(world, wanted);
    const type = chat === person.id ? "sender" : "supergroup";
    const query = world.api.taps.inlineQuery(person.id, text(wanted, "text", 256), text(wanted, "offset", 64), type);
    return { query: query.id };
  },
  choose(world, wanted) {
    const { person, chat } = place(world, wanted);
    const { thread } = howOf(world, wanted);
    const [query, result] = [text(wanted, "query", 64, 1), text(wanted, "result", 64, 1)];
    const known = world.api.core.queries.answered(query);
    if (!known?.answer.results.some(({ id }) => id === result)) throw new BadAction("result");
    world.api.taps.choose(person.id, chat, query, result, thread);
    return {};
  },
};

/** Does what a window wants; throws a BadAction for what cannot be. */
export function act(world: World, wanted: Wanted): Begun {
  const name = wanted["do"];
  const run = typeof name === "string" && Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (run === undefined) throw new BadAction("do");
  return run(world, wanted);
}

/** Sends a file into a chat, with words under it; what is no picture goes as a file, as apps send it. */
export function upload(world: World, wanted: Wanted, bytes: Uint8Array): void {
  const { person, chat } = place(world, wanted);
  const { kind: wish } = wanted;
  if (wish !== "photo" && wish !== "document") throw new BadAction("kind");
  const kind = imageSize(bytes) === undefined ? "document" : wish;
  if (bytes.length === 0) throw new BadAction("bytes");
  const file = { name: text(wanted, "name", 255, 1), type: text(wanted, "type", 127), bytes };
  world.api.people.upload(person.id, chat, kind, file, text(wanted, "caption", 1024), howOf(world, wanted));
}

function personOf({ people }: World, { as }: Wanted): User {
  const person = people.find(({ id }) => id === as);
  if (person === undefined) throw new BadAction("as");
  return person;
}

function place(world: World, wanted: Wanted): { readonly person: User; readonly chat: number } {
  const person = personOf(world, wanted);
  const { chat } = wanted;
  if (chat !== person.id && chat !== world.group) throw new BadAction("chat");
  return { person, chat: chat as number };
}

function messageOf({ api }: World, chat: number, wanted: Wanted): Message {
  const stored = api.core.state.rooms.get(chat)?.messages.get(wanted["message"] as number);
  if (stored === undefined) throw new BadAction("message");
  return stored.message;
}

function own(world: World, wanted: Wanted): { readonly chat: number; readonly message: Message } {
  const { person, chat } = place(world, wanted);
  const message = messageOf(world, chat, wanted);
  if (message.from?.id !== person.id) throw new BadAction("message");
  return { chat, message };
}

function howOf(world: World, wanted: Wanted): How {
  const { chat } = place(world, wanted);
  const { topic, replyTo } = wanted;
  if (topic !== undefined && (chat !== world.group || !world.topics.includes(topic as number)))
    throw new BadAction("topic");
  if (replyTo === undefined) return { thread: topic as number | undefined };
  const target = messageOf(world, chat, { message: replyTo });
  const quote = wanted["quote"] === undefined ? undefined : text(wanted, "quote", 1024, 1);
  if (quote !== undefined && !(target.text ?? target.caption ?? "").includes(quote)) throw new BadAction("quote");
  return { thread: topic as number | undefined, replyTo: target.message_id, quote };
}

/** A text of the given length in UTF-16 units; "" where it is not given and may be. */
function text(wanted: Wanted, name: string, most: number, least = 0): string {
  const value = wanted[name] ?? "";
  if (typeof value !== "string" || value.length > most || value.trim().length < least) throw new BadAction(name);
  return value;
}
