import type { ExampleArgument, FunctionId } from './functionSpec';

/**
 * Calls that fail, one for each way to go wrong that is a function's own: the help shows what the cell then says. Live
 * functions are asked of a cost model that has just been created for 2025 and holds nothing. What goes wrong with any
 * argument (text for a number, an error, a range) stands in the rules for all functions.
 */
export const FAILURES: Readonly<Record<FunctionId, readonly (readonly ExampleArgument[])[]>> = {
  TOTAL: [['Wages'], ['people', '2024-03'], ['people', 'Q7'], ['people', 'FY', 'Plan B']],
  SHARE: [[null], ['people']],
  PERCONTACT: [[]],
  PERAGENT: [[]],
  VARIANCE: [[]],
  CHECK: [['totals']],
  COQ: [['COPX']],
  BALANCE: [[]],
  OPTIMUM: [['middle'], []],
  SAVINGS: [[]],
  FLEX: [
    [100_000, 2.5, 42_500, 0, 10],
    [100_000, 2.5, 42_500, 4_250],
  ],
  ALLOCATE: [
    [100, [[1, -1]]],
    [100, [[0, 0]]],
  ],
  LOADEDRATE: [
    [60_000, 0.2, 0],
    [60_000, 0.2, 2_000, 1],
  ],
  LABORVARIANCE: [['price', 100, 110, 0.5, 60, 30, 31]],
  CURVE: [[400_000, 2_000_000, 0]],
  CURVEOPTIMUM: [[2_000_000, -1]],
  CURVEBALANCE: [[0, 0, 400_000]],
  MARGINAL: [
    [1_517_000, 1_317_000, 1_356_000, 1_356_000],
    [1_517_000, 1_317_000, 1_356_000, 1_436_000, 100_000],
  ],
  COMPOSE: [[[[0.1, 1]]]],
  PAYBACK: [[[[-95_000, 20_000, 25_000]]]],
  DEFLECTION: [[100_000, 1.2, 20, 1]],
  VALUEATRISK: [[100_000, 2, 0.1, 300]],
  AGENTS: [
    [100, 180, 1_800, 1, 20],
    [100, 180, 1_800, 0.8, 20, 0.85, 1],
  ],
  SERVICELEVEL: [[100, 180, 1_800, 13.5, 20]],
  WAITPROBABILITY: [[100, 180, 0, 14]],
  ASA: [[100, 180, 1_800, 10]],
  OCCUPANCY: [[-1, 180, 1_800, 14]],
  CATEGORYOF: [['Travel'], ['Input VAT'], ['Headsets', 'id']],
};
