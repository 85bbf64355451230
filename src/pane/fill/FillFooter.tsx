/**
 * The footer of Fill: where the import stands, and the next thing to do.
 */
import type { Dispatch } from 'react';
import { Button } from '@fluentui/react-components';
import { useWords } from '../WordsContext';
import { undecided } from './accounts/decisions';
import { isFollowing, type FillAction, type FillState } from './fillState';
import type { ImportReading } from './importReading';
import { reconcile } from './reconciliation';

/** The difference between file and bins, in sight until it is posted, and how many accounts are left to decide. */
function Difference({ reading }: { readonly reading: ImportReading }) {
  const { words, formats, fill } = useWords();
  const { difference, isOk } = reconcile(reading.ledger, reading.posting);
  const left = undecided(reading.accounts, reading.wishes.choices).length;
  return (
    <>
      {fill(words.fill.difference, { amount: formats.minor(difference, reading.currency) })}{' '}
      {isOk ? words.fill.differenceOk : words.fill.differenceNotOk}
      {left > 0 ? ` · ${fill(words.accounts.statusLeft, { count: left })}` : null}
    </>
  );
}

export function FillStatus({ state }: { readonly state: FillState }) {
  const { words } = useWords();
  switch (state.at) {
    case 'choosing':
      return state.files.ledger ? words.fill.statusFailed : words.fill.statusChooseLedger;
    case 'reading':
      return words.fill.statusReading;
    case 'unclear':
      return words.fill.statusUnclear;
    case 'columns':
      return words.columns.status;
    case 'unreadable':
      return words.fill.statusFailed;
    case 'ready':
    case 'refused':
      if (!isFollowing(state.reading, state.wishes)) return words.importing.following;
      if (state.reading.posting.counts.posted === 0) return words.accounts.statusNothing;
      return <Difference reading={state.reading} />;
    case 'posting':
      return words.fill.statusPosting;
    case 'posted':
      return words.posted.status;
  }
}

export interface FillActionsProps {
  readonly state: FillState;
  readonly dispatch: Dispatch<FillAction>;
}

export function FillActions({ state, dispatch }: FillActionsProps) {
  const { words, fill } = useWords();
  switch (state.at) {
    case 'choosing':
    case 'unclear':
    case 'columns':
    case 'unreadable':
    case 'refused':
      return null;
    case 'reading':
      return <Button onClick={() => dispatch({ type: 'cancel' })}>{words.actions.cancel}</Button>;
    case 'ready': {
      const { posted } = state.reading.posting.counts;
      const { replaces } = state.plan;
      return (
        <>
          {replaces && (
            <Button onClick={() => dispatch({ type: 'file', role: 'ledger', file: null })}>
              {words.actions.cancel}
            </Button>
          )}
          <Button
            appearance="primary"
            disabledFocusable={posted === 0 || !isFollowing(state.reading, state.wishes)}
            onClick={() => dispatch({ type: 'post' })}
          >
            {fill(replaces ? words.fill.replace : words.fill.post, { rows: posted })}
          </Button>
        </>
      );
    }
    case 'posting':
      return (
        <Button disabledFocusable={state.stopping} onClick={() => dispatch({ type: 'cancel' })}>
          {state.stopping ? words.actions.stopping : words.actions.cancel}
        </Button>
      );
    case 'posted':
      return <Button onClick={() => dispatch({ type: 'start-over' })}>{words.posted.another}</Button>;
  }
}
