import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import { plain } from "../../render/html/rich.ts";
import { wordingOf } from "../../render/wording/index.ts";
import type { Wording } from "../../render/wording/wording.ts";
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

/** A text that begins with a command: its name in lower case, and what follows it on one line or more. */
export interface Written {
  /** As it is shown when nobody knows it: with its slash, and with the bot that it is for where that is another. */
  readonly shown: string;
  readonly name: string | null;
  readonly argument: string;
}

/** Reads the command that a text begins with; undefined for a question. */
export function readCommand(text: string, username: string): Written | undefined {
  const [shown, name = "", of = username] = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,32}))?(?=\s|$)/i.exec(text) ?? [];
  if (shown === undefined) return undefined;
  const argument = text.slice(shown.length).trim();
  // A command for another bot cannot be meant for this one.
  if (of.toLowerCase() !== username.toLowerCase()) return { shown, name: null, argument };
  return { shown: `/${name.toLowerCase()}`, name: name.toLowerCase(), argument };
}

/** Answers a command; one that does not exist is answered with those that do. */
export async function runCommand(turn: MessageTurn, { shown, name, argument }: Written): Promise<void> {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command.run(turn, argument);
  const { telegram } = turn.source.wording;
  await turn.desk.sender.send(turn.place, { rich: plain(telegram.unknownCommand(shown)), buttons: [] });
}

/** Where a menu is put up; groups get one of their own once the bot answers there. */
const scopes = ["default", "all_private_chats"] as const;

/** Puts the menus of commands up, in Vietnamese for everybody and in English for who uses Telegram in English; only where one changed. */
export async function publishCommands(api: Api, signal: AbortSignal): Promise<void> {
  const languages = [
    [wordingOf("vi"), {}],
    [wordingOf("en"), { language_code: "en" }],
  ] as const;
  for (const type of scopes) {
    for (const [wording, language] of languages) {
      const menu = menuOf(wording);
      const where = { scope: { type }, ...language };
      const standing = await api.getMyCommands(where, signal as never);
      if (!isSame(standing, menu)) await api.setMyCommands(menu, where, signal as never);
    }
  }
}

/** What the menu holds in a language. */
export const menuOf = ({ telegram }: Wording): BotCommand[] =>
  commands.map(({ name }) => ({ command: name, description: telegram.commands[name] }));

const isSame = (a: readonly BotCommand[], b: readonly BotCommand[]): boolean =>
  a.length === b.length &&
  a.every(({ command, description }, i) => command === b[i]?.command && description === b[i].description);
