/** The case matrix of the pure functions once more, in the cells of one workbook: arguments stand in cells of their own. */
import type { BookCell } from '../../src/engine/book';
import { cellAddress } from '../../src/engine/bookReferences';
import { calculate, type Calculation } from '../../src/engine/calculate';
import type { FunctionResult } from '../../src/functions/result';
import { CASE_MATRIX, faultOf, type Call, type Case, type Row } from '../functions/caseMatrix';

/** Formulas that give an error, for the errors that a formula can give here. */
const FAILING: Readonly<Record<string, string>> = {
  '#N/A': '=NA()',
  '#DIV/0!': '=1/0',
  '#VALUE!': '=1+"x"',
  '#NUM!': '=SQRT(-1)',
  '#NAME?': '=NOPE()',
  '#REF!': '=Missing!A1',
};

function cellOf(content: unknown): BookCell {
  if (typeof content !== 'object' || content === null) return content as BookCell;
  const { code } = content as { readonly code: string };
  return { formula: FAILING[code] };
}

const rowsOf = (argument: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(argument) ? (argument as readonly (readonly unknown[])[]) : [[argument]];

/** No cell holds an infinite number, and no formula here gives `#NULL!`. */
function canStandInCells(call: Call): boolean {
  return call.every((argument) =>
    rowsOf(argument)
      .flat()
      .every((cell) => {
        if (typeof cell === 'number') return Number.isFinite(cell);
        return typeof cell !== 'object' || cell === null || (cell as { code: string }).code in FAILING;
      }),
  );
}

/** Room for what spills. */
const ROOM = 8;

/** A workbook that is filled call by call: arguments on one sheet, formulas on another. */
class Calls {
  readonly arguments: BookCell[][] = [];
  readonly formulas: BookCell[][] = [];
  private readonly addresses = new Map<string, string>();
  private readonly rows = new Map<string, number>();

  add(id: string, call: Call): void {
    const formula = `=CSCOST.${id}(${call.map((argument) => this.addressOf(argument)).join(',')})`;
    if (this.rows.has(this.keyOf(id, call))) return;
    this.rows.set(this.keyOf(id, call), this.formulas.length);
    this.formulas.push([{ formula }], ...Array.from({ length: ROOM - 1 }, () => []));
  }

  /** What the cells show of a call. */
  shown(cells: Calculation, id: string, call: Call): FunctionResult {
    const row = this.rows.get(this.keyOf(id, call)) ?? -1;
    const error = cells.errorAt('Calls', row, 0);
    if (error) return error;
    const places = Array.from({ length: ROOM * ROOM }, (_, place) => [Math.floor(place / ROOM), place % ROOM] as const);
    const values = places
      .map(([down, right]) => cells.at('Calls', row + down, right))
      .filter((value) => value !== null);
    const own = values.flatMap((value) =>
      typeof value === 'number' || (typeof value === 'string' && !value.startsWith('#')) ? [value] : [],
    );
    if (own.length === 0 || own.length < values.length) throw new Error(`${id} shows ${JSON.stringify(values)}`);
    return [own];
  }

  private keyOf(id: string, call: Call): string {
    return JSON.stringify([id, call.map((argument) => argument ?? String(argument))]);
  }

  private addressOf(argument: unknown): string {
    if (argument === undefined) return '';
    const key = JSON.stringify(argument);
    const known = this.addresses.get(key);
    if (known) return known;
    const rows = rowsOf(argument);
    const corner = (row: number, column: number) => cellAddress({ sheet: 'Arguments', row, column });
    const first = this.arguments.length;
    const last = corner(first + rows.length - 1, (rows[0]?.length ?? 1) - 1).split('!')[1];
    const address = `${corner(first, 0)}:${last}`;
    this.arguments.push(...rows.map((row) => row.map(cellOf)));
    this.addresses.set(key, address);
    return address;
  }
}

const ROWS = CASE_MATRIX.filter(({ spec }) => spec.kind === 'pure');
const casesOf = (row: Row): readonly Case[] => row.cases.filter(({ call }) => canStandInCells(call));

const calls = new Calls();
let cells: Calculation;

beforeAll(async () => {
  for (const row of ROWS) {
    for (const { call, expected } of casesOf(row)) {
      calls.add(row.spec.id, call);
      if (expected !== 'sound' && 'like' in expected) calls.add(row.spec.id, expected.like);
    }
  }
  cells = await calculate({
    sheets: [
      { name: 'Calls', blocks: [{ row: 0, column: 0, cells: calls.formulas }] },
      { name: 'Arguments', blocks: [{ row: 0, column: 0, cells: calls.arguments }] },
    ],
    tables: [],
    names: [],
  });
});

it('has most of the matrix in cells', () => {
  const all = ROWS.flatMap((row) => row.cases).length;
  expect(ROWS.flatMap(casesOf).length).toBeGreaterThan(0.8 * all);
});

it.each(ROWS.map((row) => [`${row.spec.id}, ${row.parameter}`, row] as const))(
  '%s is in cells as the rules say',
  (_, row) => {
    const resultOf = (call: Call) => calls.shown(cells, row.spec.id, call);
    const faults = casesOf(row).flatMap(({ title, call, expected }) => {
      const fault = faultOf(resultOf(call), expected, resultOf);
      return fault === null ? [] : [`${title} ${fault}`];
    });
    expect(faults).toEqual([]);
  },
);
