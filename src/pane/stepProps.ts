import type { Language } from '../locales';
import type { PaneServices } from './services';

export type StepId = 'setup' | 'fill' | 'understand' | 'decide' | 'commit';

/** What every step is given. */
export interface StepProps extends PaneServices {
  /** How many times an action of the person, other than choosing the tab, has led here; its heading then takes the focus. */
  readonly arrival: number;
  readonly onLanguage: (language: Language) => void;
  readonly onGoTo: (step: StepId) => void;
}
