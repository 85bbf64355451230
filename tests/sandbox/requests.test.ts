import { openExcel, type OpenExcel } from '../support/excel';
import { codeOf, valuesOf } from './excelTest';

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
afterEach(() => {
  excel.host.reset();
  excel.host.cellEditMode = false;
});

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

test('fails as Excel fails', async () => {
  expect(await codeOf(excel, (context) => void first(context).getRange('A1').values)).toBe('PropertyNotLoaded');
  expect(await codeOf(excel, (context) => void first(context).getRange('A1').load('values').values)).toBe(
    'PropertyNotLoaded',
  );
  expect(await codeOf(excel, (context) => context.workbook.worksheets.getItem('Nope').activate())).toBe('ItemNotFound');
  expect(await codeOf(excel, (context) => void first(context).getRange('A1:').load('values'))).toBe('InvalidArgument');
  expect(await codeOf(excel, (context) => void first(context).getRange('A0').load('values'))).toBe('InvalidArgument');
});

test('a member that nobody simulated fails by name', async () => {
  const sort = excel.Excel.run(async (context) => {
    first(context)
      .getRange('A1:A2')
      .sort.apply([{ key: 0 }]);
    await context.sync();
  });
  await expect(sort).rejects.toThrow('The host does not simulate Range.Sort');
});

test('null objects stay null all the way down', () =>
  excel.Excel.run(async (context) => {
    const missing = context.workbook.tables.getItemOrNullObject('Nope');
    const below = missing.getRange();
    await context.sync();
    expect([missing.isNullObject, below.isNullObject]).toEqual([true, true]);
  }));

test('a range object lives over several syncs and ends with its run', async () => {
  let kept: Excel.Range | undefined;
  await excel.Excel.run(async (context) => {
    kept = first(context).getRange('H1');
    kept.values = [[1]];
    await context.sync();
    kept.load('values');
    await context.sync();
    expect(kept.values).toEqual([[1]]);
  });
  await expect(
    excel.Excel.run(async (context) => {
      kept?.load('address');
      await kept?.context.sync();
      await context.sync();
    }),
  ).rejects.toThrow();
});

test('counts requests with their size and actions', async () => {
  await excel.Excel.run(async (context) => {
    first(context).getRange('A1').values = [['x'.repeat(1000)]];
    await context.sync();
    await context.sync();
  });
  // The second one is the client's own: at the end of a run it lets its ranges go.
  expect(excel.host.requests).toHaveLength(2);
  expect(excel.host.requests[0]?.bytes).toBeGreaterThan(1000);
  expect(excel.host.requests[0]?.bytes).toBeLessThan(3000);
  expect(excel.host.requests[0]?.actions).toBeGreaterThan(0);
});

test('refuses a request of more than 5 MB and carries nothing of it out', async () => {
  await excel.Excel.run(async (context) => {
    first(context).getRange('A1').values = [['before']];
    await context.sync();
  });
  const code = await codeOf(excel, (context) => {
    first(context).getRange('A1').values = [['after']];
    first(context).getRange('A2:A201').values = Array.from({ length: 200 }, () => ['y'.repeat(30_000)]);
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
  expect(await valuesOf(excel, 'Sheet1', 'A1')).toEqual([['before']]);
});

describe('a planned failure', () => {
  const twoSteps = async (context: Excel.RequestContext) => {
    first(context).getRange('C1').values = [['one']];
    first(context).getRange('C2').values = [['two']];
    await context.sync();
    first(context).getRange('C3').values = [['three']];
  };
  beforeEach(() =>
    excel.Excel.run(async (context) => {
      first(context).getRange('C1:C3').clear();
      await context.sync();
    }),
  );

  test('strikes once, at the request it was planned for', async () => {
    // Two requests of the batch, the release of its ranges, then the one that reads.
    excel.host.failAt(4);
    expect(await codeOf(excel, twoSteps)).toBeNull();
    await expect(valuesOf(excel, 'Sheet1', 'C1:C3')).rejects.toMatchObject({ code: 'GeneralException' });
    expect(await valuesOf(excel, 'Sheet1', 'C1:C3')).toEqual([['one'], ['two'], ['three']]);
  });

  test('at the second request keeps the first', async () => {
    excel.host.failAt(2, { code: 'AccessDenied' });
    expect(await codeOf(excel, twoSteps)).toBe('AccessDenied');
    expect(await valuesOf(excel, 'Sheet1', 'C1:C3')).toEqual([['one'], ['two'], ['']]);
  });

  test('in the middle of a request keeps what came before in it', async () => {
    const actions = 8;
    excel.host.failAt(1, { afterActions: actions });
    expect(await codeOf(excel, twoSteps)).toBe('GeneralException');
    const [one, two, three] = (await valuesOf(excel, 'Sheet1', 'C1:C3')).flat();
    expect([one, two, three]).toEqual(['one', '', '']);
  });
});

describe('while a person edits a cell', () => {
  test('requests fail', async () => {
    excel.host.cellEditMode = true;
    expect(await codeOf(excel, (context) => first(context).activate())).toBe('InvalidOperationInCellEditMode');
  });

  test('delayForCellEdit waits for the end', async () => {
    excel.host.cellEditMode = true;
    let isDone = false;
    const run = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      first(context).getRange('E1').values = [['waited']];
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isDone).toBe(false);
    excel.host.cellEditMode = false;
    await run;
    expect(await valuesOf(excel, 'Sheet1', 'E1')).toEqual([['waited']]);
  });
});

describe('an Excel of an older version', () => {
  let old: OpenExcel;
  beforeAll(async () => {
    old = await openExcel({ excelApi: 12 });
  });
  afterAll(() => old.close());

  test('has the members up to its version only', async () => {
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.12')).toBe(true);
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
    expect(await codeOf(old, (context) => context.workbook.tables.getItem('x').resize('A1:B2'))).toBe('ApiNotFound');
    expect(await codeOf(excel, (context) => context.workbook.tables.getItem('x').resize('A1:B2'))).toBe('ItemNotFound');
  });

  test('refuses members that only the map of the declarations knows', async () => {
    expect(await codeOf(excel, (context) => void context.workbook.worksheets.onNameChanged.add(async () => {}))).toBe(
      'ApiNotFound',
    );
  });
});
