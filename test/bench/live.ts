import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { assemble } from "../../src/assemble.ts";
import { late } from "./late.ts";
import { row, shown } from "./measure.ts";

const rounds = 10;
const withoutMs = 3_000;
const pauseMs = 400;

/** Prints how soon a change is searched, and for how long questions wait meanwhile, in a corpus whose folder may be written to. */
export async function printLive(folder: string, questions: readonly string[]): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "tra-cuu-bench-"));
  const app = await assemble({ corpusDir: folder, dataDir, language: "vi" });
  const library = await app.library();
  const live = await app.live(library, (error) => {
    throw error;
  });
  try {
    const ask = (question: string) => live.current().ask(question);
    const { corpus } = live.current();
    console.log(
      `${corpus.documents.size} documents, ${corpus.passages.size} passages, ${rounds} changes of each sort\n`,
    );
    for (const question of questions) await ask(question);
    const longest = [...corpus.documents.values()].sort((a, b) => b.passages.length - a.passages.length)[0];
    const path = corpus.paths.get(longest?.id ?? "") ?? "";
    const text = readFileSync(join(folder, path), "utf8");
    let n = 0;
    const next = (): [mark: string, text: string] => [
      `Vùng thử ${++n}`,
      `${text}\n\nVùng thử ${n} có ${1000 + n} cây mận.\n`,
    ];
    const isFound = (mark: string): boolean =>
      [...live.current().corpus.passages.values()].some(({ block }) => block.text.startsWith(mark));

    const changes: number[] = [];
    const byChange = async (): Promise<void> => {
      for (let i = 0; i < rounds; i++) {
        const [mark, content] = next();
        const begun = performance.now();
        const before = (await library.open(path))?.version ?? null;
        await live.change({
          by: "owner",
          deed: "update",
          why: "",
          files: [{ path, before, after: Buffer.from(content) }],
        });
        changes.push(performance.now() - begun);
        if (!isFound(mark)) throw new Error("a change that is done is not searched");
        await setTimeout(pauseMs);
      }
    };
    const edits: number[] = [];
    const byHand = async (): Promise<void> => {
      for (let i = 0; i < rounds; i++) {
        const [mark, content] = next();
        const begun = performance.now();
        writeFileSync(join(folder, path), content);
        while (!isFound(mark)) await setTimeout(5);
        edits.push(performance.now() - begun);
        await setTimeout(pauseMs);
      }
    };
    const ways = [
      ["while nothing changes", () => setTimeout(withoutMs)],
      ["while changes are made (wanted: p99 < 20)", byChange],
      ["while files are edited (wanted: p99 < 20)", byHand],
    ] as const;
    const lates = [];
    for (const [name, work] of ways) lates.push([name, await late(work, questions, ask)] as const);
    row(`ms until a change is searched (${longest?.passages.length} passages)`, "median", "worst");
    row("a change by an administrator (wanted: < 1000)", shown(changes, 0.5), shown(changes, 1));
    row("a file edited in the folder (wanted: < 1000)", shown(edits, 0.5), shown(edits, 1));
    row("ms that the event loop is late, questions answered", "median", "p99", "most");
    for (const [name, cells] of lates) row(name, ...cells);
  } finally {
    await live.close();
    await library.close();
    rmSync(dataDir, { recursive: true });
  }
}
