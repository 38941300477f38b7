import { renameSync, rmSync } from "node:fs";
import { mkdir, open, readdir, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ProblemError } from "../../model/errors.ts";
import { codeOf, refuseOutside } from "./paths.ts";
import { syncPath } from "./sync.ts";

/** What a file is to become. */
export interface Wanted {
  readonly path: string;
  /** Null where it goes. */
  readonly after: Uint8Array | null;
}

/** Files that stand ready on the disk beside those that they take the place of. */
export interface Staged {
  /** Puts them all in place, in one go of the event loop; throws where one cannot be. */
  put(): void;
  /** Leaves nothing of what was not put in place. */
  discard(): Promise<void>;
}

/** Of a file that stands ready: who made it, so that what a killed program left is known. */
const DRAFT = /^\.draft-(\d+)-[0-9a-f-]{36}$/;

/** Writes files ready to be renamed, so that what can fail for want of room has failed before anything is replaced. */
export async function stage(root: string, files: readonly Wanted[]): Promise<Staged> {
  const made: string[] = [];
  const drafts: { readonly draft: string | null; readonly target: string }[] = [];
  const discard = async (): Promise<void> => {
    for (const { draft } of drafts) if (draft !== null) await rm(draft, { force: true });
    // Deepest first; one that somebody uses by now stays.
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => {});
  };
  try {
    await ensureFolder(root, made);
    for (const { path, after } of files) {
      await refuseOutside(root, path);
      const target = join(root, path);
      if (after === null) {
        drafts.push({ draft: null, target });
        continue;
      }
      await ensureFolder(dirname(target), made);
      const draft = join(dirname(target), `.draft-${process.pid}-${crypto.randomUUID()}`);
      drafts.push({ draft, target });
      await writeThrough(draft, after);
    }
  } catch (error) {
    await discard();
    throw unwritable(root, error);
  }
  return { discard, put: () => putAll(root, drafts) };
}

/** Makes a folder with those above it; `made` gets each that was not there. */
async function ensureFolder(folder: string, made: string[]): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const chain: string[] = [];
  for (let at = folder; at.length >= first.length; at = dirname(at)) chain.push(at);
  made.push(...chain.reverse());
  for (const each of chain) syncPath(dirname(each));
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function putAll(root: string, drafts: readonly { readonly draft: string | null; readonly target: string }[]): void {
  try {
    for (const { draft, target } of drafts) {
      if (draft === null) rmSync(target, { force: true });
      else renameSync(draft, target);
    }
    for (const folder of new Set(drafts.map(({ target }) => dirname(target)))) syncPath(folder);
  } catch (error) {
    throw unwritable(root, error);
  }
}

/** Deletes what programs that were killed had made ready, below a folder. */
export async function sweep(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const owner = DRAFT.exec(entry.name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) await rm(join(entry.parentPath, entry.name), { force: true });
  }
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return true;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];
/** The folder is not to be written to, or something else stands in its place. */
const READ_ONLY = ["EROFS", "EACCES", "EPERM", "ENOTDIR", "EEXIST", "EISDIR"];

/** Tells what a person can mend; anything else stays as it was thrown. */
function unwritable(root: string, error: unknown): unknown {
  const received = codeOf(error);
  const told = FULL.includes(received)
    ? { code: "disk_full", expected: "room for what is to be written", mend: "make room on the disk, then try again" }
    : READ_ONLY.includes(received)
      ? {
          code: "read_only",
          expected: "a folder that can be written to",
          mend: "give this user the right to write there",
        }
      : null;
  return told === null ? error : new ProblemError([{ ...told, where: root, line: null, received }], { cause: error });
}
