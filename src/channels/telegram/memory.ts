/** What is remembered for a while: at most so many things, the least recently used forgotten first. */
export interface Memory<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  readonly size: number;
}

/** A memory of `most` things, each kept for `keepMs` after it was last set. */
export function createMemory<V>(most: number, keepMs: number, now: () => number): Memory<V> {
  const kept = new Map<string, { readonly value: V; readonly until: number }>();
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
      kept.delete(key);
      kept.set(key, { value, until: now() + keepMs });
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
    delete: (key) => void kept.delete(key),
    get size() {
      return kept.size;
    },
  };
}
