import { inTurns } from '../../../model/ledger/turns';
import { LedgerDesk } from './ledgerDesk';
import type { LedgerReader } from './ledgerWork';
import { readSource } from './readSource';

/** Reads and works where it is called, in turns with the page: for pages that may start no worker. */
export const readHere: LedgerReader = async (source, options, control) => {
  const desk = new LedgerDesk(await readSource(source, options, control));
  // Closing gives up what is under way, as ending a worker does.
  const closing = new AbortController();
  return {
    ledger: desk.facts,
    post: (mapping, fiscalYearStart) => inTurns(desk.post(mapping, fiscalYearStart), closing.signal),
    useTables: async (tables) => desk.useTables(tables),
    plan: (input) => inTurns(desk.plan(input), closing.signal),
    patches: (input) => inTurns(desk.patches(input), closing.signal),
    rejectedRows: async () => desk.rejectedRows(),
    close: () => closing.abort(),
  };
};
