import type { SourceFile } from "../model/file.ts";
import type { Ask } from "./ask.ts";
import type { Corpus } from "./ingest.ts";
import type { SearchFor } from "./search.ts";

/** A corpus as it is at one moment, with everything that answers from it; it never changes. */
export interface Loaded {
  readonly corpus: Corpus;
  readonly ask: Ask;
  readonly search: SearchFor;
  /** The bytes of a document's file as they are now, and its path; null where it is gone. */
  readonly fileOf: (id: string) => Promise<SourceFile | null>;
  /** A question that this corpus answers, to show a newcomer; null where none is found. */
  readonly example: () => Promise<string | null>;
}
