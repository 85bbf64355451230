import { callPure, errorValue, failure } from './call';

describe('COMPOSE', () => {
  it.each([
    ['single effects', [0.1, 0.05, 0.08]],
    ['a row', [[[0.1, 0.05, 0.08]]]],
    ['a column', [[[0.1], [0.05], [0.08]]]],
    ['ranges and single effects', [[[0.1, 0.05]], 0.08]],
    ['blanks among them', [[[0.1, null, 0.05, '']], null, 0.08]],
    ['percentages as text', ['10%', '5%', '8%']],
  ])('composes 10, 5 and 8 %% from %s to 0.2134', (_, given) => {
    expect(callPure('COMPOSE', ...given)).toBeCloseTo(0.2134, 12);
  });

  it('takes effects that make worse', () => {
    expect(callPure('COMPOSE', -0.1, 0.1)).toBeCloseTo(0.01, 12);
  });

  it('has no effect from blanks alone', () => {
    expect(callPure('COMPOSE', [[null, '']])).toBe(0);
  });

  it.each([
    ['an effect of 1', [0.1, 1], '#NUM!', 'effect-whole'],
    ['an effect in percent', [[[10]]], '#NUM!', 'effect-whole'],
    ['text', [0.1, 'x'], '#VALUE!', 'argument-number'],
    ['a boolean', [[[0.1, true]]], '#VALUE!', 'argument-number'],
    ['an error', [[[0.1, errorValue('#N/A')]]], '#N/A', 'argument-error'],
    ['nothing', [], '#VALUE!', 'argument-missing'],
  ])('refuses %s', (_, given, code, key) => {
    expect(callPure('COMPOSE', ...given)).toEqual(failure(code, key));
  });
});

describe('PAYBACK', () => {
  const flows = [-95_000, 20_000, 25_000, 30_000, 35_000, 40_000];

  it('interpolates within the period', () => {
    expect(callPure('PAYBACK', [flows])).toBeCloseTo(3 + 20 / 35, 9);
    expect(callPure('PAYBACK', [flows])).toBeCloseTo(3.5714, 4);
    expect(
      callPure(
        'PAYBACK',
        flows.map((flow) => [flow]),
      ),
    ).toBeCloseTo(3.5714, 4);
  });

  it('discounts at a rate', () => {
    expect(callPure('PAYBACK', [flows], 0.12)).toBeCloseTo(4.5999, 4);
    expect(callPure('PAYBACK', [flows], '12%')).toBeCloseTo(4.5999, 4);
  });

  it('counts blanks as 0 in their place', () => {
    expect(callPure('PAYBACK', [[-100, null, '', 100]])).toBe(3);
    expect(callPure('PAYBACK', [[null, -100, 50, 100]])).toBe(2.5);
  });

  it('pays back at the end of a period to the cent', () => {
    expect(callPure('PAYBACK', [[-0.3, 0.1, 0.2]])).toBe(2);
    // In binary ten times 0.1 falls short of 1
    expect(callPure('PAYBACK', [[-1, ...Array<number>(10).fill(0.1)]])).toBeCloseTo(10, 12);
  });

  it('waits through idle periods at a rate near −100 %, too', () => {
    // The flow of period 30 is worth more than any double, so it pays back as its period begins.
    const rate = -1 + 2 ** -53;
    expect(callPure('PAYBACK', [[-100, ...Array<number>(29).fill(0), 100]], rate)).toBe(29);
  });

  it('takes no time when nothing was spent', () => {
    expect(callPure('PAYBACK', [[10, 20]])).toBe(0);
  });

  it.each([
    ['flows too small', [[[-100, 20, 30]]], '#N/A', 'never-paid-back'],
    ['flows too small once discounted', [[flows.slice(0, 5)], 0.12], '#N/A', 'never-paid-back'],
    ['spending alone', [-100], '#N/A', 'never-paid-back'],
    ['text among the flows', [[[-100, 'x']]], '#VALUE!', 'argument-number'],
    ['an error among the flows', [[[-100, errorValue('#DIV/0!')]]], '#DIV/0!', 'argument-error'],
    ['a rate of −100 %', [[[-100, 100]], -1], '#VALUE!', 'argument-above'],
    ['nothing', [], '#VALUE!', 'argument-missing'],
  ])('refuses %s', (_, given, code, key) => {
    expect(callPure('PAYBACK', ...given)).toEqual(failure(code, key));
  });
});

describe('DEFLECTION', () => {
  it('saves avoidable cost less self-service, leakage and running cost', () => {
    expect(callPure('DEFLECTION', 1_000, 0.1, 8, 0.5)).toBeCloseTo(1_000 * 0.1 * 7.5, 9);
    expect(callPure('DEFLECTION', 1_000, 0.1, 8, 0.5, 0.5, 100)).toBeCloseTo(1_000 * 0.1 * 3.5 - 100, 9);
  });

  it('can cost more than it saves', () => {
    expect(callPure('DEFLECTION', 1_000, 0.1, 8, 0.5, 1)).toBeCloseTo(-50, 9);
  });

  it.each([
    ['a rate in percent', [1_000, 10, 8, 0.5], 'argument-maximum'],
    ['negative contacts', [-1, 0.1, 8, 0.5], 'argument-minimum'],
    ['missing cost', [1_000, 0.1], 'argument-missing'],
    ['a range', [[[1, 2]], 0.1, 8, 0.5], 'argument-range'],
  ])('refuses %s', (_, given, key) => {
    expect(callPure('DEFLECTION', ...given)).toEqual(failure('#VALUE!', key));
  });
});

describe('VALUEATRISK', () => {
  it('is the product of its parts', () => {
    // 4,000 customers with a bad contact, 600 of them leave
    expect(callPure('VALUEATRISK', 50_000, 0.08, 0.15, 1_200)).toBeCloseTo(600 * 1_200, 6);
  });

  it('is a plain 0 without customers', () => {
    expect(callPure('VALUEATRISK', 0, 0.08, 0.15, -1)).toBe(0);
  });

  it.each([
    ['a share in percent', [50_000, 8, 0.15, 1_200], 'argument-maximum'],
    ['text', [50_000, 'few', 0.15, 1_200], 'argument-number'],
  ])('refuses %s', (_, given, key) => {
    expect(callPure('VALUEATRISK', ...given)).toEqual(failure('#VALUE!', key));
  });
});
