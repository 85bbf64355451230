/** What the pane and the worker that answers about levers say to each other. */
import type { DoubtAnswer, DoubtQuestion, PlanAnswer, PlanQuestion } from '../pane/decide/planQuestions';
import type { CommitQuestion } from '../pane/commit/commitQuestion';
import type { Problem } from '../model/problem';
import type { Patch } from '../workbook/content';

/** What the pane asks for. */
export type PlanOrder =
  | { readonly kind: 'plan'; readonly question: PlanQuestion }
  | { readonly kind: 'doubt'; readonly question: DoubtQuestion }
  | { readonly kind: 'commit'; readonly question: CommitQuestion };

/** What the worker answers. */
export type PlanNews =
  /** It has started; one that may not start says nothing. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'plan'; readonly answer: PlanAnswer }
  | { readonly kind: 'doubt'; readonly answer: DoubtAnswer }
  | { readonly kind: 'commit'; readonly answer: readonly Patch[] }
  | { readonly kind: 'problem'; readonly problem: Pick<Problem, 'code' | 'values'> }
  | { readonly kind: 'failed'; readonly error: unknown };
