import type { CommandName } from "../../render/wording/wording.ts";
import type { ButtonTurn, MessageTurn } from "./turn.ts";

/** What the bot does on "/name argument"; `argument` is "" where nothing follows the name. */
export interface Command {
  readonly name: CommandName;
  readonly run: (turn: MessageTurn, argument: string) => Promise<void>;
}

/** Buttons of one sort: what they send, and what a press does; `press` answers the query. */
export interface ButtonKind {
  /** Of the whole of the callback data, at most 64 bytes; no two kinds read the same data. */
  readonly pattern: RegExp;
  readonly press: (turn: ButtonTurn, match: RegExpExecArray) => Promise<void>;
}
