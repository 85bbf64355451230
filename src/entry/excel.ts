/**
 * The add-in in Excel: one page for the task pane, the ribbon's commands and the custom functions (shared runtime). Only
 * what functions need to answer is loaded at once.
 */
import { associateFunctions } from '../functions/excelBinding';
import { createHub } from '../functions/hub';
import { languageFor, type Language } from '../locales/languages';
import { loadPaneWords } from '../locales/paneWords';
import type { ModelSnapshot } from '../model/snapshot';
import { openPreferences } from '../pane/openPreferences';
import type { Preferences } from '../pane/preferences';

/** Reads the model once Office is ready; functions may be called before. */
async function readWorkbook(): Promise<ModelSnapshot | null> {
  const [{ readLiveModel }] = await Promise.all([
    import(/* webpackChunkName: "model" */ '../hosts/excel/readLiveModel'),
    Office.onReady(),
  ]);
  return readLiveModel(spokenLanguage());
}

const hub = createHub({ read: readWorkbook });
let preferences: Preferences | null = null;
/** Until Office says its own. */
let programLanguage = languageFor(navigator.language);

/** The language a person chose in the pane, else that of the program. */
function spokenLanguage(): Language {
  return preferences?.read().language ?? programLanguage;
}

// Before Office is ready, since Excel calls functions as soon as the page has loaded.
associateFunctions(CustomFunctions, hub, spokenLanguage);

/** Runs a ribbon command and tells Excel when it is over, whatever happened, else the button stays busy. */
function command(id: string, work: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void work().finally(() => event.completed());
  });
}

/** What the person chose before, and the words to say it in. */
async function openPersonal(): Promise<Preferences> {
  const opened = await openPreferences(Office.context.partitionKey);
  preferences = opened;
  await loadPaneWords(spokenLanguage());
  return opened;
}

async function start(): Promise<void> {
  await Office.onReady();
  programLanguage = languageFor(Office.context.displayLanguage);
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no element #root for the pane.');
  const [{ showPane }, opened] = await Promise.all([
    import(/* webpackChunkName: "pane" */ './showPane'),
    openPersonal(),
  ]);
  const { open } = await showPane(element, hub, opened, programLanguage);
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
  const { watchWorkbook } = await import('../hosts/excel/watch');
  await watchWorkbook(hub.markDirty);
  // The page may have slept while the pane was closed (https://github.com/OfficeDev/office-js/issues/4004).
  document.addEventListener('visibilitychange', () => hub.markDirty());
}

start().catch((error: unknown) => {
  // The page says so itself: the words of the pane may be what is missing.
  document.querySelector('.starting')?.classList.add('failed');
  throw error;
});
