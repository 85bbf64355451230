import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/locales';
import { TemporaryFolder } from '../support/xlsx/files';
import { runIn } from './commandLine';

/** The check case of the reference, as a person would write it: what is nothing is left out. */
const CASE = {
  base: { contacts: 1_000_000, ahtSeconds: 300, hourlyRate: 36, occupancy: 0.8 },
  quality: { csat: 0 },
  levers: [
    { id: 'L1', oneOff: 300_000, runCost: 60_000, effects: { contacts: 0.1, aht: -0.02 }, quality: { csat: -0.3 } },
    { id: 'L2', oneOff: 150_000, runCost: 40_000, effects: { aht: 0.08 }, quality: { csat: 0.5 } },
    { id: 'L3', oneOff: 120_000, runCost: 30_000, effects: { contacts: 0.05, aht: -0.01 }, quality: { csat: 1.5 } },
    { id: 'L4', oneOff: 40_000, effects: { fixed: 110_000 } },
    { id: 'L5', oneOff: 250_000, runCost: 50_000, effects: { aht: -0.03, rate: 0.12 }, quality: { csat: -2 } },
    { id: 'L6', oneOff: 80_000, runCost: 60_000, effects: { aht: 0.02, rate: 0.03 }, quality: { csat: 0.8 } },
  ],
  constraints: { budget: 500_000, floors: { csat: 0 } },
  objective: 'annual-net',
};
type Case = typeof CASE;

/** The case with one part left out. */
const without = (part: keyof Case): object => Object.fromEntries(Object.entries(CASE).filter(([key]) => key !== part));

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

function plan(content: string | object, ...args: readonly string[]) {
  writeFileSync(join(folder.path, 'model.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return runIn(folder.path, ['plan', '--model', 'model.json', ...args], { LANG: 'en_US.UTF-8' });
}

async function planned(model: object): Promise<Record<string, unknown>> {
  const { code, printed, complaints } = await plan(model, '--json');
  expect({ code, complaints, lines: printed.length }).toEqual({ code: 0, complaints: [], lines: 1 });
  return JSON.parse(printed[0] ?? '') as Record<string, unknown>;
}

describe('plan', () => {
  it('prints the check case of the reference, key by key', async () => {
    const found = await planned(CASE);
    expect(Object.keys(found)).toEqual([
      ...['selected', 'objective', 'net', 'oneOff', 'quality', 'naiveSum', 'composed', 'priceOfFloors'],
      ...['waterfall', 'frontier'],
    ]);
    expect(found).toMatchObject({
      selected: ['L3', 'L4', 'L5', 'L6'],
      objective: 619_769.72,
      net: 619_769.72,
      oneOff: 490_000,
      quality: { csat: 0.3 },
      // 121,875 + 110,000 + 301,000 + 125,250.
      naiveSum: 658_125,
      composed: 619_769.72,
      priceOfFloors: 23_150.28,
    });
    const waterfall = found['waterfall'] as { lever: string; amount: number }[];
    expect(waterfall.map(({ lever }) => lever)).toEqual(found['selected']);
    expect(waterfall.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)).toBe(61_976_972);
    expect(found['frontier']).toEqual(
      expect.arrayContaining([
        { selected: ['L2', 'L4', 'L5'], net: 642_920, oneOff: 440_000, quality: { csat: -1.5 } },
        { selected: ['L3', 'L4', 'L5', 'L6'], net: 619_769.72, oneOff: 490_000, quality: { csat: 0.3 } },
      ]),
    );
  });

  it('prints the check case without its floor', async () => {
    expect(await planned({ ...CASE, constraints: { budget: 500_000 } })).toMatchObject({
      selected: ['L2', 'L4', 'L5'],
      net: 642_920,
      quality: { csat: -1.5 },
      priceOfFloors: 0,
    });
  });

  it('takes all six without constraints, and the shrinkage into the base', async () => {
    const free = without('constraints');
    const all = { ...free, levers: CASE.levers.filter(({ id }) => id !== 'L4') };
    const base = { ...CASE.base, occupancy: 1, shrinkage: 0.2 };
    // 1 ÷ (0.8 × (1 − 0)) = 1 ÷ (1 × (1 − 0.2)).
    expect(await planned({ ...all, base })).toEqual(await planned(all));
    expect(await planned(free)).toMatchObject({ selected: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'], net: 1_001_669.52 });
  });

  it('maximises the net present value when it is asked to', async () => {
    // One lever saving 110,000 a year for 40,000: −40,000 + 110,000/1.1 + 110,000/1.21.
    const model = { base: CASE.base, levers: [CASE.levers[3]], objective: { npv: { years: 2, rate: 0.1 } } };
    expect(await planned(model)).toMatchObject({ selected: ['L4'], objective: 150_909.09, net: 110_000 });
    const short = { ...model, levers: [{ ...CASE.levers[3], oneOff: 110_000 }] };
    expect(await planned({ ...short, objective: { npv: { years: 1, rate: 0.1 } } })).toMatchObject({
      selected: [],
      objective: 0,
      waterfall: [],
    });
  });

  it.each(['complaintRate', 'occupancy', 'attrition'])(
    'keeps %s, of which less is better, at most at its floor',
    async (metric) => {
      // 3 % of 3,750,000 for 2.5 points more.
      const lever = { id: 'S', effects: { rate: 0.03 }, quality: { [metric]: 2.5 } };
      const model = { base: CASE.base, quality: { [metric]: 80 }, levers: [lever] };
      const held = (limit: number) => planned({ ...model, constraints: { floors: { [metric]: limit } } });
      expect(await held(82.5)).toMatchObject({ selected: ['S'], net: 112_500, quality: { [metric]: 82.5 } });
      expect(await held(82.4)).toMatchObject({ selected: [], priceOfFloors: 112_500, quality: { [metric]: 80 } });
      expect((await planned(model))['frontier']).toHaveLength(2);
    },
  );

  it.each(LANGUAGES)('tells the plan in lines without --json (%s)', async (language) => {
    const { code, printed } = await plan(CASE, '--lang', language);
    expect(code).toBe(0);
    const text = printed.join('\n');
    expect(text).toContain('L3, L4, L5, L6');
    expect(text).toContain('619,769.72');
    expect(text).toContain('23,150.28');
    expect(text).not.toMatch(/[{}]/);
    expect(/[一-鿿]/.test(text)).toBe(language === 'zh-CN');
  });
});

/** The case with a lever changed. */
function withLever(index: number, change: object): object {
  return { ...CASE, levers: CASE.levers.map((lever, at) => (at === index ? { ...lever, ...change } : lever)) };
}

const withBase = (change: object): object => ({ ...CASE, base: { ...CASE.base, ...change } });
const withRules = (constraints: object): object => ({ ...CASE, constraints: { ...CASE.constraints, ...constraints } });

describe('plan refuses', () => {
  it.each<[string, string | object, RegExp]>([
    ['what is no JSON', '{base', /^model\.json: .*JSON/],
    ['a list', '[]', /\$: \[\]/],
    ['a missing base', without('base'), /base: /],
    ['missing levers', without('levers'), /levers: /],
    ['a base without contacts', { ...CASE, base: { ahtSeconds: 1, hourlyRate: 1, occupancy: 1 } }, /base\.contacts: /],
    ['a negative base', withBase({ contacts: -1 }), /base\.contacts: -1 /],
    ['a negative rate of pay', withBase({ hourlyRate: -36 }), /base\.hourlyRate: -36 /],
    ['no occupancy', withBase({ occupancy: 0 }), /base\.occupancy: 0 /],
    ['an occupancy in percent', withBase({ occupancy: 80 }), /base\.occupancy: 80 /],
    ['nobody there', withBase({ shrinkage: 1 }), /base\.shrinkage: 1 /],
    ['a number as text', withBase({ contacts: '1000000' }), /base\.contacts: "1000000" /],
    ['an effect of 100 %', withLever(2, { effects: { aht: 1 } }), /levers\[2\]\.effects\.aht: 1 .*100 %/],
    ['an effect of more', withLever(0, { effects: { contacts: 1.5 } }), /levers\[0\]\.effects\.contacts: 1\.5 /],
    ['a negative one-off cost', withLever(1, { oneOff: -1 }), /levers\[1\]\.oneOff: -1 /],
    ['a misspelt key', withLever(1, { oneoff: 1 }), /levers\[1\]\.oneoff: .*oneOff/],
    ['an unknown effect', withLever(1, { effects: { ath: 0.1 } }), /levers\[1\]\.effects\.ath: .*aht/],
    ['a lever without an id', withLever(1, { id: '' }), /levers\[1\]\.id: /],
    ['two levers of one id', withLever(1, { id: 'L1' }), /levers\[1\]\.id: .*L1/],
    ['quality that is no number', withLever(1, { quality: { csat: null } }), /levers\[1\]\.quality\.csat: null /],
    ['a negative budget', withRules({ budget: -1 }), /constraints\.budget: -1 /],
    ['a floor of an unknown metric', withRules({ floors: { cast: 0 } }), /constraints\.floors\.cast: /],
    ['an unknown lever in requires', withRules({ requires: [['L1', 'L9']] }), /constraints\.requires\[0\]\[1\]: .*L9/],
    ['an unknown lever in excludes', withRules({ excludes: [['L9', 'L1']] }), /constraints\.excludes\[0\]\[0\]: .*L9/],
    ['a rule of one lever', withRules({ requires: [['L1']] }), /constraints\.requires\[0\]: .*\["L1", "L2"\]/],
    ['contradictory rules', withRules({ requires: [['L1', 'L2']], excludes: [['L1', 'L2']] }), /L1.*never/],
    ['a lever that excludes itself', withRules({ excludes: [['L1', 'L1']] }), /L1.*never/],
    // 0.5 + 1.5 + 0.8 = 2.8 is the best there is.
    ['a floor nobody can reach', withRules({ floors: { csat: 5 } }), /csat at 5 or more\b.*2\.8\b.*2\.2\b/],
    [
      'a ceiling nobody can keep',
      { ...withRules({ floors: { occupancy: 70 } }), quality: { occupancy: 80.5 } },
      /occupancy at 70 or less\b.*80\.5\b.*10\.5\b.*Raise the ceiling/,
    ],
    ['an unknown objective', { ...CASE, objective: 'profit' }, /objective: .*\{"npv": \{"years": 3, "rate": 0\.1\}\}/],
    ['half a year', { ...CASE, objective: { npv: { years: 0.5, rate: 0 } } }, /objective\.npv\.years: 0\.5 /],
    ['a rate of −100 %', { ...CASE, objective: { npv: { years: 3, rate: -1 } } }, /objective\.npv\.rate: -1 /],
    ['a base beyond all numbers', withBase({ contacts: 1e300, hourlyRate: 1e10 }), /too large/],
  ])('%s in one sentence, with exit code 2', async (_, model, sentence) => {
    for (const language of LANGUAGES) {
      const ran = await plan(model, '--json', '--lang', language);
      expect(ran).toMatchObject({ code: 2, printed: [] });
      expect(ran.complaints).toHaveLength(1);
      expect(ran.complaints[0]).not.toMatch(/\n|[{}]path/);
      if (language === 'en') expect(ran.complaints[0]).toMatch(sentence);
      else expect(ran.complaints[0]).toMatch(/[一-鿿]/);
    }
  });

  it('text that is not in UTF-8', async () => {
    writeFileSync(join(folder.path, 'model.json'), Buffer.from(JSON.stringify(CASE).replace('L1', 'Löhne'), 'latin1'));
    const ran = await runIn(folder.path, ['plan', '--model', 'model.json'], { LANG: 'en' });
    expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringMatching(/UTF-8/)] });
  });

  it('a file that is not there', async () => {
    const ran = await runIn(folder.path, ['plan', '--model', 'none.json'], { LANG: 'en' });
    expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringMatching(/none\.json/)] });
  });
});
