import type { Author, Deed } from "../../model/revision.ts";

/** What is said of the revisions of the corpus. */
export interface HistoryWording {
  readonly authors: Readonly<Record<Author, string>>;
  readonly deeds: Readonly<Record<Deed, string>>;
  /** A revision by its number. */
  readonly revision: (id: number) => string;
  /** Behind an undo or a restore: which revision it is about. */
  readonly of: (id: number) => string;
  readonly none: string;
  readonly undone: (id: number, as: number) => string;
  readonly restored: (id: number, as: number) => string;
  readonly nothingToUndo: string;
  readonly nothingToRestore: (id: number) => string;
  readonly kept: (id: number) => string;
  readonly backedUp: (archive: string, files: number) => string;
  readonly broughtBack: (files: number, made: string) => string;
  /** Where what stood in the place of something brought back is now. */
  readonly putAside: (path: string) => string;
  /** That there are older ones, and how to see them. */
  readonly more: string;
}
