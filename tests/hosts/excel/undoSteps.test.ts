/** How many steps a person undoes a write in: Excel's own undo stack is not simulated, what Excel is asked for is. */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import type { Patch } from '../../../src/workbook/content';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';
import { workbookState } from '../../support/workbookState';
import { EXAMPLE } from '../../support/xlsx/exampleWorkbook';

const TABLE = EXAMPLE.sheets.flatMap(({ tables }) => tables).find(({ totals }) => !totals)?.name ?? '';
const NEW_ROWS: readonly Patch[] = [{ kind: 'append-rows', table: TABLE, rows: [['new'], ['newer']] }];

type Run = (options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<unknown>) => Promise<unknown>;

/** Writes two rows into the example, with `run` between the add-in and the client. */
async function writeThrough(
  excelApi: number,
  run: (real: Run) => Run,
): Promise<Awaited<ReturnType<typeof workbookState>>> {
  const excel: OpenExcel = await openExcel({ excelApi });
  try {
    useExcel(excel);
    await excelHost.inject(EXAMPLE);
    const real = excel.Excel.run.bind(excel.Excel) as Run;
    Object.assign(globalThis, { Excel: { ...excel.Excel, run: run(real) } });
    await excelHost.write(NEW_ROWS);
    return await workbookState(excel);
  } finally {
    excel.close();
  }
}

/** The options of every batch, one by one. */
function recorded(options: Excel.RunOptions[]): (real: Run) => Run {
  return (real) => (given, work) => {
    options.push(given);
    return real(given, work);
  };
}

it('is one where Excel can take requests together, with requests that wait for the end of an edit', async () => {
  const options: Excel.RunOptions[] = [];
  await writeThrough(20, recorded(options));
  expect(options).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
});

it('is not asked for where Excel does not know it', async () => {
  const options: Excel.RunOptions[] = [];
  await writeThrough(19, recorded(options));
  expect(options).toEqual([{ delayForCellEdit: true }]);
});

it('is several where Excel refuses to take them together, and the rows stand there once', async () => {
  let refusals = 0;
  const refused = await writeThrough(20, (real) => async (given, work) => {
    const { mergeUndoGroup } = given;
    return real({ delayForCellEdit: true }, async (context) => {
      const done = await work(context);
      if (!mergeUndoGroup) return done;
      refusals += 1;
      throw Object.assign(new Error('cannot be undone in one step'), { code: 'UndoNotSupported' });
    });
  });
  expect(refusals).toBe(1);
  expect(refused).toEqual(await writeThrough(14, (real) => real));
});
