/** Bad input on Strategies: words beside the lever, no error value in any cell, and nothing of it in the sums. */
import { MESSAGES, type Language } from '../../../src/locales';
import { LEVERS, type LeverId } from '../../../src/model/levers';
import { applyPatches } from '../../../src/workbook/applyPatches';
import type { Patch } from '../../../src/workbook/content';
import { RESULTS, RESULT_COLUMN } from '../../../src/workbook/sheets/strategies/layout';
import type { CellValue } from '../../../src/workbook/spec';
import { columnIndex } from '../../../src/workbook/tables';
import { CalculatedWorkbook, rowPatch } from '../../support/calculatedWorkbook';
import { checkCaseYear, template } from './checkCaseBook';

const TIME = 120_000;
const { faults, states } = MESSAGES.en.workbook.strategies;

const rowOf = (id: LeverId): number => LEVERS.findIndex((lever) => lever.id === id);
const put = (id: LeverId, column: string, value: CellValue): Patch => rowPatch('CS_Levers', rowOf(id), column, [value]);
const choose = (...ids: readonly LeverId[]): readonly Patch[] => ids.map((id) => put(id, 'chosen', 'Yes'));

async function strategies(patches: readonly Patch[]) {
  const book = await CalculatedWorkbook.of(applyPatches(template, [...checkCaseYear, ...patches]));
  const [levers] = book.tables(['CS_Levers']);
  return {
    errors: book.errors().filter((error) => error.startsWith('Strategies!')),
    fault: (id: LeverId) => levers?.values[rowOf(id)]?.[columnIndex('CS_Levers', 'fault')],
    result: (key: keyof typeof RESULTS.at) => book.at('Strategies', RESULTS.at[key], RESULT_COLUMN),
  };
}

it(
  'names every fault of a lever, and counts only what is sound',
  async () => {
    const { errors, fault, result } = await strategies([
      ...choose('fcr', 'knowledge-base', 'scheduling', 'attrition', 'routing', 'licences', 'self-service'),
      put('fcr', 'aht', 'much'),
      put('knowledge-base', 'aht', 1),
      put('scheduling', 'cash', 1.5),
      put('attrition', 'low', 1.2),
      put('routing', 'oneOff', -1),
      put('self-service', 'fixedCategory', 'Nothing'),
    ]);
    expect(errors).toEqual([]);
    expect([
      fault('fcr'),
      fault('knowledge-base'),
      fault('scheduling'),
      fault('attrition'),
      fault('routing'),
      fault('self-service'),
      fault('licences'),
    ]).toEqual([faults.number, faults.whole, faults.share, faults.range, faults.oneOff, faults.category, '']);
    expect(result('state')).toBe(states.faults);
    // Licences alone: 10 % of the 1,100,000 of software.
    expect(result('gross')).toBeCloseTo(110_000, 6);
  },
  TIME,
);

it(
  'names rules between levers that the choice breaks',
  async () => {
    const { fault, result } = await strategies([
      ...choose('agent-assistance', 'licences', 'recovery'),
      put('licences', 'excludes', 'coaching, recovery'),
    ]);
    expect([fault('agent-assistance'), fault('licences'), fault('recovery')]).toEqual([
      faults.needs,
      faults.excludes,
      '',
    ]);
    expect(result('state')).toBe(states.rules);
    const sound = await strategies(choose('agent-assistance', 'knowledge-base'));
    expect([sound.fault('agent-assistance'), sound.result('state')]).toEqual(['', states.sound]);
  },
  TIME,
);

it(
  'knows the levers of a rule by id, by their name and by the one in the other language, whatever stands between them',
  async () => {
    const names = (language: Language, id: LeverId): string => MESSAGES[language].workbook.levers[id].name;
    const { fault } = await strategies([
      ...choose('fcr', 'licences', 'recovery', 'routing', 'coaching'),
      put('fcr', 'excludes', `${names('en', 'knowledge-base').toUpperCase()}; ${names('en', 'recovery')}`),
      put('licences', 'excludes', `${names('zh-CN', 'coaching')}、onboarding`),
      put('recovery', 'needs', `${names('zh-CN', 'routing')}，${names('en', 'onboarding')}`),
      put('routing', 'needs', `coaching ; ${names('en', 'licences')}`),
      put('coaching', 'needs', 'licences, Nobody'),
    ]);
    expect([fault('fcr'), fault('licences'), fault('recovery'), fault('routing'), fault('coaching')]).toEqual([
      faults.excludes,
      faults.excludes,
      faults.needs,
      '',
      faults.rule,
    ]);
  },
  TIME,
);

it(
  'asks for a name where a chosen lever has none, and does not count it',
  async () => {
    const { fault, result } = await strategies([...choose('fcr', 'licences'), put('fcr', 'lever', null)]);
    expect([fault('fcr'), result('gross')]).toEqual([faults.name, expect.closeTo(110_000, 6)]);
  },
  TIME,
);

it(
  'takes a negative cost for nothing and says so; says what is seldom true',
  async () => {
    const negative = await strategies([
      ...choose('recovery', 'licences'),
      rowPatch('CS_complaints', 0, 'actual01', [-500]),
    ]);
    expect([negative.result('gross'), negative.result('state')]).toEqual([expect.closeTo(110_000, 6), states.negative]);
    const much = await strategies([...choose('scheduling'), put('scheduling', 'rate', 0.6)]);
    expect(much.result('state')).toBe(states.doubtful);
  },
  TIME,
);

it(
  'lets no category save more than it costs: two fixed savings of 70 % bring 1,100,000, not 1,540,000',
  async () => {
    const own = (id: LeverId): readonly Patch[] => [
      ...choose(id),
      put(id, 'rate', 0),
      put(id, 'fixedCategory', 'Software and tools'),
      put(id, 'fixedShare', 0.7),
    ];
    const { result } = await strategies([...own('scheduling'), ...own('licences')]);
    expect(result('gross')).toBeCloseTo(1_100_000, 6);
    expect(result('capped')).toBeCloseTo(440_000, 6);
  },
  TIME,
);
