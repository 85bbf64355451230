/** The problem that some work ends in, once it is sure that both languages can say it. */
import { LANGUAGES, MESSAGES, say } from '../../src/locales';
import { Problem } from '../../src/model/problem';

export async function caughtProblem(work: () => unknown): Promise<Problem> {
  const problem = await Promise.resolve()
    .then(work)
    .then(
      () => new Error('expected a problem, and the work succeeded'),
      (error: unknown) => error,
    );
  if (!(problem instanceof Problem)) throw problem;
  for (const language of LANGUAGES) {
    const sentences: Readonly<Record<string, string>> = MESSAGES[language].problems;
    // Fails when a sentence is missing or uses a value the problem does not carry.
    expect(say(language, sentences[problem.code] ?? '', problem.values)).toMatch(/[.。]$/);
  }
  return problem;
}
