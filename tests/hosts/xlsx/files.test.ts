/**
 * The example's and the template's files before programs that are not ours: Microsoft's Open XML SDK validates them,
 * openpyxl reads what the spec says, and LibreOffice calculates from formulas alone what was worked out without it.
 */
import { readFileSync } from 'node:fs';
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { LANGUAGES, type Language } from '../../../src/locales';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import type { CellValues } from '../../../src/workbook/cellValues';
import { callsAddIn, cell as addressOf, toFileFormula } from '../../../src/workbook/formulas';
import type { CellSpec, CellValue, WorkbookSpec } from '../../../src/workbook/spec';
import { nativeValues } from '../../support/nativeValues';
import { EXAMPLE, EXAMPLE_VALUES, EXPECTED } from '../../support/xlsx/exampleWorkbook';
import { TemporaryFolder } from '../../support/xlsx/files';
import { lint } from '../../support/xlsx/lint/lint';
import { partAt, readParts, zipParts } from '../../support/xlsx/package';
import { readBack, type CellReadBack, type ShownValues, type WorkbookReadBack } from '../../support/xlsx/readBack';
import { recalculate } from '../../support/xlsx/recalculate';
import { specCells } from '../../support/xlsx/specCells';
import { validate } from '../../support/xlsx/validate';
import { decodeString } from '../../support/xlsx/xmlTree';

/** A workbook on its way through the checks. */
interface Subject {
  readonly spec: WorkbookSpec;
  readonly values: CellValues;
  /** With the values of its formulas, and without. */
  readonly file: string;
  readonly plainFile: string;
}

function template(language: Language): WorkbookSpec {
  const company = 'A "B" & C';
  return buildWorkbook({ language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 4 }, company, agents: 170 });
}

const NAMES = ['example', ...LANGUAGES] as const;
const folder = new TemporaryFolder();
const subjects = new Map<string, Subject>();
const found = new Map<string, WorkbookReadBack>();
const recalculated = new Map<string, ShownValues>();

async function prepare(name: string, spec: WorkbookSpec, values: CellValues): Promise<void> {
  const file = folder.write(`${name}.xlsx`, await workbookBytes(spec, values));
  const plainFile = folder.write(`${name}-plain.xlsx`, await workbookBytes(spec, null));
  subjects.set(name, { spec, values, file, plainFile });
}

beforeAll(async () => {
  await prepare('example', EXAMPLE, EXAMPLE_VALUES);
  for (const language of LANGUAGES) {
    const spec = template(language);
    await prepare(language, spec, await nativeValues(spec));
  }
  const all = [...subjects.values()];
  const shown = recalculate(all.map(({ plainFile }) => plainFile));
  const read = readBack(all.map(({ file }) => file));
  [...subjects.keys()].forEach((name, index) => {
    recalculated.set(name, shown[index] ?? {});
    const book = read[index];
    if (book) found.set(name, book);
  });
});
afterAll(() => folder.remove());

function subject(name: string): Subject {
  const one = subjects.get(name);
  if (!one) throw new Error(`No workbook ${name}`);
  return one;
}

/** Values that differ only in digits that files do not keep are the same; an empty text shows nothing. */
function areSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  }
  return (one ?? '') === (other ?? '');
}

type Content = Omit<CellReadBack, 'quoted'> | null;

/** A cell as openpyxl should find it; `null` for one that has nothing to say. */
function wantedCell(spec: WorkbookSpec, { value = null, formula, style, format = 'general' }: CellSpec): Content {
  const isEmpty = formula === undefined && (value === null || value === '');
  if (isEmpty && style === undefined && format === 'general') return null;
  const look = spec.styles.find(({ id }) => id === style);
  return {
    ...(formula === undefined ? { value: isEmpty ? null : value } : { formula: `=${toFileFormula(formula)}` }),
    format: spec.formats[format],
    style: look?.name ?? 'Normal',
    locked: !look?.unlocked,
  };
}

/** openpyxl leaves the characters that XML cannot hold as the file writes them. */
function gotCell(cell: CellReadBack | undefined): Content {
  if (!cell) return null;
  const { value, formula, format, style, locked } = cell;
  const content = typeof value === 'string' ? decodeString(value) : value;
  return { ...(formula === undefined ? { value: content } : { formula }), format, style, locked };
}

describe.each(NAMES)('the file of the workbook “%s”', (name) => {
  it('has no fault that the linter knows', () => {
    const { file, plainFile } = subject(name);
    expect([file, plainFile].flatMap((path) => lint(readParts(readFileSync(path))))).toEqual([]);
  });

  it('is valid to the Open XML SDK', () => {
    expect(validate(subject(name).file)).toEqual([]);
  });

  it('holds every cell as the spec says, to openpyxl', () => {
    const { spec } = subject(name);
    const read = new Map(found.get(name)?.sheets.map((sheet) => [sheet.name, sheet.cells]));
    const cells = specCells(spec).map(({ sheet, row, column, cell }) => {
      const address = addressOf(row, column);
      return {
        address: `${sheet} ${address}`,
        wanted: wantedCell(spec, cell),
        got: gotCell(read.get(sheet)?.[address]),
      };
    });
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(({ wanted, got }) => JSON.stringify(wanted) !== JSON.stringify(got))).toEqual([]);
  });

  it('is calculated by LibreOffice to what it shows', () => {
    const { spec, values } = subject(name);
    const shown = recalculated.get(name) ?? {};
    const formulas = specCells(spec).filter(({ cell }) => cell.formula !== undefined && !callsAddIn(cell.formula));
    const different = formulas.flatMap(({ sheet, row, column }) => {
      const expected = values.at(sheet, row, column);
      const got = shown[sheet]?.[addressOf(row, column)] ?? null;
      return areSame(expected, got) ? [] : [{ sheet, address: addressOf(row, column), expected, got }];
    });
    expect(formulas.length).toBeGreaterThan(name === 'example' ? 25 : 1000);
    expect(different).toEqual([]);
  });
});

it('is calculated by LibreOffice, totals rows too, to what was worked out by hand', () => {
  const shown = recalculated.get('example') ?? {};
  const wrong = Object.entries(EXPECTED).flatMap(([sheet, cells]) =>
    Object.entries(cells).filter(([address, value]) => !areSame(value, shown[sheet]?.[address] ?? null)),
  );
  expect(wrong).toEqual([]);
});

it('is refused by the Open XML SDK when broken', async () => {
  const parts = new Map(readParts(await workbookBytes(EXAMPLE, null)));
  const styles = partAt(parts, 'xl/styles.xml').replace('<sz val="16"/>', '<sz val="large"/>');
  expect(validate(folder.write('broken.xlsx', zipParts(parts.set('xl/styles.xml', styles))))).toHaveLength(1);
});
