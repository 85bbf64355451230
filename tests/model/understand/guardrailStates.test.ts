import type { GuardrailKey } from '../../../src/model/guardrails';
import type { DriverSnapshot } from '../../../src/model/snapshot';
import { NOTHING_KNOWN } from '../../../src/model/snapshot';
import { guardrailStates } from '../../../src/model/understand/guardrailStates';
import { model } from '../../functions/modelFixture';
import { NO_GUARDRAILS } from '../../support/qualitySettings';

const month = (known: Partial<DriverSnapshot>): DriverSnapshot => ({ ...NOTHING_KNOWN, ...known });
const year = (...known: readonly DriverSnapshot[]): readonly DriverSnapshot[] =>
  Array.from({ length: 12 }, (_, index) => known[index] ?? NOTHING_KNOWN);

const LIMITS = { csat: 0.8, fcr: 0.7, 'service-level': 0.8, 'complaint-rate': 0.015, occupancy: 0.85, attrition: 0.38 };

function states(
  months: readonly DriverSnapshot[],
  closedMonths = 2,
  limits: Partial<Record<GuardrailKey, number | null>> = LIMITS,
) {
  const found = guardrailStates(
    model(
      {},
      {
        closedMonths,
        drivers: { actual: year(...months), budget: year() },
        guardrails: { limits: { ...NO_GUARDRAILS.limits, ...limits }, digits: 4 },
      },
    ),
  );
  return Object.fromEntries(found.map(({ key, ...state }) => [key, state]));
}

describe('the guardrails to date', () => {
  const found = states([
    month({ contacts: 100, agents: 10, csat: 0.9, complaints: 1, leavers: 1, occupancy: 0.9, serviceLevel: 0.8 }),
    month({ contacts: 300, agents: 30, csat: 0.7, complaints: 9, leavers: 1, occupancy: 0.82, serviceLevel: 0.8 }),
    month({ contacts: 999, agents: 99, csat: 0, complaints: 999, leavers: 99, occupancy: 1, serviceLevel: 0 }),
  ]);

  it('weigh rates with the contacts, or the agents, of the closed months', () => {
    // (0.9 × 100 + 0.7 × 300) ÷ 400.
    expect(found.csat).toEqual({ actual: 0.75, limit: 0.8, state: 'breached' });
    // (0.9 × 10 + 0.82 × 30) ÷ 40.
    expect(found.occupancy?.actual).toBeCloseTo(0.84, 12);
    expect(found.occupancy?.state).toBe('holds');
  });

  it('count complaints over contacts, and leavers over agents for a year', () => {
    expect(found['complaint-rate']).toEqual({ actual: 0.025, limit: 0.015, state: 'breached' });
    // 2 leavers in 40 agent-months: 0.05 a month, 0.6 a year.
    expect(found.attrition?.actual).toBeCloseTo(0.6, 12);
    expect(found.attrition?.state).toBe('breached');
  });

  it('hold at the limit itself, and by the decimals that Inputs says', () => {
    expect(found['service-level']).toEqual({ actual: 0.8, limit: 0.8, state: 'holds' });
    const near = month({ contacts: 1, csat: 0.79996 });
    expect(states([near], 1).csat?.state).toBe('holds');
    expect(states([month({ contacts: 1, csat: 0.7999 })], 1).csat?.state).toBe('breached');
  });

  it('are unknown without the metric, without a limit, or with a faulty cell', () => {
    expect(found.fcr).toEqual({ actual: null, limit: 0.7, state: 'unknown' });
    expect(states([month({ contacts: 1, csat: 0.9 })], 1).csat?.state).toBe('holds');
    expect(states([month({ contacts: 1, csat: 0.9 })], 1, { csat: null }).csat?.state).toBe('unknown');
    const fault = { kind: 'text', content: 'good', place: 'Drivers · 1 · CSAT' } as const;
    expect(states([month({ contacts: 1, csat: 0.9 }), month({ contacts: 1, csat: fault })]).csat?.state).toBe(
      'unknown',
    );
  });

  it('leave months without the metric out', () => {
    const half = states([month({ contacts: 100, complaints: 1 }), month({ contacts: 900 })]);
    expect(half['complaint-rate']?.actual).toBe(0.01);
  });
});
