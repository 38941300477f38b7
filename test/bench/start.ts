import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Loaded before the program; JavaScript in a data URL, for a file in TypeScript would itself cost what is measured. */
const hook = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from "node:fs";
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.CPU_REPORT, String((user + system) / 1000));
  });`)}`;
const root = fileURLToPath(new URL("../..", import.meta.url));
/** What `npm run ask` runs, without its first word "node". */
const command: readonly string[] = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  .scripts.ask.split(" ")
  .slice(1);

/** CPU time in ms from the start of a process to its end after one answer, `runs` times; with or without what Node keeps compiled from run to run. */
export function cpuToFirstAnswer(
  question: string,
  runs: number,
  { keepsCompiled }: { keepsCompiled: boolean },
): number[] {
  const folder = mkdtempSync(join(tmpdir(), "tra-cuu-bench-"));
  const report = join(folder, "cpu");
  const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...inherited } = process.env;
  // Node keeps compiled modules in the folder for temporary files.
  const cache = keepsCompiled ? { TMPDIR: folder, TEMP: folder, TMP: folder } : { NODE_DISABLE_COMPILE_CACHE: "1" };
  const env = { ...inherited, ...cache, CPU_REPORT: report };
  const once = (): number => {
    const { status, stderr } = spawnSync(process.execPath, ["--import", hook, ...command, "--json", question], {
      cwd: root,
      env,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`ask ended with ${status}: ${stderr}`);
    return Number(readFileSync(report, "utf8"));
  };
  try {
    if (keepsCompiled) once();
    return Array.from({ length: runs }, once);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
