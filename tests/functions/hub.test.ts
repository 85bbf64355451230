import { createHub, type Hub } from '../../src/functions/hub';
import { FunctionError, type FunctionResult } from '../../src/functions/result';
import type { ModelState } from '../../src/model/liveModel';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { failure } from './call';
import { model } from './modelFixture';

/** A workbook that can be edited; `amount` stands in its unmapped money. */
function workbook() {
  const book = { amount: 100, reads: 0, failuresLeft: 0, hasTemplate: true, isHanging: false };
  const waiting: (() => void)[] = [];
  async function read(): Promise<ModelSnapshot | null> {
    book.reads += 1;
    const { amount } = book;
    if (book.isHanging) await new Promise<void>((resolve) => waiting.push(resolve));
    if (book.failuresLeft > 0) {
      book.failuresLeft -= 1;
      throw new Error('The workbook is busy');
    }
    return book.hasTemplate ? model({}, { unmapped: { rows: 1, amount } }) : null;
  }
  return { book, read, answer: () => waiting.splice(0).forEach((resolve) => resolve()) };
}

const amountOf = (snapshot: ModelSnapshot) => snapshot.unmapped.amount;

/** A cell that shows the amount, or what `compute` makes of it. */
function cell(hub: Hub, key = 'amount', compute: (snapshot: ModelSnapshot) => FunctionResult = amountOf) {
  const invocation = {};
  const shown: FunctionResult[] = [];
  hub.watch(invocation, { key, compute, publish: (result) => void shown.push(result) });
  return { shown, leave: () => hub.cancel(invocation) };
}

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('reading', () => {
  it('reads nothing while nobody listens', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    hub.markDirty();
    await pass(10_000);
    expect(book.reads).toBe(0);
    expect(hub.current()).toEqual({ status: 'loading' });
  });

  it('serves 10,000 cells with one read, and one more for each edit', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const cells = Array.from({ length: 10_000 }, (_, index) => cell(hub, `amount ${index % 100}`));
    await pass(0);
    expect(book.reads).toBe(1);
    expect(cells.every(({ shown }) => shown.length === 1 && shown[0] === 100)).toBe(true);

    for (const amount of [200, 300]) {
      book.amount = amount;
      hub.markDirty();
      await pass(1_000);
    }
    expect(book.reads).toBe(3);
    expect(cells.every(({ shown }) => shown.length === 3 && shown[2] === 300)).toBe(true);
  });

  it('computes equal calls once', async () => {
    const { read } = workbook();
    const hub = createHub({ read });
    const compute = jest.fn(amountOf);
    const cells = Array.from({ length: 50 }, () => cell(hub, 'same', compute));
    await pass(0);
    expect(compute).toHaveBeenCalledTimes(1);
    expect(cells.map(({ shown }) => shown)).toEqual(Array(50).fill([100]));
  });

  it('publishes only what changed', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const amount = cell(hub);
    const sign = cell(hub, 'sign', (snapshot) => Math.sign(amountOf(snapshot)));
    const matrix = cell(hub, 'matrix', (snapshot) => [[Math.sign(amountOf(snapshot)), 'x']]);
    const error = cell(hub, 'error', () => {
      throw new FunctionError('#DIV/0!', 'zero-denominator');
    });
    await pass(0);
    book.amount = 250;
    hub.markDirty();
    await pass(1_000);
    expect(amount.shown).toEqual([100, 250]);
    expect(sign.shown).toEqual([1]);
    expect(matrix.shown).toEqual([[[1, 'x']]]);
    expect(error.shown).toEqual([failure('#DIV/0!', 'zero-denominator')]);
  });

  it('settles when publishing makes the workbook calculate', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    hub.watch({}, { key: 'amount', compute: amountOf, publish: () => hub.markDirty() });
    await pass(60_000);
    expect(book.reads).toBe(2);
  });

  it('gives a new cell the figure that is there, without a read', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    cell(hub);
    await pass(0);
    expect(cell(hub).shown).toEqual([100]);
    expect(cell(hub, 'double', (snapshot) => 2 * amountOf(snapshot)).shown).toEqual([200]);
    await pass(10_000);
    expect(book.reads).toBe(1);
  });

  it('does not show a figure from before a change that nobody saw', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const first = cell(hub);
    await pass(0);
    first.leave();
    book.amount = 400;
    hub.markDirty();
    const second = cell(hub);
    expect(second.shown).toEqual([]);
    await pass(0);
    expect(second.shown).toEqual([400]);
  });
});

describe('gathering marks', () => {
  it('reads 200 ms after the last mark', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    cell(hub);
    await pass(0);
    hub.markDirty();
    await pass(150);
    hub.markDirty();
    await pass(199);
    expect(book.reads).toBe(1);
    await pass(1);
    expect(book.reads).toBe(2);
  });

  it('waits no longer than a second, however often it is marked', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    cell(hub);
    await pass(0);
    for (let elapsed = 0; elapsed < 3_000; elapsed += 100) {
      hub.markDirty();
      await pass(100);
    }
    expect(book.reads).toBe(1 + 3);
  });

  it('reads again when the workbook changes during a read', async () => {
    const { book, read, answer } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    book.isHanging = true;
    await pass(0);
    book.amount = 500;
    hub.markDirty();
    await pass(1_000);
    expect(book.reads).toBe(1);
    book.isHanging = false;
    answer();
    await pass(200);
    expect(book.reads).toBe(2);
    expect(shown).toEqual([100, 500]);
  });
});

describe('failure', () => {
  it('tries again after 0.5, 1 and 2 seconds before it says so, and goes on at the next event', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    book.failuresLeft = 4;
    await pass(0);
    expect(book.reads).toBe(1);
    await pass(500);
    expect(book.reads).toBe(2);
    await pass(1_000);
    expect(book.reads).toBe(3);
    expect(shown).toEqual([]);
    await pass(2_000);
    expect(book.reads).toBe(4);
    expect(shown).toEqual([failure('#N/A', 'model-unreadable')]);
    expect(hub.current()).toMatchObject({ status: 'failed', model: null, error: new Error('The workbook is busy') });

    await pass(60_000);
    expect(book.reads).toBe(4);
    hub.markDirty();
    await pass(200);
    expect(shown.at(-1)).toBe(100);
  });

  it('has all its patience again after a failure that passed', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    await pass(0);
    for (const amount of [101, 102]) {
      book.failuresLeft = 3;
      book.amount = amount;
      hub.markDirty();
      await pass(5_000);
    }
    expect(shown).toEqual([100, 101, 102]);
  });

  it('tries again when somebody begins to listen', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    book.failuresLeft = 4;
    await pass(5_000);
    hub.subscribe(() => undefined);
    await pass(0);
    expect(shown).toEqual([failure('#N/A', 'model-unreadable'), 100]);
  });

  it('says nothing of a failure that passes', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    await pass(0);
    book.failuresLeft = 2;
    book.amount = 101;
    hub.markDirty();
    await pass(5_000);
    expect(shown).toEqual([100, 101]);
  });

  it('comes to an end although events keep coming', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    book.failuresLeft = Infinity;
    for (let elapsed = 0; elapsed < 5_000; elapsed += 250) {
      hub.markDirty();
      await pass(250);
    }
    expect(shown).toEqual([failure('#N/A', 'model-unreadable')]);
  });

  it('keeps the last model beside the failure', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    cell(hub);
    await pass(0);
    book.failuresLeft = Infinity;
    hub.markDirty();
    await pass(5_000);
    expect(hub.current()).toMatchObject({ status: 'failed', model: { unmapped: { amount: 100 } } });
  });

  it('tries again when a new cell comes', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    cell(hub);
    book.failuresLeft = 4;
    await pass(5_000);
    const late = cell(hub, 'late');
    expect(late.shown).toEqual([failure('#N/A', 'model-unreadable')]);
    await pass(200);
    expect(late.shown.at(-1)).toBe(100);
  });

  it('treats a read that throws at once like one that rejects', async () => {
    const hub = createHub({
      read: () => {
        throw new Error('no host');
      },
    });
    const { shown } = cell(hub);
    await pass(5_000);
    expect(shown).toEqual([failure('#N/A', 'model-unreadable')]);
  });

  it('does not let a cell wait for ever when the first read hangs, and takes the answer up when it comes', async () => {
    const { book, read, answer } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    book.isHanging = true;
    await pass(30_000);
    expect(shown).toEqual([failure('#N/A', 'model-unreadable')]);
    book.isHanging = false;
    answer();
    await pass(200);
    expect(shown.at(-1)).toBe(100);
  });

  it('keeps known figures while Excel holds a read back', async () => {
    const { book, read, answer } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    await pass(0);
    book.isHanging = true;
    hub.markDirty();
    await pass(120_000);
    expect(shown).toEqual([100]);
    book.isHanging = false;
    book.amount = 150;
    answer();
    await pass(200);
    expect(shown).toEqual([100, 150]);
  });

  it('reports a fault of ours and shows an error instead of waiting', async () => {
    const report = jest.fn();
    const { read } = workbook();
    const hub = createHub({ read, report });
    const fault = new TypeError('fault');
    const { shown } = cell(hub, 'faulty', () => {
      throw fault;
    });
    const other = cell(hub);
    await pass(0);
    expect(shown).toEqual([failure('#VALUE!', 'internal')]);
    expect(report).toHaveBeenCalledWith(fault);
    expect(other.shown).toEqual([100]);
  });

  it('keeps the other cells informed when one cannot take its result', async () => {
    const report = jest.fn();
    const { read } = workbook();
    const hub = createHub({ read, report });
    const gone = new Error('the cell is gone');
    hub.watch(
      {},
      {
        key: 'amount',
        compute: amountOf,
        publish: () => {
          throw gone;
        },
      },
    );
    hub.subscribe(() => {
      throw gone;
    });
    const other = cell(hub);
    const states: ModelState[] = [];
    hub.subscribe((state) => void states.push(state));
    await pass(0);
    expect(other.shown).toEqual([100]);
    expect(states).toHaveLength(1);
    expect(report).toHaveBeenCalledTimes(2);
  });
});

describe('a workbook without the template', () => {
  it('says so, and follows when the template comes', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    book.hasTemplate = false;
    const { shown } = cell(hub);
    await pass(0);
    expect(shown).toEqual([failure('#N/A', 'no-template')]);
    expect(hub.current()).toEqual({ status: 'absent' });
    book.hasTemplate = true;
    hub.markDirty();
    await pass(200);
    expect(shown.at(-1)).toBe(100);
  });
});

describe('cancelling', () => {
  it('publishes nothing more to a cancelled cell and stops reading after the last one', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const [one, other] = [cell(hub), cell(hub)];
    await pass(0);
    one.leave();
    book.amount = 200;
    hub.markDirty();
    await pass(200);
    expect(one.shown).toEqual([100]);
    expect(other.shown).toEqual([100, 200]);
    other.leave();
    hub.markDirty();
    await pass(10_000);
    expect(book.reads).toBe(2);
  });

  it('keeps the new call when Excel cancels the old one after it', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const old = cell(hub);
    const anew = cell(hub);
    old.leave();
    await pass(0);
    book.amount = 200;
    hub.markDirty();
    await pass(200);
    expect(anew.shown).toEqual([100, 200]);
  });

  it('shows in a cell what it was asked for last', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const invocation = {};
    const shown: FunctionResult[] = [];
    const publish = (result: FunctionResult) => void shown.push(result);
    hub.watch(invocation, { key: 'amount', compute: amountOf, publish });
    hub.watch(invocation, { key: 'double', compute: (snapshot) => 2 * amountOf(snapshot), publish });
    await pass(0);
    expect(shown).toEqual([200]);
    hub.cancel(invocation);
    book.amount = 300;
    await Promise.all([hub.refresh(), pass(0)]);
    expect(shown).toEqual([200]);
  });

  it('gives up the retries when nobody is left', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const { leave } = cell(hub);
    book.failuresLeft = Infinity;
    await pass(0);
    leave();
    await pass(60_000);
    expect(book.reads).toBe(1);
  });

  it('takes no notice of an invocation it does not know', () => {
    const { read } = workbook();
    expect(() => createHub({ read }).cancel({})).not.toThrow();
  });
});

describe('pausing', () => {
  it('reads nothing while the workbook is written, and once afterwards', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    await pass(0);
    hub.pause();
    for (const amount of [1, 2, 3]) {
      book.amount = amount;
      hub.markDirty();
      await pass(1_000);
    }
    expect(book.reads).toBe(1);
    hub.resume();
    await pass(0);
    expect(book.reads).toBe(2);
    expect(shown).toEqual([100, 3]);
  });

  it('holds until the outermost writer has ended', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    cell(hub);
    await pass(0);
    hub.pause();
    hub.pause();
    hub.markDirty();
    hub.resume();
    await pass(5_000);
    expect(book.reads).toBe(1);
    hub.resume();
    hub.resume();
    await pass(0);
    expect(book.reads).toBe(2);
  });

  it('reads nothing after a pause in which nothing changed', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    cell(hub);
    await pass(0);
    hub.pause();
    hub.resume();
    await pass(5_000);
    expect(book.reads).toBe(1);
  });

  it.each(['over', 'still on'])('does not publish what was read while writing began, the writing %s', async (when) => {
    const { book, read, answer } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    book.isHanging = true;
    await pass(0);
    hub.pause();
    book.amount = 700;
    if (when === 'over') hub.resume();
    book.isHanging = false;
    answer();
    await pass(0);
    if (when === 'still on') {
      expect(shown).toEqual([]);
      hub.resume();
    }
    await pass(0);
    expect(shown).toEqual([700]);
  });
});

describe('listening and refreshing', () => {
  it('tells every state to its listeners until they stop', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read, clock: () => new Date(Date.now()) });
    const states: ModelState[] = [];
    const stop = hub.subscribe((state) => void states.push(state));
    await pass(0);
    book.hasTemplate = false;
    hub.markDirty();
    await pass(200);
    expect(states.map(({ status }) => status)).toEqual(['ready', 'absent']);
    stop();
    hub.markDirty();
    await pass(1_000);
    expect(states).toHaveLength(2);
  });

  it('refreshes without anybody listening and resolves when the state is there', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const refreshed = hub.refresh();
    await pass(0);
    await refreshed;
    expect(book.reads).toBe(1);
    expect(hub.current()).toMatchObject({ status: 'ready', model: { unmapped: { amount: 100 } } });
  });

  it('does not count a read begun before as the fresh one', async () => {
    const { book, read, answer } = workbook();
    const hub = createHub({ read });
    book.isHanging = true;
    cell(hub);
    await pass(0);
    book.amount = 800;
    const refreshed = hub.refresh();
    book.isHanging = false;
    answer();
    await pass(0);
    await pass(0);
    await refreshed;
    expect(hub.current()).toMatchObject({ model: { unmapped: { amount: 800 } } });
  });

  it('serves refreshes asked for together with one read', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    const all = Promise.all([hub.refresh(), hub.refresh(), hub.refresh()]);
    await pass(0);
    await all;
    expect(book.reads).toBe(1);
  });

  it('resolves also when the read fails', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    book.failuresLeft = Infinity;
    const refreshed = hub.refresh();
    await pass(5_000);
    await refreshed;
    expect(hub.current().status).toBe('failed');
  });

  it('waits for the end of a pause', async () => {
    const { book, read } = workbook();
    const hub = createHub({ read });
    hub.pause();
    const refreshed = hub.refresh();
    await pass(5_000);
    expect(book.reads).toBe(0);
    hub.resume();
    await pass(0);
    await refreshed;
    expect(book.reads).toBe(1);
  });
});

describe('stopping', () => {
  it('lets go whoever waits, and reads and tells nothing more', async () => {
    const { book, read, answer } = workbook();
    const hub = createHub({ read });
    const { shown } = cell(hub);
    book.isHanging = true;
    await pass(0);
    const refreshed = hub.refresh();
    hub.stop();
    await refreshed;
    answer();
    hub.markDirty();
    await pass(60_000);
    await hub.refresh();
    expect(shown).toEqual([]);
    expect(book.reads).toBe(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('takes nothing from a read that was under way, and lets its refresh go', async () => {
    const { book, read, answer } = workbook();
    const hub = createHub({ read });
    book.isHanging = true;
    const refreshed = hub.refresh();
    await pass(0);
    hub.stop();
    answer();
    await refreshed;
    expect(hub.current()).toEqual({ status: 'loading' });
  });
});
