import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { assemble } from "../../src/assemble.ts";
import type { Change, KeptLibrary } from "../../src/ports.ts";
import { restore, undo } from "../../src/services/history.ts";
import type { Edits, Live } from "../../src/services/live/live.ts";
import { temporaryFolder } from "../support/folders.ts";
import { problemsOf } from "../support/problems.ts";

const report = (commune: string, households: number): string =>
  `# Báo cáo của xã ${commune}\n\nNăm 2024, xã ${commune} có ${households} hộ trồng chè.\n`;

/** A live corpus over a new folder. */
async function open(files: Readonly<Record<string, string>>, dataDir = temporaryFolder()) {
  const folder = temporaryFolder(files);
  return { folder, dataDir, ...(await reopen(folder, dataDir)) };
}

async function reopen(folder: string, dataDir: string) {
  const app = await assemble({ corpusDir: folder, dataDir, language: "vi" });
  const library = await app.library();
  const failures: unknown[] = [];
  const live = await app.live(library, (error) => void failures.push(error));
  const close = async () => {
    await live.close();
    await library.close();
  };
  onTestFinished(close);
  onTestFinished(() => expect(failures).toEqual([]));
  return { library, live, close };
}

async function figure(live: Live, commune: string): Promise<string | undefined> {
  const [answer] = (await live.current().ask(`xã ${commune} có bao nhiêu hộ trồng chè?`)).answers;
  return answer?.text.replace(" trồng chè", "");
}

async function change(library: KeptLibrary, files: Readonly<Record<string, string | null>>): Promise<Change> {
  const list = Object.entries(files).map(async ([path, text]) => ({
    path,
    before: (await library.open(path))?.version ?? null,
    after: text === null ? null : Buffer.from(text),
  }));
  return { by: "owner", deed: "update", why: "", files: await Promise.all(list) };
}

describe("A live corpus", () => {
  it("answers from a document as soon as it is added, changed, removed, and as it was once that is undone", async () => {
    const { live, library } = await open({ "a.md": report("Nậm Sỏ", 12) });
    await live.change(await change(library, { "b.md": report("Pa Hu", 34) }));
    expect(await figure(live, "Pa Hu")).toBe("34 hộ");
    await live.change(await change(library, { "b.md": report("Pa Hu", 56) }));
    expect(await figure(live, "Pa Hu")).toBe("56 hộ");
    await live.change(await change(library, { "b.md": null }));
    expect(await figure(live, "Pa Hu")).toBeUndefined();
    await live.change((await undo(library, "owner")) as Change);
    expect(await figure(live, "Pa Hu")).toBe("56 hộ");
    await live.change((await undo(library, "owner")) as Change);
    expect(await figure(live, "Pa Hu")).toBe("34 hộ");
    expect(await figure(live, "Nậm Sỏ")).toBe("12 hộ");
  });

  it("is after many changes what it would be if it were opened anew", async () => {
    const { live, library, folder, dataDir, close } = await open({ "a.md": report("Nậm Sỏ", 12) });
    const names = ["Pa Hu", "Tân Sin", "Mường Kha", "Khe Bố", "Huổi Lạ"];
    for (let round = 0; round < 12; round++) {
      const name = names[round % names.length] as string;
      const text = round % 4 === 3 ? null : report(name, 100 + round);
      const path = `${round % names.length}.md`;
      if (text !== null || (await library.open(path)) !== null)
        await live.change(await change(library, { [path]: text }));
    }
    const before = live.current();
    await close();
    const after = (await reopen(folder, dataDir)).live.current();
    expect([...before.corpus.documents.keys()]).toEqual([...after.corpus.documents.keys()]);
    expect([...before.corpus.passages.keys()]).toEqual([...after.corpus.passages.keys()]);
    const sorted = (map: { keys(): Iterable<string>; get(key: string): unknown }) =>
      [...map.keys()].map((key) => [key, map.get(key)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const part of ["unigrams", "bigrams", "passagesOf", "passagesOfPair"] as const)
      expect(sorted(before.corpus.lexicon[part])).toEqual(sorted(after.corpus.lexicon[part]));
    expect(before.corpus.lexicon).toMatchObject({
      passages: after.corpus.lexicon.passages,
      total: after.corpus.lexicon.total,
    });
    for (const name of names) {
      const question = `xã ${name} có bao nhiêu hộ trồng chè?`;
      const [{ tookMs: _, ...changed }, { tookMs: __, ...anew }] = (await Promise.all(
        [before, after].map(({ ask }) => ask(question)),
      )) as unknown as [Record<string, unknown>, Record<string, unknown>];
      expect(changed).toEqual(anew);
    }
  });

  it("gives a question that began before a change the old corpus, whole, and later ones the new one", async () => {
    const { live, library } = await open({ "a.md": report("Nậm Sỏ", 1), "b.md": report("Pa Hu", 1) });
    let isOver = false;
    const seen = new Set<string>();
    const asking = (async () => {
      while (!isOver) {
        const { ask, corpus } = live.current();
        await new Promise((resolve) => setImmediate(resolve));
        const texts = await Promise.all(
          ["Nậm Sỏ", "Pa Hu"].map(
            async (name) => (await ask(`xã ${name} có bao nhiêu hộ trồng chè?`)).answers[0]?.text,
          ),
        );
        expect(texts[0]).toBe(texts[1]);
        expect([...corpus.passages.values()].some(({ block }) => block.text.includes(texts[0] ?? "none"))).toBe(true);
        seen.add(texts[0] ?? "none");
      }
    })();
    for (let n = 2; n <= 15; n++)
      await live.change(await change(library, { "a.md": report("Nậm Sỏ", n), "b.md": report("Pa Hu", n) }));
    isOver = true;
    await asking;
    expect(seen.size).toBeGreaterThan(5);
    expect(await figure(live, "Pa Hu")).toBe("15 hộ");
  });

  it("takes up what somebody edits, adds and deletes in the folder, as a revision of theirs", async () => {
    const { live, library, folder } = await open({ "a.md": report("Nậm Sỏ", 12), "b.md": report("Pa Hu", 34) });
    writeFileSync(join(folder, "a.md"), report("Nậm Sỏ", 13));
    rmSync(join(folder, "b.md"));
    mkdirSync(join(folder, "moi"));
    writeFileSync(join(folder, "moi/c.md"), report("Khe Bố", 56));
    await vi.waitFor(async () => expect(await figure(live, "Khe Bố")).toBe("56 hộ"), 5_000);
    await vi.waitFor(async () => expect(await figure(live, "Nậm Sỏ")).toBe("13 hộ"), 5_000);
    await vi.waitFor(async () => expect(await figure(live, "Pa Hu")).toBeUndefined(), 5_000);
    const [newest] = await library.revisions({ limit: 1, before: null });
    expect(newest).toMatchObject({ by: "hand" });
  });

  it("sees what another program changes in several files all at once", async () => {
    const names = ["Pa Hu", "Tân Sin", "Mường Kha", "Khe Bố", "Huổi Lạ", "Nà Lốc", "Thẩm Mỏ", "Nậm Tăm"];
    const all = (figure: number) => Object.fromEntries(names.map((name, i) => [`${i}.md`, report(name, figure)]));
    const { live, folder, dataDir } = await open(all(100));
    const app = await assemble({ corpusDir: folder, dataDir, language: "vi" });
    const other = await app.library();
    onTestFinished(() => other.close());
    const seen = new Set<string>();
    for (let figure = 101; figure < 106; figure++) {
      await other.commit(await change(other, all(figure)));
      for (let is = ""; is !== String(figure); ) {
        const figures = [...live.current().corpus.passages.values()].flatMap(
          ({ block }) => /có (\d+) hộ/.exec(block.text)?.[1] ?? [],
        );
        is = [...new Set(figures)].join(" and ");
        seen.add(is);
        await setTimeout(1);
      }
    }
    expect([...seen]).toEqual(["100", "101", "102", "103", "104", "105"]);
  });

  it("keeps the last good version of a file that somebody breaks, says so, and says when it is mended", async () => {
    const { live, library, folder, dataDir, close } = await open({
      "a.md": report("Nậm Sỏ", 12),
      "b.md": report("Pa Hu", 34),
    });
    const told: Edits[] = [];
    live.onEdits((edits) => void told.push(edits));
    writeFileSync(join(folder, "a.md"), "---\ndate: hôm qua\n---\nXã Nậm Sỏ có 99 hộ trồng chè.\n");
    await vi.waitFor(() => expect(told).toHaveLength(1), 5_000);
    expect(told[0]).toMatchObject({ broken: [{ where: "a.md", line: 2, received: "hôm qua" }], mended: [] });
    expect(live.broken()).toMatchObject([{ where: "a.md" }]);
    expect(await figure(live, "Nậm Sỏ")).toBe("12 hộ");
    // A look at the log records what stands there, broken or not.
    await library.takeUp();
    await close();
    const again = await reopen(folder, dataDir);
    expect(again.live.broken()).toMatchObject([{ where: "a.md" }]);
    expect(await figure(again.live, "Nậm Sỏ")).toBe("12 hộ");
    again.live.onEdits((edits) => void told.push(edits));
    writeFileSync(join(folder, "a.md"), report("Nậm Sỏ", 14));
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ broken: [], mended: ["a.md"] }), 5_000);
    expect(await figure(again.live, "Nậm Sỏ")).toBe("14 hộ");
  });

  it("refuses a change that holds a document which cannot be read, and changes nothing", async () => {
    const { live, library } = await open({ "a.md": report("Nậm Sỏ", 12) });
    const broken = await change(library, { "a.md": report("Nậm Sỏ", 13), "b.md": "---\ndate: hôm qua\n---\nx\n" });
    expect(await problemsOf(() => live.change(broken))).toMatchObject([{ where: "b.md" }]);
    const twin = await change(library, { "b.md": "---\nid: a\n---\nMột văn bản khác.\n" });
    expect(await problemsOf(() => live.change(twin))).toMatchObject([{ code: "duplicate_id", where: "b.md" }]);
    expect(await figure(live, "Nậm Sỏ")).toBe("12 hộ");
    expect((await library.revisions({ limit: 5, before: null })).map(({ deed }) => deed)).toEqual(["begin"]);
  });

  it("tries a change without making it", async () => {
    const { live, library } = await open({ "a.md": report("Nậm Sỏ", 12) });
    const trial = await live.trial(await change(library, { "a.md": report("Nậm Sỏ", 13) }));
    expect((await trial.ask("xã Nậm Sỏ có bao nhiêu hộ trồng chè?")).answers[0]?.text).toMatch(/^13 hộ/);
    expect(await figure(live, "Nậm Sỏ")).toBe("12 hộ");
    expect((await library.open("a.md"))?.bytes.toString()).toContain("12 hộ");
  });

  it("reads the word lists anew when they change, and keeps the last good ones of a broken list", async () => {
    const { live, library, folder } = await open({ "a.md": report("Nậm Sỏ", 12) });
    const asked = async () => (await live.current().ask("xã Nậm Sỏ có mấy lều xanh?")).status;
    const before = await asked();
    await live.change({ ...(await change(library, { "synonyms.txt": "lều xanh, hộ trồng chè\n" })), deed: "lists" });
    expect([before, await asked()]).toEqual(["not_found", "answered"]);
    writeFileSync(join(folder, "synonyms.txt"), "lều xanh, hộ trồng chè\n=> => =>\n");
    await vi.waitFor(() => expect(live.broken()).toMatchObject([{ code: "bad_synonym" }]), 5_000);
    expect(await asked()).toBe("answered");
  });

  it("goes back to the whole corpus as it was after a revision", async () => {
    const { live, library } = await open({ "a.md": report("Nậm Sỏ", 1) });
    const first = await live.change(await change(library, { "a.md": report("Nậm Sỏ", 2), "b.md": report("Pa Hu", 2) }));
    await live.change(await change(library, { "a.md": null, "c.md": report("Khe Bố", 3) }));
    await live.change((await restore(library, first.id, "owner")) as Change);
    expect(await Promise.all(["Nậm Sỏ", "Pa Hu", "Khe Bố"].map((name) => figure(live, name)))).toEqual([
      "2 hộ",
      "2 hộ",
      undefined,
    ]);
    expect(await restore(library, first.id, "owner")).toBeNull();
    expect(await problemsOf(() => restore(library, 99, "owner"))).toMatchObject([{ code: "unknown_revision" }]);
  });
});
