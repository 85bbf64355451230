/** What committing a plan takes. */
import type { LeverBase } from '../../model/plan/leverBase';
import type { PlanModel } from '../../model/plan/planModel';
import type { WorkbookLever } from '../readLevers';
import type { WorkbookSettings } from '../template';

/** A lever as it is committed: at the effects, costs and ramp that were decided, not necessarily those on Strategies. */
export type CommittedLever = Pick<WorkbookLever, 'choice' | 'name' | 'strategy' | 'ramp' | 'owner'>;

/** Who writes and when, for the Log. */
export interface CommitStamp {
  readonly at: Date;
  readonly addInVersion: string;
}

export interface Commitment {
  /** Name of the scenario. */
  readonly name: string;
  readonly levers: readonly CommittedLever[];
  /** The costs that the levers act on; its own levers and rules are not looked at. */
  readonly model: PlanModel;
  readonly base: LeverBase;
  /** Of the workbook; words and references in cells are of its language. */
  readonly settings: WorkbookSettings;
  readonly stamp: CommitStamp;
  /** Takes the place of the scenario of that name, if there is one. */
  readonly replaces?: boolean;
}
