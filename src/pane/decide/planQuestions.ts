/**
 * What the step Decide asks about levers, and what is answered. The answers take long enough to be worked out away from
 * the page.
 */
import type { LeverRanges } from '../../model/plan/leverRange';
import type { Plan, PlannedDetail, PlannedSet } from '../../model/plan/choosePlan';
import type { PlanModel } from '../../model/plan/planModel';
import type { LeverSensitivity } from '../../model/plan/planSensitivity';
import type { Band } from '../../model/plan/simulatePlan';
import type { LineSaving } from '../../model/plan/lineSavings';
import type { Patch } from '../../workbook/content';
import type { CommitQuestion } from '../commit/commitQuestion';

export interface PlanQuestion {
  readonly model: PlanModel;
  /** Ids of the levers that a person chose. */
  readonly chosen: readonly string[];
}

export interface DoubtQuestion extends PlanQuestion {
  readonly ranges: LeverRanges;
}

/** A limit that no allowed set reaches; percentage points. */
export interface BlockingLimit {
  readonly metric: string;
  readonly limit: number;
  /** Best level that can be reached while the limits before it are kept. */
  readonly best: number;
  readonly short: number;
}

export interface PlanAnswer {
  /** What the chosen levers bring, allowed or not. */
  readonly chosen: PlannedDetail;
  /** What they save of each line. */
  readonly lines: readonly LineSaving[];
  /** Net saving of each lever alone, by its id. */
  readonly alone: Readonly<Record<string, number>>;
  /** `null` while a limit blocks. */
  readonly best: Plan | null;
  /** The limit that blocks; `null` when all can be kept. */
  readonly blocking: BlockingLimit | null;
  /** Best sets within the budget, limits apart. */
  readonly frontier: readonly PlannedSet[];
}

export interface DoubtAnswer {
  /** Of the chosen levers; `null` when there are none. */
  readonly band: Band | null;
  /** Levers whose low or high case changes the best choice. */
  readonly swaps: readonly LeverSensitivity[];
}

/**
 * Answers, one question at a time. Rejects with a `Problem` as `choosePlan` does, apart from limits that cannot be
 * reached; with the reason of the signal once it is aborted.
 */
export interface Planner {
  answerPlan(question: PlanQuestion, signal: AbortSignal): Promise<PlanAnswer>;
  answerDoubt(question: DoubtQuestion, signal: AbortSignal): Promise<DoubtAnswer>;
  /** What committing the levers writes. Rejects as `commitPlan` throws. */
  answerCommit(question: CommitQuestion, signal: AbortSignal): Promise<readonly Patch[]>;
}
