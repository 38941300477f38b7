import { shownTime } from "../../render/history.ts";
import type { Wording } from "../../render/wording/wording.ts";
import { parse, UsageError } from "./arguments.ts";
import { type Terminal, writeLine } from "./terminal.ts";

/** What an archive holds. */
interface Archived {
  readonly made: string;
  readonly files: readonly { readonly size: number }[];
}

/** What the two commands need. */
export interface BackupTools {
  backUp(archive: string): Promise<Archived>;
  restoreBackup(
    archive: string,
    force: boolean,
  ): Promise<{ readonly manifest: Archived; readonly aside: readonly string[] }>;
}

/** `backup [FILE]`: writes everything into one archive; without a name, one that tells the time. */
export async function backup(
  args: readonly string[],
  tools: BackupTools,
  { output }: Terminal,
  wording: Wording,
): Promise<number> {
  const { positionals } = parse(args, {});
  if (positionals.length > 1) throw new UsageError(positionals.join(" "));
  const [archive = `tra-cuu-${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}.tar.gz`] = positionals;
  const { files } = await tools.backUp(archive);
  await writeLine(output, wording.history.backedUp(archive, files.length));
  return 0;
}

/** `restore FILE [--force]`: puts an archive back. */
export async function restore(
  args: readonly string[],
  tools: BackupTools,
  { output }: Terminal,
  wording: Wording,
): Promise<number> {
  const { values, positionals } = parse(args, { force: { type: "boolean", default: false } });
  const [archive, ...more] = positionals;
  if (archive === undefined || more.length > 0) throw new UsageError(positionals.join(" "));
  const { manifest, aside } = await tools.restoreBackup(archive, values.force);
  await writeLine(output, wording.history.broughtBack(manifest.files.length, shownTime(Date.parse(manifest.made))));
  for (const path of aside) await writeLine(output, wording.history.putAside(path));
  return 0;
}
