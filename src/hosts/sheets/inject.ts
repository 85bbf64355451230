import type { Control } from '../../model/progress';
import { Problem } from '../../model/problem';
import type { WorkbookSpec } from '../../workbook/spec';
import type { Ask } from './connection';
import { Dialect } from './dialect';
import { layoutOfSpec, namedTable, type NamedArea } from './layout';
import type { CellInput, NewSheet, SheetPlan } from './protocol';
import { revisionFormula } from './revision';
import { REVISION_NAME } from './revisionName';
import { sheetPlan } from './sheetPlan';

/** Names that one request adds: each is a call of Sheets, and a request ends after six minutes. */
const NAMES_A_REQUEST = 150;

interface Plan {
  readonly sheets: readonly SheetPlan[];
  readonly newSheets: readonly NewSheet[];
  readonly names: readonly NamedArea[];
  /** What the hidden sheet holds: the cell that moves with the model, then the figures of charts. */
  readonly support: readonly (readonly CellInput[])[];
}

function planOf(spec: WorkbookSpec): Plan {
  const layout = layoutOfSpec(spec);
  const dialect = new Dialect(layout);
  const figures = { cells: [] as CellInput[][] };
  const sheets = spec.sheets.map((sheet) => sheetPlan({ spec, dialect, names: layout.names, figures }, sheet));
  const newSheets = sheets.map(({ name, cells, lookOf, formatOf }, index): NewSheet => {
    const columns = Math.max(...[...cells, ...lookOf, ...formatOf].map((line) => line.length));
    return { name, tabColor: spec.sheets[index]?.tabColor ?? '', rows: cells.length, columns };
  });
  return {
    sheets,
    newSheets,
    names: [...layout.tables.map(namedTable), ...layout.names, ...dialect.columnNames],
    support: [[revisionFormula(layout.tables.map(({ name }) => name))], ...figures.cells],
  };
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

let tokens = 0;

/** Tells this injection from any other one. */
function newToken(): string {
  tokens += 1;
  return `${Date.now()}-${tokens}-${Math.random()}`;
}

/**
 * Adds the template, one request for each sheet, all or nothing; see `WorkbookHost.inject`. Rejects besides with a `Problem`:
 * `injection-running` while somebody else is at it, `injection-lost` when it paused so long that somebody else took it back.
 */
export async function inject(ask: Ask, spec: WorkbookSpec, { signal, onProgress }: Control = {}): Promise<void> {
  signal?.throwIfAborted();
  const token = newToken();
  const { sheets, newSheets, names, support } = planOf(spec);
  const active = spec.sheets.find(({ id }) => id === spec.activeSheet)?.name ?? '';
  const begin = {
    kind: 'begin',
    token,
    sheets: newSheets,
    names: [...names.map(({ name }) => name), REVISION_NAME],
  } as const;
  const steps: readonly (() => Promise<unknown>)[] = [
    () => ask(begin),
    ...chunks(names, NAMES_A_REQUEST).map((some) => () => ask({ kind: 'names', token, names: some })),
    ...sheets.map((plan) => () => ask({ kind: 'sheet', token, plan })),
    () => ask({ kind: 'finish', token, support, mark: spec.mark, active }),
  ];
  let begun = false;
  try {
    for (const [done, step] of steps.entries()) {
      signal?.throwIfAborted();
      onProgress?.({ done, total: steps.length });
      await step();
      begun = true;
    }
    onProgress?.({ done: steps.length, total: steps.length });
  } catch (error) {
    // Whether a beginning whose answer was lost has begun is not known; asked to take it back, the script knows.
    const isRefused = error instanceof Problem && REFUSALS.includes(error.code);
    if (!isRefused && !(await isTakenBack(ask, token)) && begun) {
      // Whatever stopped the injection still stops us; the person has to know what is left, and the next one who begins removes it.
      throw new Problem('rollback-failed', { names: spec.sheets.map(({ name }) => name).join(', ') });
    }
    throw error;
  }
}

/** What the script says when nothing of this injection is in the spreadsheet. */
const REFUSALS: readonly string[] = ['injection-running', 'injection-lost', 'template-exists', 'names-taken'];

/** Takes back what was added; false when that fails. */
async function isTakenBack(ask: Ask, token: string): Promise<boolean> {
  try {
    await ask({ kind: 'rollback', token });
    return true;
  } catch (error) {
    // It never began, or somebody else has taken it back.
    return error instanceof Problem && error.code === 'injection-lost';
  }
}
