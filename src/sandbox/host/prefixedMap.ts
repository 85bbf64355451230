/** One part's view of a map that keeps all parts of something: its keys stand there behind a prefix. */
export class PrefixedMap extends Map<string, unknown> {
  constructor(
    private readonly whole: Map<string, unknown>,
    private readonly prefix: string,
  ) {
    super();
  }
  override has(key: string): boolean {
    return this.whole.has(this.prefix + key);
  }
  override get(key: string): unknown {
    return this.whole.get(this.prefix + key);
  }
  override set(key: string, value: unknown): this {
    this.whole.set(this.prefix + key, value);
    return this;
  }
}
