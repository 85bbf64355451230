/**
 * A failure a person can do something about. The code names the case; `src/locales/*\/problems.ts` holds the sentence
 * (what happened, what to do next), filled in with `values`.
 */
export class Problem extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'Problem';
    this.code = code;
    this.values = values;
  }
}
