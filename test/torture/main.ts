import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measuredOn } from "../eval/machine.ts";
import { torture } from "./loop.ts";

const { values } = parseArgs({ options: { kills: { type: "string", default: "250" } } });
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1)
  throw new Error(`--kills needs a whole number from 1 on, not ${values.kills}`);

const folder = mkdtempSync(join(tmpdir(), "tra-cuu-torture-"));
try {
  cpSync("corpus", join(folder, "corpus"), { recursive: true });
  const tally = await torture(join(folder, "corpus"), join(folder, "library.sqlite"), kills, (at) => {
    if (process.stderr.isTTY === true) process.stderr.write(`\r${at}/${kills}`);
  });
  const { acknowledged, lost, halfMade, finished, drafts, litter } = tally;
  const page = `# Killed while it writes

Made by \`npm run torture -- --kills ${kills}\` on ${measuredOn()}.

A program adds, edits and removes documents of a copy of the corpus (up to eight files a change), undoes and restores, without a pause, and
is killed with SIGKILL at random times. After each kill the library is opened as at any start, and compared with what the program had said was done.

| | |
|---|---|
| kills | ${tally.kills} |
| changes acknowledged | ${acknowledged} |
| acknowledged and lost | ${lost} |
| half-made | ${halfMade} |
| kills within a change that the next start finished | ${finished} |
| kills that left drafts, all cleared by the next start | ${drafts} |
| drafts that stayed, documents that cannot be read | ${litter} |
`;
  console.log(page);
  mkdirSync("docs", { recursive: true });
  writeFileSync("docs/torture.md", page);
  if (lost + halfMade + litter > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
