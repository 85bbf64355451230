/** Answers about levers away from the page, one question after the other; to cancel, the page ends it. */
import { Problem } from '../model/problem';
import { answerDoubt, answerPlan } from '../pane/decide/answerQuestions';
import type { PlanNews, PlanOrder } from './planNews';

function tell(news: PlanNews): void {
  self.postMessage(news);
}

function answer(order: PlanOrder): PlanNews {
  try {
    return order.kind === 'plan'
      ? { kind: 'plan', answer: answerPlan(order.question) }
      : { kind: 'doubt', answer: answerDoubt(order.question) };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', problem: { code: error.code, values: error.values } };
    return { kind: 'failed', error };
  }
}

self.onmessage = ({ data: order }: MessageEvent<PlanOrder>) => tell(answer(order));
tell({ kind: 'ready' });
