/**
 * What became of the last change: done, with the ways to see it and to take it back; failed, with the way to try again.
 */
import { Button } from '@fluentui/react-components';
import { isSameName } from '../../workbook/commit/scenarioName';
import { FailureNotice, Notice } from '../Notice';
import type { Target } from '../understand/places';
import { useWords } from '../WordsContext';
import { cellPlace, type CommitReading } from './commitReading';
import type { Remembered } from './takeBack';
import type { Operation, OperationState } from './useOperation';

export interface OperationNoticeProps {
  readonly state: OperationState;
  readonly reading: CommitReading;
  readonly onShow: (target: Target) => void;
  readonly onUndo: (remembered: Remembered) => void;
  readonly onRetry: (operation: Operation) => void;
}

export function OperationNotice({ state, reading, onShow, onUndo, onRetry }: OperationNoticeProps) {
  const { words, fill } = useWords();
  const text = words.commit;
  if (state.at === 'failed') {
    const again = <Button onClick={() => onRetry(state.operation)}>{words.actions.tryAgain}</Button>;
    return <FailureNotice error={state.error} outcome={text.nothingWritten} action={again} />;
  }
  if (state.at === 'cancelled') {
    return (
      <Notice intent="info" takesFocus>
        {text.cancelled}
      </Notice>
    );
  }
  if (state.at !== 'done') return null;
  const { operation, remembered } = state;
  const { kind, scenario: name } = operation;
  const row = reading.scenarios.find((own) => isSameName(own.name, name))?.planRows[0];
  return (
    <Notice
      intent="success"
      takesFocus
      title={fill(text.done[kind], { name })}
      action={
        <>
          {row !== undefined && (
            <Button onClick={() => onShow(cellPlace(reading.planTable, row, 'lever'))}>{text.show}</Button>
          )}
          {remembered && <Button onClick={() => onUndo(remembered)}>{text.undo}</Button>}
        </>
      }
    >
      {kind === 'commit' ? text.next : null}
    </Notice>
  );
}
