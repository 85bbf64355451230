import { associateFunctions } from '../../../src/functions/excelBinding';
import { createHub, type Hub } from '../../../src/functions/hub';
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { LANGUAGES, type Language } from '../../../src/locales';
import { readTables } from '../../../src/hosts/excel/readTables';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { MODEL_TABLES, readModel } from '../../../src/workbook/readModel';
import { tableBlocks } from '../../../src/workbook/tableBlocks';
import type { BlockSpec, SheetSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { openExcel, type OpenExcel } from '../../support/excel';
import { expectSameWorkbook, useExcel } from '../../support/hostTest';
import { workbookState } from '../../support/workbookState';
import { EXAMPLE } from '../../support/xlsx/exampleWorkbook';

const MEGABYTE = 1_000_000;
/** How long our functions may take to show their figures on a busy machine. */
const PATIENCE_MS = 20_000;

function spec(language: Language = 'en'): WorkbookSpec {
  return buildWorkbook({ language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } });
}

describe.each(LANGUAGES)('injecting the %s template', (language) => {
  let excel: OpenExcel;
  let hub: Hub;
  const template = spec(language);

  beforeAll(async () => {
    excel = await openExcel();
    useExcel(excel);
    const read = async () => {
      const tables = await readTables(MODEL_TABLES, false);
      return tables.length === 0 ? null : readModel(tables, language);
    };
    hub = createHub({ read });
    associateFunctions(excel.CustomFunctions, hub, () => language);
    // As the add-in does: what our functions show is read when everything stands.
    hub.pause();
    excel.host.reset();
    await excelHost.inject(template);
  });
  afterAll(() => {
    hub.stop();
    excel.close();
  });

  it('takes at most seven requests, none over one megabyte', () => {
    const sizes = excel.host.requests.map((request) => request.bytes);
    expect(sizes.length).toBeLessThanOrEqual(7);
    expect(Math.max(...sizes)).toBeLessThan(MEGABYTE);
  });

  it('adds every sheet in order behind the sheet that was there, and shows the first of ours', async () => {
    const state = await workbookState(excel);
    expect(state.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', ...template.sheets.map((sheet) => sheet.name)]);
    expect(state.active).toBe(template.sheets.find((sheet) => sheet.id === template.activeSheet)?.name);
  });

  it('writes every constant and every formula of the spec', async () => {
    const { Excel } = excel;
    await Excel.run(async (context) => {
      const reads = template.sheets.map((sheet) => {
        const range = context.workbook.worksheets.getItem(sheet.name).getUsedRange();
        range.load('formulas,values,rowIndex,columnIndex');
        return { sheet, range };
      });
      await context.sync();
      for (const { sheet, range } of reads) {
        for (const { row, column, value, formula } of cellsOf(sheet)) {
          const [r, c] = [row - range.rowIndex, column - range.columnIndex];
          const where = `${sheet.name} row ${row + 1} column ${column + 1}`;
          if (formula !== undefined) expect([where, range.formulas[r]?.[c]]).toEqual([where, formula]);
          else expect([where, range.values[r]?.[c]]).toEqual([where, value]);
        }
      }
    });
  });

  it('makes every table with its headers and every defined name', async () => {
    const tables = await excelHost.readTables(
      template.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
    );
    const headers = new Map(tables.map((table) => [table.name, table.headers]));
    for (const table of template.sheets.flatMap((sheet) => sheet.tables)) {
      expect(headers.get(table.name)).toEqual(table.columns.map((column) => column.header));
    }
    const { names, mark } = await excelHost.describe();
    expect(names).toEqual(expect.arrayContaining(template.names.map((name) => name.name)));
    expect(mark).toEqual(template.mark);
  });

  it('leaves no native formula in error, and our functions at what they say of an empty model', async () => {
    hub.markDirty();
    hub.resume();
    const patience = Date.now() + PATIENCE_MS;
    let faults: readonly string[];
    do {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const errors = await cellsInError(excel, template);
      // Without a cost or a contact there is no share and no unit cost.
      faults = errors.filter((error) => !/ #(?:N\/A|DIV\/0!) =CSCOST\.\w+\([^()]*\)$/.test(error));
    } while (faults.length > 0 && Date.now() < patience);
    expect(faults).toEqual([]);
  });

  it('is recognised and refused a second time, with nothing changed', async () => {
    const before = await workbookState(excel);
    await expect(excelHost.inject(template)).rejects.toMatchObject({ code: 'template-exists' });
    expect(await workbookState(excel)).toEqual(before);
  });
});

/** Every cell of a template that shows an error, with its formula. */
async function cellsInError({ Excel, host }: OpenExcel, template: WorkbookSpec): Promise<readonly string[]> {
  await host.idle();
  return Excel.run(async (context) => {
    const reads = template.sheets.map((sheet) => {
      const range = context.workbook.worksheets.getItem(sheet.name).getUsedRange();
      range.load('values,formulas');
      return { sheet, range };
    });
    await context.sync();
    return reads.flatMap(({ sheet, range }) =>
      range.values.flatMap((cells: unknown[], row: number) =>
        cells.flatMap((value, column) => {
          const isError = typeof value === 'string' && /^#(?:REF|VALUE|NAME|N\/A|DIV|NUM|NULL|BUSY)/.test(value);
          return isError ? [`${sheet.name} ${row},${column} ${value} ${String(range.formulas[row]?.[column])}`] : [];
        }),
      ),
    );
  });
}

interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly formula: string | undefined;
}

function cellsOf(sheet: SheetSpec): readonly WrittenCell[] {
  const inTables = sheet.tables.flatMap((table) =>
    tableBlocks(table).flatMap((block) => writtenCells(block, (formula) => asShown(formula, table.name))),
  );
  return [...sheet.blocks.flatMap((block) => writtenCells(block, (formula) => formula)), ...inTables];
}

function writtenCells(block: BlockSpec, shown: (formula: string) => string): readonly WrittenCell[] {
  return block.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!cell || (cell.formula === undefined && (cell.value ?? null) === null)) return [];
      const formula = cell.formula === undefined ? undefined : shown(cell.formula);
      return [{ row: block.row + row, column: block.column + column, value: cell.value, formula }];
    }),
  );
}

/** Inside its own table Excel shows `T[[#This Row],[C]]` as `[@C]` and keeps the brackets of a header with a space. */
function asShown(formula: string, table: string): string {
  return formula.replaceAll(`${table}[[#This Row],`, '[@').replace(/\[@\[([\p{L}\p{N}_]+)\]\]/gu, '[@$1]');
}

describe('injecting into a workbook with something of ours', () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
    useExcel(excel);
  });
  afterEach(() => excel.close());

  it('refuses to touch a sheet that has the name of one of ours', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('inputs');
      sheet.getRange('A1:B1').values = [['mine', 42]];
      await context.sync();
    });
    const before = await workbookState(excel);
    await expect(excelHost.inject(spec())).rejects.toMatchObject({
      code: 'names-taken',
      values: { names: expect.stringMatching(/inputs/i) },
    });
    expect(await workbookState(excel)).toEqual(before);
  });

  it('refuses to take over a table or a defined name', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      sheet.tables.add('A1:B2', true).name = 'CS_people';
      context.workbook.names.add('CsCurrency', sheet.getRange('D1'));
      await context.sync();
    });
    const before = await workbookState(excel);
    await expect(excelHost.inject(spec())).rejects.toMatchObject({
      code: 'names-taken',
      values: { names: expect.stringMatching(/CS_people.*CsCurrency/) },
    });
    expect(await workbookState(excel)).toEqual(before);
  });

  it('waits while a person edits a cell, and goes on when the edit ends', async () => {
    excel.host.cellEditMode = true;
    const progress: number[] = [];
    const injection = excelHost.inject(EXAMPLE, { onProgress: ({ done }) => progress.push(done) });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(progress).toEqual([]);
    excel.host.cellEditMode = false;
    await injection;
    expect(progress.at(-1)).toBe(5);
  });

  it('keeps the title the workbook has', async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.properties.title = 'Our own title';
      await context.sync();
    });
    await excelHost.inject(EXAMPLE);
    expect((await workbookState(excel)).properties[0]).toBe('Our own title');
  });
});

describe('an injection that fails', () => {
  /** The last request, when everything stands but its protection. */
  const LAST = 6;

  it('has six requests that work on the workbook, and one that lets go of ranges', async () => {
    const excel = await openExcel();
    try {
      useExcel(excel);
      excel.host.reset();
      await excelHost.inject(EXAMPLE);
      expect(excel.host.requests).toHaveLength(LAST + 1);
    } finally {
      excel.close();
    }
  });

  it('at its last request leaves the workbook as it was, with the whole template', async () => {
    const failure = await expectSameWorkbook(
      (excel) => excel.host.failAt(LAST, { afterActions: 20 }),
      () => excelHost.inject(spec()),
    );
    expect(failure).toMatchObject({ code: 'GeneralException' });
  });

  it.each([1, 2, 3, 4, 5, 6])('at request %i leaves the workbook as it was', async (request) => {
    const failure = await expectSameWorkbook(
      (excel) => excel.host.failAt(request),
      () => excelHost.inject(EXAMPLE),
    );
    expect(failure).toMatchObject({ code: 'GeneralException' });
  });

  it.each([2, 3, 4, 5])('in the middle of request %i leaves the workbook as it was', async (request) => {
    const failure = await expectSameWorkbook(
      (excel) => excel.host.failAt(request, { afterActions: 20 }),
      () => excelHost.inject(EXAMPLE),
    );
    expect(failure).toMatchObject({ code: 'GeneralException' });
  });

  it.each([0, 1, 2, 3, 4])('because it is cancelled after step %i leaves the workbook as it was', async (step) => {
    const controller = new AbortController();
    const failure = await expectSameWorkbook(
      () => undefined,
      () =>
        excelHost.inject(EXAMPLE, {
          signal: controller.signal,
          onProgress: ({ done }) => {
            if (done === step) controller.abort(new Error('cancelled'));
          },
        }),
    );
    expect(failure).toMatchObject({ message: 'cancelled' });
  });
});
