/** Who changed the corpus, as it is kept: by role, never by name. `hand` edited the folder itself, `command` used the command line. */
export const authors = ["owner", "editor", "command", "hand"] as const;
export type Author = (typeof authors)[number];

/** What a revision did; `lists` changed the word lists, `begin` takes up what stood in the folder when revisions were first kept. */
export const deeds = ["begin", "add", "update", "remove", "undo", "restore", "lists"] as const;
export type Deed = (typeof deeds)[number];

/** One file before and after a revision, each as the version (SHA-256 of its bytes, hexadecimal) that it had; null where there was none. */
export interface FileRevision {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One change of the corpus, whole or not made at all; nothing in it says who it was. */
export interface Revision {
  /** From 1, in the order of the changes. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: Author;
  readonly deed: Deed;
  /** What it is about, in words for people: titles, or why it was made; may be "". */
  readonly why: string;
  readonly files: readonly FileRevision[];
  /** The revision that an undo took back, or that a restore went back to; null otherwise. */
  readonly of: number | null;
  /** What was sent to make it, as it was sent; null where nothing was. */
  readonly original: { readonly name: string; readonly version: string; readonly size: number } | null;
}
