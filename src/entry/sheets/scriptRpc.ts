/** Calls of the server from a page of HtmlService. */
import { Problem } from '../../model/problem';

/** `google.script.run`, as far as it is used: https://developers.google.com/apps-script/guides/html/reference/run */
export interface ScriptRun {
  withSuccessHandler(take: (answer: string) => void): ScriptRun;
  withFailureHandler(take: (error: Error) => void): ScriptRun;
  rpc(json: string): void;
}

/**
 * What Google's own messages mean to a person, by words that stand in them in English and Chinese; the failures of our
 * server come as answers. https://developers.google.com/apps-script/guides/support/troubleshooting
 */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/permission|authori[sz]ation|权限|授权|權限|授權/i, 'account-refused'],
  [/NetworkError|Connection failure|HTTP \d|网络|網路/i, 'connection-lost'],
  [/maximum execution time|timed out|too many times|simultaneous|server error|超时|时间|次数/i, 'program-busy'],
];

/** The failure of a call as a `Problem` where we know what it means. */
function meaningOf(error: Error): Error {
  const known = MEANINGS.find(([words]) => words.test(error.message));
  return known ? new Problem(known[1]) : error;
}

/**
 * Calls the server's `rpc` and resolves with its answer. Rejects with a `Problem`: `account-refused` where Google lets the
 * account not in, `connection-lost`, `program-busy`; with Google's own error otherwise.
 */
export function scriptRpc(run: ScriptRun): (json: string) => Promise<string> {
  return (json) =>
    new Promise((resolve, reject) => {
      run
        .withSuccessHandler(resolve)
        .withFailureHandler((error) => reject(meaningOf(error)))
        .rpc(json);
    });
}
