/** A record with an entry for each key. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  // One entry for each of the keys, which Object.fromEntries does not know.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
