import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import { commandNames, readCommand, type Written } from "../written.ts";

/** What a message of a group asks of the bot; `question` is "" where only its name stands there. */
export type Address =
  | { readonly kind: "command"; readonly written: Written }
  | { readonly kind: "question"; readonly question: string };

/**
 * What a message asks of the bot; null for what is not addressed to it. Addressed are a command (not another bot's; one that nobody knows
 * only with the bot's name), a mention, and a reply to a message of the bot, in the words of a person.
 */
export function addressOf(message: Message, me: UserFromGetMe): Address | null {
  const given = message.text ?? message.caption;
  if (given === undefined || !isOwnWords(message)) return null;
  const mentions = mentionsOf(message, given, me);
  const text = without(given, mentions);
  const written = readCommand(text, me.username);
  if (written !== undefined) {
    const isNamed = mentions.length > 0 || /^\/\w+@/.test(text);
    const isMeant = written.name !== null && (isNamed || commandNames.has(written.name));
    return isMeant ? { kind: "command", written } : null;
  }
  return mentions.length > 0 || isReplyTo(message, me.id) ? { kind: "question", question: text } : null;
}

/** Whether a message replies to one of the bot's. */
export const isReplyTo = ({ reply_to_message: replied }: Message, bot: number): boolean => replied?.from?.id === bot;

/** Who speaks: a person, a channel that a person writes as, or the group itself for an anonymous administrator. */
export const speakerOf = ({ sender_chat: face, from }: Message): number => face?.id ?? from?.id ?? 0;

/** Not what another bot says, not what somebody else said or a channel posted and is only passed on here, not what comes of an inline query. */
function isOwnWords({
  from,
  sender_chat: face,
  via_bot: via,
  forward_origin: origin,
  is_automatic_forward,
}: Message): boolean {
  if (via !== undefined || origin !== undefined || is_automatic_forward === true) return false;
  return face !== undefined || from?.is_bot === false;
}

function mentionsOf({ entities, caption_entities }: Message, text: string, me: UserFromGetMe): MessageEntity[] {
  const name = `@${me.username.toLowerCase()}`;
  return (entities ?? caption_entities ?? []).filter((entity) => {
    if (entity.type === "text_mention") return entity.user.id === me.id;
    return entity.type === "mention" && text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name;
  });
}

/** A text without some parts, and without the punctuation that belonged to them. */
function without(text: string, parts: readonly MessageEntity[]): string {
  if (parts.length === 0) return text;
  let rest = "";
  let end = 0;
  for (const { offset, length } of parts) {
    rest += text.slice(end, offset);
    end = offset + length;
  }
  return (rest + text.slice(end))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ (?=[,:;.?!])/g, "")
    .replace(/^[\s,:;.?!–-]+/, "")
    .trim();
}
