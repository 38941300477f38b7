import { randomBytes } from "node:crypto";
import type { User } from "grammy/types";
import { BotApi } from "../../botapi/server.ts";
import type { PreviewWording } from "../../render/wording/preview.ts";

/** A Telegram of its own: the bot, three people, and a group with topics that they share with it. */
export interface World {
  readonly api: BotApi;
  readonly people: readonly [User, User, User];
  readonly group: number;
  /** The topics of the group besides General, by their numbers. */
  readonly topics: readonly [number, number];
}

/** Opens a world on a free port of this machine, with a token that nobody else knows; `now` in milliseconds. */
export async function openWorld(wording: PreviewWording, now: () => number = Date.now): Promise<World> {
  const { groupTitle, topics, languageCode } = wording;
  const token = `7000000001:${randomBytes(30).toString("base64url")}`;
  const api = await BotApi.start({ token, now });
  const person = (first_name: string, language_code: string): User => api.people.add({ first_name, language_code });
  const lan = person("Lan", languageCode);
  const people = [lan, person("Minh", languageCode), person("Anna", "en")] as const;
  const { chat } = api.groups.create(groupTitle, { creator: lan, members: people.slice(1), type: "forum" });
  const [first, second] = topics.map((name) => api.groups.addTopic(chat.id, lan, name));
  return { api, people, group: chat.id, topics: [first ?? 0, second ?? 0] };
}
