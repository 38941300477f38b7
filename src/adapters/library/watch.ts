import { isInside } from "./paths.ts";

/** A file is whole when it stays as it is for so long; changes that follow each other within `GATHER_MS` are told together. */
const WHOLE_MS = 120;
const GATHER_MS = 80;

/** Tells of texts and word lists below a folder that changed, came or went, once they are whole. */
export async function watchFolder(
  root: string,
  changed: (paths: readonly string[]) => void,
): Promise<{ close(): Promise<void> }> {
  const { watch } = await import("chokidar");
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const paths = [...waiting].sort();
    waiting.clear();
    changed(paths);
  };
  const watcher = watch(".", {
    cwd: root,
    ignoreInitial: true,
    ignored: (path) => /(?:^|[\\/])\.[^./\\]/.test(path.startsWith(root) ? path.slice(root.length) : path),
    awaitWriteFinish: { stabilityThreshold: WHOLE_MS, pollInterval: 30 },
  });
  watcher.on("all", (event, found) => {
    const path = found.replaceAll("\\", "/");
    if (event === "addDir" || event === "unlinkDir" || !isInside(path)) return;
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(tell, GATHER_MS);
  });
  // A folder that cannot be watched any more (it went, the system's limit) is read again at the next start.
  watcher.on("error", () => {});
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
