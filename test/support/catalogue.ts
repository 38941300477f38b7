import type { Message } from "@grammyjs/types";
import { assemble } from "../../src/assemble.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import type { Conversation } from "./conversation.ts";
import { temporaryFolder } from "./folders.ts";
import { shelf } from "./shelf.ts";
import type { Speaker } from "./speaker.ts";

/** What the bot answers from where a test gives the documents. */
export async function sourceOf(files: Readonly<Record<string, string>> = shelf) {
  const app = await assemble({ corpusDir: temporaryFolder(files), dataDir: ".data", language: "vi" });
  const { example: _example, ...loaded } = await app.open();
  return { ...loaded, charts: await app.charts(), wording: wordingOf("vi"), example: null };
}

/** The labels of the buttons under a message, in order. */
export const labels = (message: Message): string[] =>
  (message.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

/** The addresses that a message leads to, in order. */
export const linksOf = (message: Message): string[] =>
  (message.entities ?? []).flatMap((entity) => (entity.type === "text_link" ? [entity.url] : []));

/** The payload of a link to the bot. */
export const payloadOf = (url: string | undefined): string =>
  /\?start=([A-Za-z0-9_-]{1,64})$/.exec(url ?? "")?.[1] ?? "";

/** What a person's private chat with the bot takes and gives. */
export const chat = (talk: Conversation, person: Speaker) => ({
  async say(text: string): Promise<Message> {
    await person.says(text);
    return talk.botReplies(person);
  },
  async follow(payload: string): Promise<Message> {
    await person.starts(payload);
    return talk.botReplies(person);
  },
  /** Presses a button that changes the message. */
  async press(message: Message, label: string): Promise<Message> {
    const query = await person.presses(message, label);
    const edited = await talk.botEdits(message);
    await talk.botAnswers(query);
    return edited;
  },
  /** Presses a button that sends another message. */
  async open(message: Message, label: string): Promise<Message> {
    const query = await person.presses(message, label);
    const sent = await talk.botReplies(person);
    await talk.botAnswers(query);
    return sent;
  },
});
