import type { IndexEntry } from "../../ports.ts";
import type { Steps } from "../../text/steps.ts";
import { type Segment, segmentOf } from "./segment.ts";

/** Entries that came together, with what they stand under. */
export interface Batch {
  readonly entries: readonly IndexEntry[];
  readonly texts: Segment;
  /** By number, from the first scope of this batch on. */
  readonly scopeNames: readonly string[];
  readonly scopes: Segment;
  /** The number of the scope of each entry, counted through all batches. */
  readonly scopeOf: Uint32Array;
}

/** A batch as one view sees it: which of its entries are there, and how many of all that are there stand under each of its scopes. */
export interface SeenBatch {
  readonly batch: Batch;
  readonly isThere: Uint8Array;
  readonly underScope: Uint32Array;
}

/** More batches than this beside the first are made one. */
const MOST_BATCHES = 8;

/** What is seen when some entries go and others come; what was seen before stays as it is. */
export function* changedBatches(
  before: readonly SeenBatch[],
  add: readonly IndexEntry[],
  remove: ReadonlySet<string>,
): Steps<SeenBatch[]> {
  const seen = before.map(({ batch, isThere, underScope }) => ({
    batch,
    isThere: isThere.slice(),
    underScope: underScope.slice(),
  }));
  const gone = new Set([...remove, ...add.map(({ id }) => id)]);
  for (const { batch, isThere } of gone.size === 0 ? [] : seen) {
    for (const [at, { id }] of batch.entries.entries()) {
      if (isThere[at] === 0 || !gone.has(id)) continue;
      isThere[at] = 0;
      count(seen, batch.scopeOf[at] as number, -1);
    }
    yield;
  }
  if (seen.length <= MOST_BATCHES) return yield* withBatch(seen, add);
  // Small batches together are one search less for each of them; the first holds what the program began with and is too large.
  const [first, ...rest] = seen as [SeenBatch, ...SeenBatch[]];
  const kept = rest.flatMap(({ batch, isThere }) => batch.entries.filter((_, at) => isThere[at] === 1));
  const underScope = new Uint32Array(first.underScope.length);
  for (const [at, scope] of first.batch.scopeOf.entries())
    if (first.isThere[at] === 1) underScope[scope] = (underScope[scope] as number) + 1;
  return yield* withBatch([{ ...first, underScope }], [...kept, ...add]);
}

function* withBatch(seen: readonly SeenBatch[], entries: readonly IndexEntry[]): Steps<SeenBatch[]> {
  if (entries.length === 0) return [...seen];
  const numbers = scopesOf(seen);
  const first = seen.reduce((sum, { underScope }) => sum + underScope.length, 0);
  const names: string[] = [];
  const scopeOf = Uint32Array.from(entries, ({ scope }) => {
    const number = numbers.get(scope) ?? first + names.length;
    if (!numbers.has(scope)) names.push(scope);
    numbers.set(scope, number);
    return number;
  });
  yield;
  const texts = yield* segmentOf(entries.map(({ text }) => text));
  const scopes = yield* segmentOf(names);
  const batch: Batch = { entries, texts, scopeNames: names, scopes, scopeOf };
  const isThere = new Uint8Array(entries.length).fill(1);
  const all = [...seen, { batch, isThere, underScope: new Uint32Array(names.length) }];
  for (const scope of scopeOf) count(all, scope, 1);
  return all;
}

function scopesOf(seen: readonly SeenBatch[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { batch } of seen) for (const name of batch.scopeNames) numbers.set(name, numbers.size);
  return numbers;
}

function count(seen: readonly SeenBatch[], scope: number, by: 1 | -1): void {
  let at = scope;
  for (const { underScope } of seen) {
    if (at < underScope.length) {
      underScope[at] = (underScope[at] as number) + by;
      return;
    }
    at -= underScope.length;
  }
}
