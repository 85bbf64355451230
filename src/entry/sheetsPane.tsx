/**
 * The pane in a sidebar of Google Sheets. The page is one file: HtmlService serves nothing beside it, so that workers start
 * from texts inside it.
 */
import { LiveReader } from '../functions/liveReader';
import type { WorkbookHost } from '../hosts/host';
import type { Answer, RequestOf } from '../hosts/sheets/protocol';
import { createSheetsHost } from '../hosts/sheets/sheetsHost';
import { REVISION_ROW, SUPPORT_SHEET } from '../hosts/sheets/supportSheet';
import { languageFor } from '../locales/languages';
import { Access } from '../pane/access';
import { AccountsNotice } from '../pane/AccountsNotice';
import { browserPreferences } from '../pane/browserPreferences';
import { renderPane } from '../pane/renderPane';
import { MODEL_TABLES, readModel } from '../workbook/readModel';
import { createPlanner } from './choosePlan';
import { pausedWhileWriting } from './pausedWhileWriting';
import { createLedgerReader } from './readLedger';
import { followRevision } from './sheets/followRevision';
import { scriptRpc, type ScriptRun } from './sheets/scriptRpc';
import { startWorker } from './startWorker';
import { writeFile } from './writeFile';
import { version } from '../../package.json';

/** What HtmlService gives a page of a sidebar. */
declare const google: {
  readonly script: {
    readonly run: ScriptRun;
    /** https://developers.google.com/apps-script/guides/html/communication#client-side_api */
    readonly host: { readonly editor: { focus(): void } };
  };
};
/** Scripts of the workers, which the build puts in. */
declare const CSCOST_LEDGER_WORKER: string;
declare const CSCOST_PLAN_WORKER: string;

/** Starts a worker from its script; `null` where the sandbox of the page forbids it. */
function workerOf(script: string, name: string): Promise<Worker | null> {
  return startWorker(() => {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(address, { name });
    worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
    return worker;
  });
}

/** The cell that moves with the model; `null` where there is no cost model. */
const REVISION: RequestOf<'cells'> = {
  kind: 'cells',
  areas: [{ sheet: SUPPORT_SHEET, row: REVISION_ROW, column: 1, rows: 1, columns: 1 }],
  formulas: false,
};

/** The host, going from a place that was selected back to the cells, since the page keeps the focus. */
function focusing(host: WorkbookHost): WorkbookHost {
  return {
    ...host,
    select: async (place) => {
      await host.select(place);
      google.script.host.editor.focus();
    },
  };
}

function start(): void {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no element #root for the pane.');
  const preferences = browserPreferences();
  const initialLanguage = languageFor(navigator.language);
  const call = scriptRpc(google.script.run);
  const look = async (): Promise<string> => {
    const answer = JSON.parse(await access.watched(call(JSON.stringify(REVISION)))) as Answer;
    return answer.ok ? JSON.stringify(answer.value) : answer.error.code;
  };
  const access: Access = new Access(look, () => void live.refresh());
  const host = createSheetsHost((json) => access.watched(call(json)));
  const live = new LiveReader({
    read: async () => {
      const tables = await host.readTables(MODEL_TABLES);
      return tables.length === 0 ? null : readModel(tables, preferences.read().language ?? initialLanguage);
    },
  });
  void renderPane(element, {
    host: focusing(pausedWhileWriting(host, live)),
    live,
    writeFile,
    readLedger: createLedgerReader(() => workerOf(CSCOST_LEDGER_WORKER, 'cscost-ledger')),
    planner: createPlanner(() => workerOf(CSCOST_PLAN_WORKER, 'cscost-plan')),
    preferences,
    initialLanguage,
    version,
    notice: <AccountsNotice access={access} />,
  });
  followRevision({ look, onMove: () => live.markDirty() });
}

start();
