import type { Language } from '../locales';
import type { PaneServices } from './services';

/** The steps in their order. */
export const STEP_IDS = ['setup', 'fill', 'understand', 'decide', 'commit'] as const;
export type StepId = (typeof STEP_IDS)[number];

/** What every step is given. */
export interface StepProps extends PaneServices {
  /** How many times an action of the person, other than choosing the tab, has led here; its heading then takes the focus. */
  readonly arrival: number;
  /** Whether the step is seen: what is hidden need not be fresh. */
  readonly isShown: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onGoTo: (step: StepId) => void;
}
