import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../model/errors.ts";
import { ProblemError } from "../../model/errors.ts";
import type { KeptFile, Library } from "../../ports.ts";
import { codeOf, isInside, outside, readable } from "./paths.ts";

/** A library over a folder of people's own files; reads everything below it that is not hidden. */
export function folderLibrary(root: string): Library {
  return {
    read: () => readFolder(root),
    open: (path) => openFile(root, path),
  };
}

/** What a file's bytes are known by: their SHA-256, hexadecimal. */
export const versionOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

interface Found {
  readonly files: KeptFile[];
  readonly problems: Problem[];
}

async function readFolder(root: string): Promise<Found> {
  const found: Found = { files: [], problems: [] };
  await walk(root, "", new Set(), found);
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return found;
}

/** Descends one folder; `seen` holds the real paths already visited, so that a circle of links ends. */
async function walk(root: string, below: string, seen: Set<string>, found: Found): Promise<void> {
  const folder = join(root, below);
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
    for (const name of names) await visit(root, below === "" ? name : `${below}/${name}`, seen, found);
  } catch (error) {
    found.problems.push(folderProblem(below === "" ? root : below, error));
  }
}

async function visit(root: string, path: string, seen: Set<string>, found: Found): Promise<void> {
  const where = join(root, path);
  const wanted = readable.test(path);
  try {
    const entry = await stat(where);
    if (entry.isDirectory() && !wanted) await walk(root, path, seen, found);
    else if (wanted && entry.isFile()) found.files.push(kept(path, await readFile(where)));
    else if (wanted) found.problems.push(notAFile(path, entry.isDirectory()));
  } catch (error) {
    if (wanted) found.problems.push(unreadable(path, error));
  }
}

const kept = (path: string, bytes: Uint8Array): KeptFile => ({ path, bytes, version: versionOf(bytes) });

async function openFile(root: string, path: string): Promise<KeptFile | null> {
  if (!isInside(path)) throw outside(path);
  try {
    return kept(path, await readFile(join(root, path)));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw new ProblemError([unreadable(path, error)], { cause: error });
  }
}

function folderProblem(where: string, error: unknown): Problem {
  const code = codeOf(error);
  if (code === "ENOENT")
    return {
      code: "folder_missing",
      where,
      line: null,
      expected: "a folder of .md, .txt and .html files",
      received: "nothing of that name",
      mend: "make the folder, or set CORPUS_DIR or --corpus to the right one",
    };
  if (code === "ENOTDIR")
    return {
      code: "folder_is_file",
      where,
      line: null,
      expected: "a folder of .md, .txt and .html files",
      received: "a file",
      mend: "name the folder that holds the file",
    };
  return { ...unreadable(where, error), code: "folder_unreadable", expected: "a folder that can be listed" };
}

function notAFile(where: string, isFolder: boolean): Problem {
  return {
    code: "not_a_file",
    where,
    line: null,
    expected: "a file, as its ending says",
    received: isFolder ? "a folder" : "a device, pipe or socket",
    mend: "rename it, or begin its name with a dot to have it skipped",
  };
}

function unreadable(where: string, error: unknown): Problem {
  return {
    code: "file_unreadable",
    where,
    line: null,
    expected: "a file that can be read",
    received: codeOf(error),
    mend: "give this user the right to read it, or remove it",
  };
}
