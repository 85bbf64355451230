/**
 * The iterator helpers that Univer calls (`map.keys().some(…)`), for Node 20, which does not have them yet.
 */
type Values = Iterable<unknown>;
type Test = (value: unknown) => boolean;

const HELPERS = {
  some: (values: Values, test: Test) => Array.from(values).some(test),
  every: (values: Values, test: Test) => Array.from(values).every(test),
  find: (values: Values, test: Test) => Array.from(values).find(test),
  filter: (values: Values, test: Test) => Array.from(values).filter(test)[Symbol.iterator](),
  map: (values: Values, change: (value: unknown) => unknown) => Array.from(values).map(change)[Symbol.iterator](),
  forEach: (values: Values, visit: (value: unknown) => void) => Array.from(values).forEach(visit),
  reduce: (values: Values, ...rest: [(sum: unknown, value: unknown) => unknown, unknown]) =>
    Array.from(values).reduce(...rest),
  toArray: (values: Values) => Array.from(values),
};

/** Adds the helpers that this JavaScript engine lacks; leaves its own alone. */
export function addIteratorHelpers(): void {
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  for (const [name, helper] of Object.entries(HELPERS)) {
    if (name in iterator) continue;
    const value = function (this: Values, ...args: unknown[]): unknown {
      return Reflect.apply(helper, undefined, [this, ...args]);
    };
    Object.defineProperty(iterator, name, { value, writable: true, configurable: true });
  }
}
