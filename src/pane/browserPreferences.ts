import { memoryPreferences, type Preferences } from './preferences';
import { storedPreferences } from './storedPreferences';

const PREFIX = 'cscost.';

/** Preferences in the browser's own storage; in memory where it is blocked, as in third-party frames. */
export function browserPreferences(): Preferences {
  try {
    const { localStorage } = window;
    return storedPreferences({
      get: (name) => localStorage.getItem(PREFIX + name),
      set: (name, text) => localStorage.setItem(PREFIX + name, text),
    });
  } catch {
    return memoryPreferences();
  }
}
