import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { assemble } from "../../src/assemble.ts";
import type { Proposal, Wishes } from "../../src/services/proposing/propose.ts";
import { temporaryFolder } from "./folders.ts";

/** A live corpus over a new folder with who keeps it, until the test ends; what nobody waits for must not fail meanwhile. */
export async function openKeeper(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = temporaryFolder(files);
  const dataDir = temporaryFolder();
  const app = await assemble({ corpusDir: folder, dataDir, language: "vi" });
  const library = await app.library();
  const failures: unknown[] = [];
  const live = await app.live(library, (error) => void failures.push(error));
  const keeper = await app.keeper(live, library);
  onTestFinished(async () => {
    await live.close();
    await library.close();
    expect(failures).toEqual([]);
  });
  const propose = (content: string | Uint8Array, path = "page.txt", wishes?: Wishes): Promise<Proposal> =>
    keeper.propose({ path, bytes: typeof content === "string" ? Buffer.from(content) : content }, "owner", wishes);
  return {
    app,
    folder,
    library,
    live,
    keeper,
    propose,
    /** Proposes a file and does it; what was written, by path. */
    add: async (content: string | Uint8Array, path?: string, wishes?: Wishes) => {
      const { change, documents } = await propose(content, path, wishes);
      if (change !== null) await keeper.make(change);
      return {
        written: documents.filter(({ standing }) => standing !== "same"),
        same: documents.filter(({ standing }) => standing === "same"),
        change,
      };
    },
    read: (path: string): string => readFileSync(join(folder, path), "utf8"),
    has: (path: string): boolean => existsSync(join(folder, path)),
  };
}
