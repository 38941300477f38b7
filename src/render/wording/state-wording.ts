import type { Language } from "../../model/config.ts";
import type { Reason } from "../../model/state.ts";

/** What the Telegram bot says of the things that it keeps: settings, votes, notes. */
export interface StateWording {
  readonly settings: string;
  readonly aboutLanguage: string;
  /** Each language in its own words. */
  readonly languages: Readonly<Record<Language, string>>;
  readonly asTelegram: string;
  readonly saved: string;

  /** Asked after 👎, and the answers to choose from. */
  readonly whatIsWrong: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly cancel: string;
  readonly thanks: string;
  readonly takenBack: string;

  /** Asks for a note of at most so many characters; stands alone in its message, and so the reply to it is known. */
  readonly askNote: (most: number) => string;
  /** In the empty field, at most 64 UTF-16 units. */
  readonly noteField: string;
  readonly noteKept: string;
  readonly noteTooLong: (length: number, most: number) => string;
  readonly noteEmpty: string;

  readonly askForget: readonly string[];
  readonly forget: string;
  /** What was deleted, and that votes and notes go after so many days. */
  readonly forgotten: (days: number) => readonly string[];
  readonly notForgotten: string;

  /** Where the disk does not take or give what is kept; a note under a button, too. */
  readonly outOfOrder: string;
}
