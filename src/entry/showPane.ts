/**
 * The pane over the workbook that is open in Excel, with all it works by. Loaded apart from the functions, which must
 * answer before anything is shown.
 */
import type { Hub } from '../functions/hub';
import { excelHost } from '../hosts/excel/excelHost';
import type { Language } from '../locales';
import type { Preferences } from '../pane/preferences';
import { renderPane, type ShownPane } from '../pane/renderPane';
import { createPlanner } from './choosePlan';
import { pausedWhileWriting } from './pausedWhileWriting';
import { createLedgerReader } from './readLedger';
import { startWorker } from './startWorker';
import { writeFile } from './writeFile';
import { version } from '../../package.json';

// The bundler wants to see the address of a worker where it is created.
const startLedgerWorker = () =>
  startWorker(() => new Worker(new URL('./ledgerWorker.ts', import.meta.url), { name: 'cscost-ledger' }));
const startPlanWorker = () =>
  startWorker(() => new Worker(new URL('./planWorker.ts', import.meta.url), { name: 'cscost-plan' }));

/** Shows the pane in an element; `initialLanguage` is that of the program around it. */
export function showPane(
  element: HTMLElement,
  hub: Hub,
  preferences: Preferences,
  initialLanguage: Language,
): Promise<ShownPane> {
  return renderPane(element, {
    host: pausedWhileWriting(excelHost, hub),
    live: hub,
    writeFile,
    readLedger: createLedgerReader(startLedgerWorker),
    planner: createPlanner(startPlanWorker),
    preferences,
    initialLanguage,
    version,
  });
}
