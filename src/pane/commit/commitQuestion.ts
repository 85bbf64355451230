/** What the step Commit and track asks to be worked out away from the page: shares of many levers take their time. */
import type { Commitment } from '../../workbook/commit/commitment';
import type { TableContent } from '../../workbook/content';

export interface CommitQuestion {
  readonly commitment: Commitment;
  /** `COMMIT_TABLES` with formulas. */
  readonly tables: readonly TableContent[];
}
