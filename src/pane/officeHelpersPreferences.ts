/**
 * Preferences kept by the namespaced `Storage` of @microsoft/office-js-helpers. The package is archived upstream: this
 * is the only file that imports it.
 */
import { Storage, StorageType } from '@microsoft/office-js-helpers';
import type { Preferences } from './preferences';
import { storedPreferences } from './storedPreferences';

const CONTAINER = 'cscost';

/** Opens the store. Throws when the browser refuses local storage. */
export function officeHelpersPreferences(partition = ''): Preferences {
  const storage = new Storage<string>(`${partition}${CONTAINER}`, StorageType.LocalStorage);
  return storedPreferences({
    get: (name) => storage.get(name),
    set: (name, text) => void storage.set(name, text),
  });
}
