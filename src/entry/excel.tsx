/**
 * The add-in in Excel: one page for the task pane, the ribbon's commands and the custom functions (shared runtime).
 */
import { associateFunctions } from '../functions/excelBinding';
import { createHub } from '../functions/hub';
import { excelHost } from '../hosts/excel/excelHost';
import { readTables } from '../hosts/excel/readTables';
import { watchWorkbook } from '../hosts/excel/watch';
import { languageFor } from '../locales';
import type { ModelSnapshot } from '../model/snapshot';
import { MODEL_TABLES, readModel } from '../workbook/readModel';
import { openPreferences } from '../pane/preferences';
import { pausedWhileWriting } from './pausedWhileWriting';
import { writeFile } from './writeFile';
import { version } from '../../package.json';

/** Reads the model once Office is ready; functions may be called before. */
async function readWorkbook(): Promise<ModelSnapshot | null> {
  await Office.onReady();
  const tables = await readTables(MODEL_TABLES, false);
  return tables.length === 0 ? null : readModel(tables, languageFor(Office.context.displayLanguage));
}

const hub = createHub({ read: readWorkbook });
// Before Office is ready, since Excel calls functions as soon as the page has loaded.
associateFunctions(CustomFunctions, hub, languageFor(navigator.language));

/** Runs a ribbon command and tells Excel when it is over, whatever happened, else the button stays busy. */
function command(id: string, work: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void work().finally(() => event.completed());
  });
}

async function start(): Promise<void> {
  await Office.onReady();
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no element #root for the pane.');
  const [{ renderPane }, preferences] = await Promise.all([
    import('../pane/renderPane'),
    openPreferences(Office.context.partitionKey),
  ]);
  const { open } = renderPane(element, {
    host: pausedWhileWriting(excelHost, hub),
    live: hub,
    writeFile,
    preferences,
    initialLanguage: languageFor(Office.context.displayLanguage),
    version,
  });
  command('createWorkbook', async () => {
    open({ step: 'setup' });
    await Office.addin.showAsTaskpane();
  });
  command('importLedger', async () => {
    open({ step: 'fill' });
    await Office.addin.showAsTaskpane();
  });
  command('repairFormulas', async () => {
    open({ functions: 'repair' });
    await Office.addin.showAsTaskpane();
  });
  command('refreshFigures', () => hub.refresh());
  await watchWorkbook(hub.markDirty);
  // The page may have slept while the pane was closed (https://github.com/OfficeDev/office-js/issues/4004).
  document.addEventListener('visibilitychange', () => hub.markDirty());
}

void start();
