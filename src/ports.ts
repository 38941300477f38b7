import type { Problem } from "./model/errors.ts";
import type { SourceFile } from "./model/file.ts";
import type { Reading } from "./model/reading.ts";
import type { Author, Deed, Revision } from "./model/revision.ts";
import type { ChatSettings, Feedback, Group, Missed, Note, Vote } from "./model/state.ts";

/** A term of a query with its weight; terms come from `text/terms.ts`, which index and query share. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** What the index is given for one passage: the words of its text and the words of what it stands under. */
export interface IndexEntry {
  readonly id: string;
  readonly text: string;
  /** Title, number, issuer and heading trail. */
  readonly scope: string;
}

export interface Hit {
  readonly id: string;
  /** BM25 sum; comparable within one search only. */
  readonly score: number;
}

/** Finds passages; disposable, rebuilt from the library at any time. Never changes: who holds one goes on finding what it held. */
export interface SearchIndex {
  /** An index without what goes and with what comes, which takes the place of an entry of the same id; made beside what else the program does. */
  changed(change: { readonly add: readonly IndexEntry[]; readonly remove: ReadonlySet<string> }): Promise<SearchIndex>;
  /** Best first, at most `limit`, only entries that `accepts` takes; terms that no entry holds are ignored. */
  search(terms: readonly WeightedTerm[], limit: number, accepts?: (id: string) => boolean): Promise<readonly Hit[]>;
}

/** A file of the library as it is now. */
export interface KeptFile extends SourceFile {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly version: string;
}

/** Where the source texts live: the truth, from which all else is rebuilt. */
export interface Library {
  /** Every .md, .txt and .html file and the word lists, by path; what cannot be read comes back as problems, not as a throw. */
  read(): Promise<{ readonly files: readonly KeptFile[]; readonly problems: readonly Problem[] }>;
  /** One file as it is now; null where it is gone. */
  open(path: string): Promise<KeptFile | null>;
}

/** A change of the library: every file of it, or none. */
export interface Change {
  readonly by: Author;
  readonly deed: Deed;
  readonly why: string;
  readonly of?: number;
  /** `before` is the version that the change was made from, null where there was no file; `after` is null where the file goes. */
  readonly files: readonly {
    readonly path: string;
    readonly before: string | null;
    readonly after: Uint8Array | null;
  }[];
  /** What was sent, kept as it is. */
  readonly original?: SourceFile;
}

/** What somebody saw in the folder: files as they were read, and paths at which there is nothing any more. */
export interface Seen {
  readonly files: readonly KeptFile[];
  readonly gone: readonly string[];
}

/** A library that keeps every revision of itself; what it acknowledged is not lost, whatever ends the program. */
export interface KeptLibrary extends Library {
  /**
   * Makes a change; refused with a ProblemError, and nothing changed, where a file is not as `before` says (`file_changed`), or
   * cannot be written (`disk_full`, `read_only`).
   */
  commit(change: Change): Promise<Revision>;
  /** From the newest to the oldest. */
  revisions(page: Page): Promise<readonly Revision[]>;
  revision(id: number): Promise<Revision | null>;
  /** The version of each file after a revision, by path; those that were gone then are left out. */
  after(id: number): Promise<ReadonlyMap<string, string>>;
  /** The bytes of a version that some revision holds. */
  version(version: string): Promise<Uint8Array | null>;
  /** The versions of a file that revisions hold since it last came, the newest first, each once; none where it was removed. */
  versionsOf(path: string): Promise<readonly string[]>;
  /** Records what people changed by hand: what somebody saw in the folder, or all that is there now; null where nothing was changed. */
  takeUp(seen?: Seen): Promise<Revision | null>;
  /** Tells of files that changed, came or went, a moment after they are whole, until it is ended. */
  watch(changed: (paths: readonly string[]) => void): Promise<{ close(): Promise<void> }>;
  close(): Promise<void>;
}

/** Turns the bytes of a file into the text form that `corpus/parse` reads (Markdown with tables as rows). */
export interface Extractor {
  extract(file: SourceFile): Promise<string>;
  /** Reads a file that somebody sent, whatever its name says it is; throws a ProblemError that says what it is where that is no text. */
  sniff(file: SourceFile): Promise<Reading>;
}

/** A part of a list that goes from the newest entry to the oldest. */
export interface Page {
  readonly limit: number;
  /** Only what is older than the entry with this id; null begins with the newest. */
  readonly before: number | null;
}

/**
 * What the program keeps about people, and what they think of its answers. What is acknowledged is not lost, whatever ends the
 * program; what cannot be written is refused with a ProblemError that says how to mend it.
 */
export interface StateStore {
  settingsOf(chat: number): Promise<ChatSettings>;
  saveSettings(chat: number, settings: ChatSettings): Promise<void>;
  /** Deletes all that is kept about a chat, so that no file holds it any more. */
  forget(chat: number): Promise<void>;

  /** `newGroup` where nothing is kept. */
  groupOf(chat: number): Promise<Group>;
  /** Changes some of it and leaves the rest. */
  changeGroup(chat: number, change: Partial<Group>): Promise<void>;
  /**
   * Carries over what a chat chose (its language too) to the one that takes its place, and leaves nothing under the old one. What the
   * old one never chose stays as the new one has it; once more does no harm.
   */
  moveChat(from: number, to: number): Promise<void>;

  /** Keeps a vote; its id, which is never given again. */
  addFeedback(feedback: Omit<Feedback, "id">): Promise<number>;
  /** False where there is no such vote. */
  changeFeedback(id: number, vote: Vote): Promise<boolean>;
  removeFeedback(id: number): Promise<boolean>;
  listFeedback(page: Page): Promise<readonly Feedback[]>;

  addNote(note: Omit<Note, "id">): Promise<number>;
  listNotes(page: Page): Promise<readonly Note[]>;

  /** Keeps a question that found nothing; of more than `most`, the oldest go. */
  addMissed(missed: Omit<Missed, "id">, most: number): Promise<void>;
  listMissed(page: Page): Promise<readonly Missed[]>;
  removeMissed(ids: readonly number[]): Promise<void>;

  /** Who may change the corpus besides the owner, by number. */
  editors(): Promise<readonly number[]>;
  /** Once more does no harm. */
  addEditor(person: number): Promise<void>;
  /** False where there is no such one. */
  removeEditor(person: number): Promise<boolean>;

  /** Deletes votes, notes and missed questions of days before this ISO date; how many those were. */
  dropBefore(day: string): Promise<number>;
  /** Once more does no harm. */
  close(): Promise<void>;
}

/** Draws charts as PNG pictures, each twice as large as its specification says, in the font that comes with the program. */
export interface Rasteriser {
  /** The picture of a vega-lite 6 specification; fails with a ChartError, and never holds up what else the program does. */
  draw(spec: object): Promise<Uint8Array>;
  /** Gets ready before the first chart is asked for. */
  warm(): void;
  /** Ends what runs; pictures that are not drawn by then fail. */
  close(): Promise<void>;
}
