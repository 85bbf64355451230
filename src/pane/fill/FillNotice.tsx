/**
 * The one message of Fill.
 */
import type { Dispatch } from 'react';
import { Button } from '@fluentui/react-components';
import { FailureNotice, Notice } from '../Notice';
import { useWords } from '../WordsContext';
import type { FillAction, FillState } from './fillState';

export function FillNotice({
  state,
  dispatch,
}: {
  readonly state: FillState;
  readonly dispatch: Dispatch<FillAction>;
}) {
  const { words, formats, fill } = useWords();
  const readAgain = <Button onClick={() => dispatch({ type: 'read-again' })}>{words.fill.readAgain}</Button>;
  if (state.at === 'unreadable' || state.at === 'refused') {
    return <FailureNotice error={state.error} action={readAgain} />;
  }
  if (state.at === 'unclear') {
    return (
      <Notice intent="warning" takesFocus>
        {words.fill.questionIntro}
      </Notice>
    );
  }
  if (state.at === 'choosing' && state.cancelled) {
    return (
      <Notice intent="info" action={readAgain} takesFocus>
        {words.fill.cancelled}
      </Notice>
    );
  }
  if (state.at === 'ready' && state.trouble?.kind === 'cancelled') {
    return (
      <Notice intent="info" takesFocus>
        {words.fill.cancelled}
      </Notice>
    );
  }
  if (state.at === 'ready' && state.trouble?.kind === 'failed') {
    return <FailureNotice error={state.trouble.error} outcome={words.fill.postFailed} />;
  }
  if (state.at === 'ready' && state.plan.replaces) {
    const { file, day, rows } = state.plan.replaces;
    return <Notice intent="warning">{fill(words.fill.replaces, { file, date: formats.date(day), rows })}</Notice>;
  }
  if (state.at === 'posted') {
    const { posting, sourceName } = state.reading;
    return (
      <Notice intent="success">{fill(words.posted.done, { rows: posting.counts.posted, file: sourceName })}</Notice>
    );
  }
  return null;
}
