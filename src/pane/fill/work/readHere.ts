import { LedgerDesk } from './ledgerDesk';
import type { LedgerReader } from './ledgerWork';
import { readSource } from './readSource';

/** Reads and works where it is called: for pages that may start no worker. Reading takes turns with the page. */
export const readHere: LedgerReader = async (source, options, control) => {
  const desk = new LedgerDesk(await readSource(source, options, control));
  return {
    ledger: desk.facts,
    post: async (mapping, fiscalYearStart) => desk.post(mapping, fiscalYearStart),
    useTables: async (tables) => desk.useTables(tables),
    plan: async (input) => desk.plan(input),
    patches: async (input) => desk.patches(input),
    rejectedRows: async () => desk.rejectedRows(),
    close: () => undefined,
  };
};
