import type { BotCommand, ForceReply, Message, User } from "grammy/types";
import { scopeKey } from "../../botapi/methods/profile.ts";
import type { Stored } from "../../botapi/state.ts";
import type { World } from "./world.ts";

/** A message as a window shows it; `asks` where the bot waits for a reply to it, with what stands in the empty field. */
export interface Shown {
  readonly message: Message;
  readonly asks: { readonly placeholder: string } | null;
}

/** What somebody's menus hold, in private and in the group. */
export interface Menus {
  readonly private: readonly BotCommand[];
  readonly group: readonly BotCommand[];
}

/** Everything that a window needs to begin. */
export interface Snapshot {
  readonly bot: User & { readonly description: string };
  readonly people: readonly User[];
  readonly group: {
    readonly id: number;
    readonly title: string;
    readonly members: number;
    readonly topics: readonly { readonly id: number; readonly name: string }[];
  };
  /** By chat, in their order. */
  readonly messages: readonly Shown[];
  readonly menus: Readonly<Record<number, Menus>>;
}

/** What the server holds of a message, for a window. */
export function shown({ message, markup }: Stored): Shown {
  const asks =
    markup !== undefined && "force_reply" in markup
      ? { placeholder: (markup as ForceReply).input_field_placeholder ?? "" }
      : null;
  return { message: structuredClone(message), asks };
}

/** The world as it is now. */
export function snapshotOf({ api, people, group }: World): Snapshot {
  const { state, me, profile } = api.core;
  const room = state.room(group);
  const { title = "" } = room.chat;
  const description = profile.descriptions.get("") ?? "";
  const { id, is_bot, first_name, username } = me;
  return {
    bot: { id, is_bot, first_name, username, description },
    people,
    group: {
      id: group,
      title,
      members: room.members.size,
      topics: [...room.topics.values()].map(({ id, name }) => ({ id, name })),
    },
    messages: [...state.rooms.values()].flatMap(({ messages }) => [...messages.values()].map(shown)),
    menus: menusOf({ api, people, group }),
  };
}

/** The menu of commands of each person: of the narrowest scope that has one, in their language before all languages. */
export function menusOf({ api, people, group }: Pick<World, "api" | "people" | "group">): Snapshot["menus"] {
  const { commands } = api.core.profile;
  const first = (scopes: readonly (readonly [string, number?, number?])[], language: string): readonly BotCommand[] => {
    const keys = scopes.flatMap(([type, chat, user]) => [language, ""].map((code) => scopeKey(type, chat, user, code)));
    return keys.map((key) => commands.get(key)).find((menu) => menu !== undefined) ?? [];
  };
  const { members } = api.core.state.room(group);
  const menus = people.map(({ id, language_code = "" }): [number, Menus] => {
    const leads = ["creator", "administrator"].includes(members.get(id)?.status ?? "");
    const forLeaders = [["chat_administrators", group] as const, ["all_chat_administrators"] as const];
    const [here, everywhere] = leads ? forLeaders.map((scope) => [scope]) : [[], []];
    const inGroup = [
      ["chat_member", group, id] as const,
      ...(here ?? []),
      ["chat", group] as const,
      ...(everywhere ?? []),
      ["all_group_chats"] as const,
      ["default"] as const,
    ];
    const inPrivate = [["chat", id] as const, ["all_private_chats"] as const, ["default"] as const];
    return [id, { private: first(inPrivate, language_code), group: first(inGroup, language_code) }];
  });
  return Object.fromEntries(menus);
}
