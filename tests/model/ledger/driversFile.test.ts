import { readDrivers } from '../../../src/model/ledger/driversFile';
import { retailCase } from '../../support/retailCase';
import { caughtProblem } from '../caughtProblem';
import { bytesOf } from './ledgerFiles';

const JANUARY = { year: 2025, month: 1 };

it('reads the drivers of the shared case', async () => {
  const months = await readDrivers(retailCase.drivers(), JANUARY);
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({
    contacts: 129558,
    agents: 160,
    ahtSeconds: 276,
    firstContactResolution: 0.778,
    serviceLevel: null,
    occupancy: null,
    leavers: null,
    complaints: 1859,
    csat: 0.792,
    revenue: 43170073,
  });
  // Sum of the column in the file.
  expect(months.reduce((sum, { contacts }) => sum + (contacts ?? 0), 0)).toBe(1363061);
});

it('puts months in the order of the fiscal year and leaves the others empty', async () => {
  const months = await readDrivers(bytesOf('月份;联络量;满意度', '2026/6;1.234,5;0,8', '2025年7月;10;'), {
    year: 2025,
    month: 7,
  });
  expect(months.map(({ contacts }) => contacts)).toEqual([10, ...Array.from({ length: 10 }, () => null), 1234.5]);
  expect(months[11]?.csat).toBe(0.8);
  expect(months[0]?.csat).toBeNull();
  expect(months[0]?.agents).toBeNull();
});

it.each([
  ['drivers-columns', ['account,line', '1,2'], { headers: 'account | line' }],
  ['drivers-columns', ['month,agents', '2025-01,2'], { headers: 'month | agents' }],
  ['drivers-empty', ['month,contacts'], {}],
  ['drivers-month', ['month,contacts', '2025-01,1', '2025-13,2'], { row: 3, value: '2025-13' }],
  [
    'drivers-month-outside',
    ['month,contacts', '2026-01,1'],
    { row: 2, value: '2026-01', first: '2025-01', last: '2025-12' },
  ],
  [
    'drivers-month-repeated',
    ['month,contacts', '2025-02,1', '', '2025/2,2'],
    { row: 4, value: '2025/2', earlierRow: 2 },
  ],
  ['drivers-number', ['month,contacts', '2025-01,many'], { row: 2, column: 'contacts', value: 'many' }],
  ['drivers-number', ['month,contacts,agents', '2025-01,1,-3'], { row: 2, column: 'agents', value: '-3' }],
  ['drivers-rate', ['month,contacts,csat', '2025-01,1,79.2'], { row: 2, column: 'csat', value: '79.2' }],
  ['drivers-rate', ['month,contacts,FCR', '2025-01,1,-0.1'], { row: 2, column: 'FCR', value: '-0.1' }],
  ['drivers-rate', ['month,contacts,csat', '2025-01,1,good'], { row: 2, column: 'csat', value: 'good' }],
  ['ambiguous-decimal', ['month;contacts', '2025-01;129,558'], { row: 2, value: '129,558' }],
])('refuses with %s: %j', async (code, lines, values) => {
  const problem = await caughtProblem(() => readDrivers(bytesOf(...lines), JANUARY));
  expect(problem.code).toBe(code);
  expect(problem.values).toMatchObject(values);
});

it('takes rates of exactly nothing and everything', async () => {
  const [january] = await readDrivers(bytesOf('month,contacts,csat,fcr', '2025-01,0,0,1'), JANUARY);
  expect(january).toMatchObject({ contacts: 0, csat: 0, firstContactResolution: 1 });
});
