/**
 * The add-on for Google Sheets as Apps Script runs it. Every file of a project runs whenever anything of it is called, menus of
 * documents that never allowed the add-on included: nothing here touches a service before it is called
 * (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */
import './sheets/builtIns';
import { sheetsResult } from '../functions/sheetsBinding';
import type { Services } from '../hosts/sheets/server/services';
import { answering } from '../hosts/sheets/server/sheetsServer';
import { say } from '../locales';
import { languageFor, type Language } from '../locales/languages';
import { SHEETS_WORDS, type SheetsWords } from '../locales/sheets';
import { recalculateCells } from './sheets/recalculateCells';
import { sheetsModel } from './sheets/sheetsModel';
import { version } from '../../package.json';

const TITLE = 'CSCOST';

const services = (): Services => ({ SpreadsheetApp, LockService, PropertiesService });

/** The language of the person at work; English where Google does not say, as before the add-on is allowed. */
function personLanguage(): Language {
  try {
    return languageFor(Session.getActiveUserLocale());
  } catch {
    return 'en';
  }
}

const words = (): SheetsWords => SHEETS_WORDS[personLanguage()];

/** The menu of the add-on. Runs with AuthMode.NONE in documents where nobody has used the add-on yet. */
export function onOpen(): void {
  const { menu } = words();
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.open, 'showPane')
    .addItem(menu.recalculate, 'recalculate')
    .addItem(menu.about, 'showAbout')
    .addToUi();
}

/** After installation the document is open already. */
export const onInstall = onOpen;

export function showPane(): void {
  // From a file as it stands: a template would run what looks like a scriptlet.
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('pane').setTitle(TITLE));
}

export function showAbout(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, say(personLanguage(), words().about, { version }), ui.ButtonSet.OK);
}

/** Calculates every cell anew that calls a function of ours, and says how many there were. */
export function recalculate(): void {
  const cells = recalculateCells(services());
  SpreadsheetApp.getActiveSpreadsheet().toast(say(personLanguage(), words().recalculated, { cells }), TITLE);
}

/** Answers the pane; see `protocol.ts`. */
export function rpc(json: string): string {
  return answering(services())(json);
}

/** What a cell shows of a function of the catalogue; every wrapper calls it. */
export function cscostFunction_(id: string, given: readonly unknown[]): ReturnType<typeof sheetsResult> {
  return sheetsResult(id, given, sheetsModel(services()));
}
