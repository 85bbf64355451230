/**
 * Preferences kept by the namespaced `Storage` of @microsoft/office-js-helpers. The package is archived upstream: this
 * is the only file that imports it.
 */
import { Storage, StorageType } from '@microsoft/office-js-helpers';
import { LANGUAGES, type Language } from '../locales';
import { COLUMN_ROLES, type LedgerColumns } from '../model/ledger/ledger';
import type { Preferences, PreferenceValues } from './preferences';

const CONTAINER = 'cscost';
const LANGUAGE_KEY = 'language';
const COLUMNS_KEY = 'columns';

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
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

/** Opens the store. Throws when the browser refuses local storage. */
export function officeHelpersPreferences(partition = ''): Preferences {
  const storage = new Storage<string>(`${partition}${CONTAINER}`, StorageType.LocalStorage);
  const language = storage.get(LANGUAGE_KEY);
  const columns = storedColumns(storage.get(COLUMNS_KEY));
  let values: PreferenceValues = {
    ...(isLanguage(language) ? { language } : {}),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
  };
  return {
    read: () => values,
    write: (next) => {
      values = next;
      try {
        storage.set(LANGUAGE_KEY, next.language ?? '');
        storage.set(COLUMNS_KEY, JSON.stringify(next.columns ?? {}));
      } catch {
        // Full or blocked since: the choice still holds for this session.
      }
    },
  };
}
