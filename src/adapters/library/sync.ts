import { closeSync, fsyncSync, openSync } from "node:fs";
import { codeOf } from "./paths.ts";

/** Makes what was renamed in a folder outlast a power cut. */
export function syncPath(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, "r");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
