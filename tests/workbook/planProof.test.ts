/** The savings of the plan on Proof: natively, and by the add-in's function. */
import { LANGUAGES, MESSAGES, type Language } from '../../src/locales';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { CellValue } from '../../src/workbook/spec';
import { PROOF } from '../../src/workbook/sheets/proof/layout';
import { FIGURES } from '../../src/workbook/sheets/proof/figures';
import { columnIndex } from '../../src/workbook/tables';
import { CalculatedWorkbook } from '../support/calculatedWorkbook';

const FIRST = FIGURES.findIndex(({ call }) => call === 'CSCOST.SAVINGS()');

type Row = Readonly<Record<string, CellValue>>;

async function savings(language: Language, rows: readonly Row[]): Promise<readonly (readonly CellValue[])[]> {
  const spec = buildWorkbook({ language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } });
  const filled = applyPatches(
    spec,
    rows.length === 0
      ? []
      : [
          {
            kind: 'append-rows',
            table: 'CS_Plan',
            rows: rows.map((row) => {
              const cells: (CellValue | undefined)[] = [];
              for (const [id, value] of Object.entries(row)) cells[columnIndex('CS_Plan', id)] = value;
              return Array.from(cells);
            }),
          },
        ],
  );
  const book = await CalculatedWorkbook.of(filled);
  const sheet = filled.sheets.find(({ id }) => id === 'proof')?.name ?? '';
  const { native, result, difference, state } = PROOF.functionColumns;
  return [0, 1, 2, 3].map((index) =>
    [native, result, difference, state].map((column) => book.at(sheet, PROOF.functions.body + FIRST + index, column)),
  );
}

describe.each(LANGUAGES)('savings on Proof in %s', (language) => {
  const { states } = MESSAGES[language].workbook.checks;
  const { statuses } = MESSAGES[language].workbook.plan;

  it('agree, those of stopped levers left out of what is to come', async () => {
    const rows = [
      { id: 'self-service', lever: 'A', status: statuses.running, oneOff: 300_000, running: 60_000, net: 247_500.25 },
      { id: '', lever: 'B', status: statuses.open, oneOff: 150_000, running: 40_000, net: 260_000 },
      { id: '', lever: 'C', status: statuses.stopped, oneOff: 20_000, running: 5_000, net: 10_000 },
    ].map((row, index) => ({ ...row, realised01: 1_000 * (index + 1), realised02: 0.5 }));
    const shown = await savings(language, rows);
    // 247,500.25 + 260,000; and 60,000 + 40,000 more; all one-off; 6,000 + 3 × 0.5
    expect(shown).toEqual([507_500.25, 607_500.25, 470_000, 6_001.5].map((amount) => [amount, amount, 0, states.ok]));
  });

  it('are blank and agree while nothing is committed', async () => {
    expect(await savings(language, [])).toEqual([0, 1, 2, 3].map(() => ['', '', 0, states.ok]));
  });
});
