/**
 * Shows a part of the pane that is loaded when it is first shown: what waits for it, what went wrong, the part.
 */
import type { ReactNode } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { FailureNotice } from './Notice';
import { useLaterPart, type PartLoader } from './useLaterPart';
import { useWords } from './WordsContext';

export interface LaterPartProps<P> {
  readonly load: PartLoader<P>;
  readonly props: P;
  /** What is seen meanwhile; words that say so unless told. */
  readonly waiting?: ReactNode;
}

export function LaterPart<P extends object>({ load, props, waiting }: LaterPartProps<P>) {
  const { words } = useWords();
  const part = useLaterPart(load);
  if (part.at === 'ready') return <part.Part {...props} />;
  if (part.at === 'loading') return waiting ?? <Spinner label={words.app.loadingPart} />;
  return <FailureNotice error={part.error} action={<Button onClick={part.again}>{words.actions.tryAgain}</Button>} />;
}
