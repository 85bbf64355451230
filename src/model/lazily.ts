/** A record whose members are worked out when they are first asked for, and then kept. */
export function lazily<T extends object>(parts: { readonly [Name in keyof T]-?: () => T[Name] }): T {
  const record = {};
  for (const [name, work] of Object.entries<() => unknown>(parts)) {
    let known: { readonly value: unknown } | null = null;
    Object.defineProperty(record, name, { enumerable: true, get: () => (known ??= { value: work() }).value });
  }
  // Each member comes from the part of its name.
  return record as T;
}
