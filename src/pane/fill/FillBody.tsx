/**
 * What the import has come to: progress, or what was read and posted.
 */
import type { Dispatch } from 'react';
import type { ModelState, Place } from '../../hosts/host';
import { LaterPart } from '../LaterPart';
import { OperationProgress } from '../OperationProgress';
import { useWords } from '../WordsContext';
import type { FillAction, FillState } from './fillState';

const loadOutcome = () => import(/* webpackChunkName: "fill-outcome", webpackPrefetch: true */ './FillOutcome');

export interface FillBodyProps {
  readonly state: FillState;
  readonly model: ModelState;
  readonly dispatch: Dispatch<FillAction>;
  readonly onSelect: (place: Place) => void;
}

export function FillBody({ state, model, dispatch, onSelect }: FillBodyProps) {
  const { words, fill } = useWords();
  switch (state.at) {
    case 'choosing':
    case 'unclear':
    case 'columns':
    case 'unreadable':
      return null;
    case 'reading': {
      const { done, total } = state.progress ?? { done: 0, total: null };
      const { readingRows } = words.fill;
      return (
        <OperationProgress
          label={fill(words.fill.reading, { file: state.request.ledger.name })}
          words={total ? fill(words.importing.share, { share: done / total }) : fill(readingRows, { done })}
          progress={state.progress}
        />
      );
    }
    case 'ready':
    case 'refused':
    case 'posted':
      return <LaterPart load={loadOutcome} props={{ state, model, dispatch, onSelect }} />;
    case 'posting': {
      const { progress } = state;
      return (
        <OperationProgress
          label={words.fill.posting}
          words={progress?.total ? fill(words.fill.postingPart, { done: progress.done, total: progress.total }) : ''}
          progress={progress}
        />
      );
    }
  }
}
