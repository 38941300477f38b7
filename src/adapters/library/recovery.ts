import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileRevision } from "../../model/revision.ts";
import { versionOf } from "./folder.ts";
import type { Journal } from "./journal.ts";
import { codeOf } from "./paths.ts";
import { syncPath } from "./sync.ts";

/** Finishes the change that a program was killed in, if there is one: each file that is still as before gets what it was to become; one that people changed meanwhile stays theirs. */
export function finishUnfinished(root: string, journal: Journal): void {
  const revision = journal.unfinished();
  if (revision === null) return;
  for (const { path, before, after } of revision.files) turn(root, journal, path, before, after);
  journal.finish(revision.id);
}

/** Takes a change back that could not be put in place. */
export function takeBack(root: string, journal: Journal, id: number): void {
  const revision = journal.unfinished();
  if (revision?.id !== id) return;
  for (const { path, before, after } of revision.files) turn(root, journal, path, after, before);
  journal.forget(id);
}

function turn(
  root: string,
  journal: Journal,
  path: string,
  from: FileRevision["before"],
  to: FileRevision["after"],
): void {
  const target = join(root, path);
  if (from === to || versionAt(target) !== from) return;
  if (to === null) rmSync(target, { force: true });
  else replace(target, journal.bytes(to) ?? new Uint8Array());
  syncPath(dirname(target));
}

function replace(target: string, bytes: Uint8Array): void {
  mkdirSync(dirname(target), { recursive: true });
  const draft = join(dirname(target), `.draft-${process.pid}-${crypto.randomUUID()}`);
  try {
    writeFileSync(draft, bytes, { flush: true });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The version of the file at a place; null where there is none. */
export function versionAt(target: string): string | null {
  try {
    return versionOf(readFileSync(target));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
}
