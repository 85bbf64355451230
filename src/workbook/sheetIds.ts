import type { Language } from '../locales';
import { CATEGORY_KEYS } from '../model/categories';
import type { SheetId } from './spec';
import { sheetName } from './template';

/** Every sheet of the template, in its order. */
export const SHEET_IDS: readonly SheetId[] = [
  'start',
  'inputs',
  'drivers',
  'mapping',
  'ledger',
  ...CATEGORY_KEYS,
  'summary',
  'balance',
  'strategies',
  'scenario',
  'plan',
  'report',
  'checks',
  'proof',
  'log',
];

/** The names of all sheets in a language, in their order. */
export function sheetNames(language: Language): readonly string[] {
  return SHEET_IDS.map((id) => sheetName(id, language));
}
