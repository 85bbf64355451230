/**
 * What the pane remembers of a person between sessions. Numbers of the model are never among it: they live in the workbook.
 */
import type { Language } from '../locales';
import type { LedgerColumns } from '../model/ledger/ledger';
import type { StepId } from './stepProps';

export interface PreferenceValues {
  /** Chosen language of the pane; absent until chosen. */
  readonly language?: Language;
  /** Step that was shown last; absent until a person goes to one. */
  readonly step?: StepId;
  /** Columns a person named, by the headers of the file (`headersKey`). */
  readonly columns?: Readonly<Record<string, LedgerColumns>>;
}

/** Where preferences are kept. Neither call throws: storage that refuses is replaced by memory. */
export interface Preferences {
  read(): PreferenceValues;
  write(values: PreferenceValues): void;
}

/** Preferences that last as long as the page. */
export function memoryPreferences(initial: PreferenceValues = {}): Preferences {
  let values = initial;
  return {
    read: () => values,
    write: (next) => {
      values = next;
    },
  };
}
