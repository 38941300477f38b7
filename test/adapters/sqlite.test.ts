import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate, migrations, versionOf } from "../../src/adapters/sqlite/migrations.ts";
import { openSqliteState } from "../../src/adapters/sqlite/store.ts";
import type { StateStore } from "../../src/ports.ts";
import { group, stateStoreContract, vote } from "../contracts/state-store.ts";
import { temporaryFolder } from "../support/folders.ts";
import { problemsOf } from "../support/problems.ts";

stateStoreContract("A file of SQLite", async () => opened(temporaryFolder()));

/** The state of a folder, closed before the folder is removed. */
async function opened(folder: string, bounds: Parameters<typeof openSqliteState>[1] = {}): Promise<StateStore> {
  const store = await openSqliteState(folder, bounds);
  onTestFinished(() => store.close());
  return store;
}

/** A database of another hand in a folder, with some SQL run in it. */
function made(sql: string): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, "state.sqlite");
  const file = new DatabaseSync(path);
  file.exec(sql);
  file.close();
  return { folder, path };
}

const all = { limit: 100, before: null };

describe("A state in a file", () => {
  it("is made with its folder, and is there again after it was closed", async () => {
    const folder = join(temporaryFolder(), "moi", "hon");
    const first = await opened(folder);
    await first.saveSettings(1, { language: "en" });
    const id = await first.addFeedback(vote());
    await first.close();
    const second = await opened(folder);
    expect(await second.settingsOf(1)).toEqual({ language: "en" });
    expect(await second.listFeedback(all)).toEqual([{ ...vote(), id }]);
  });

  it("can be open twice, each seeing what the other wrote", async () => {
    const folder = temporaryFolder();
    const [one, other] = await Promise.all([opened(folder), opened(folder)]);
    await one.saveSettings(1, { language: "en" });
    await other.saveSettings(2, { language: "vi" });
    expect(await other.settingsOf(1)).toEqual({ language: "en" });
    expect(await one.settingsOf(2)).toEqual({ language: "vi" });
  });

  it.each(migrations.map((_, version) => version))(
    "is brought up from version %d with what it held",
    async (version) => {
      const { folder, path } = made("");
      const file = new DatabaseSync(path);
      migrate(file, migrations.slice(0, version));
      expect(versionOf(file)).toBe(version);
      if (version >= 1) file.exec("INSERT INTO chat_settings (chat, language) VALUES (7012345678, 'en')");
      file.close();
      const store = await opened(folder);
      expect(await store.settingsOf(7_012_345_678)).toEqual({ language: version >= 1 ? "en" : null });
      await store.addFeedback(vote());
      await store.addNote({ day: "2026-03-02", text: "a" });
      await store.changeGroup(-1, group);
      expect(await store.groupOf(-1)).toEqual(group);
      await store.close();
      const after = new DatabaseSync(path);
      expect(versionOf(after)).toBe(migrations.length);
      after.close();
    },
  );

  it("stays as it was where a step fails half-way", () => {
    const file = new DatabaseSync(":memory:");
    migrate(file, migrations);
    file.exec("INSERT INTO chat_settings (chat, language) VALUES (1, 'en')");
    const broken = "CREATE TABLE more (a); DELETE FROM chat_settings; SELECT * FROM nowhere";
    expect(() => migrate(file, [...migrations, broken])).toThrow("nowhere");
    expect(versionOf(file)).toBe(migrations.length);
    expect(file.prepare("SELECT chat FROM chat_settings").all()).toMatchObject([{ chat: 1 }]);
    expect(file.prepare("SELECT name FROM sqlite_schema WHERE name = 'more'").all()).toEqual([]);
    file.close();
  });
});

describe("A state that cannot be opened", () => {
  it.each([
    ["of another program", "CREATE TABLE a (b)", { code: "state_foreign" }],
    ["of another program, empty but marked", "PRAGMA application_id = 7", { code: "state_foreign" }],
    [
      "of a newer program",
      `${migrations.join(";")}; PRAGMA user_version = 99`,
      { code: "state_newer", expected: `version ${migrations.length} or older`, received: "version 99" },
    ],
  ])("because the database is %s is refused and left as it is", async (_, sql, problem) => {
    const { folder, path } = made(sql);
    const before = readFileSync(path);
    expect(await problemsOf(() => opened(folder))).toMatchObject([{ where: path, ...problem }]);
    expect(readFileSync(path)).toEqual(before);
  });

  it.each([
    ["no database", Buffer.from("Biên bản họp chi bộ\n".repeat(200))],
    ["shorter than a head", Buffer.from("abc")],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex")],
  ])("because the file is %s is refused and left as it is", async (_, bytes) => {
    const folder = temporaryFolder({ "state.sqlite": bytes });
    const where = join(folder, "state.sqlite");
    expect(await problemsOf(() => opened(folder))).toMatchObject([{ code: "state_damaged", where }]);
    expect(readFileSync(where)).toEqual(bytes);
  });

  it("because a folder stands in its place is refused", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "state.sqlite"));
    expect(await problemsOf(() => opened(folder))).toMatchObject([{ code: "state_unwritable" }]);
  });

  it("because a file stands in place of the folder is refused", async () => {
    const folder = join(temporaryFolder({ data: "" }), "data", "more");
    expect(await problemsOf(() => opened(folder))).toMatchObject([
      { code: "state_folder", where: folder, received: "ENOTDIR" },
    ]);
  });

  it("because this user may not write there is refused", async () => {
    const folder = temporaryFolder();
    await (await opened(folder)).close();
    chmodSync(join(folder, "state.sqlite"), 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    await asNobody(async () => {
      expect(await problemsOf(() => opened(folder))).toMatchObject([{ code: "state_unwritable" }]);
      expect(await problemsOf(() => opened(join(folder, "deeper")))).toMatchObject([
        { code: "state_folder", received: "EACCES" },
      ]);
    });
  });

  it("because another program keeps it locked is refused, and opens once that is over", async () => {
    const { folder, path } = made("");
    const other = new DatabaseSync(path);
    other.exec("BEGIN EXCLUSIVE");
    expect(await problemsOf(() => opened(folder, { busyMs: 20 }))).toMatchObject([{ code: "state_locked" }]);
    other.close();
    expect(await (await opened(folder)).settingsOf(1)).toEqual({ language: null });
  });
});

describe("A state that cannot be written", () => {
  it("because another program writes says so, and loses nothing", async () => {
    const folder = temporaryFolder();
    const store = await opened(folder, { busyMs: 20 });
    await store.saveSettings(1, { language: "en" });
    const other = new DatabaseSync(join(folder, "state.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    expect(await problemsOf(() => store.saveSettings(1, { language: "vi" }))).toMatchObject([{ code: "state_locked" }]);
    expect(await store.settingsOf(1)).toEqual({ language: "en" });
    other.close();
    await store.saveSettings(1, { language: "vi" });
    expect(await store.settingsOf(1)).toEqual({ language: "vi" });
  });

  it("because another program still reads does not claim that all is deleted", async () => {
    const folder = temporaryFolder();
    const store = await opened(folder, { busyMs: 20 });
    await store.saveSettings(1, { language: "en" });
    const other = new DatabaseSync(join(folder, "state.sqlite"));
    other.exec("BEGIN; SELECT * FROM chat_settings");
    expect(await problemsOf(() => store.forget(1))).toMatchObject([{ code: "state_locked" }]);
    other.close();
    await store.forget(1);
    expect(await store.settingsOf(1)).toEqual({ language: null });
  });

  it("because there is no more room says so, and keeps all that it acknowledged", async () => {
    const folder = temporaryFolder();
    const store = await opened(folder, { mostPages: 12 });
    let acknowledged = 0;
    const problems = await problemsOf(async () => {
      for (; acknowledged < 1_000; acknowledged++) await store.addNote({ day: "2026-03-02", text: "a".repeat(1_000) });
    });
    expect(problems).toMatchObject([{ code: "state_full", where: join(folder, "state.sqlite") }]);
    expect(acknowledged).toBeGreaterThan(5);
    expect(await store.listNotes({ limit: 1_000, before: null })).toHaveLength(acknowledged);
    await store.close();
    expect(await (await opened(folder)).listNotes({ limit: 1_000, before: null })).toHaveLength(acknowledged);
  });
});

/** Does something as a user who may write nowhere; who runs the tests as such a user already needs no change. */
async function asNobody(act: () => Promise<void>): Promise<void> {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return act();
  seteuid(65_534);
  try {
    await act();
  } finally {
    seteuid(0);
  }
}
