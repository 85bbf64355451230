/**
 * Values of a JSON file that a person wrote, each with its path, so that a refusal can name what is wrong:
 * `levers[2].effects.aht`.
 */
import { Problem } from '../model/problem';

/** Numbers that can stand in a place. */
const RANGES = {
  any: () => true,
  atLeastZero: (value: number) => value >= 0,
  belowOne: (value: number) => value < 1,
  aboveZeroToOne: (value: number) => value > 0 && value <= 1,
  zeroToBelowOne: (value: number) => value >= 0 && value < 1,
  aboveMinusOne: (value: number) => value > -1,
  years: (value: number) => Number.isInteger(value) && value >= 1 && value <= 100,
} as const satisfies Record<string, (value: number) => boolean>;
export type NumberRange = keyof typeof RANGES;

/** How much of a wrong value a sentence shows. */
const SHOWN = 40;

/** A value in its place; the whole file has no path, and is called $. */
export class JsonValue {
  constructor(
    readonly value: unknown,
    readonly path: string,
  ) {}

  private refuse(code: string, values: Readonly<Record<string, string>> = {}): never {
    const text = JSON.stringify(this.value).replace(/\p{Cc}+/gu, ' ');
    const given = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    throw new Problem(code, { path: this.path || '$', given, ...values });
  }

  /** The parts of an object. Throws `json-not-object`. */
  parts(): ReadonlyMap<string, JsonValue> {
    const { value, path } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse('json-not-object');
    const prefix = path === '' ? '' : `${path}.`;
    return new Map(Object.entries(value).map(([key, part]) => [key, new JsonValue(part, prefix + key)]));
  }

  /** The parts of an object that has these keys, and none besides these and the optional ones. Throws `json-…`. */
  record<Key extends string, Optional extends string = never>(
    keys: readonly Key[],
    optional: readonly Optional[] = [],
  ): Readonly<Record<Key, JsonValue>> & Partial<Readonly<Record<Optional, JsonValue>>> {
    const parts = this.parts();
    const known: readonly string[] = [...keys, ...optional];
    for (const [key, { path }] of parts) {
      if (!known.includes(key)) throw new Problem('json-key-unknown', { path, keys: known.join(', ') });
    }
    for (const key of keys) {
      const path = this.path === '' ? key : `${this.path}.${key}`;
      if (!parts.has(key)) throw new Problem('json-missing', { path });
    }
    // Every key was looked for just above.
    return Object.fromEntries(parts) as ReturnType<typeof this.record<Key, Optional>>;
  }

  /** The items of a list. Throws `json-not-list`. */
  items(): readonly JsonValue[] {
    const { value, path } = this;
    if (!Array.isArray(value)) return this.refuse('json-not-list');
    return value.map((item, index) => new JsonValue(item, `${path}[${index}]`));
  }

  /** A finite number of a range. Throws `json-not-number`, `json-out-of-range`. */
  number(range: NumberRange): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.refuse('json-not-number');
    if (!RANGES[range](value)) this.refuse('json-out-of-range', { range });
    return value;
  }

  /** Text that is not empty. Throws `json-not-text`. */
  text(): string {
    if (typeof this.value !== 'string' || this.value === '') return this.refuse('json-not-text');
    return this.value;
  }
}

/** Reads a JSON file. Throws `json-unreadable`. */
export function readJson(bytes: Uint8Array): JsonValue {
  try {
    return new JsonValue(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), '');
  } catch (error) {
    throw new Problem('json-unreadable', { reason: error instanceof Error ? error.message : String(error) });
  }
}
