import type { Language } from "./config.ts";
import type { DocumentKind } from "./document.ts";

/** What a chat has set for itself. */
export interface ChatSettings {
  /** Null where none is chosen: as the person's Telegram client or the program's setting says. */
  readonly language: Language | null;
}

/** The part of the corpus that answers are looked for in; a null narrows nothing down. */
export interface CorpusPart {
  readonly kind: DocumentKind | null;
  readonly issuer: string | null;
  /** First and last year of the date. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

/** What is kept about a group of people besides its language. */
export interface Group extends CorpusPart {
  readonly answers: "short" | "full";
  /** False once the bot was put out of it or may not write there: nothing is sent until it is let in again. */
  readonly isOpen: boolean;
  /** When the bot last explained itself there, in milliseconds since 1970; null for never. */
  readonly greetedAt: number | null;
}

/** A group about which nothing is kept. */
export const newGroup: Group = {
  answers: "short",
  kind: null,
  issuer: null,
  fromYear: null,
  toYear: null,
  isOpen: true,
  greetedAt: null,
};

/** What somebody may do: an owner everything, an editor everything but to appoint editors. */
export type Role = "owner" | "editor";

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
  /** The question as it was understood; "" for one that was asked in a group. */
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

/** A question that the corpus had no answer to, without who asked it. */
export interface Missed {
  readonly id: number;
  /** ISO date. */
  readonly day: string;
  readonly question: string;
}

/** What somebody wrote to those who run the bot, without who it was. */
export interface Note {
  readonly id: number;
  /** ISO date. */
  readonly day: string;
  readonly text: string;
}
