/** Things that happened and that nobody has asked for yet, and the waits for things that have not happened. */
export class Inbox<T> {
  readonly #items: T[] = [];
  readonly #waiting: { fits: (item: T) => boolean; take: (item: T) => void }[] = [];

  push(item: T): void {
    const index = this.#waiting.findIndex((waiter) => waiter.fits(item));
    const waiter = index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
    if (waiter === undefined) this.#items.push(item);
    else waiter.take(item);
  }

  /** The first thing that fits, now or when it happens; an error with this explanation when it does not happen in time. */
  take(fits: (item: T) => boolean, withinMs: number, explain: () => string): Promise<T> {
    const index = this.#items.findIndex(fits);
    if (index >= 0) return Promise.resolve(this.#items.splice(index, 1)[0] as T);
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const timer = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      reject(new Error(explain()));
    }, withinMs);
    const waiter = {
      fits,
      take: (item: T) => {
        clearTimeout(timer);
        resolve(item);
      },
    };
    this.#waiting.push(waiter);
    return promise;
  }

  /** What is there and fits, left where it is. */
  peek(fits: (item: T) => boolean): readonly T[] {
    return this.#items.filter(fits);
  }
}
