/** Edits that come while the workbook is being calculated: each of them is calculated in the end. */
import { bootEngine } from '../../src/engine/bootEngine';
import type { Engine } from '../../src/engine/engine';

/** More formulas than the engine calculates between two looks at whether it should stop. */
const MANY = 1_200;
const SLOW_MS = 400;
/** The engine gathers edits for 100 ms. */
const GATHERED_MS = 200;

let engine: Engine;
let starts = 0;
beforeAll(() => {
  engine = bootEngine();
  engine.api.getFormula().registerAsyncFunction(
    'SLOW',
    async (value: unknown) => {
      starts += 1;
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      return value as number;
    },
    'Answers after a while.',
  );
});
afterAll(() => engine.dispose());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function sheet() {
  const found = engine.api.getActiveWorkbook()?.getActiveSheet();
  if (!found) throw new Error('There is no sheet');
  return found;
}

function write(address: string, formulas: readonly string[]): void {
  sheet()
    .getRange(address)
    .setValues(formulas.map((f) => [{ f }]));
}

const values = (address: string): unknown[] =>
  sheet()
    .getRange(address)
    .getValues()
    .map(([value]) => value);

/** Resolves when the slow function is called, or when it was not for as long as two calculations take. */
async function slowFunctionIsCalled(): Promise<void> {
  const before = starts;
  const deadline = Date.now() + 2 * (GATHERED_MS + SLOW_MS);
  while (starts === before && Date.now() < deadline) await pause(5);
}

async function settled(): Promise<void> {
  await pause(GATHERED_MS);
  await engine.api.getFormula().onCalculationResultApplied(20_000);
  // A calculation that is begun again begins a moment after the one before.
  await pause(GATHERED_MS + SLOW_MS);
  await engine.api.getFormula().onCalculationResultApplied(20_000);
}

it('calculates every edit of three that stop each other', async () => {
  const formulas = Array.from({ length: MANY }, (_, index) => (index === MANY / 2 ? '=SLOW(3)' : '=1+1'));
  write(`A1:A${MANY}`, formulas);
  await slowFunctionIsCalled();
  write('B1', ['=2+2']);
  // Called again only where the calculation is broken off and begun again.
  await slowFunctionIsCalled();
  write('C1', ['=3+3']);
  await settled();
  expect(values(`A1:A${MANY}`).filter((value) => value === 2)).toHaveLength(MANY - 1);
  expect(values(`A${MANY / 2 + 1}`)).toEqual([3]);
  expect(values('B1')).toEqual([4]);
  expect(values('C1')).toEqual([6]);
});

it('calculates an edit that comes too late for the calculation under way to stop', async () => {
  write('E1', ['=SLOW(5)']);
  await slowFunctionIsCalled();
  write('F1', ['=4+4']);
  await settled();
  expect(values('E1')).toEqual([5]);
  expect(values('F1')).toEqual([8]);
});
