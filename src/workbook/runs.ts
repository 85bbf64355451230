/** Neighbours that say the same, so that one entry serves all of them. */
export interface Run<T> {
  readonly first: number;
  readonly count: number;
  readonly value: T;
}

/** Joins neighbouring places whose values are equal as JSON; in the order of the places. */
export function runsOf<T>(items: readonly { readonly at: number; readonly value: T }[]): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (const { at, value } of [...items].sort((one, other) => one.at - other.at)) {
    const last = runs.at(-1);
    const isSame = last && last.first + last.count === at && JSON.stringify(last.value) === JSON.stringify(value);
    if (isSame) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first: at, count: 1, value });
  }
  return runs;
}
