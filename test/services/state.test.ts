import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { assemble, type State } from "../../src/assemble.ts";
import { MOST_NOTE } from "../../src/services/feedback.ts";
import { smallCorpus } from "../support/corpora.ts";
import { temporaryFolder } from "../support/folders.ts";
import { runProgram } from "../support/program.ts";

const DAY_MS = 86_400_000;
const begin = Date.parse("2026-03-02T23:59:59Z");
const all = { limit: 100, before: null };
const judged = { question: "còn bao nhiêu chi bộ?", answer: "19", documentId: "a", passageId: "a#1" };

/** The state of a folder on a given day. */
async function stateOf(dataDir: string, now: () => number = () => begin): Promise<State> {
  const state = await (await assemble({ corpusDir: "khong-co", dataDir, language: "vi" })).state(now);
  onTestFinished(() => state.close());
  return state;
}

describe("Settings", () => {
  it("of a chat are what it chose last, until it is forgotten", async () => {
    const { settings } = await stateOf(temporaryFolder());
    expect(await settings.languageOf(5)).toBeNull();
    await settings.setLanguage(5, "en");
    expect(await settings.languageOf(5)).toBe("en");
    await settings.setLanguage(5, null);
    expect(await settings.languageOf(5)).toBeNull();
    await settings.setLanguage(5, "vi");
    await settings.forget(5);
    expect(await settings.languageOf(5)).toBeNull();
  });
});

describe("Feedback", () => {
  it("is kept under its day alone, and can be changed and taken back", async () => {
    const { feedback } = await stateOf(temporaryFolder());
    const id = await feedback.vote(judged, { verdict: "up", reason: null });
    expect(await feedback.list(all)).toEqual([{ ...judged, id, day: "2026-03-02", verdict: "up", reason: null }]);
    expect(await feedback.change(id, { verdict: "down", reason: "other" })).toBe(true);
    expect(await feedback.list(all)).toMatchObject([{ id, verdict: "down", reason: "other" }]);
    expect(await feedback.takeBack(id)).toBe(true);
    expect(await feedback.change(id, { verdict: "up", reason: null })).toBe(false);
  });

  it("has no reason for praise", async () => {
    const { feedback } = await stateOf(temporaryFolder());
    const id = await feedback.vote(judged, { verdict: "up", reason: "other" });
    expect(await feedback.list(all)).toMatchObject([{ reason: null }]);
    await feedback.change(id, { verdict: "down", reason: "other" });
    await feedback.change(id, { verdict: "up", reason: "other" });
    expect(await feedback.list(all)).toMatchObject([{ verdict: "up", reason: null }]);
  });

  it("keeps 1,000 units of a question, and no half of a letter", async () => {
    const { feedback } = await stateOf(temporaryFolder());
    await feedback.vote({ ...judged, question: `${"a".repeat(999)}🇻🇳` }, { verdict: "up", reason: null });
    expect((await feedback.list(all))[0]?.question).toBe(`${"a".repeat(999)}\ufffd`);
  });

  it.each([
    ["", "empty"],
    [" \n\t", "empty"],
    ["a".repeat(MOST_NOTE + 1), "too_long"],
  ])("refuses the note %j", async (text, outcome) => {
    const { feedback } = await stateOf(temporaryFolder());
    expect(await feedback.note(text)).toBe(outcome);
    expect(await feedback.notes(all)).toEqual([]);
  });

  it("keeps a note without the spaces around it", async () => {
    const { feedback } = await stateOf(temporaryFolder());
    const text = "a".repeat(MOST_NOTE);
    expect(await feedback.note(` ${text}\n`)).toBe("kept");
    expect(await feedback.notes(all)).toMatchObject([{ day: "2026-03-02", text }]);
  });

  it("is dropped when it is older than 365 days, also at the start", async () => {
    const folder = temporaryFolder();
    let time = begin;
    const state = await stateOf(folder, () => time);
    const { feedback } = state;
    await feedback.vote(judged, { verdict: "up", reason: null });
    time += 365 * DAY_MS;
    expect(await feedback.dropOld()).toBe(0);
    await feedback.note("mới");
    time += DAY_MS;
    expect(await feedback.dropOld()).toBe(1);
    expect(await feedback.list(all)).toEqual([]);
    expect(await feedback.notes(all)).toHaveLength(1);
    await state.close();
    const later = await stateOf(folder, () => time + 366 * DAY_MS);
    expect(await later.feedback.notes(all)).toEqual([]);
  });
});

describe("The folder for data", () => {
  it.each([["chat"], ["ask"]])("is not made by %s", async (command) => {
    const dataDir = join(temporaryFolder(), "data");
    const env = { CORPUS_DIR: smallCorpus(), DATA_DIR: dataDir };
    expect(await runProgram([command], { env, input: "có bao nhiêu đảng viên?\n" })).toMatchObject({ code: 0 });
    expect(existsSync(dataDir)).toBe(false);
  });
});
