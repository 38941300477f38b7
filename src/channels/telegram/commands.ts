import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import { plain } from "../../render/html/rich.ts";
import { wordingOf } from "../../render/wording/index.ts";
import type { CommandName, Wording } from "../../render/wording/wording.ts";
import { ask } from "./commands/ask.ts";
import { byNumber, newest } from "./commands/documents.ts";
import { search } from "./commands/search.ts";
import { shelves } from "./commands/shelves.ts";
import { forget } from "./commands/forget.ts";
import { note } from "./commands/note.ts";
import { settings } from "./commands/settings.ts";
import { help, privacy, start } from "./commands/start.ts";
import { statistics } from "./commands/statistics.ts";
import type { Command } from "./handlers.ts";
import type { MessageTurn } from "./turn.ts";
import type { Written } from "./written.ts";

/** Every command, in the order of the menu. */
const commands: readonly Command[] = [
  ask,
  search,
  byNumber,
  shelves,
  newest,
  statistics,
  note,
  settings,
  privacy,
  forget,
  help,
  start,
];

/** Answers a command; one that does not exist is answered with those that do. */
export async function runCommand(turn: MessageTurn, { shown, name, argument }: Written): Promise<void> {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command.run(turn, argument);
  const { telegram } = turn.source.wording;
  await turn.desk.sender.send(turn.place, { rich: plain(telegram.unknownCommand(shown)), buttons: [] });
}

/** The commands that a group's menu shows, and that of its administrators besides. */
const inGroups: readonly CommandName[] = ["hoi", "tim", "sohieu", "help"];

/** Where menus are put up, each with the commands that it shows. */
const scopes = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"] as const;
export type Scope = (typeof scopes)[number];

/** Puts the menus of commands up, in Vietnamese for everybody and in English for who uses Telegram in English; only where one changed. */
export async function publishCommands(api: Api, signal: AbortSignal): Promise<void> {
  const languages = [
    [wordingOf("vi"), {}],
    [wordingOf("en"), { language_code: "en" }],
  ] as const;
  for (const type of scopes) {
    for (const [wording, language] of languages) {
      const menu = menuOf(wording, type);
      const where = { scope: { type }, ...language };
      const standing = await api.getMyCommands(where, signal as never);
      if (!isSame(standing, menu)) await api.setMyCommands(menu, where, signal as never);
    }
  }
}

/** What a menu holds in a language. */
export function menuOf({ telegram, groups }: Wording, scope: Scope): BotCommand[] {
  const entry = (name: CommandName): BotCommand => ({ command: name, description: telegram.commands[name] });
  if (scope === "all_group_chats") return inGroups.map(entry);
  if (scope === "all_chat_administrators")
    return [...inGroups.map(entry), { command: "settings", description: groups.settingsCommand }];
  return commands.map(({ name }) => entry(name));
}

const isSame = (a: readonly BotCommand[], b: readonly BotCommand[]): boolean =>
  a.length === b.length &&
  a.every(({ command, description }, i) => command === b[i]?.command && description === b[i].description);
