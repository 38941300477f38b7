import { wordingOf } from "../../render/wording/index.ts";

/** The names of all commands. */
export const commandNames: ReadonlySet<string> = new Set(Object.keys(wordingOf("vi").telegram.commands));

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
