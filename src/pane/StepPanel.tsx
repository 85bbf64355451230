/**
 * A step, loaded when it is first shown; until then its frame.
 */
import { useRef } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { FailureNotice } from './Notice';
import { StepFrame } from './StepFrame';
import type { StepProps } from './stepProps';
import type { Step } from './steps';
import { useFocusWhen } from './useFocusWhen';
import { useLaterPart } from './useLaterPart';
import { useWords } from './WordsContext';

export function StepPanel({ step, props }: { readonly step: Step; readonly props: StepProps }) {
  const { words } = useWords();
  const part = useLaterPart(step.load);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(heading, props.arrival || null);
  if (part.at === 'ready') return <part.Part {...props} />;
  const again = part.at === 'failed' ? <Button onClick={part.again}>{words.actions.tryAgain}</Button> : undefined;
  return (
    <StepFrame
      title={step.title(words)}
      headingRef={heading}
      message={part.at === 'failed' && <FailureNotice error={part.error} action={again} />}
      status=""
      actions={null}
    >
      {part.at === 'loading' && <Spinner label={words.app.loadingPart} />}
    </StepFrame>
  );
}
