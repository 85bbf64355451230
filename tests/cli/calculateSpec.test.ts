/** Whole workbooks, calculated: against another program, with figures that feed themselves, and with a long ledger. */
import { calculateSpec } from '../../src/cli/calculateSpec';
import { workbookBytes } from '../../src/hosts/xlsx/writeWorkbook';
import { Problem } from '../../src/model/problem';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import { callsAddIn, cell as addressOf } from '../../src/workbook/formulas';
import { sampleYear } from '../../src/workbook/sample/sampleYear';
import type { CellValue, WorkbookSpec } from '../../src/workbook/spec';
import { CalculatedWorkbook, importInto, rowPatch } from '../support/calculatedWorkbook';
import { nativeValues } from '../support/nativeValues';
import { retailImport, retailTemplate } from '../support/retailImport';
import { TemporaryFolder } from '../support/xlsx/files';
import { LONGEST_LEDGER, ledgerWorkbook } from '../support/xlsx/ledgerWorkbook';
import { recalculate } from '../support/xlsx/recalculate';
import { specCells } from '../support/xlsx/specCells';

const TIME = 300_000;
const SETTINGS = { language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } } as const;

function areSame(one: CellValue, other: CellValue | undefined): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  }
  return (one ?? '') === (other ?? '');
}

it.each<[string, () => Promise<WorkbookSpec>]>([
  ['the sample year', async () => applyPatches(buildWorkbook(SETTINGS), sampleYear(SETTINGS))],
  ['an imported ledger', async () => importInto(retailTemplate('zh-CN'), await retailImport('zh-CN'))],
])(
  'native formulas over %s show what LibreOffice calculates',
  async (_, build) => {
    const spec = await build();
    const folder = new TemporaryFolder();
    try {
      const file = folder.write('book.xlsx', await workbookBytes(spec, null));
      const [shown = {}] = recalculate([file]);
      const values = await nativeValues(spec);
      const formulas = specCells(spec).filter(({ cell }) => cell.formula !== undefined && !callsAddIn(cell.formula));
      const different = formulas.flatMap(({ sheet, row, column }) => {
        const [ours, theirs] = [values.at(sheet, row, column), shown[sheet]?.[addressOf(row, column)]];
        return areSame(ours, theirs) ? [] : [{ cell: `${sheet}!${addressOf(row, column)}`, ours, theirs }];
      });
      expect(formulas.length).toBeGreaterThan(3000);
      expect(different).toEqual([]);
    } finally {
      folder.remove();
    }
  },
  TIME,
);

describe('live functions in cells of the model', () => {
  const withFormula = (formula: string): WorkbookSpec =>
    applyPatches(buildWorkbook(SETTINGS), [rowPatch('CS_people', 0, 'actual01', [{ formula }])]);

  it(
    'may feed a figure that they do not depend on',
    async () => {
      const typed = applyPatches(buildWorkbook(SETTINGS), [
        rowPatch('CS_people', 0, 'budget01', [700]),
        rowPatch('CS_people', 0, 'actual01', [{ formula: '=CSCOST.TOTAL(,1,"Budget")*2' }]),
        rowPatch('CS_training', 0, 'actual02', [{ formula: '=CSCOST.TOTAL("people",1)+1' }]),
      ]);
      const workbook = await CalculatedWorkbook.of(typed);
      // 2 × 700 in the first month of people, 1,401 in the second of training.
      expect(workbook.named('CsTotalActual')).toBe(2801);
      expect(workbook.model().checks.find(({ key }) => key === 'functions')).toMatchObject({
        difference: 0,
        passed: true,
      });
    },
    TIME,
  );

  it(
    'that feed themselves show the error of their own cell',
    async () => {
      const workbook = await calculateSpec(withFormula('=CSCOST.TOTAL()+1'));
      expect(workbook.at('01 Human resources', 7, 15)).toBe('#N/A');
      expect(workbook.errorAt('01 Human resources', 7, 15)?.key).toBe('cell-error');
    },
    TIME,
  );

  it(
    'that never settle are named, and nothing waits for ever',
    async () => {
      const growing = withFormula('=IFERROR(CSCOST.TOTAL(),0)+1');
      const failure: unknown = await calculateSpec(growing).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Problem);
      expect(failure).toMatchObject({ code: 'functions-unsettled' });
      expect((failure as Problem).values.cells).toContain("'01 Human resources'!P8");
    },
    TIME,
  );
});

it(
  'a ledger as long as CSCOST is made for adds up to its lines and bins',
  async () => {
    const spec = ledgerWorkbook();
    const ledger = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'CS_Ledger');
    const at = (id: string): number => ledger?.columns.findIndex((column) => column.id === id) ?? -1;
    const cents = new Map<string, number>();
    for (const row of ledger?.rows ?? []) {
      const line = row[at('line')] as string;
      cents.set(line, (cents.get(line) ?? 0) + Math.round(Number(row[at('amount')]) * 100));
    }
    const lines = [...cents.keys()];
    const formulas = lines.map((line) => ({
      formula: `=SUMIFS(CS_Ledger[Amount],CS_Ledger[Line],"${line}",CS_Ledger[Month],CsFiscalYearStart)`,
    }));
    const linked = applyPatches(spec, [
      { kind: 'cells', table: 'CS_people', row: 0, column: 15, cells: formulas.map((formula) => [formula]) },
    ]);
    const workbook = await CalculatedWorkbook.of(linked);
    const [people] = workbook.tables(['CS_people']);
    lines.forEach((line, row) => expect(people?.values[row]?.[15]).toBeCloseTo((cents.get(line) ?? 0) / 100, 2));
    const [reconciliation] = workbook.tables(['CS_Reconciliation']);
    const total = [...cents.values()].reduce((sum, one) => sum + one, 0) / 100;
    expect(reconciliation?.values[0]?.[1]).toBe(LONGEST_LEDGER);
    expect(reconciliation?.values[0]?.[2]).toBeCloseTo(total, 2);
  },
  TIME,
);

it(
  'totals rows are calculated, and filled into formulas that name them',
  async () => {
    const spec = buildWorkbook(SETTINGS);
    const sheets = spec.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) =>
        table.name === 'CS_brand'
          ? {
              ...table,
              totals: true,
              columns: table.columns.map((column) =>
                column.id === 'actual01' ? ({ ...column, total: 'sum' } as const) : column,
              ),
            }
          : table,
      ),
    }));
    const typed = applyPatches({ ...spec, sheets }, [
      rowPatch('CS_brand', 0, 'actual01', [30]),
      rowPatch('CS_brand', 1, 'actual01', [12]),
      rowPatch('CS_people', 0, 'actual01', [{ formula: '=CS_brand[[#Totals],[Actual 01]]' }]),
    ]);
    const workbook = await CalculatedWorkbook.of(typed);
    expect(workbook.tables(['CS_people'])[0]?.values[0]?.[15]).toBe(42);
    expect(workbook.named('CsActual_brand')).toBe(42);
  },
  TIME,
);
