/**
 * Holds a ledger away from the page: reads it, posts it and plans it, so that a long one never holds up the pane. One worker
 * has one ledger; to cancel or to let go of it, the page ends the worker.
 */
import { allAtOnce } from '../model/ledger/turns';
import { Problem } from '../model/problem';
import { LedgerDesk } from '../pane/fill/work/ledgerDesk';
import type { PatchPage } from '../pane/fill/work/ledgerWork';
import { patchPages } from '../pane/fill/work/patchPages';
import { readSource } from '../pane/fill/work/readSource';
import type { TableContent } from '../workbook/content';
import { ROWS_PER_PAGE, type LedgerNews, type LedgerOrder } from './ledgerNews';

/** A table whose rows come page by page. */
interface GrowingTable extends TableContent {
  readonly values: TableContent['values'][number][];
  readonly formulas: TableContent['values'][number][] | null;
}

let held: LedgerDesk | null = null;
let tables = new Map<string, GrowingTable>();
let pages: Iterator<PatchPage> | null = null;

function tell(news: LedgerNews): void {
  self.postMessage(news);
}

function desk(): LedgerDesk {
  if (!held) throw new Error('No ledger has been read.');
  return held;
}

/** Adds tables, or rows to those that are there. */
function addTables(more: readonly TableContent[]): void {
  for (const table of more) {
    const before = tables.get(table.name);
    if (!before) {
      tables.set(table.name, { ...table, values: [...table.values], formulas: table.formulas && [...table.formulas] });
      continue;
    }
    for (const row of table.values) before.values.push(row);
    for (const row of table.formulas ?? []) before.formulas?.push(row);
  }
}

async function answerTo(order: LedgerOrder): Promise<unknown> {
  switch (order.question) {
    case 'read': {
      const { source, options } = order.ask;
      held = new LedgerDesk(
        await readSource(source, options, {
          onProgress: (progress) => tell({ kind: 'progress', progress }),
          onSheets: (sheets) => tell({ kind: 'sheets', sheets }),
        }),
      );
      return held.facts;
    }
    case 'post':
      return allAtOnce(desk().post(order.ask.mapping, order.ask.fiscalYearStart));
    case 'tables':
      if (order.ask.isNew) tables = new Map();
      addTables(order.ask.tables);
      desk().useTables([...tables.values()]);
      return null;
    case 'plan':
      return allAtOnce(desk().plan(order.ask));
    case 'patches': {
      const { patches, ...facts } = allAtOnce(desk().patches(order.ask));
      pages = patchPages(patches, ROWS_PER_PAGE);
      return facts;
    }
    case 'page': {
      const next = pages?.next();
      return next && !next.done ? next.value : null;
    }
    case 'rejected':
      return desk()
        .rejectedRows()
        .slice(order.ask, order.ask + ROWS_PER_PAGE);
  }
}

async function obey(order: LedgerOrder): Promise<void> {
  try {
    tell({ kind: 'answer', answer: await answerTo(order) });
  } catch (error) {
    if (error instanceof Problem) tell({ kind: 'problem', problem: { code: error.code, values: error.values } });
    else tell({ kind: 'failed', error });
  }
}

self.onmessage = ({ data: order }: MessageEvent<LedgerOrder>) => void obey(order);
tell({ kind: 'ready' });
