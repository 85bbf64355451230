/**
 * What the step Set up can be in, and what a person has entered there.
 */
import type { Language } from '../../locales';
import type { Progress } from '../../model/progress';
import { DEFAULT_CURRENCY } from '../../workbook/defaultCurrency';
import type { FoundTemplate } from './findTemplate';

/** How an attempt to create ended without a workbook. */
export type SetUpTrouble = { readonly kind: 'failed'; readonly error: unknown } | { readonly kind: 'cancelled' };

export type SetUpState =
  /** Looking at the workbook. */
  | { readonly at: 'looking' }
  | { readonly at: 'unreadable'; readonly error: unknown }
  | { readonly at: 'form'; readonly trouble: SetUpTrouble | null }
  | { readonly at: 'creating'; readonly progress: Progress | null; readonly stopping: boolean }
  /** The workbook has the template. */
  | { readonly at: 'present'; readonly found: FoundTemplate };

export type SetUpAction =
  | { readonly type: 'look' }
  | { readonly type: 'found'; readonly found: FoundTemplate }
  | { readonly type: 'found-nothing' }
  | { readonly type: 'look-failed'; readonly error: unknown }
  | { readonly type: 'create' }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'cancel' }
  | { readonly type: 'create-failed'; readonly error: unknown }
  | { readonly type: 'cancelled' };

export const INITIAL_SET_UP_STATE: SetUpState = { at: 'looking' };

/** The next state; actions that make no sense in a state leave it as it is. */
export function setUpReducer(state: SetUpState, action: SetUpAction): SetUpState {
  switch (action.type) {
    case 'look':
      return state.at === 'unreadable' ? { at: 'looking' } : state;
    case 'found':
      return { at: 'present', found: action.found };
    case 'found-nothing':
      // A look while creating, or one that confirms an empty form, must not wipe what stands there.
      return state.at === 'looking' || state.at === 'present' || state.at === 'unreadable'
        ? { at: 'form', trouble: null }
        : state;
    case 'look-failed':
      return state.at === 'creating' ? state : { at: 'unreadable', error: action.error };
    case 'create':
      return state.at === 'form' ? { at: 'creating', progress: null, stopping: false } : state;
    case 'progress':
      return state.at === 'creating' ? { ...state, progress: action.progress } : state;
    case 'cancel':
      return state.at === 'creating' ? { ...state, stopping: true } : state;
    case 'create-failed':
      return state.at === 'creating' ? { at: 'form', trouble: { kind: 'failed', error: action.error } } : state;
    case 'cancelled':
      return state.at === 'creating' ? { at: 'form', trouble: { kind: 'cancelled' } } : state;
  }
}

/** What the form holds. */
export interface SetUpForm {
  /** `null` until a person chooses: the language's own. */
  readonly currency: string | null;
  /** 1–12. */
  readonly month: number;
  readonly year: number;
  /** `null`: not entered. */
  readonly agents: number | null;
  /** Filled with the sample year. */
  readonly hasSample: boolean;
}

/** The form before anything is entered: the calendar year of the given day. */
export function initialForm(today: Date): SetUpForm {
  return { currency: null, month: 1, year: today.getFullYear(), agents: null, hasSample: false };
}

/** The currency in force in a form. */
export function currencyOf(form: SetUpForm, language: Language): string {
  return form.currency ?? DEFAULT_CURRENCY[language];
}
