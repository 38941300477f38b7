/** What was found of a thing before, kept as long as the thing is, or else what `find` finds now. */
export function kept<K extends WeakKey, V>(known: WeakMap<K, V>, key: K, find: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = find();
    known.set(key, value);
  }
  return value;
}
