/** Changes a library without end and says of each change that it is made; run with its folder, its journal and a seed, to be killed. */
import { keptLibrary } from "../../src/adapters/library/kept.ts";
import type { Change, KeptLibrary } from "../../src/ports.ts";
import { restore, undo } from "../../src/services/history.ts";

const [root = "", journal = "", seed = "1"] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const library = await keptLibrary(root, journal);

for (let n = 0; ; n++) {
  const change = await next(library, n);
  if (change === null) continue;
  const { id } = await library.commit(change);
  const state = Object.fromEntries(await library.after(id));
  process.stdout.write(`${JSON.stringify({ id, state })}\n`);
}

/** Some change of what is there: added, edited and removed documents, a step back, a leap back. */
async function next(held: KeptLibrary, n: number): Promise<Change | null> {
  const dice = random();
  if (dice < 0.1) return undo(held, "owner");
  if (dice < 0.2) return leap(held);
  const { files } = await held.read();
  const some = Array.from({ length: 1 + Math.floor(random() * 4) }, () => files[Math.floor(random() * files.length)]);
  const old = [...new Map(some.flatMap((file) => (file ? [[file.path, file] as const] : []))).values()];
  const isRemoval = dice < 0.35 && files.length > 8;
  const edits = old.map(({ path, version }) => ({ path, before: version, after: isRemoval ? null : text(`${n}`) }));
  const isAddition = dice > 0.65 && files.length < 40;
  const added = Array.from({ length: isAddition ? 1 + Math.floor(random() * 4) : 0 }, (_, i) => ({
    path: `văn bản ${seed}/${n}-${i}.md`,
    before: null,
    after: text(`${n}-${i}`),
  }));
  const list = [...(isAddition && dice > 0.9 ? edits : isAddition ? [] : edits), ...added];
  if (list.length === 0) return null;
  const original = { path: `gửi ${n}.txt`, bytes: text(`gốc ${n}`) };
  return {
    by: "editor",
    deed: isAddition ? "add" : isRemoval ? "remove" : "update",
    why: `${n}`,
    files: list,
    original,
  };
}

async function leap(held: KeptLibrary): Promise<Change | null> {
  const [newest] = await held.revisions({ limit: 1, before: null });
  return newest === undefined ? null : restore(held, 1 + Math.floor(random() * newest.id), "owner");
}

function text(name: string): Uint8Array {
  const lines = Array.from(
    { length: 5 + Math.floor(random() * 200) },
    (_, i) => `Xã thứ ${i} có ${Math.floor(random() * 1e6)} hộ.`,
  );
  return new TextEncoder().encode(`# Báo cáo ${name}\n\n${lines.join("\n\n")}\n`);
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let at = start >>> 0;
  return () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
