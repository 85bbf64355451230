/**
 * Every word of both languages. What a person waits for takes less: `paneWords`, `cells`, `functionWords`.
 */
import { functions as functionsEn } from './en/functions';
import { page as pageEn } from './en/page';
import { pane as paneEn } from './en/pane';
import { problems as problemsEn } from './en/problems';
import { workbook as workbookEn } from './en/workbook';
import type { Language } from './languages';
import { functions as functionsZh } from './zh-CN/functions';
import { page as pageZh } from './zh-CN/page';
import { pane as paneZh } from './zh-CN/pane';
import { problems as problemsZh } from './zh-CN/problems';
import { workbook as workbookZh } from './zh-CN/workbook';

const en = { functions: functionsEn, page: pageEn, pane: paneEn, problems: problemsEn, workbook: workbookEn };
export type Messages = typeof en;

/** The words of each language; the compiler holds both to the same keys. */
export const MESSAGES: Readonly<Record<Language, Messages>> = {
  en,
  'zh-CN': { functions: functionsZh, page: pageZh, pane: paneZh, problems: problemsZh, workbook: workbookZh },
};
