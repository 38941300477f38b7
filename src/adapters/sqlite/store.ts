import { join } from "node:path";
import { CamelCasePlugin, Kysely, SqliteDialect } from "kysely";
import type { StateStore } from "../../ports.ts";
import { changeGroup, groupOf, moveChat, saveSettings, settingsOf, type Tables } from "./chats.ts";
import { APPLICATION_ID, migrations } from "./migrations.ts";
import { type Bounds, forKysely, type Opened, openDatabase } from "./open.ts";
import { locked, mendably, stateProblem } from "./problems.ts";

const BOUNDS: Bounds = { busyMs: 2_000, mostPages: 65_536 };

/** Keeps the state in one SQLite file of a folder; throws a ProblemError where that cannot be opened. */
export async function openSqliteState(folder: string, bounds: Partial<Bounds> = {}): Promise<StateStore> {
  const opened = await openDatabase(
    join(folder, "state.sqlite"),
    { applicationId: APPLICATION_ID, migrations },
    { ...BOUNDS, ...bounds },
  );
  const { file, path } = opened;
  const dialect = new SqliteDialect({ database: forKysely(file) });
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
  const mending = <T>(work: () => Promise<T>): Promise<T> => mendably(path, work);
  return {
    settingsOf: (chat) => mending(() => settingsOf(db, chat)),
    saveSettings: (chat, settings) => mending(() => saveSettings(db, chat, settings)),
    forget: (chat) =>
      mending(async () => {
        await db.deleteFrom("chatSettings").where("chat", "=", chat).execute();
        await db.deleteFrom("groups").where("chat", "=", chat).execute();
        wipe(opened);
      }),

    groupOf: (chat) => mending(() => groupOf(db, chat)),
    changeGroup: (chat, change) => mending(() => changeGroup(db, chat, change)),
    moveChat: (from, to) => mending(() => db.transaction().execute((work) => moveChat(work, from, to))),

    addFeedback: (feedback) =>
      mending(async () => {
        const { id } = await db.insertInto("feedback").values(feedback).returning("id").executeTakeFirstOrThrow();
        return id;
      }),
    changeFeedback: (id, { verdict, reason }) =>
      mending(async () => {
        const done = await db.updateTable("feedback").set({ verdict, reason }).where("id", "=", id).executeTakeFirst();
        return done.numUpdatedRows > 0n;
      }),
    removeFeedback: (id) =>
      mending(async () => {
        const done = await db.deleteFrom("feedback").where("id", "=", id).executeTakeFirst();
        return done.numDeletedRows > 0n;
      }),
    listFeedback: ({ limit, before }) =>
      mending(() => {
        const all = db.selectFrom("feedback").selectAll().orderBy("id", "desc").limit(limit);
        return (before === null ? all : all.where("id", "<", before)).execute();
      }),

    addNote: (note) =>
      mending(async () => {
        const { id } = await db.insertInto("notes").values(note).returning("id").executeTakeFirstOrThrow();
        return id;
      }),
    listNotes: ({ limit, before }) =>
      mending(() => {
        const all = db.selectFrom("notes").selectAll().orderBy("id", "desc").limit(limit);
        return (before === null ? all : all.where("id", "<", before)).execute();
      }),

    addMissed: (missed, most) =>
      mending(async () => {
        await db.insertInto("missed").values(missed).execute();
        const newest = db.selectFrom("missed").select("id").orderBy("id", "desc").limit(most);
        await db.deleteFrom("missed").where("id", "not in", newest).execute();
      }),
    listMissed: ({ limit, before }) =>
      mending(() => {
        const all = db.selectFrom("missed").selectAll().orderBy("id", "desc").limit(limit);
        return (before === null ? all : all.where("id", "<", before)).execute();
      }),
    removeMissed: (ids) =>
      mending(async () => {
        for (const id of ids) await db.deleteFrom("missed").where("id", "=", id).execute();
        if (ids.length > 0) wipe(opened);
      }),

    editors: () =>
      mending(async () => {
        const rows = await db.selectFrom("editors").select("person").orderBy("person").execute();
        return rows.map(({ person }) => person);
      }),
    addEditor: (person) =>
      mending(async () => {
        const row = db.insertInto("editors").values({ person });
        await row.onConflict((conflict) => conflict.doNothing()).execute();
      }),
    removeEditor: (person) =>
      mending(async () => {
        const done = await db.deleteFrom("editors").where("person", "=", person).executeTakeFirst();
        return done.numDeletedRows > 0n;
      }),

    dropBefore: (day) =>
      mending(async () => {
        const votes = await db.deleteFrom("feedback").where("day", "<", day).executeTakeFirst();
        const notes = await db.deleteFrom("notes").where("day", "<", day).executeTakeFirst();
        const missed = await db.deleteFrom("missed").where("day", "<", day).executeTakeFirst();
        const dropped = Number(votes.numDeletedRows + notes.numDeletedRows + missed.numDeletedRows);
        if (dropped > 0) wipe(opened);
        return dropped;
      }),
    close: () =>
      mending(async () => {
        if (file.isOpen) file.close();
      }),
  };
}

/**
 * Leaves nothing of what was deleted in any file. Overwriting on deletion (secure_delete) is not enough: where SQLite once split a
 * page, a stale copy of a row may stand in the unused part of another, until the file is written anew; and the log still
 * holds the pages as they were.
 */
function wipe({ file, path }: Opened): void {
  file.exec("VACUUM");
  const done = file.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
  if (done?.["busy"] !== 0) throw stateProblem(path, locked);
}
