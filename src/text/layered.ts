import type { Steps } from "./steps.ts";

const GONE = Symbol("gone");
/** A layer above may hold this share of what it lies on; more of it is copied into one map. */
const MOST_ABOVE = 1 / 8;
/** So many entries are copied in a step. */
const COPIED = 2_000;

/** A map whose copies share what they do not change, so that a large one is copied in no time. Who was copied must not be changed any more. */
export class Layered<K, V> {
  readonly #below: Map<K, V>;
  /** Null where the map below is this one's own. */
  readonly #above: Map<K, V | typeof GONE> | null;

  private constructor(below: Map<K, V>, above: Map<K, V | typeof GONE> | null) {
    this.#below = below;
    this.#above = above;
  }

  static empty<K, V>(): Layered<K, V> {
    return new Layered<K, V>(new Map(), null);
  }

  get(key: K): V | undefined {
    const own = this.#above?.get(key);
    if (own === undefined) return this.#below.get(key);
    return own === GONE ? undefined : own;
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  set(key: K, value: V): void {
    if (this.#above) this.#above.set(key, value);
    else this.#below.set(key, value);
  }

  delete(key: K): void {
    if (!this.#above) this.#below.delete(key);
    else if (this.#below.has(key)) this.#above.set(key, GONE);
    else this.#above.delete(key);
  }

  /** Those of the map below first. */
  *keys(): Iterable<K> {
    for (const key of this.#below.keys()) if (this.#above?.get(key) !== GONE) yield key;
    for (const [key, value] of this.#above ?? []) if (value !== GONE && !this.#below.has(key)) yield key;
  }

  /** A map of the same entries that can be changed, in steps. */
  *copy(): Steps<Layered<K, V>> {
    if ((this.#above?.size ?? 0) <= this.#below.size * MOST_ABOVE)
      return new Layered(this.#below, new Map(this.#above));
    const whole = new Map<K, V>();
    for (const key of this.keys()) {
      whole.set(key, this.get(key) as V);
      if (whole.size % COPIED === 0) yield;
    }
    return new Layered(whole, new Map());
  }
}
