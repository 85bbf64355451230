import type { Proposal } from '../../../model/proposal/proposal';

/** How sure a proposal is, in words; the least confidence of each. */
const LEAST = [
  ['sure', 0.8],
  ['likely', 0.5],
  ['guess', 0],
] as const;

export type Certainty = (typeof LEAST)[number][0] | 'none';

/** How sure a proposal is; `none` where no line is proposed. */
export function certaintyOf({ line, confidence }: Proposal): Certainty {
  if (line === null) return 'none';
  return LEAST.find(([, least]) => confidence >= least)?.[0] ?? 'guess';
}
