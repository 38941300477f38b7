import type { Refusal } from "../../model/answer.ts";
import type { DocumentKind } from "../../model/document.ts";
import type { Problem } from "../../model/errors.ts";
import type { AdminWording } from "./admin.ts";
import type { GroupsWording } from "./groups.ts";
import type { HistoryWording } from "./history.ts";
import type { InlineWording } from "./inline.ts";
import type { CatalogueWording } from "./catalogue.ts";
import type { ProposalWording } from "./proposal.ts";
import type { PreviewWording } from "./preview.ts";
import type { StateWording } from "./state-wording.ts";
import type { StatisticsWording } from "./statistics.ts";

/** What a corpus holds, for the banner and the summaries. */
export interface CorpusSize {
  /** Documents whose text is there. */
  readonly held: number;
  /** Documents that are only listed or cited. */
  readonly listed: number;
  /** What can be cited of them, without the titles. */
  readonly passages: number;
  /** ISO date of the newest document, null where none is dated. */
  readonly date: string | null;
}

/** The parts of a problem that a person reads; the rest (file, line) needs no words. */
export type ProblemText = Pick<Problem, "expected" | "received" | "mend">;

/** The commands of the Telegram bot, without their slash. */
export type CommandName =
  | "start"
  | "hoi"
  | "tim"
  | "sohieu"
  | "vanban"
  | "moinhat"
  | "thongke"
  | "gopy"
  | "settings"
  | "privacy"
  | "xoadulieu"
  | "help";

/** The sentences a user of the Telegram bot sees besides those of the terminal, in one language. */
export interface TelegramWording {
  /** Greets somebody, by a name unless it is "". */
  readonly welcome: (name: string) => string;
  readonly holds: (size: CorpusSize) => string;
  readonly howToAsk: string;
  readonly tryThis: string;
  readonly help: readonly string[];
  /** What is kept, for so many hours, for follow-ups for so many minutes, and of feedback for so many days. */
  readonly privacy: (hours: number, minutes: number, days: number) => readonly string[];
  readonly state: StateWording;
  /** What each command does, at most 256 UTF-16 units, for the menu. */
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly unknownCommand: (command: string) => string;
  readonly notText: string;

  readonly asked: (question: string) => string;
  readonly exampleIs: (question: string) => string;
  readonly results: (from: number, to: number, total: number) => string;
  /** Over a passage; 0 is the title. */
  readonly paragraph: (ordinal: number) => string;
  readonly figures: (page: number, pages: number) => string;

  readonly more: string;
  readonly previous: string;
  readonly next: string;
  readonly context: string;
  readonly contextOf: (ordinal: number) => string;
  readonly keyFigures: string;
  readonly back: string;
  /** Under a button whose message is no longer remembered; at most 200 UTF-16 units, as all notes of buttons. */
  readonly expired: (hours: number) => string;
  readonly noSuchButton: string;

  /** For who runs the bot. */
  readonly running: (username: string) => string;
  readonly stopping: string;
  readonly conflict: string;
}

/** Every sentence a user of the terminal sees, in one language. */
export interface Wording {
  /** A whole number of the interface's own; what a document says stands as it is. */
  readonly number: (value: number) => string;
  readonly banner: (size: CorpusSize) => string;
  readonly howToEnd: string;
  readonly token: string;
  readonly prompt: string;
  readonly farewell: string;
  /** What ends a chat when typed alone, in lower case. */
  readonly endings: readonly string[];

  /** How a question was read where its marks were restored, its abbreviations written out, or the question before went into it. */
  readonly understood: (text: string) => string;
  /** The same where a word that was typed was taken for another. */
  readonly meant: (text: string) => string;
  /** Where a passage stands; 0 is the title. */
  readonly paragraph: (ordinal: number) => string;
  readonly figures: string;
  readonly checks: string;
  readonly corpusDate: (date: string) => string;
  readonly refusal: (refusal: Refusal) => string;
  readonly nearest: string;
  readonly kind: (kind: DocumentKind) => string;

  readonly expected: string;
  readonly received: string;
  readonly mend: string;
  readonly nothing: string;
  readonly problem: (problem: Problem) => ProblemText;
  readonly problemCount: (count: number) => string;
  readonly bug: string;
  readonly crash: string;

  readonly notJson: string;
  readonly noQuestion: string;
  readonly badId: string;

  readonly corpusIsWell: (size: CorpusSize) => string;
  /** Of the arithmetic that the documents allow to be done again. */
  readonly arithmetic: {
    readonly found: (right: number, wrong: number) => string;
    readonly right: string;
    readonly wrong: string;
    /** What a document says instead of the right result. */
    readonly printed: (printed: string) => string;
    readonly notHundred: string;
  };
  readonly unknownDocument: (id: string) => string;
  readonly listedOnly: string;
  readonly metadata: {
    readonly number: string;
    readonly kind: string;
    readonly issuer: string;
    readonly date: string;
    readonly author: string;
    readonly source: string;
    readonly views: string;
    readonly downloads: string;
  };

  readonly unknownCommand: (command: string) => string;
  readonly badArguments: (detail: string) => string;
  readonly statistics: StatisticsWording;
  readonly inline: InlineWording;
  readonly groups: GroupsWording;
  readonly telegram: TelegramWording;
  readonly catalogue: CatalogueWording;
  readonly history: HistoryWording;
  readonly proposal: ProposalWording;
  readonly admin: AdminWording;
  readonly preview: PreviewWording;
  readonly usage: Readonly<Record<"main" | "chat" | "ask" | "corpus" | "preview" | "backup" | "restore", string>>;
}
