import { CATALOGUE } from '../../src/functions/catalogue';
import { associateFunctions, type CustomFunctionsApi } from '../../src/functions/excelBinding';
import { createHub } from '../../src/functions/hub';
import type { Language } from '../../src/locales';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { line, model, year } from './modelFixture';

/** `CustomFunctions` of the runtime, as far as its documentation says. */
const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as unknown as typeof CustomFunctions.ErrorCode;

class RuntimeError {
  constructor(
    readonly code: CustomFunctions.ErrorCode,
    readonly message?: string,
  ) {}
}

function excel(read: () => Promise<ModelSnapshot | null>, language: Language = 'en') {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const api: CustomFunctionsApi = {
    associate: (id, implementation) => void associated.set(id, implementation),
    Error: RuntimeError,
    ErrorCode,
  };
  const hub = createHub({ read });
  associateFunctions(api, hub, () => language);
  const call = (id: string, ...args: unknown[]): unknown => {
    const implementation = associated.get(id);
    if (!implementation) throw new Error(`${id} is not associated`);
    return implementation(...args);
  };
  /** Enters a live function into a cell. */
  const enter = (id: string, ...args: unknown[]) => {
    const shown: unknown[] = [];
    const invocation: { functionName: string; setResult: (value: unknown) => void; onCanceled?: () => void } = {
      functionName: `CSCOST.${id}`,
      setResult: (value) => void shown.push(value),
    };
    expect(call(id, ...args, invocation)).toBeUndefined();
    return { shown, cancel: () => invocation.onCanceled?.() };
  };
  return { associated, hub, call, enter };
}

/** What a plain function throws or rejects with. */
async function thrown(action: () => unknown): Promise<unknown> {
  try {
    await action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const costs = (amount: number) => model({ people: [line('people.agent-pay', year(amount))] });
const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

it('associates every function of the catalogue', () => {
  const { associated } = excel(async () => null);
  expect([...associated.keys()].sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
});

describe('a pure function', () => {
  const { call } = excel(async () => null);
  const invocation = { functionName: 'CSCOST.FLEX' };

  it('returns its number, with missing optional arguments as null', () => {
    expect(call('FLEX', 100_000, 2.5, 42_500, null, null, invocation)).toBe(206_250);
  });

  it('takes the invocation for no argument, however many are given', () => {
    expect(call('FLEX', 100_000, 2.5, 42_500, invocation)).toBe(206_250);
    expect(call('FLEX', 0, 0, 42_500, 4_250, 42_500, invocation)).toBe(425_000);
  });

  it('throws #VALUE! with a sentence', async () => {
    const error = await thrown(() => call('FLEX', 'abc', 2, 3, null, null, invocation));
    expect(error).toBeInstanceOf(RuntimeError);
    expect(error).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('“abc”') as string });
  });

  it('speaks Chinese in a Chinese workbook', async () => {
    const chinese = excel(async () => null, 'zh-CN');
    expect(await thrown(() => chinese.call('FLEX', 'abc', 2, 3))).toMatchObject({
      message: '参数 fixed 必须是数字，“abc”不是数字。请填写不带千位分隔符的数字。',
    });
  });

  it('throws #DIV/0! and #NUM! without a sentence, which Excel would refuse', async () => {
    expect(await thrown(() => call('FLEX', 1, 2, 3, 0, 5, invocation))).toEqual(
      new RuntimeError(ErrorCode.divisionByZero),
    );
    expect(await thrown(() => call('FLEX', 1e308, 1e308, 2, null, null, invocation))).toEqual(
      new RuntimeError(ErrorCode.invalidNumber),
    );
  });

  it('gives an error in an argument back, also the last one', async () => {
    const notAvailable = new RuntimeError(ErrorCode.notAvailable);
    expect(await thrown(() => call('FLEX', notAvailable, 2, 3, null, null, invocation))).toMatchObject({
      code: '#N/A',
    });
    expect(await thrown(() => call('FLEX', 1, 2, 3, 4, notAvailable))).toMatchObject({ code: '#N/A' });
  });

  it('turns errors that Excel takes only as input into #VALUE! and names them', async () => {
    const reference = new RuntimeError(ErrorCode.invalidReference);
    expect(await thrown(() => call('FLEX', reference, 2, 3, null, null, invocation))).toMatchObject({
      code: '#VALUE!',
      message: 'fixed is the error #REF!. Correct the cell it comes from.',
    });
    expect(await thrown(() => call('FLEX', { code: '#SPILL!' }, 2, 3, null, null, invocation))).toMatchObject({
      code: '#VALUE!',
      message: 'fixed is the error #SPILL!. Correct the cell it comes from.',
    });
  });
});

describe('a live function', () => {
  it('streams its figure and follows the workbook', async () => {
    let amount = 100;
    const { enter, hub } = excel(async () => costs(amount));
    const total = enter('TOTAL', null, null, null);
    const people = enter('TOTAL', 'people', 1, 'Actual');
    const brand = enter('TOTAL', 'brand', null, null);
    await nextTurn();
    amount = 250.5;
    await hub.refresh();
    expect(total.shown).toEqual([100, 250.5]);
    expect(people.shown).toEqual([100, 250.5]);
    expect(brand.shown).toEqual([0]);
    hub.stop();
  });

  it('stops when Excel cancels it', async () => {
    let amount = 100;
    const { enter, hub } = excel(async () => costs(amount));
    const total = enter('TOTAL');
    await nextTurn();
    total.cancel();
    amount = 300;
    await hub.refresh();
    expect(total.shown).toEqual([100]);
    hub.stop();
  });

  it('says what to do in a workbook without the template', async () => {
    const { enter, hub } = excel(async () => null);
    const total = enter('TOTAL', null, null, null);
    await nextTurn();
    expect(total.shown).toEqual([
      new RuntimeError(
        ErrorCode.notAvailable,
        'This workbook has no cost model yet. Create the cost workbook first, in the CSCOST pane.',
      ),
    ]);
    hub.stop();
  });

  it('explains a wrong argument and divides by nothing without a sentence', async () => {
    const { enter, hub } = excel(async () => costs(0));
    const wrong = enter('TOTAL', 'peopel', null, null);
    const share = enter('SHARE', 'people', null, null);
    await nextTurn();
    expect(wrong.shown).toEqual([
      expect.objectContaining({
        code: '#VALUE!',
        message: expect.stringContaining('“peopel” is no category') as string,
      }),
    ]);
    expect(share.shown).toEqual([new RuntimeError(ErrorCode.divisionByZero)]);
    hub.stop();
  });

  it('cannot be called without an invocation', () => {
    const { call } = excel(async () => null);
    expect(() => call('TOTAL')).toThrow(TypeError);
  });
});
