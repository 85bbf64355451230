/** Answers about levers away from the page, one question after the other; to cancel, the page ends it. */
import { Problem } from '../model/problem';
import { answerDoubt, answerPlan } from '../pane/decide/answerQuestions';
import { commitPlan } from '../workbook/commitPlan';
import type { PlanNews, PlanOrder } from './planNews';

function tell(news: PlanNews): void {
  self.postMessage(news);
}

function work(order: PlanOrder): PlanNews {
  switch (order.kind) {
    case 'plan':
      return { kind: 'plan', answer: answerPlan(order.question) };
    case 'doubt':
      return { kind: 'doubt', answer: answerDoubt(order.question) };
    case 'commit':
      return { kind: 'commit', answer: commitPlan(order.question.commitment, order.question.tables) };
  }
}

function answer(order: PlanOrder): PlanNews {
  try {
    return work(order);
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', problem: { code: error.code, values: error.values } };
    return { kind: 'failed', error };
  }
}

self.onmessage = ({ data: order }: MessageEvent<PlanOrder>) => tell(answer(order));
tell({ kind: 'ready' });
