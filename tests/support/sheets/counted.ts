/** Objects of a fake service: every call is counted by its name, and what the fake does not have says so. */

/** Number of calls by name, such as `Range.setValues`. */
export type Calls = Map<string, number>;

const QUIET = new Set<string | symbol>(['then', 'toJSON', 'asymmetricMatch', 'nodeType', '$$typeof', 'constructor']);

/** The object as a script sees it. Its methods run on the object itself, so that what they call is not counted. */
export function counted<T extends object>(service: string, object: T, calls: Calls): T {
  const methods = new Map<string | symbol, unknown>();
  const proxy: T = new Proxy(object, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value === 'function') {
        const known = methods.get(key);
        if (known) return known;
        const name = `${service}.${String(key)}`;
        const method = (...given: unknown[]): unknown => {
          calls.set(name, (calls.get(name) ?? 0) + 1);
          const result: unknown = Reflect.apply(value, target, given);
          return result === target ? proxy : result;
        };
        methods.set(key, method);
        return method;
      }
      if (value === undefined && !(key in target) && typeof key === 'string' && !QUIET.has(key)) {
        throw new Error(`The fake has no ${service}.${key}.`);
      }
      return value;
    },
  });
  return proxy;
}
