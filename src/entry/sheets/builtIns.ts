/**
 * Members of the language that the shared code uses and that Apps Script may lack: Google does not say which V8 it runs, and
 * began with 8.0 of February 2020. Nothing changes where they are there.
 */

function provide(prototype: object, name: string, member: (this: never, ...given: never[]) => unknown): void {
  if (name in prototype) return;
  Object.defineProperty(prototype, name, { value: member, writable: true, configurable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLast<T>(this: readonly T[], isWanted: (item: T, index: number, all: readonly T[]) => unknown) {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    const item = this[index] as T;
    if (isWanted(item, index, this)) return item;
  }
  return undefined;
}

function replaceAll(this: string, pattern: string | RegExp, by: string): string {
  const every = typeof pattern === 'string' ? new RegExp(pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g') : pattern;
  return this.replace(every, by);
}

provide(Array.prototype, 'at', at);
provide(String.prototype, 'at', at);
provide(Array.prototype, 'findLast', findLast);
provide(String.prototype, 'replaceAll', replaceAll);
