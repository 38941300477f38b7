import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { extractor } from "../../src/adapters/extractors/index.ts";
import { keptLibrary } from "../../src/adapters/library/kept.ts";
import { parseDocument } from "../../src/corpus/parse.ts";

const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));
/** A writer lives this long after its first change, at most. */
const LONGEST_MS = 250;

/** What a loop of kills came to. */
export interface Tally {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged changes that are not there as they were. */
  readonly lost: number;
  /** Times that the folder was not as after some whole revision. */
  readonly halfMade: number;
  /** Kills that fell between the journal and the last file: what they left was finished by the next start. */
  readonly finished: number;
  /** Kills that left drafts, which the next start cleared away. */
  readonly drafts: number;
  /** Drafts that stayed, or documents that could not be read. */
  readonly litter: number;
}

interface Acknowledged {
  readonly id: number;
  readonly state: Readonly<Record<string, string>>;
}

/** Kills a program that changes a library, again and again at random times, and looks each time at what it left. */
export async function torture(
  root: string,
  journal: string,
  kills: number,
  told: (at: number) => void,
): Promise<Tally> {
  const tally = { kills: 0, acknowledged: 0, lost: 0, halfMade: 0, finished: 0, drafts: 0, litter: 0 };
  for (let run = 1; run <= kills; run++) {
    const acknowledged = await killed(root, journal, run);
    tally.kills++;
    tally.acknowledged += acknowledged.length;
    tally.finished += unfinished(journal);
    if (draftsIn(root) > 0) tally.drafts++;
    const library = await keptLibrary(root, journal);
    try {
      tally.litter += draftsIn(root);
      for (const { id, state } of acknowledged) {
        const kept = Object.fromEntries(await library.after(id));
        if ((await library.revision(id)) === null || !isSame(kept, state)) tally.lost++;
      }
      const { files } = await library.read();
      const [newest] = await library.revisions({ limit: 1, before: null });
      const present = Object.fromEntries(files.map(({ path, version }) => [path, version]));
      if (newest && !isSame(present, Object.fromEntries(await library.after(newest.id)))) tally.halfMade++;
      for (const file of files)
        await parseDocument(file.path, await extractor.extract(file)).catch(() => tally.litter++);
    } finally {
      await library.close();
    }
    told(run);
  }
  return tally;
}

/** Runs a writer and kills it; what it had acknowledged. */
async function killed(root: string, journal: string, seed: number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [writer, root, journal, String(seed)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: Acknowledged[] = [];
  const ended = new Promise((resolve) => child.once("close", resolve));
  let isTimed = false;
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(JSON.parse(line) as Acknowledged);
    if (isTimed) continue;
    isTimed = true;
    void wait(Math.random() * LONGEST_MS).then(() => child.kill("SIGKILL"));
  }
  await ended;
  if (child.signalCode !== "SIGKILL") throw new Error(`the writer ended by itself: ${child.exitCode}`);
  return acknowledged;
}

function unfinished(journal: string): number {
  const file = new DatabaseSync(journal);
  const row = file.prepare("SELECT count(*) AS count FROM revisions WHERE is_whole = 0").get();
  file.close();
  return Number(row?.["count"]);
}

const draftsIn = (root: string): number =>
  readdirSync(root, { recursive: true }).filter((name) => /(^|\/)\.draft-/.test(String(name))).length;

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
