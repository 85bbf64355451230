/**
 * What an object of Excel's API is to the dispatcher.
 *
 * A member is simulated when its class has a getter, setter or method of that name in the spelling of the protocol,
 * which is Excel's name with a capital: `range.values` is `Values`. Everything in lower case is the host's own and out of
 * the client's reach. A member nobody wrote fails by name.
 */
import type { Book } from './book';
import { HostError } from './errors';

export abstract class ApiObject {
  /** Name of the class in Excel's API. */
  abstract readonly className: string;
  /** Members that `load()` without names gives. */
  readonly scalars: readonly string[] = [];
  /** Set while the client keeps the object over several syncs. */
  referenceId: string | null = null;

  constructor(readonly book: Book) {}
}

/** A collection: its items are what `load('items/…')` gives. */
export abstract class ApiCollection extends ApiObject {
  abstract items(): readonly ApiObject[];

  GetCount(): number {
    return this.items().length;
  }
}

/**
 * An object of plain properties that mean nothing to the engine: they are kept so that they read back.
 * Reading one that was never set gives its value in a new workbook.
 */
export abstract class RecordObject extends ApiObject {
  /** Values in a new workbook, by the property's name in Excel's spelling. */
  abstract readonly fields: Readonly<Record<string, unknown>>;
  protected abstract readonly store: Map<string, unknown>;

  /** Reads or writes a field; `false` when there is none of that name. */
  useField(name: string, use: MemberUse, value: unknown): { readonly value: unknown } | false {
    const field = name.charAt(0).toLowerCase() + name.slice(1);
    if (!(field in this.fields) || use === 'call') return false;
    if (use === 'set') this.setField(field, value);
    return { value: this.store.has(field) ? this.store.get(field) : this.fields[field] };
  }

  protected setField(field: string, value: unknown): void {
    this.store.set(field, value);
  }
}

/** The three ways a member can be used. */
export type MemberUse = 'get' | 'set' | 'call';

/** The function behind a use of a member, or `undefined` when nobody wrote one. */
function memberOf(target: ApiObject, name: string, use: MemberUse): unknown {
  const own = Object.getOwnPropertyDescriptor(target, name);
  if (own && use === 'get') return () => own.value as unknown;
  let level = Object.getPrototypeOf(target) as object;
  for (; level !== ApiObject.prototype; level = Object.getPrototypeOf(level) as object) {
    const found: unknown = Object.getOwnPropertyDescriptor(level, name)?.[use === 'call' ? 'value' : use];
    if (found) return found;
  }
  return undefined;
}

/** Uses a member of an object; throws `ApiNotFound` with its name when the host does not simulate it. */
export function useMember(target: ApiObject, name: string, use: MemberUse, args: readonly unknown[] = []): unknown {
  const member = memberOf(target, name, use);
  if (typeof member === 'function' && /^_?[A-Z]/.test(name)) return Reflect.apply(member, target, args);
  const field = target instanceof RecordObject && target.useField(name, use, args[0]);
  if (field) return field.value;
  throw new HostError('ApiNotFound', `The host does not simulate ${target.className}.${name} (${use}).`);
}
