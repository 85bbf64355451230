import type { ImportInput } from '../../src/workbook/import/importInput';
import type { ImportPlan } from '../../src/workbook/planImport';
import { IMPORT_TABLES, planImport } from '../../src/workbook/planImport';
import { applyPatches } from '../../src/workbook/applyPatches';
import type { CellWrite, Patch, TableContent } from '../../src/workbook/content';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { headerOf } from '../../src/workbook/tableHeaders';
import { columnIndex, columnsOf } from '../../src/workbook/tables';
import { LANGUAGES } from '../../src/locales';
import { Problem } from '../../src/model/problem';
import { heldBy, importInto, planInto, rowPatch } from '../support/calculatedWorkbook';
import { retailCase } from '../support/retailCase';
import { retailImport, retailTemplate } from '../support/retailImport';

const { expected } = retailCase;

let english: ImportInput;
beforeAll(async () => {
  english = await retailImport('en');
});

const template = retailTemplate('en');
const plan = (spec: WorkbookSpec, input = english): ImportPlan => planInto(spec, input);
const read = (spec: WorkbookSpec, ...names: readonly string[]): readonly TableContent[] => readSpecTables(spec, names);

function patchOf(patches: readonly Patch[], table: string): Patch {
  const found = patches.find((patch) => patch.table === table);
  if (!found) throw new Error(`No patch of ${table}`);
  return found;
}

function rowsOf(patch: Patch): readonly (readonly CellWrite[])[] {
  return patch.kind === 'cells' ? patch.cells : patch.rows;
}

/** A table of the template with its columns in another order and one more, as a user may leave it. */
function rearranged(table: TableContent, order: readonly number[]): TableContent {
  const move = <T>(cells: readonly T[], added: T): T[] => [...order.map((at) => cells[at] ?? added), added];
  return {
    ...table,
    headers: move(table.headers, 'My own'),
    values: table.values.map((cells) => move(cells, null)),
    formulas: table.formulas?.map((cells) => move(cells, null)) ?? null,
  };
}

/** The workbook after somebody has deleted the first row of a table's body. */
function withoutFirstRow(spec: WorkbookSpec, name: string): WorkbookSpec {
  const sheets = spec.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => (table.name === name ? { ...table, rows: table.rows.slice(1) } : table)),
  }));
  return { ...spec, sheets };
}

function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

describe.each(LANGUAGES)('the rows written to the %s ledger', (language) => {
  it('are all rows read, each with its bin in words, amounts adding up to the bins', async () => {
    const input = await retailImport(language);
    const rows = rowsOf(patchOf(plan(retailTemplate(language), input).patches, 'CS_Ledger'));
    const { MESSAGES } = await import('../../src/locales');
    const bins = MESSAGES[language].workbook.bins;
    expect(rows).toHaveLength(expected.rows['read'] ?? 0);
    for (const bin of ['posted', 'excluded', 'unmapped', 'rejected'] as const) {
      const own = rows.filter((row) => row[columnIndex('CS_Ledger', 'bin')] === bins[bin]);
      const cents = own.reduce(
        (sum, row) => sum + Math.round(Number(row[columnIndex('CS_Ledger', 'amount')] ?? 0) * 100),
        0,
      );
      expect([bin, own.length, cents]).toEqual([
        bin,
        expected.rows[bin],
        Math.round((expected.amounts[bin] ?? 0) * 100),
      ]);
    }
  });
});

describe('a row written to the ledger', () => {
  const cellsAt = (fileRow: number): Readonly<Record<string, CellWrite>> => {
    const row = rowsOf(patchOf(plan(template).patches, 'CS_Ledger')).find(
      (cells) => cells[columnIndex('CS_Ledger', 'row')] === fileRow,
    );
    return Object.fromEntries(columnsOf('CS_Ledger').map((id, at) => [id, row?.[at]]));
  };

  it('holds what the file says, the account as text, its day and the first day of its month', () => {
    // First data line of the file: 2025-01-17,记-1001,6601001,客服人员工资,606439.08,,支付. Serial 45658 is 2025-01-01.
    expect(cellsAt(2)).toEqual({
      bin: 'Posted',
      reason: null,
      amount: 606439.08,
      row: 2,
      rows: 1,
      date: 45674,
      month: 45658,
      voucher: '记-1001',
      account: '6601001',
      accountName: '客服人员工资',
      text: '支付',
      costCentre: null,
      currency: null,
      line: 'people.agent-pay',
      duplicateOf: null,
      dateText: null,
      amountText: null,
      file: 'ledger.csv',
    });
  });

  it('says why it was rejected and feeds no line', () => {
    const reasons = expected.rejected.map(({ row }) => [
      cellsAt(row)['bin'],
      cellsAt(row)['reason'],
      cellsAt(row)['line'],
    ]);
    expect(reasons).toEqual([
      ['Rejected', 'Amount unreadable', null],
      ['Rejected', 'Amount unreadable', null],
      ['Rejected', 'Date unreadable', null],
      ['Rejected', 'Outside the fiscal year', null],
      ['Rejected', 'Outside the fiscal year', null],
    ]);
  });
});

describe('the links to the ledger', () => {
  it('go into the twelve actual months of every line the ledger feeds, and nowhere else', () => {
    const categories = IMPORT_TABLES.filter((name) => /^CS_[a-z]/.test(name));
    const linked = read(importInto(template, english), ...categories).flatMap((table) =>
      (table.formulas ?? []).flatMap((cells) => {
        const links = cells.filter((cell) => typeof cell === 'string' && cell.includes('CS_Ledger['));
        return links.length > 0 ? [[String(cells[0]), links.length] as const] : [];
      }),
    );
    expect(new Map(linked)).toEqual(new Map(Object.keys(expected.byLine).map((id) => [id, 12])));
  });

  it('add up the line by its id and by the calendar month above the column', () => {
    const patch = patchOf(plan(template).patches, 'CS_people');
    const [first] = rowsOf(patch);
    const link = (month: string): string =>
      `=SUMIFS(CS_Ledger[Amount],CS_Ledger[Line],CS_people[[#This Row],[Id]],CS_Ledger[Month],${month}$5)`;
    expect(first?.[0]).toEqual({ formula: link('P') });
    expect(first?.[11]).toEqual({ formula: link('AA') });
  });

  it('need one patch a table', () => {
    const patches = plan(template).patches.filter((patch) => /^CS_[a-z]/.test(patch.table));
    expect(new Set(patches.map((patch) => patch.table)).size).toBe(patches.length);
  });

  it('leave typed numbers, zeros, texts and own formulas alone and list them', () => {
    const cells = [1000, 0, 'see note', { formula: '=100+23' }];
    const typed = applyPatches(template, [rowPatch('CS_people', 0, 'actual02', cells)]);
    const { patches, keptCells } = plan(typed);
    expect(keptCells).toEqual([
      { sheet: '01 Human resources', line: 'Agents: pay', month: 1, value: 1000 },
      { sheet: '01 Human resources', line: 'Agents: pay', month: 2, value: 0 },
      { sheet: '01 Human resources', line: 'Agents: pay', month: 3, value: 'see note' },
      expect.objectContaining({ line: 'Agents: pay', month: 4 }),
    ]);
    const imported = applyPatches(typed, patches);
    const held = ['actual02', 'actual03', 'actual04', 'actual05'].map((id) => heldBy(imported, 'CS_people', 0, id));
    expect(held).toEqual([1000, 0, 'see note', '=100+23']);
    expect(heldBy(imported, 'CS_people', 0, 'actual06')).toMatch(/^=SUMIFS\(CS_Ledger/);
  });

  it('are written again over links of an earlier import', () => {
    const again = { ...english, ledger: { ...english.ledger, fingerprint: 'another' } };
    expect(plan(importInto(template, english), again).keptCells.filter(({ sheet }) => sheet !== 'Drivers')).toEqual([]);
  });

  it('follow columns that the user has moved', () => {
    const last = columnsOf('CS_people').length - 1;
    // The last column, the note, moved to the front: everything else stands one further right.
    const order = [last, ...Array.from({ length: last }, (_, at) => at)];
    const tables = read(template, ...IMPORT_TABLES).map((table) =>
      table.name === 'CS_people' ? rearranged(table, order) : table,
    );
    const patch = patchOf(planImport(english, tables).patches, 'CS_people');
    expect(patch).toMatchObject({ kind: 'cells', column: columnIndex('CS_people', 'actual01') + 1 });
    expect(rowsOf(patch)[0]?.[0]).toEqual({ formula: expect.stringMatching(/,Q\$5\)$/) });
  });

  it('refuse a ledger that feeds a deleted line, naming it, also when the whole table is gone', () => {
    expect(problemOf(() => plan(withoutFirstRow(template, 'CS_people')))).toMatchObject({
      code: 'lines-missing',
      values: { lines: 'people.agent-pay' },
    });
    const tables = read(template, ...IMPORT_TABLES).filter((table) => table.name !== 'CS_brand');
    const problem = problemOf(() => planImport(english, tables));
    expect(problem).toMatchObject({ code: 'tables-missing', values: { names: 'CS_brand' } });
  });

  it('refuse a table whose month column is gone, naming the column as it was called', () => {
    const tables = read(template, ...IMPORT_TABLES).map((table) =>
      table.name === 'CS_people'
        ? { ...table, headers: table.headers.map((header) => (header === 'Actual 03' ? 'March' : header)) }
        : table,
    );
    expect(problemOf(() => planImport(english, tables))).toMatchObject({
      code: 'columns-missing',
      values: { table: 'CS_people', columns: 'Actual 03' },
    });
  });
});

describe('a workbook that lacks a part', () => {
  const without = (...names: readonly string[]): readonly TableContent[] =>
    read(template, ...IMPORT_TABLES).filter(({ name }) => !names.includes(name));

  it('takes an import that has no use for it', () => {
    const input = { ...english, drivers: null };
    expect(planImport(input, without('CS_Rates', 'CS_Drivers')).patches).toEqual(plan(template, input).patches);
  });

  it.each(['CS_Drivers', 'CS_Mapping', 'CS_Log'])('refuses one that needs it, and names it (%s)', (name) => {
    expect(problemOf(() => planImport(english, without(name)))).toMatchObject({
      code: 'tables-missing',
      values: { names: name },
    });
  });

  it('names the columns that the table of an earlier version lacks', () => {
    const at = columnIndex('CS_Log', 'ledgerRows');
    const cut = <T>(cells: readonly T[]): T[] => cells.filter((_, column) => column !== at);
    const older = read(template, ...IMPORT_TABLES).map((table) =>
      table.name === 'CS_Log' ? { ...table, headers: cut(table.headers), values: table.values.map(cut) } : table,
    );
    expect(problemOf(() => planImport(english, older))).toMatchObject({
      code: 'columns-missing',
      values: { table: 'CS_Log', columns: headerOf('CS_Log', 'ledgerRows', 'en') },
    });
  });
});

describe('the mapping that was used', () => {
  const accounts = (spec: WorkbookSpec): ReadonlyMap<string, readonly unknown[]> => {
    const [table] = read(spec, 'CS_Mapping');
    return new Map((table?.values ?? []).map((row) => [String(row[0]), row]));
  };

  it('stands on the Mapping sheet, accounts without a line included', () => {
    const rows = accounts(importInto(template, english));
    for (const [account, line] of english.mapping) expect(rows.get(account)?.[2]).toBe(line);
    expect(rows.get('6601041')).toEqual(['6601041', '业务招待费', null, null, null, null]);
    expect(rows.has('')).toBe(false);
  });

  it('updates accounts that stand there and keeps the notes beside them', () => {
    const mine = [
      ['6601001', 'My name', 'people.overtime', null, null, 'mine'],
      ['9', 'Other', 'exclude', null, null, 'kept'],
    ];
    const typed = applyPatches(template, [{ kind: 'append-rows', table: 'CS_Mapping', rows: mine }]);
    const rows = accounts(importInto(typed, english));
    expect(rows.get('6601001')?.slice(0, 3)).toEqual(['6601001', 'My name', 'people.agent-pay']);
    expect(rows.get('6601001')?.[5]).toBe('mine');
    expect(rows.get('9')).toEqual(mine[1]);
  });
});

describe('the drivers', () => {
  it('fill the actual columns, contacts into the channel that is not split', () => {
    const imported = importInto(template, english);
    const at = (id: string): unknown => heldBy(imported, 'CS_Drivers', 0, `actual.${id}`);
    // First month of drivers.csv: 129558,160,276,0.778,1859,0.792,43170073.
    expect(
      ['unsplit', 'agents', 'ahtSeconds', 'firstContactResolution', 'complaints', 'csat', 'revenue'].map(at),
    ).toEqual([129558, 160, 276, 0.778, 1859, 0.792, 43170073]);
    expect(at('contacts')).toMatch(/^=SUM\(/);
  });

  it('leave typed cells alone and list them, but for cells that say the same', () => {
    const cell = (id: string, value: number): Patch => rowPatch('CS_Drivers', 0, `actual.${id}`, [value]);
    const typed = applyPatches(template, [cell('agents', 150), cell('csat', 0.792)]);
    const { patches, keptCells } = plan(typed);
    const line = headerOf('CS_Drivers', 'actual.agents', 'en');
    expect(keptCells).toEqual([{ sheet: 'Drivers', line, month: 0, value: 150 }]);
    expect(heldBy(applyPatches(typed, patches), 'CS_Drivers', 0, 'actual.agents')).toBe(150);
  });

  it('are not added to contacts that are already split by channel', () => {
    const typed = applyPatches(template, [rowPatch('CS_Drivers', 0, 'actual.phone', [100, 20])]);
    const { patches, keptCells } = plan(typed);
    expect(heldBy(applyPatches(typed, patches), 'CS_Drivers', 0, 'actual.unsplit')).toBeNull();
    expect(keptCells.map(({ month, value }) => [month, value])).toEqual([[0, 120]]);
  });

  it('stay as they are without a drivers file', () => {
    const patches = plan(template, { ...english, drivers: null }).patches;
    expect(patches.some((patch) => patch.table === 'CS_Drivers')).toBe(false);
  });
});

describe('the log', () => {
  it('gets one row with the counts, the money and the fingerprint', () => {
    const rows = rowsOf(patchOf(plan(template).patches, 'CS_Log'));
    const row = Object.fromEntries(columnsOf('CS_Log').map((id, at) => [id, rows[0]?.[at]]));
    expect(rows).toHaveLength(1);
    // 46053 is 2026-01-31; half past nine is 570 of 1,440 minutes.
    expect(row).toEqual({
      when: 46053 + 570 / 1440,
      what: 'Ledger import',
      file: 'ledger.csv',
      rows: 2066,
      ledgerRows: 2066,
      posted: 1856,
      excluded: 114,
      unmapped: 91,
      rejected: 5,
      duplicates: 1,
      postedAmount: 27108221.55,
      controlTotal: 28125914.24,
      rounding: 0,
      version: '0.1.0',
      fingerprint: english.ledger.fingerprint,
    });
  });

  it('makes a second import of the same content refused, naming file and day', () => {
    const imported = importInto(template, english);
    const problem = problemOf(() => plan(imported, { ...english, fileName: 'renamed.csv' }));
    expect(problem).toMatchObject({ code: 'already-imported', values: { file: 'ledger.csv', date: '2026-01-31' } });
  });

  it('tells how many rows earlier imports have written', () => {
    expect(plan(template).previousRows).toBe(0);
    expect(
      plan(importInto(template, english), { ...english, ledger: { ...english.ledger, fingerprint: 'another' } })
        .previousRows,
    ).toBe(2066);
  });
});
