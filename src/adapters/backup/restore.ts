import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { extract } from "tar";
import { ProblemError } from "../../model/errors.ts";
import { codeOf } from "../library/paths.ts";
import { versionOf } from "../library/folder.ts";
import { filesBelow, MANIFEST, type Manifest, type Places } from "./backup.ts";

/** What was put back, and where what stood there before is now. */
export interface Restored {
  readonly manifest: Manifest;
  readonly aside: readonly string[];
}

/**
 * Puts an archive back. Everything is unpacked and compared with the archive's own list before anything is touched; what stands in the
 * places is never deleted: without `force` it is refused, with it the folders are renamed. Throws a ProblemError.
 */
export async function restoreBackup(
  { corpusDir, dataDir, journal }: Places,
  archive: string,
  force: boolean,
  now: () => number,
): Promise<Restored> {
  await mkdir(dirname(resolve(dataDir)), { recursive: true });
  const work = await mkdtemp(join(dirname(resolve(dataDir)), ".restore-"));
  try {
    const manifest = await unpacked(archive, work);
    const taken = [];
    for (const folder of [corpusDir, dataDir]) if (await isFilled(folder)) taken.push(folder);
    const [first] = taken;
    if (first !== undefined && !force) throw new ProblemError([notEmpty(first)]);
    const stamp = new Date(now()).toISOString().replace(/\D/g, "").slice(0, 14);
    const aside: string[] = [];
    for (const folder of taken) {
      const kept = `${resolve(folder)}.truoc-${stamp}`;
      await rename(folder, kept);
      aside.push(kept);
    }
    await rename(join(work, "data", "library.sqlite"), join(work, "data", journal));
    // An archive holds files only: a corpus without any has no folder in it.
    await mkdir(join(work, "corpus"), { recursive: true });
    await cp(join(work, "data"), dataDir, { recursive: true });
    await cp(join(work, "corpus"), corpusDir, { recursive: true });
    return { manifest, aside };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Unpacks an archive and compares every file with what the archive says of it. */
async function unpacked(archive: string, work: string): Promise<Manifest> {
  let manifest: Manifest;
  try {
    await extract({ file: archive, cwd: work, strict: true });
    manifest = JSON.parse(await readFile(join(work, MANIFEST), "utf8")) as Manifest;
  } catch (error) {
    throw new ProblemError([damaged(archive, codeOf(error))], { cause: error });
  }
  const present = new Set((await filesBelow(work)).filter((path) => path !== MANIFEST));
  for (const { path, sha256 } of manifest.files) {
    if (!present.delete(path) || versionOf(await readFile(join(work, path))) !== sha256)
      throw new ProblemError([damaged(archive, path)]);
  }
  const [unknown] = present;
  if (
    unknown !== undefined ||
    manifest.format !== 1 ||
    !manifest.files.some(({ path }) => path === "data/library.sqlite")
  )
    throw new ProblemError([damaged(archive, unknown ?? MANIFEST)]);
  return manifest;
}

const isFilled = async (folder: string): Promise<boolean> => existsSync(folder) && (await readdir(folder)).length > 0;

const damaged = (where: string, received: string) => ({
  code: "backup_damaged",
  where,
  line: null,
  expected: "an archive that npm run backup wrote, whole",
  received,
  mend: "take another copy",
});

const notEmpty = (where: string) => ({
  code: "restore_taken",
  where,
  line: null,
  expected: "a folder that is empty or not there",
  received: "a folder with files",
  mend: "npm run restore -- FILE --force",
});
