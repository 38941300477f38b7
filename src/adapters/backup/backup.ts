import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { create } from "tar";
import type { Problem } from "../../model/errors.ts";
import { ProblemError } from "../../model/errors.ts";
import { versionOf } from "../library/folder.ts";
import { keptLibrary } from "../library/kept.ts";
import { syncPath } from "../library/sync.ts";

/** Where the things stand that are kept. */
export interface Places {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** The journal's file within the data folder. */
  readonly journal: string;
}

/** What an archive holds: the databases below "data/", the files of the corpus below "corpus/". */
export interface Manifest {
  readonly format: 1;
  /** ISO 8601. */
  readonly made: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

/** The archive's own list. */
export const MANIFEST = "manifest.json";

/**
 * Writes the corpus, the revisions with every version and original, and the state into one archive (tar.gz), also while the bot runs:
 * the databases are copied by SQLite itself, and the files of the corpus are those of the last revision in that copy. Throws a
 * ProblemError where the archive is there already or something cannot be read; then nothing is left behind.
 */
export async function backUp(places: Places, archive: string, now: () => number): Promise<Manifest> {
  if (existsSync(archive)) throw new ProblemError([exists(archive)]);
  await mkdir(dirname(resolve(archive)), { recursive: true });
  const work = await mkdtemp(join(dirname(resolve(archive)), ".backup-"));
  try {
    await gather(places, work);
    const files = await listed(work);
    const manifest: Manifest = { format: 1, made: new Date(now()).toISOString(), files };
    await writeFile(join(work, MANIFEST), JSON.stringify(manifest, null, 1));
    const partial = join(work, `${basename(archive)}.partial`);
    const entries = [MANIFEST, ...files.map(({ path }) => path)];
    await create({ gzip: true, cwd: work, file: partial, portable: true, noDirRecurse: true }, entries);
    const handle = await open(partial, "r+");
    await handle.sync().finally(() => handle.close());
    await rename(partial, archive);
    syncPath(dirname(resolve(archive)));
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function gather({ corpusDir, dataDir, journal }: Places, work: string): Promise<void> {
  await mkdir(join(work, "data"));
  await mkdir(join(work, "corpus"));
  const library = await keptLibrary(corpusDir, join(dataDir, journal));
  try {
    await library.takeUp();
    copyDatabase(join(dataDir, journal), join(work, "data", "library.sqlite"));
  } finally {
    await library.close();
  }
  const state = join(dataDir, "state.sqlite");
  if (existsSync(state)) copyDatabase(state, join(work, "data", "state.sqlite"));
  // What changes from now on is not in the copy of the journal, and so must not be among the files.
  const copy = await keptLibrary(join(work, "none"), join(work, "data", "library.sqlite"));
  try {
    const known = await copy.after(Number.MAX_SAFE_INTEGER);
    for (const [path, version] of known) await put(join(work, "corpus", path), await copy.version(version));
    for (const path of await filesBelow(corpusDir)) {
      const target = join(work, "corpus", path);
      if (!known.has(path) && !LIBRARY.test(path)) await put(target, await readFile(join(corpusDir, path)));
    }
  } finally {
    await copy.close();
  }
}

/** The files whose versions the library keeps; of these only what the journal has is taken. */
const LIBRARY = /\.(?:md|txt|html)$/i;

/** A consistent copy of a database, also while others write to it. */
function copyDatabase(from: string, to: string): void {
  const file = new DatabaseSync(from, { timeout: 5_000 });
  try {
    file.prepare("VACUUM INTO ?").run(to);
  } finally {
    file.close();
  }
}

async function put(target: string, bytes: Uint8Array | null): Promise<void> {
  if (bytes === null) return;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

/** The paths of the files below a folder, with "/" between folders; without hidden ones and links. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isFile()) found.push(entry.name);
    else if (entry.isDirectory())
      for (const path of await filesBelow(join(folder, entry.name))) found.push(`${entry.name}/${path}`);
  }
  return found.sort();
}

async function listed(work: string): Promise<Manifest["files"]> {
  const files = [];
  for (const path of await filesBelow(work)) {
    const bytes = await readFile(join(work, path));
    files.push({ path, size: (await stat(join(work, path))).size, sha256: versionOf(bytes) });
  }
  return files;
}

const exists = (where: string): Problem => ({
  code: "backup_exists",
  where,
  line: null,
  expected: "a name that no file has",
  received: "a file",
  mend: "name another file",
});
