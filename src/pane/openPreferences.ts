import { memoryPreferences, type Preferences } from './preferences';

/**
 * Opens the preferences kept by the browser, in a chunk of their own; memory when storage is blocked (private windows,
 * third-party frames) or the chunk cannot be loaded. `partition` keeps hosts apart (Office's `partitionKey`).
 */
export async function openPreferences(partition?: string): Promise<Preferences> {
  try {
    const { officeHelpersPreferences } = await import(
      /* webpackChunkName: "preferences" */ './officeHelpersPreferences'
    );
    return officeHelpersPreferences(partition);
  } catch {
    // A forgotten language choice costs one click; a pane that does not open costs everything.
    return memoryPreferences();
  }
}
