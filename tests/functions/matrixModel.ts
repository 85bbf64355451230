/** A model in which every live function has a figure, another one for every argument. */
import type { QualityClass } from '../../src/model/categories';
import type { LineSnapshot, ModelSnapshot } from '../../src/model/snapshot';
import { drivers, line, model, year } from './modelFixture';

/** Twelve months that rise from an amount by a step. */
const rising = (first: number, step: number) => Array.from({ length: 12 }, (_, month) => first + step * month);

function classed(id: string, quality: QualityClass, first: number, step: number): LineSnapshot {
  const plain = line(id, year(...rising(first, step).slice(0, 8)), rising(first * 1.1, step * 0.7));
  return { ...plain, classes: { ...plain.classes, operating: 0, [quality]: 1 } };
}

/** The fiscal year 2025 with six months closed, every class of quality, drivers, a plan and checks. */
export function matrixModel(): ModelSnapshot {
  const lever = { scenario: 'Plan', isStopped: false, expected: year(), realised: year(10, 20) };
  return model(
    {
      people: [classed('people.agent-pay', 'operating', 5_000, 190)],
      training: [classed('training.product', 'prevention', 300, 31)],
      quality: [classed('quality.monitoring', 'appraisal', 200, 7)],
      complaints: [
        classed('complaints.handling', 'internal-failure', 500, -23),
        classed('complaints.refunds', 'external-failure', 900, 41),
      ],
    },
    {
      closedMonths: 6,
      drivers: {
        actual: drivers(rising(1_000, 10), rising(10, 1)),
        budget: drivers(rising(1_100, 7), rising(11, 0.5)),
      },
      plan: [
        {
          ...lever,
          lever: 'self-service',
          name: 'Self-service',
          strategy: 'technology',
          oneOff: 5,
          running: 2,
          net: 100,
        },
        { ...lever, lever: 'coaching', name: 'Coaching', strategy: 'training', oneOff: 3, running: 1, net: 50 },
      ],
      checks: [
        { key: 'bins', difference: 0, passed: true },
        { key: 'unmapped', difference: 82.91, passed: false },
        { key: 'control-total', difference: -5, passed: false },
      ],
    },
  );
}
