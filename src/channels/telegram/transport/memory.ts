/** What is remembered for a while: at most so many things, the least recently used forgotten first. */
export interface Memory<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  /** Deletes everything whose key begins so. */
  deleteAll(beginning: string): void;
  /** Deletes what fits. */
  deleteWhere(fits: (key: string, value: V) => boolean): void;
  readonly size: number;
}

/** How often, in its time, a memory looks for things whose time is over. */
const SWEEPS = 10;

/** A memory of `most` things, each kept for `keepMs` after it was last set. */
export function createMemory<V>(most: number, keepMs: number, now: () => number): Memory<V> {
  const kept = new Map<string, { readonly value: V; readonly until: number }>();
  let sweepAt = now() + keepMs;
  /** Nothing outlives its time for want of being asked for. */
  const sweep = (): void => {
    if (now() < sweepAt) return;
    for (const [key, { until }] of kept) if (until <= now()) kept.delete(key);
    sweepAt = now() + keepMs / SWEEPS;
  };
  return {
    get(key) {
      const entry = kept.get(key);
      if (entry === undefined) return undefined;
      kept.delete(key);
      if (entry.until <= now()) return undefined;
      kept.set(key, entry);
      return entry.value;
    },
    set(key, value) {
      sweep();
      kept.delete(key);
      kept.set(key, { value, until: now() + keepMs });
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
    delete: (key) => void kept.delete(key),
    deleteAll(beginning) {
      for (const key of kept.keys()) if (key.startsWith(beginning)) kept.delete(key);
    },
    deleteWhere(fits) {
      for (const [key, { value }] of kept) if (fits(key, value)) kept.delete(key);
    },
    get size() {
      return kept.size;
    },
  };
}
