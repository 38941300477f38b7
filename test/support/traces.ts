import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files of a folder that hold a number, in decimal or as the bytes of SQLite's integers, or a text. */
export function filesThatHold(folder: string, what: number | string): string[] {
  const traces = typeof what === "string" ? [Buffer.from(what)] : [Buffer.from(String(what)), bytesOf(what)];
  return globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => traces.some((trace) => readFileSync(path).includes(trace)));
}

/** The last five bytes, big-endian: those of chats' numbers take six or eight, of which a deletion may overwrite the first. */
function bytesOf(value: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeIntBE(value, 0, 6);
  return bytes.subarray(1);
}
