/**
 * The sandbox page: a real grid on the left, the add-in's own task pane in a frame on the right.
 */
import { functionsMetadata } from '../../functions/metadata';
import { languageFor, MESSAGES } from '../../locales';
import { SpreadsheetHost } from '../host/spreadsheetHost';
import { bootGrid } from './bootGrid';
import { showCharts } from './charts/overlay';
import { resizeByDragging } from './resizeByDragging';
import { switchByKey } from './switchByKey';

/** [member, minor version] pairs of the requirement sets, put here by the build. */
declare const API_SETS: readonly (readonly [string, number])[];

/** The floor that the add-in declares, so that the page shows what the oldest supported Excel would. */
const EXCEL_API = 14;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

const language = languageFor(new URLSearchParams(location.search).get('lang') ?? navigator.language);
document.documentElement.lang = language;
const engine = bootGrid('grid', language);
const host = new SpreadsheetHost(engine, {
  namespace: 'CSCOST',
  functions: functionsMetadata(language, '').functions,
  excelApi: EXCEL_API,
  apiSets: new Map(API_SETS),
});

showCharts(host.book, element('grid'));

// The frame finds the host here; so do the tests.
Object.assign(window, { univerAPI: engine.api, spreadsheetHost: host });

const pane = element('pane');
const frame = document.createElement('iframe');
frame.title = MESSAGES[language].page.title;
frame.src = 'taskpane.html';
pane.append(frame);
switchByKey(frame);
resizeByDragging(pane, element('edge'));
