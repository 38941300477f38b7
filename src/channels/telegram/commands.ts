import type { Api } from "grammy";
import type { BotCommand, Message } from "grammy/types";
import { line } from "../../render/html/cut.ts";
import { bold, join, nothing, plain, type Rich } from "../../render/html/rich.ts";
import { wordingOf } from "../../render/wording/index.ts";
import { REMEMBERED_MS } from "../remembered.ts";
import { sizeOf } from "../size.ts";
import { type Desk, placeOf, topicOf } from "./desk.ts";
import type { Button } from "./send.ts";

/** What the button with the example question sends. */
export const EXAMPLE = "q";
const LONGEST_NAME = 64;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The command that a text begins with, in lower case with its slash; undefined for a question. */
export function commandOf(text: string, username: string): string | undefined {
  const [whole, name = "", of = username] = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,32}))?(?=\s|$)/i.exec(text) ?? [];
  if (whole === undefined) return undefined;
  // A command for another bot cannot be meant for this one.
  return of.toLowerCase() === username.toLowerCase() ? `/${name.toLowerCase()}` : whole;
}

/** Answers a command; one that does not exist is answered with those that do. */
export async function runCommand(desk: Desk, message: Message, command: string): Promise<void> {
  const { telegram } = desk.source.wording;
  const hours = Math.round(desk.limits.keepMs / HOUR_MS);
  const minutes = Math.round(REMEMBERED_MS / MINUTE_MS);
  const say = async (rich: Rich, buttons: readonly (readonly Button[])[] = []): Promise<void> => {
    await desk.sender.send({ chat: message.chat.id, topic: topicOf(message), answers: undefined }, { rich, buttons });
  };
  if (command === "/start") return say(welcome(desk, message), exampleButton(desk));
  if (command === "/help") return say(paragraphs(telegram.help), exampleButton(desk));
  if (command === "/privacy") return say(paragraphs(telegram.privacy(hours, minutes)));
  await desk.sender.send(placeOf(message), { rich: plain(telegram.unknownCommand(command)), buttons: [] });
}

function welcome({ source: { wording, corpus, example } }: Desk, message: Message): Rich {
  const { telegram } = wording;
  const name = line(message.from?.first_name ?? "", LONGEST_NAME);
  return join(
    [
      bold(plain(telegram.welcome(name))),
      plain(telegram.holds(sizeOf(corpus))),
      plain(telegram.howToAsk),
      example === null ? nothing : plain(telegram.tryThis),
    ],
    "\n\n",
  );
}

const paragraphs = (texts: readonly string[]): Rich => join(texts.map(plain), "\n\n");

const exampleButton = ({ source: { example } }: Desk): Button[][] =>
  example === null ? [] : [[{ label: example, data: EXAMPLE }]];

/** Puts the menu of commands up, in Vietnamese for everybody and in English for who uses Telegram in English; only where it changed. */
export async function publishCommands(api: Api, signal: AbortSignal): Promise<void> {
  const menus = [
    [wordingOf("vi").telegram.commands, {}],
    [wordingOf("en").telegram.commands, { language_code: "en" }],
  ] as const;
  for (const [commands, language] of menus) {
    const standing = await api.getMyCommands(language, signal as never);
    if (!isSame(standing, commands)) await api.setMyCommands([...commands], language, signal as never);
  }
}

const isSame = (a: readonly BotCommand[], b: readonly BotCommand[]): boolean =>
  a.length === b.length &&
  a.every(({ command, description }, i) => command === b[i]?.command && description === b[i].description);
