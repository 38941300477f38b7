import type { Role } from "../../model/state.ts";

/** The commands of administrators, and the one that tells anybody their number. */
export const adminCommandNames = ["them", "capnhat", "go", "hoantac", "nhatky", "chuatraloi", "bientap", "id"] as const;
export type AdminCommandName = (typeof adminCommandNames)[number];

/** What administrators are told on Telegram, in one language; notes of buttons hold at most 200 UTF-16 units. */
export interface AdminWording {
  readonly commands: Readonly<Record<AdminCommandName, string>>;
  readonly yourId: (id: number) => string;
  readonly role: Readonly<Record<Role, string>>;
  /** On a button or a reply of somebody who may not any more. */
  readonly notAllowed: string;
  readonly howToAdd: readonly string[];
  readonly reading: (name: string) => string;
  readonly downloadFailed: string;
  readonly refused: string;

  readonly check: string;
  readonly nothingNew: string;
  readonly document: (at: number, of: number) => string;
  readonly others: string;
  readonly save: string;
  readonly edit: string;
  readonly cancel: string;
  readonly apart: string;
  readonly together: string;
  readonly remove: string;
  readonly undo: string;
  readonly restore: string;
  readonly saved: (revision: number) => string;
  readonly cancelled: string;
  readonly expired: string;
  readonly changedMeanwhile: string;
  readonly undoable: string;

  readonly toCorrect: string;
  readonly chooseField: string;
  readonly askField: (field: string, now: string) => string;
  readonly fieldPlace: string;
  readonly badField: (field: string) => string;
  readonly fieldExamples: {
    readonly date: string;
    readonly kind: string;
    readonly count: string;
    readonly numbers: string;
  };

  readonly howToCorrect: string;
  readonly howToRemove: string;
  readonly noDocument: (typed: string) => string;
  readonly which: (count: number) => string;
  readonly confirmRemoval: string;
  readonly confirmUndo: string;
  readonly confirmRestore: (id: number) => string;
  readonly log: (page: string) => string;
  readonly revision: {
    readonly files: (count: number) => string;
    readonly original: (name: string) => string;
  };
  readonly original: string;
  readonly older: string;
  readonly newest: string;

  readonly editors: (count: number) => string;
  readonly noEditors: string;
  readonly howToAppoint: string;
  readonly onlyOwner: string;
  readonly appointed: (person: number) => string;
  readonly alreadyAppointed: (person: number) => string;
  readonly dismissed: (person: number) => string;
  readonly notAnEditor: (person: number) => string;
  readonly dismiss: (person: number) => string;
  readonly youAreEditor: readonly string[];

  readonly brokenFiles: (count: number) => string;
  readonly mendedFiles: (count: number) => string;

  readonly missed: MissedWording;
}

/** What administrators are told of questions that members asked in vain. */
export interface MissedWording {
  readonly none: string;
  readonly head: (groups: number, questions: number) => string;
  readonly line: (question: string, nothing: number, wrong: number) => string;
  readonly now: string;
  readonly nothingNow: string;
  readonly synonym: string;
  readonly abbreviation: string;
  readonly document: string;
  readonly settle: string;
  readonly settled: string;
  readonly askSynonym: readonly string[];
  readonly askAbbreviation: readonly string[];
  readonly linePlace: string;
  readonly sendDocument: string;
  readonly listed: (line: string) => string;
  readonly before: string;
  readonly after: string;
  /** How many of the gold questions were right before a change and are after it. */
  readonly gold: (asked: number, before: number, after: number) => string;
  readonly noGold: string;
  readonly nowWrong: (count: number) => string;
  readonly nowRight: (count: number) => string;
}
