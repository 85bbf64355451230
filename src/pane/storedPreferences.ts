/**
 * Preferences as texts under names, whichever store keeps them.
 */
import { LANGUAGES } from '../locales';
import { COLUMN_ROLES, type LedgerColumns } from '../model/ledger/ledger';
import type { Preferences, PreferenceValues } from './preferences';
import { STEP_IDS } from './stepProps';

const LANGUAGE_KEY = 'language';
const STEP_KEY = 'step';
const COLUMNS_KEY = 'columns';

/** Keeps texts by name. Both calls may throw where the browser refuses. */
export interface TextStore {
  /** What was kept last; anything else than a text stands for nothing. */
  get(name: string): unknown;
  set(name: string, text: string): void;
}

/** Columns as they were stored; whatever else stands there is left out. */
function storedColumns(text: unknown): Record<string, LedgerColumns> {
  try {
    const stored: unknown = typeof text === 'string' && text !== '' ? JSON.parse(text) : {};
    const entries = Object.entries(typeof stored === 'object' && stored !== null ? stored : {});
    return Object.fromEntries(entries.map(([headers, columns]) => [headers, columnsIn(columns)]));
  } catch {
    return {};
  }
}

function columnsIn(stored: unknown): LedgerColumns {
  const columns: LedgerColumns = {};
  for (const role of COLUMN_ROLES) {
    const header: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, role) : undefined;
    if (typeof header === 'string') columns[role] = header;
  }
  return columns;
}

/** The preferences in a store. Throws what reading throws; when writing fails they last as long as the page. */
export function storedPreferences(store: TextStore): Preferences {
  const storedLanguage = store.get(LANGUAGE_KEY);
  const storedStep = store.get(STEP_KEY);
  const language = LANGUAGES.find((own) => own === storedLanguage);
  const step = STEP_IDS.find((own) => own === storedStep);
  const columns = storedColumns(store.get(COLUMNS_KEY));
  let values: PreferenceValues = {
    ...(language ? { language } : {}),
    ...(step ? { step } : {}),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
  };
  return {
    read: () => values,
    write: (next) => {
      values = next;
      try {
        store.set(LANGUAGE_KEY, next.language ?? '');
        store.set(STEP_KEY, next.step ?? '');
        store.set(COLUMNS_KEY, JSON.stringify(next.columns ?? {}));
      } catch {
        // Full or blocked since: the choice still holds for this session.
      }
    },
  };
}
