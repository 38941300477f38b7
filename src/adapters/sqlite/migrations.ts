import type { DatabaseSync } from "node:sqlite";

/** Says in the head of a file that it is a state of this program: "TraC" in ASCII. */
export const APPLICATION_ID = 0x54726143;

const settings = `
  CREATE TABLE chat_settings (
    chat INTEGER PRIMARY KEY,
    language TEXT CHECK (language IN ('vi', 'en'))
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION_ID};
`;

const feedback = `
  CREATE TABLE feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    document_id TEXT,
    passage_id TEXT
  ) STRICT;
  CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
`;

const groups = `
  CREATE TABLE groups (
    chat INTEGER PRIMARY KEY,
    answers TEXT NOT NULL CHECK (answers IN ('short', 'full')),
    kind TEXT,
    issuer TEXT,
    from_year INTEGER,
    to_year INTEGER,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    greeted_at INTEGER
  ) STRICT, WITHOUT ROWID;
`;

/** Editors and members are numbers: no name of anybody is kept, and no question has anybody's number. */
const keeping = `
  CREATE TABLE editors (person INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE missed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,
    question TEXT NOT NULL
  ) STRICT;
`;

/** What brings a database from version n (its place here) to n + 1; a released one is never changed, only followed by another. */
export const migrations: readonly string[] = [settings, feedback, groups, keeping];

/** The version of a database, 0 for an empty one. */
export const versionOf = (file: DatabaseSync): number =>
  Number(file.prepare("PRAGMA user_version").get()?.["user_version"]);

/** Brings a database to the newest version, each step whole or not at all, also while another program does the same. */
export function migrate(file: DatabaseSync, steps: readonly string[]): void {
  for (;;) {
    file.exec("BEGIN IMMEDIATE");
    try {
      const version = versionOf(file);
      const step = steps[version];
      if (step !== undefined) file.exec(`${step}; PRAGMA user_version = ${version + 1}`);
      file.exec("COMMIT");
      if (step === undefined) return;
    } catch (error) {
      if (file.isTransaction) file.exec("ROLLBACK");
      throw error;
    }
  }
}
