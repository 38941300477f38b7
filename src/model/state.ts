import type { Language } from "./config.ts";

/** What a chat has set for itself. */
export interface ChatSettings {
  /** Null where none is chosen: as the person's Telegram client or the program's setting says. */
  readonly language: Language | null;
}

/** Why an answer is wrong. */
export const reasons = ["wrong_figure", "wrong_document", "out_of_date", "other"] as const;
export type Reason = (typeof reasons)[number];

/** What somebody thinks of an answer. */
export interface Vote {
  readonly verdict: "up" | "down";
  /** Null where none was given, and with "up". */
  readonly reason: Reason | null;
}

/** The answer that a vote is about; nothing in it says whose it is. */
export interface Judged {
  /** The question as it was understood. */
  readonly question: string;
  /** The text of the direct answer; "" where only excerpts answered. */
  readonly answer: string;
  /** What the first excerpt is of; null where there is none. */
  readonly documentId: string | null;
  readonly passageId: string | null;
}

/** A vote as it is kept. */
export interface Feedback extends Vote, Judged {
  readonly id: number;
  /** ISO date. */
  readonly day: string;
}

/** What somebody wrote to those who run the bot, without who it was. */
export interface Note {
  readonly id: number;
  /** ISO date. */
  readonly day: string;
  readonly text: string;
}
