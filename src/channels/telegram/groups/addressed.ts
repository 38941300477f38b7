import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import { commandNames, readCommand, type Written } from "../written.ts";

/** What a message of a group asks of the bot; `question` is "" where only its name stands there. */
export type Address =
  | { readonly kind: "command"; readonly written: Written }
  | { readonly kind: "question"; readonly question: string };

/**
 * What a message asks of the bot; null for what is not addressed to it. Addressed are a command (not another bot's; one that nobody knows
 * only with the bot's name), a mention, and a reply to a message of the bot, in the words of a person, unless it calls another by name.
 */
export function addressOf(message: Message, me: UserFromGetMe): Address | null {
  if (!isOwnWords(message)) return null;
  const read = readMessage(message, me);
  if (read === undefined) return null;
  const { text, written, isNamed } = read;
  if (written !== undefined) {
    const isMeant = written.name !== null && (isNamed || /^\/\w+@/.test(text) || commandNames.has(written.name));
    return isMeant ? { kind: "command", written } : null;
  }
  const isReply = isReplyTo(message, me.id) && !read.callsAnother && /[\p{L}\d]/u.test(text);
  return isNamed || isReply ? { kind: "question", question: text } : null;
}

/** The words of a message that could be a question: without user names and without a command; "" where there are none. */
export function wordsOf(message: Message, me: UserFromGetMe): string {
  const { text = "", written } = readMessage(message, me) ?? {};
  return written?.argument ?? text;
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

/** A message's text without user names, the command that it is then, and whom it names; undefined where it has no text. */
function readMessage({ text: typed, caption, entities, caption_entities }: Message, me: UserFromGetMe) {
  const given = typed ?? caption;
  if (given === undefined) return undefined;
  const name = `@${me.username.toLowerCase()}`;
  const isOwn = (entity: MessageEntity): boolean => {
    if (entity.type === "text_mention") return entity.user.id === me.id;
    return given.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name;
  };
  const named = (entities ?? caption_entities ?? []).filter(
    ({ type }) => type === "mention" || type === "text_mention",
  );
  // A user name asks nothing; a person's name without one may well.
  const text = without(
    given,
    named.filter((entity) => entity.type === "mention" || isOwn(entity)),
  );
  const [first] = named;
  return {
    text,
    written: readCommand(text, me.username),
    isNamed: named.some(isOwn),
    callsAnother: first !== undefined && !isOwn(first) && given.slice(0, first.offset).trim() === "",
  };
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
