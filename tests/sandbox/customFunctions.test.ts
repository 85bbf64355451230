import { openExcel, type OpenExcel } from '../support/excel';
import { codeOf, valuesOf } from './excelTest';

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel({
    functions: [
      { id: 'LIVE', parameters: [{}], options: { stream: true } },
      { id: 'ADD', parameters: [{ dimensionality: 'matrix' }, {}, {}, {}] },
      { id: 'MANY', parameters: [{}, { repeating: true, dimensionality: 'matrix' }] },
    ],
  });
});
afterEach(() => excel.close());

interface Invocation {
  setResult(value: unknown): void;
  onCanceled?: () => void;
}

const write = (address: string, formulas: string[][]) =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = formulas;
    await context.sync();
  });

test('plain functions get values, matrices and null for what is missing', async () => {
  const calls: unknown[][] = [];
  excel.CustomFunctions.associate('ADD', (...args: unknown[]) => {
    calls.push(args.slice(0, -1));
    return 1;
  });
  await write('A1:A2', [['2'], ['3']]);
  await write('B1:B3', [['=CSCOST.ADD(A1:A2,A1)'], ['=CSCOST.ADD(A2,5)'], ['=CSCOST.ADD(,"x",,A2)']]);
  expect(calls).toEqual([
    [[[2], [3]], 2, null, null],
    [[[3]], 5, null, null],
    [null, 'x', null, 3],
  ]);
  expect(await valuesOf(excel, 'Sheet1', 'B1:B3')).toEqual([[1], [1], [1]]);
});

test('repeating parameters arrive as one array', async () => {
  const calls: unknown[][] = [];
  excel.CustomFunctions.associate('MANY', (...args: unknown[]) => {
    calls.push(args.slice(0, -1));
    return 1;
  });
  await write('B1:B2', [['=CSCOST.MANY("x",A1:A2,7)'], ['=CSCOST.MANY("y")']]);
  expect(calls).toEqual([
    ['x', [[[0], [0]], [[7]]]],
    ['y', []],
  ]);
});

test('errors of a function show with their code, a throw as #VALUE!', async () => {
  const { CustomFunctions } = excel;
  CustomFunctions.associate('NONE', () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'why'));
  CustomFunctions.associate('ZERO', () => new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero));
  CustomFunctions.associate('FAIL', () => Promise.reject(new Error('broken')));
  CustomFunctions.associate('NAN', () => Number.NaN);
  await write('A1:D1', [['=CSCOST.NONE()', '=CSCOST.ZERO()', '=CSCOST.FAIL()', '=CSCOST.NAN()']]);
  expect(await valuesOf(excel, 'Sheet1', 'A1:D1')).toEqual([['#N/A', '#DIV/0!', '#VALUE!', '#NUM!']]);
});

test('a matrix spills', async () => {
  excel.CustomFunctions.associate('GRID', () => [
    [1, 2],
    [3, 'x'],
  ]);
  await write('A1', [['=CSCOST.GRID()']]);
  expect(await valuesOf(excel, 'Sheet1', 'A1:B2')).toEqual([
    [1, 2],
    [3, 'x'],
  ]);
});

describe('a streaming function', () => {
  let open: Map<Invocation, unknown>;
  let started: number;
  beforeEach(() => {
    open = new Map();
    started = 0;
    excel.CustomFunctions.associate('LIVE', (key: unknown, invocation: Invocation) => {
      started += 1;
      open.set(invocation, key);
      invocation.onCanceled = () => open.delete(invocation);
      invocation.setResult(`first ${String(key)}`);
    });
  });
  const keys = () => [...open.values()].sort();

  test('shares one stream among the cells with the same arguments', async () => {
    await write('A1:A3', [['=CSCOST.LIVE("a")'], ['=CSCOST.LIVE("a")'], ['=CSCOST.LIVE("b")']]);
    expect([started, keys()]).toEqual([2, ['a', 'b']]);
    expect(await valuesOf(excel, 'Sheet1', 'A1:A3')).toEqual([['first a'], ['first a'], ['first b']]);
  });

  test('shows new results, in its own cells and what depends on them', async () => {
    await write('A1:A3', [['=CSCOST.LIVE("a")'], ['=CSCOST.LIVE("b")'], ['=A1&"!"']]);
    for (const [invocation, key] of open) if (key === 'a') invocation.setResult('second');
    await excel.host.idle();
    expect(await valuesOf(excel, 'Sheet1', 'A1:A3')).toEqual([['second'], ['first b'], ['second!']]);
    expect(started).toBe(2);
  });

  test('is cancelled when its last cell goes, when its argument changes, and with its sheet', async () => {
    await write('A1:A3', [['=CSCOST.LIVE("a")'], ['=CSCOST.LIVE("a")'], ['=CSCOST.LIVE(B3)']]);
    await write('A1', [['1']]);
    await excel.host.idle();
    expect(keys()).toHaveLength(2);
    await write('A2', [['1']]);
    await write('B3', [['new']]);
    await excel.host.idle();
    expect(keys()).toEqual(['new']);
    expect(excel.host.functions.streamCount).toBe(1);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Other');
      sheet.getRange('A1').formulas = [['=CSCOST.LIVE("other")']];
      await context.sync();
      expect(keys()).toEqual(['new', 'other']);
      sheet.delete();
      await context.sync();
    });
    await excel.host.idle();
    expect(keys()).toEqual(['new']);
  });

  test('goes on after its cell has moved', async () => {
    await write('A2', [['=CSCOST.LIVE("a")']]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
      await context.sync();
    });
    await excel.host.idle();
    for (const invocation of open.keys()) invocation.setResult('moved');
    await excel.host.idle();
    expect(await valuesOf(excel, 'Sheet1', 'A3')).toEqual([['moved']]);
    expect(keys()).toEqual(['a']);
  });
});

test('a function nobody associated is #NAME?, and stays so until its formula is written again', async () => {
  expect(
    await codeOf(excel, (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=CSCOST.NOBODY()']];
    }),
  ).toBeNull();
  expect(await valuesOf(excel, 'Sheet1', 'A1')).toEqual([['#NAME?']]);
  excel.CustomFunctions.associate('NOBODY', () => 7);
  expect(await valuesOf(excel, 'Sheet1', 'A1')).toEqual([['#NAME?']]);
  await write('A1', [['=CSCOST.NOBODY()']]);
  expect(await valuesOf(excel, 'Sheet1', 'A1')).toEqual([[7]]);
});
