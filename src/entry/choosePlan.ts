import { Problem } from '../model/problem';
import type { Planner } from '../pane/decide/planQuestions';
import type { PlanNews, PlanOrder } from './planNews';

/** Puts one question to a started worker; other news than its answer is a failure. */
function askIn(worker: Worker, order: PlanOrder, signal: AbortSignal): Promise<PlanNews> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data: news }: MessageEvent<PlanNews>) => {
      if (news.kind === 'problem') reject(new Problem(news.problem.code, news.problem.values));
      else if (news.kind === 'failed') reject(news.error);
      else resolve(news);
    };
    worker.postMessage(order);
  });
}

const loadAnswers = () => import('../pane/decide/answerQuestions');

/** The answers worked out here, once the page has painted. */
async function answerHere<M, T>(signal: AbortSignal, load: () => Promise<M>, work: (answers: M) => T): Promise<T> {
  const answers = await load();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  signal.throwIfAborted();
  return work(answers);
}

/**
 * Answers about levers in a worker that is kept for the next question; aborting ends it, and the next question starts
 * another. Where none may start the answers are worked out on the page, after it has painted.
 *
 * @param start starts a worker that runs `planWorker.ts`; `null` where none may start
 */
export function createPlanner(start: () => Promise<Worker | null>): Planner {
  /** `undefined`: none is at hand. `null`: none may start. */
  let idle: Worker | null | undefined;

  async function ask(worker: Worker, order: PlanOrder, signal: AbortSignal): Promise<PlanNews> {
    try {
      signal.throwIfAborted();
      const news = await askIn(worker, order, signal);
      if (idle) worker.terminate();
      else idle = worker;
      return news;
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  async function takeWorker(): Promise<Worker | null> {
    const found = idle === undefined ? await start() : idle;
    idle = found === null ? null : undefined;
    return found;
  }

  return {
    answerPlan: async (question, signal) => {
      const worker = await takeWorker();
      if (!worker) return answerHere(signal, loadAnswers, ({ answerPlan }) => answerPlan(question));
      const news = await ask(worker, { kind: 'plan', question }, signal);
      if (news.kind === 'plan') return news.answer;
      throw new Error(`The worker answered ${news.kind} instead of plan.`);
    },
    answerDoubt: async (question, signal) => {
      const worker = await takeWorker();
      if (!worker) return answerHere(signal, loadAnswers, ({ answerDoubt }) => answerDoubt(question));
      const news = await ask(worker, { kind: 'doubt', question }, signal);
      if (news.kind === 'doubt') return news.answer;
      throw new Error(`The worker answered ${news.kind} instead of doubt.`);
    },
    answerCommit: async (question, signal) => {
      const worker = await takeWorker();
      if (!worker) {
        const load = () => import('../workbook/commitPlan');
        return answerHere(signal, load, ({ commitPlan }) => commitPlan(question.commitment, question.tables));
      }
      const news = await ask(worker, { kind: 'commit', question }, signal);
      if (news.kind === 'commit') return news.answer;
      throw new Error(`The worker answered ${news.kind} instead of commit.`);
    },
  };
}
