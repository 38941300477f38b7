import { GrammyError } from "grammy";
import type { Message } from "grammy/types";
import { type Desk, messageKey } from "../desk.ts";
import type { Place } from "../transport/send.ts";

/** Nothing more may be sent to a group within this minute. */
export class GroupFull extends Error {}

/** Telegram's answers that say that the bot may not write in a place of a group, or not now; it may be told so by nobody. */
const UNWRITABLE =
  /not enough rights|TOPIC_CLOSED|CHAT_WRITE_FORBIDDEN|message thread not found|have no rights to send/;

/** Whether an error says that the bot is out of the group. */
export const isShutOut = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 403;

/** Whether an error says that the bot may not write there. */
export const isUnwritable = (error: unknown): boolean =>
  error instanceof GrammyError && UNWRITABLE.test(error.description);

/** The desk while it serves one person of a group: what is sent counts, belongs to that person, and follows the group to its new number. */
export function servingGroup(desk: Desk, owner: number): Desk {
  const { sender, flood, owners } = desk;
  const counted = <T>(chat: number, call: () => Promise<T>): Promise<T> => {
    if (!flood.takes(chat)) throw new GroupFull();
    return call();
  };
  const sent = async (place: Place, call: (place: Place) => Promise<Message>): Promise<Message> => {
    const message = await counted(place.chat, () => call(place)).catch(async (error: unknown) => {
      const to = movedTo(error);
      if (to === undefined) throw error;
      await moveGroup(desk, place.chat, to);
      // Messages have other numbers there.
      return counted(to, () => call({ chat: to, topic: undefined, answers: undefined }));
    });
    owners.set(messageKey(message.chat.id, place.topic, message.message_id), owner);
    return message;
  };
  return {
    ...desk,
    sender: {
      send: (place, reply) => sent(place, (to) => sender.send(to, reply)),
      ask: (place, prompt) => sent(place, (to) => sender.ask(to, prompt)),
      photo: (place, upload) => sent(place, (to) => sender.photo(to, upload)),
      document: (place, upload) => sent(place, (to) => sender.document(to, upload)),
      edit: (chat, message, reply) => counted(chat, () => sender.edit(chat, message, reply)),
      rearrange: (chat, message, buttons) => counted(chat, () => sender.rearrange(chat, message, buttons)),
    },
  };
}

/** Carries what is kept about a group over to its new number; once more does no harm. */
export async function moveGroup({ state, moved }: Desk, from: number, to: number): Promise<void> {
  await state.groups.move(from, to);
  moved.set(String(from), to);
}

/** The new number of a group, where an error says that it has one. */
export const movedTo = (error: unknown): number | undefined =>
  error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
