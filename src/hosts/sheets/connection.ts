import { Problem } from '../../model/problem';
import { UNEXPECTED, type Answer, type RequestKind, type RequestOf, type SheetsReplies } from './protocol';

/** Asks the server for something. Rejects with the `Problem` it says, or with an error for what nobody expected. */
export type Ask = <K extends RequestKind>(request: RequestOf<K>) => Promise<SheetsReplies[K]>;

/** @param rpc carries a request to the server as JSON, and its answer back */
export function connect(rpc: (json: string) => Promise<string>): Ask {
  return async <K extends RequestKind>(request: RequestOf<K>) => {
    const answer = JSON.parse(await rpc(JSON.stringify(request))) as Answer;
    if (answer.ok) return answer.value as SheetsReplies[K];
    const { code, values } = answer.error;
    throw code === UNEXPECTED ? new Error(String(values.message)) : new Problem(code, values);
  };
}
