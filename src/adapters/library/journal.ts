import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { promisify } from "node:util";
import { deflate, inflateSync } from "node:zlib";
import type { Author, Deed, FileRevision, Revision } from "../../model/revision.ts";
import type { Page } from "../../ports.ts";
import { openDatabase } from "../sqlite/open.ts";

const schema = `
  CREATE TABLE versions (
    version TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    deflated BLOB NOT NULL
  ) STRICT;
  CREATE TABLE revisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    deed TEXT NOT NULL,
    why TEXT NOT NULL,
    of INTEGER,
    original_name TEXT,
    original_version TEXT REFERENCES versions,
    is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1))
  ) STRICT;
  CREATE TABLE files (
    revision INTEGER NOT NULL REFERENCES revisions,
    path TEXT NOT NULL,
    before TEXT REFERENCES versions,
    after TEXT REFERENCES versions,
    PRIMARY KEY (revision, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX files_of_path ON files (path, revision);
  CREATE INDEX unfinished ON revisions (is_whole) WHERE is_whole = 0;
`;

/** "TraL" in ASCII. */
const FORMAT = { applicationId: 0x5472614c, migrations: [`${schema} PRAGMA application_id = ${0x5472614c};`] };
const BOUNDS = { busyMs: 5_000, mostPages: 2 ** 30 };

/** Bytes made ready for the journal. */
export interface Packed {
  readonly version: string;
  readonly size: number;
  readonly deflated: Uint8Array;
}

/** Makes bytes ready for the journal, beside the event loop. */
export async function pack({
  version,
  bytes,
}: {
  readonly version: string;
  readonly bytes: Uint8Array;
}): Promise<Packed> {
  return { version, size: bytes.length, deflated: await promisify(deflate)(bytes) };
}

/** A revision before it has a number. */
export type Drafted = Omit<Revision, "id" | "original"> & {
  readonly original: { readonly name: string; readonly version: string } | null;
};

type Row = Record<string, SQLOutputValue>;

/** The revisions of a library with every version of its files, in one SQLite file; all calls are done when they return. */
export class Journal {
  readonly #file: DatabaseSync;

  private constructor(file: DatabaseSync) {
    this.#file = file;
  }

  /** Opens or makes a journal; throws a ProblemError where that cannot be. */
  static async open(path: string): Promise<Journal> {
    return new Journal((await openDatabase(path, FORMAT, BOUNDS)).file);
  }

  /** Does some work that no other program's writing comes between; whole or not at all. */
  locked<T>(work: () => T): T {
    this.#file.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#file.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#file.isTransaction) this.#file.exec("ROLLBACK");
      throw error;
    }
  }

  /** Keeps bytes; what is kept already stays. */
  keep({ version, size, deflated }: Packed): void {
    this.#file.prepare("INSERT OR IGNORE INTO versions VALUES (?, ?, ?)").run(version, size, deflated);
  }

  /** Whether nothing was ever kept. */
  isEmpty(): boolean {
    return this.#file.prepare("SELECT 1 FROM revisions LIMIT 1").get() === undefined;
  }

  /** The bytes of a version; null where none are kept. */
  bytes(version: string): Uint8Array | null {
    const row = this.#file.prepare("SELECT deflated FROM versions WHERE version = ?").get(version);
    return row === undefined ? null : inflateSync(row["deflated"] as Uint8Array);
  }

  /** Adds a revision, whole or yet to be finished; its number. */
  add({ at, by, deed, why, of, original, files }: Drafted, isWhole: boolean): number {
    const { lastInsertRowid } = this.#file
      .prepare(
        `INSERT INTO revisions (at, author, deed, why, of, original_name, original_version, is_whole)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(at, by, deed, why, of, original?.name ?? null, original?.version ?? null, Number(isWhole));
    const insert = this.#file.prepare("INSERT INTO files VALUES (?, ?, ?, ?)");
    for (const { path, before, after } of files) insert.run(lastInsertRowid, path, before, after);
    return Number(lastInsertRowid);
  }

  /** The revision that is not finished: a program was killed, or is at it. */
  unfinished(): Revision | null {
    const row = this.#file.prepare("SELECT * FROM revisions WHERE is_whole = 0 LIMIT 1").get();
    return row === undefined ? null : this.#read(row);
  }

  finish(id: number): void {
    this.#file.prepare("UPDATE revisions SET is_whole = 1 WHERE id = ?").run(id);
  }

  /** Takes back a revision that was never finished. */
  forget(id: number): void {
    this.#file.prepare("DELETE FROM files WHERE revision = ?").run(id);
    this.#file.prepare("DELETE FROM revisions WHERE id = ? AND is_whole = 0").run(id);
  }

  revision(id: number): Revision | null {
    const row = this.#file.prepare("SELECT * FROM revisions WHERE id = ? AND is_whole = 1").get(id);
    return row === undefined ? null : this.#read(row);
  }

  /** From the newest to the oldest. */
  list({ limit, before }: Page): Revision[] {
    const rows = this.#file
      .prepare("SELECT * FROM revisions WHERE is_whole = 1 AND id < ? ORDER BY id DESC LIMIT ?")
      .all(before ?? Number.MAX_SAFE_INTEGER, limit);
    return rows.map((row) => this.#read(row));
  }

  /** The version that each file had after a revision (the newest where none is named), by path; those that were gone are left out. */
  after(id = Number.MAX_SAFE_INTEGER): Map<string, string> {
    const rows = this.#file
      .prepare(
        `SELECT path, after FROM files AS f WHERE revision <= ? AND after IS NOT NULL
         AND revision = (SELECT max(revision) FROM files WHERE path = f.path AND revision <= ?)`,
      )
      .all(id, id);
    return new Map(rows.map(({ path, after }) => [String(path), String(after)]));
  }

  /** The newest version of a file; null where it has none or is gone. */
  last(path: string): string | null {
    const row = this.#file.prepare("SELECT after FROM files WHERE path = ? ORDER BY revision DESC LIMIT 1").get(path);
    return (row?.["after"] ?? null) as string | null;
  }

  /** Since a file last came, the newest first, each once; none where it is gone. */
  versionsOf(path: string): string[] {
    const rows = this.#file.prepare("SELECT after FROM files WHERE path = ? ORDER BY revision DESC").all(path);
    const gone = rows.findIndex(({ after }) => after === null);
    return [...new Set(rows.slice(0, gone < 0 ? rows.length : gone).map(({ after }) => String(after)))];
  }

  close(): void {
    if (this.#file.isOpen) this.#file.close();
  }

  #read(row: Row): Revision {
    const id = Number(row["id"]);
    const files = this.#file.prepare("SELECT path, before, after FROM files WHERE revision = ? ORDER BY path").all(id);
    return {
      id,
      at: Number(row["at"]),
      by: row["author"] as Author,
      deed: row["deed"] as Deed,
      why: String(row["why"]),
      of: row["of"] as number | null,
      files: files.map(({ path, before, after }) => ({ path, before, after }) as unknown as FileRevision),
      original: this.#original(row),
    };
  }

  #original({ original_name: name, original_version: version }: Row): Revision["original"] {
    if (typeof version !== "string") return null;
    const row = this.#file.prepare("SELECT size FROM versions WHERE version = ?").get(version);
    return { name: String(name), version, size: Number(row?.["size"]) };
  }
}
