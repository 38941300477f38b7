import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqliteState } from "../../src/adapters/sqlite/store.ts";
import { vote } from "../contracts/state-store.ts";
import { temporaryFolder } from "../support/folders.ts";
import { filesThatHold } from "../support/traces.ts";

const day = "2026-03-02";

async function opened() {
  const folder = temporaryFolder();
  const store = await openSqliteState(folder);
  onTestFinished(() => store.close());
  return { folder, store };
}

/** Numbers of chats in no order, so that pages of the file are split. */
function chats(count: number): number[] {
  let seed = 12_345;
  return Array.from({ length: count }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return 5_000_000_000 + seed;
  });
}

describe("What is forgotten", () => {
  it("stands in no file any more, as a number or as text, however often pages were split", async () => {
    const { folder, store } = await opened();
    const [first = 0, ...others] = chats(3_000);
    for (const chat of [first, ...others]) await store.saveSettings(chat, { language: "en" });
    await store.saveSettings(-first, { language: "vi" });
    expect(filesThatHold(folder, first)).not.toEqual([]);
    expect(filesThatHold(folder, -first)).not.toEqual([]);
    const gone = [first, -first, ...others.slice(0, 100)];
    for (const chat of gone) await store.forget(chat);
    expect(gone.filter((chat) => filesThatHold(folder, chat).length > 0)).toEqual([]);
    expect(filesThatHold(folder, others.at(-1) ?? 0)).not.toEqual([]);
    await store.close();
    expect(gone.filter((chat) => filesThatHold(folder, chat).length > 0)).toEqual([]);
  });

  it("after 365 days are the words of votes and notes, too", async () => {
    const { folder, store } = await opened();
    for (let i = 0; i < 40; i++) await store.addFeedback(vote({ day, question: `hỏi về thửa đất số ${1_000 + i}` }));
    await store.addNote({ day, text: "xin thêm văn bản của xã Nà Lốc" });
    expect(filesThatHold(folder, "thửa đất số 1020")).not.toEqual([]);
    await store.dropBefore("2026-03-03");
    for (const words of ["thửa đất", "văn bản của xã"]) expect(filesThatHold(folder, words)).toEqual([]);
  });

  it("is overwritten where a vote is taken back, once the program has ended", async () => {
    const { folder, store } = await opened();
    const ids: number[] = [];
    for (let i = 0; i < 9; i++) ids.push(await store.addFeedback(vote({ question: `thửa đất số ${1_000 + i}` })));
    await store.removeFeedback(ids[4] ?? 0);
    await store.close();
    expect(filesThatHold(folder, "thửa đất số 1004")).toEqual([]);
    expect(filesThatHold(folder, "thửa đất số 1005")).toEqual([join(folder, "state.sqlite")]);
  });

  it("would be found by these tests in a file that does not overwrite", () => {
    const folder = temporaryFolder();
    const file = new DatabaseSync(join(folder, "state.sqlite"));
    file.exec("PRAGMA secure_delete = OFF; CREATE TABLE a (chat INTEGER PRIMARY KEY) WITHOUT ROWID");
    for (const chat of [5_000_000_001, 5_000_000_002, 5_000_000_003]) file.exec(`INSERT INTO a VALUES (${chat})`);
    file.exec("DELETE FROM a WHERE chat = 5000000002");
    file.close();
    expect(filesThatHold(folder, 5_000_000_002)).toEqual([join(folder, "state.sqlite")]);
  });
});
