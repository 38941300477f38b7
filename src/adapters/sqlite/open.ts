import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { SqliteDatabase } from "kysely";
import { migrate, versionOf } from "./migrations.ts";
import { mendably, stateProblem } from "./problems.ts";

/** What bounds a database; tests make it tight. */
export interface Bounds {
  /** How long to wait for another program that writes, in ms; the program stands still meanwhile. */
  readonly busyMs: number;
  /** How far the file may grow, in pages of 4 KiB: votes must not fill the disk. */
  readonly mostPages: number;
}

/** What a file must be: the mark in its head, and the steps from an empty one to the newest version. */
export interface Format {
  readonly applicationId: number;
  readonly migrations: readonly string[];
}

/** An open database and the path of its file. */
export interface Opened {
  readonly file: DatabaseSync;
  readonly path: string;
}

/** Opens a database, made with its folder where it is not there, and brings it to the newest version; a file of another format or newer than this program is left as it is. */
export async function openDatabase(path: string, format: Format, bounds: Bounds): Promise<Opened> {
  await makeFolder(dirname(path));
  return mendably(path, () => {
    const file = new DatabaseSync(path, { timeout: bounds.busyMs, enableForeignKeyConstraints: true });
    try {
      refuseForeign(file, path, format);
      // What is acknowledged has reached the disk (FULL), and what is deleted is overwritten.
      file.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA max_page_count = ${bounds.mostPages};
      `);
      migrate(file, format.migrations);
    } catch (error) {
      file.close();
      throw error;
    }
    return { file, path };
  });
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const told = {
      code: "state_folder",
      expected: "a folder that is there or can be made",
      received: (error as NodeJS.ErrnoException).code ?? String(error),
      mend: "set DATA_DIR to a folder that this user may write to",
    };
    throw stateProblem(folder, told, error);
  }
}

/** Looks before anything is written. */
function refuseForeign(file: DatabaseSync, path: string, { applicationId, migrations }: Format): void {
  const { application_id: owner } = file.prepare("PRAGMA application_id").get() ?? {};
  const { tables } = file.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() ?? {};
  if (owner !== applicationId && (owner !== 0 || tables !== 0))
    throw stateProblem(path, {
      code: "state_foreign",
      expected: "a database of this program",
      received: "a database of another program",
      mend: "move the file away, or set DATA_DIR to another folder",
    });
  const version = versionOf(file);
  if (version > migrations.length)
    throw stateProblem(path, {
      code: "state_newer",
      expected: `version ${migrations.length} or older`,
      received: `version ${version}`,
      mend: "run the newer program that wrote it, or set DATA_DIR to another folder",
    });
}

/** A database in the form that Kysely's dialect of SQLite asks for; the few statements that there are stay prepared. */
export function forKysely(file: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  return {
    close: () => file.close(),
    prepare(sql) {
      const statement = prepared.get(sql) ?? file.prepare(sql);
      prepared.set(sql, statement);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      };
    },
  };
}
