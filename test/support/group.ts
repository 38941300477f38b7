import type { Message } from "@grammyjs/types";
import type { Conversation } from "./conversation.ts";
import type { Place } from "./place.ts";
import type { Saying, Speaker } from "./speaker.ts";

/** A group that the bot, which answers already, has greeted. */
export async function greetedGroup(talk: Conversation, options: Parameters<Conversation["group"]>[1]): Promise<Place> {
  const group = talk.group("Tổ 1", options);
  await talk.botReplies(group);
  return group;
}

/** What somebody says in a group, and the bot's reply. */
export async function askIn(
  talk: Conversation,
  group: Place,
  person: Speaker,
  text: string,
  how: Saying = {},
): Promise<Message> {
  await person.says(text, { in: group, ...how });
  return talk.botReplies(group);
}
