/**
 * Cost of quality up to the closing month, and where a year at its pace stands on the curve. Computed as the functions
 * compute them.
 */
import { sumOf } from '../../functions/cells';
import {
  classCosts,
  failureOf,
  paceOf,
  sensitivityOf,
  spendOf,
  type ClassCosts,
  type QualityPace,
  type SensitivityInForce,
} from '../../functions/modelQuality';
import { FunctionError } from '../../functions/result';
import { sumCells } from '../../model/money';
import type { ModelSnapshot } from '../../model/snapshot';
import { balanceVerdict, type Balance } from '../../model/understand/balanceVerdict';
import { closedMonthsOf } from './costsToDate';
import { orReason } from './figure';

export interface QualityToDate {
  readonly classes: ClassCosts;
  readonly cogq: number;
  readonly copq: number;
  readonly tcq: number;
}

/** Where a year at the pace of the closed months stands. */
export interface BalanceToDate {
  readonly pace: QualityPace;
  readonly inForce: SensitivityInForce;
  readonly balance: Balance;
  /** Width of the band, a share of the lowest total. */
  readonly band: number;
}

/** The classes to date and their sums, or why there are none. */
export function qualityToDate(model: ModelSnapshot): QualityToDate | FunctionError {
  return orReason(() => {
    const classes = classCosts(model, closedMonthsOf(model), 'actual');
    const [cogq, copq] = [spendOf(classes), failureOf(classes)];
    return { classes, cogq, copq, tcq: sumCells([cogq, copq]) };
  });
}

/** Revenue of the closed months; `null` while none is known. */
export function revenueToDate(model: ModelSnapshot): number | null {
  const cells = closedMonthsOf(model).map((month) => model.drivers.actual[month]?.revenue ?? null);
  const revenue = orReason(() => sumOf(cells));
  return revenue instanceof FunctionError || revenue === 0 ? null : revenue;
}

/** The balance of a model with closed months, or why there is none. */
export function balanceToDate(model: ModelSnapshot): BalanceToDate | FunctionError {
  return orReason(() => {
    const closed = closedMonthsOf(model);
    if (closed.length === 0) throw new FunctionError('#N/A', 'no-closed-month');
    const pace = paceOf(model, closed, 'actual');
    const inForce = sensitivityOf(model);
    const band = sumOf([model.quality.band]);
    const unavoidable = sumOf([model.quality.unavoidable]);
    const { sensitivity, source } = inForce;
    return { pace, inForce, band, balance: balanceVerdict({ ...pace, sensitivity, source, unavoidable, band }) };
  });
}
