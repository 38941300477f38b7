import type { Metadata } from "../model/document.ts";
import type { Problem } from "../model/errors.ts";
import type { SourceFile } from "../model/file.ts";
import type { Author, Revision } from "../model/revision.ts";
import type { Change, Extractor, KeptLibrary } from "../ports.ts";
import type { Ask } from "./ask.ts";
import { type GoldEffect, goldEffect, readGold } from "./gold.ts";
import type { WordListTexts } from "./ingest.ts";
import { type ListName, proposeLine } from "./proposing/lines.ts";
import { createHistory, type History } from "./history.ts";
import type { Edits, Live } from "./live/live.ts";
import { type Proposal, propose, proposeCorrection, proposeRemoval, type Wishes } from "./proposing/propose.ts";

/** What administrators do with the corpus: every change is proposed first, and made when they have seen it. */
export interface Keeper {
  /** What a file would make of the corpus; throws a ProblemError where it cannot be read. */
  propose(file: SourceFile, by: Author, wishes?: Wishes): Promise<Proposal>;
  /** What corrected fields of a document would make of it; null takes a field out. Null where there is no such document. */
  correct(id: string, given: Partial<Metadata>, by: Author): Promise<Proposal | null>;
  /** The corpus without a document; null where there is no such one. */
  remove(id: string, by: Author): Promise<Proposal | null>;
  /** The change that adds a line to a word list; whether it can be read is found out when it is tried. */
  addLine(list: ListName, line: string, by: Author): Promise<Change>;
  /** What a change would do: what would answer, and what becomes of the gold questions. Throws a ProblemError where it cannot be made. */
  trial(change: Change): Promise<{ readonly ask: Ask; readonly gold: GoldEffect }>;
  /** Makes the change of a proposal and has it searched; throws a ProblemError, `file_changed` where its files were changed since it was proposed. */
  make(change: NonNullable<Proposal["change"]>): Promise<Revision>;
  readonly history: History;
  /** Files that people edited and that cannot be read as they are. */
  broken(): readonly Problem[];
  onEdits(tell: (edits: Edits) => void): void;
}

/** What a keeper works with besides the corpus. */
export interface KeeperTools {
  readonly extractor: Extractor;
  readonly builtIn: WordListTexts;
  /** The text of the gold questions; "" where there are none. */
  readonly gold: () => Promise<string>;
}

/** Keeps a corpus that is live. */
export function createKeeper(live: Live, library: KeptLibrary, { extractor, builtIn, gold }: KeeperTools): Keeper {
  const tools = () => ({ corpus: live.current().corpus, library, extractor });
  return {
    propose: (file, by, wishes) => propose(tools(), file, by, wishes),
    correct: (id, given, by) => proposeCorrection(tools(), id, given, by),
    remove: (id, by) => proposeRemoval(tools(), id, by),
    addLine: (list, line, by) => proposeLine(library, extractor, builtIn, list, line, by),
    async trial(change) {
      const { ask } = await live.trial(change);
      return { ask, gold: await goldEffect(readGold(await gold()), live.current().ask, ask) };
    },
    make: (change) => live.change(change),
    history: createHistory(library, (change) => live.change(change)),
    broken: () => live.broken(),
    onEdits: (tell) => live.onEdits(tell),
  };
}
