/** A ledger as sums by account, line and month: the same money in every place as row by row, on fewer rows. */
import type { Posting } from '../../src/model/ledger/ledger';
import { LANGUAGES, MESSAGES } from '../../src/locales';
import type { ImportInput } from '../../src/workbook/import/importInput';
import type { LedgerDetail } from '../../src/workbook/import/ledgerEntries';
import { headerOf } from '../../src/workbook/tableHeaders';
import { columnIndex, TABLES } from '../../src/workbook/tables';
import type { CellValue } from '../../src/workbook/spec';
import { applyPatches } from '../../src/workbook/applyPatches';
import { CalculatedWorkbook, importInto, planInto, rowPatch } from '../support/calculatedWorkbook';
import { retailCase } from '../support/retailCase';
import { retailImport, retailTemplate } from '../support/retailImport';

const { expected } = retailCase;

/** Rows of CS_Ledger as the file says it: how many differ in bin, reason, line, account, month or being a duplicate. */
function groupsOf({ rows }: Posting): number {
  const groups = new Set(
    rows.map(({ bin, reason, line, account, date, duplicateOf }) =>
      JSON.stringify([bin, reason, line, account, date?.year, date?.month, duplicateOf !== null]),
    ),
  );
  return groups.size;
}

function tableRows(workbook: CalculatedWorkbook, name: string): readonly (readonly CellValue[])[] {
  return workbook.tables([name])[0]?.values ?? [];
}

describe.each(LANGUAGES)('the case retail-zh, imported as sums into the %s workbook', (language) => {
  let input: ImportInput;
  const calculated = new Map<LedgerDetail, CalculatedWorkbook>();
  const workbook = (detail: LedgerDetail): CalculatedWorkbook => {
    const found = calculated.get(detail);
    if (!found) throw new Error(`${detail} is not calculated`);
    return found;
  };

  beforeAll(async () => {
    input = await retailImport(language);
    for (const detail of ['rows', 'months'] as const) {
      calculated.set(detail, await CalculatedWorkbook.of(importInto(retailTemplate(language), { ...input, detail })));
    }
  });

  it('stands on the Ledger sheet as one row for each bin, account, line and month', () => {
    const plan = planInto(retailTemplate(language), { ...input, detail: 'months' });
    expect([plan.detail, plan.hasRoom, plan.ledgerRows]).toEqual(['months', true, groupsOf(input.posting)]);
    expect(tableRows(workbook('months'), TABLES.ledger)).toHaveLength(groupsOf(input.posting));
    expect(plan.ledgerRows).toBeLessThan(expected.rows['read'] ?? 0);
  });

  it('says how many rows of the file each sum stands for', () => {
    const rows = tableRows(workbook('months'), TABLES.ledger);
    const sum = rows.reduce((all, row) => all + Number(row[columnIndex(TABLES.ledger, 'rows')]), 0);
    expect(sum).toBe(expected.rows['read']);
    const column = (id: string) => rows.map((row) => row[columnIndex(TABLES.ledger, id)]);
    for (const id of ['date', 'voucher', 'text', 'costCentre']) expect(new Set(column(id))).toEqual(new Set([null]));
  });

  it('has every figure of the case by category and month', () => {
    const { categories } = workbook('months').model();
    for (const { key, lines } of categories) {
      const months = Array.from({ length: 12 }, (_, month) =>
        lines.reduce((cents, { actual }) => cents + Math.round(Number(actual[month] ?? 0) * 100), 0),
      );
      expect([key, ...months]).toEqual([key, ...expected.byCategoryMonth[key].map((value) => Math.round(value * 100))]);
    }
  });

  it('shows the same lines, reconciliation, mapping and checks as row by row', () => {
    expect(workbook('months').model().categories).toEqual(workbook('rows').model().categories);
    for (const table of [TABLES.reconciliation, TABLES.mapping, TABLES.checks]) {
      expect(tableRows(workbook('months'), table)).toEqual(tableRows(workbook('rows'), table));
    }
    expect(workbook('months').errors()).toEqual(workbook('rows').errors());
  });

  it('reconciles with the case and counts its suspected duplicate', () => {
    const [posted, excluded, unmapped, rejected] = tableRows(workbook('months'), TABLES.reconciliation).map((row) =>
      row.slice(1, 3),
    );
    const pair = (bin: string) => [expected.rows[bin], expected.amounts[bin]];
    expect([posted, excluded, unmapped, rejected]).toEqual(['posted', 'excluded', 'unmapped', 'rejected'].map(pair));
    const duplicates = tableRows(workbook('months'), TABLES.reconciliation).at(-1);
    expect(duplicates?.[1]).toBe(expected.rows['suspectedDuplicates']);
  });

  it('is told from an import of rows in the log', () => {
    const [row = []] = tableRows(workbook('months'), TABLES.log);
    const at = (id: string) => row[columnIndex(TABLES.log, id)];
    expect([at('what'), at('rows'), at('ledgerRows')]).toEqual([
      MESSAGES[language].workbook.log.importedSums,
      expected.rows['read'],
      groupsOf(input.posting),
    ]);
    expect(headerOf(TABLES.ledger, 'rows', language)).toBe(MESSAGES[language].workbook.headers.ledger.rows);
  });
});

it('is chosen by itself where the Ledger sheet has no room for every row', async () => {
  const input = await retailImport('en');
  const template = retailTemplate('en');
  const ledger = template.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === TABLES.ledger);
  // Excel's largest sheet, less the rows down to the table's header and those of the case.
  const room = 1_048_576 - ((ledger?.row ?? 0) + 1) - (expected.rows['read'] ?? 0);
  const planAfter = (earlierRows: number) =>
    planInto(applyPatches(template, [rowPatch(TABLES.log, 0, 'ledgerRows', [earlierRows])]), input);
  expect(planAfter(room)).toMatchObject({ detail: 'rows', hasRoom: true, ledgerRows: expected.rows['read'] });
  expect(planAfter(room + 1)).toMatchObject({
    detail: 'months',
    hasRoom: false,
    ledgerRows: groupsOf(input.posting),
  });
});
