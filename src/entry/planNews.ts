/** What the pane and the worker that answers about levers say to each other. */
import type { DoubtAnswer, DoubtQuestion, PlanAnswer, PlanQuestion } from '../pane/decide/planQuestions';
import type { Problem } from '../model/problem';

/** What the pane asks for. */
export type PlanOrder =
  | { readonly kind: 'plan'; readonly question: PlanQuestion }
  | { readonly kind: 'doubt'; readonly question: DoubtQuestion };

/** What the worker answers. */
export type PlanNews =
  /** It has started; one that may not start says nothing. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'plan'; readonly answer: PlanAnswer }
  | { readonly kind: 'doubt'; readonly answer: DoubtAnswer }
  | { readonly kind: 'problem'; readonly problem: Pick<Problem, 'code' | 'values'> }
  | { readonly kind: 'failed'; readonly error: unknown };
