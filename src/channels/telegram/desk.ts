import type { Context } from "grammy";
import type { Message, User } from "grammy/types";
import type { Feedbacks } from "../../services/feedback.ts";
import type { Groups } from "../../services/groups.ts";
import type { MissedQuestions } from "../../services/missed.ts";
import type { Roles } from "../../services/roles.ts";
import type { Settings } from "../../services/settings.ts";
import { REMEMBERED_MS } from "../remembered.ts";
import type { AdminDesk } from "./admin/desk.ts";
import { createFlood, type Flood, type GroupLimits } from "./groups/flood.ts";
import type { Log } from "./transport/log.ts";
import type { Group } from "../../model/state.ts";
import { createMemory, type Memory } from "./transport/memory.ts";
import type { Place, Reply, Sender } from "./transport/send.ts";
import type { Asked, Source } from "./views.ts";

/** How long the bot waits and how much it keeps; tests shorten it. */
export interface Limits extends GroupLimits {
  /** Buttons and edited questions work this long, and for this many answers. */
  readonly keepMs: number;
  readonly keepMost: number;
  /** Work that takes longer shows "typing". */
  readonly typingAfterMs: number;
}

/** An answer that the bot gave: the message that holds it, and what it was asked; what stood before that counts when it is edited. */
interface Given extends Pick<Asked, "question" | "before" | "isOfGroup"> {
  readonly message: number;
}

/** What a conversation's next question may go on from, and the message that asked it. */
interface Talk extends Pick<Asked, "isOfGroup"> {
  readonly next: string;
  readonly message: number;
}

/** A vote that a person gave: the answer that it was about, and its id. */
interface Voted {
  readonly asked: Asked;
  readonly id: number;
}

/** A question that was asked in a group, for asking it again in private. */
interface Link extends Pick<Asked, "question" | "before"> {
  /** Who asked it. */
  readonly owner: number | undefined;
}

/** What is kept on disk. */
export interface Kept {
  readonly groups: Groups;
  readonly settings: Settings;
  readonly feedback: Feedbacks;
  readonly roles: Roles;
  readonly missed: MissedQuestions;
}

/** What the handlers of updates share: where replies come from, where they go, what is remembered. */
export interface Desk {
  readonly source: Source;
  readonly state: Kept;
  /** Null where the corpus cannot be changed from here. */
  readonly admin: AdminDesk | null;
  readonly sender: Sender;
  readonly log: Log;
  readonly limits: Limits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What each message with buttons shows results of, by `messageKey`. */
  readonly sessions: Memory<Asked>;
  /** The answer to each question of a user, by `messageKey` of the question. */
  readonly given: Memory<Given>;
  /** The last question of each conversation, by `talkKey`, for ten minutes. */
  readonly talks: Memory<Talk>;
  /** The words of each search, by `messageKey` of the message that pages through what it found. */
  readonly searches: Memory<string>;
  /** What each person thinks of an answer, by its `messageKey` and the person. */
  readonly votes: Memory<Voted>;
  /** Albums that were told that only words are read, by chat and album: one note is enough for all their pictures. */
  readonly albums: Memory<true>;
  /** Whose message each of the bot's in a group is, by `messageKey`. */
  readonly owners: Memory<number>;
  /** The questions asked in groups, by their codes. */
  readonly links: Memory<Link>;
  /** The new numbers of groups, by their old ones. */
  readonly moved: Memory<number>;
  /** What groups had set when that was last read, for when it cannot be. */
  readonly groups: Memory<Group>;
  readonly flood: Flood;
}

/** A desk with nothing remembered yet. */
export function createDesk(
  source: Source,
  state: Kept,
  admin: AdminDesk | null,
  sender: Sender,
  log: Log,
  limits: Limits,
  now: () => number,
): Desk {
  const memory = <V>(keepMs = limits.keepMs): Memory<V> => createMemory<V>(limits.keepMost, keepMs, now);
  const talks = memory<Talk>(REMEMBERED_MS);
  const memories = {
    sessions: memory<Asked>(),
    given: memory<Given>(),
    searches: memory<string>(),
    votes: memory<Voted>(),
    albums: memory<true>(),
    owners: memory<number>(),
    links: memory<Link>(),
    moved: memory<number>(),
    groups: memory<Group>(),
    flood: createFlood(limits, now),
  };
  return { source, state, admin, sender, log, limits, now, talks, ...memories };
}

/** Forgets everything that is remembered of a chat. */
export function forgetChat({ sessions, given, searches, votes, talks, albums }: Desk, chat: number): void {
  for (const memory of [sessions, given, searches, votes, talks, albums]) memory.deleteAll(`${chat}/`);
}

/** Forgets what a person asked in groups. */
export function forgetPerson(desk: Desk, person: number): void {
  const own = new Set<string>();
  desk.owners.deleteWhere((key, owner) => {
    if (owner === person) own.add(key);
    return owner === person;
  });
  for (const memory of [desk.sessions, desk.searches]) memory.deleteWhere((key) => own.has(key));
  desk.given.deleteWhere((key, { message }) => own.has(key.replace(/\d+$/, String(message))));
  desk.links.deleteWhere((_, { owner }) => owner === person);
  for (const memory of [desk.talks, desk.votes]) memory.deleteWhere((key) => key.endsWith(`/${person}`));
}

/** A message as a key: message numbers are unique within a chat only, and a topic is a conversation of its own. */
export const messageKey = (chat: number, topic: number | undefined, message: number): string =>
  `${chat}/${topic ?? 0}/${message}`;

/** A conversation as a key: what one person asks in one topic of a chat; nobody goes on from what somebody else asked. */
export const talkKey = (chat: number, topic: number | undefined, person: Pick<User, "id"> | undefined): string =>
  `${chat}/${topic ?? 0}/${person?.id ?? 0}`;

/** Keeps what the next question of a conversation may go on from; null leaves it as it was. */
export function keepTalk(
  desk: Desk,
  key: string,
  next: string | null,
  { message, isOfGroup }: Pick<Talk, "message" | "isOfGroup">,
): void {
  if (next !== null) desk.talks.set(key, { next, message, isOfGroup });
}

/** The topic that a message belongs to; a thread of replies is none. */
export const topicOf = (message: Message): number | undefined =>
  message.is_topic_message ? message.message_thread_id : undefined;

/** Where the answer to a message goes. */
export const placeOf = (message: Message): Place => ({
  chat: message.chat.id,
  topic: topicOf(message),
  answers: message.message_id,
});

/** Sends a reply and remembers what its buttons are about. */
export async function hand(desk: Desk, place: Place, reply: Reply, asked: Asked): Promise<Message> {
  const sent = await desk.sender.send(place, reply);
  // A group may have got another number meanwhile.
  remember(desk, { ...place, chat: sent.chat.id }, sent.message_id, reply, asked);
  return sent;
}

/** Keeps what the buttons under a message are about. */
export function remember(desk: Desk, { chat, topic }: Place, message: number, reply: Reply, asked: Asked): void {
  const key = messageKey(chat, topic, message);
  // In a group a reply to the message goes on from it.
  if (reply.buttons.length > 0 || asked.shared !== undefined) desk.sessions.set(key, asked);
  else desk.sessions.delete(key);
  if (asked.shared === undefined) return;
  const { question, before, shared } = asked;
  desk.links.set(shared.code, { question, before, owner: desk.owners.get(key) });
}

/** Does some work, and shows that the bot is at it once it takes longer than a moment. */
export async function whileTyping<T>(
  { desk, ctx, place }: { readonly desk: Desk; readonly ctx: Context; readonly place: Place },
  work: () => Promise<T>,
  action: "typing" | "upload_photo" | "upload_document" = "typing",
): Promise<T> {
  const act = (): void => {
    const topic = place.topic === undefined ? {} : { message_thread_id: place.topic };
    // A sign that does not get through is no loss.
    ctx.api.sendChatAction(place.chat, action, topic).catch(() => {});
  };
  const timer = setTimeout(act, desk.limits.typingAfterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
