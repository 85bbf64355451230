/**
 * The one message of the step: a place that could not be shown, a read that failed, or cells that hold no number.
 */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { ModelState } from '../../hosts/host';
import { FailureNotice, Notice } from '../Notice';
import { useWords } from '../WordsContext';
import type { FoundFault } from './faults';
import type { Target } from './places';

export interface StepMessageProps {
  readonly state: ModelState;
  /** Why a place could not be shown; `null` when none failed. */
  readonly showFailure: unknown;
  readonly faults: readonly FoundFault[];
  /** The button that reads again. */
  readonly again: ReactNode;
  readonly onShow: (target: Target) => void;
}

export function StepMessage({ state, showFailure, faults, again, onShow }: StepMessageProps) {
  const { words, fill } = useWords();
  const texts = words.understand;
  if (showFailure !== null) return <FailureNotice error={showFailure} />;
  if (state.status === 'failed') return <FailureNotice error={state.error} action={again} />;
  const [first] = faults;
  if (!first) return null;
  const { fault, target } = first;
  const sentences = [
    fill(texts.faults[fault.kind], { content: fault.content, place: fault.place }),
    ...(faults.length > 1 ? [fill(texts.moreFaults, { count: faults.length - 1 })] : []),
    texts.faultsLeftOut,
  ];
  return (
    <Notice intent="warning" action={<Button onClick={() => onShow(target)}>{texts.showCell}</Button>}>
      {sentences.join(texts.betweenSentences)}
    </Notice>
  );
}
