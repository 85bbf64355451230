/**
 * Preferences kept by the namespaced `Storage` of @microsoft/office-js-helpers. The package is archived upstream: this
 * is the only file that imports it.
 */
import { Storage, StorageType } from '@microsoft/office-js-helpers';
import { LANGUAGES, type Language } from '../locales';
import type { Preferences } from './preferences';

const CONTAINER = 'cscost';
const LANGUAGE_KEY = 'language';

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Opens the store. Throws when the browser refuses local storage. */
export function officeHelpersPreferences(partition = ''): Preferences {
  const storage = new Storage<string>(`${partition}${CONTAINER}`, StorageType.LocalStorage);
  let language = storage.get(LANGUAGE_KEY);
  return {
    read: () => (isLanguage(language) ? { language } : {}),
    write: (values) => {
      language = values.language ?? '';
      try {
        storage.set(LANGUAGE_KEY, language);
      } catch {
        // Full or blocked since: the choice still holds for this session.
      }
    },
  };
}
