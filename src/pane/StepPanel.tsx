/**
 * A step, loaded when it is first shown.
 */
import { Button, Spinner } from '@fluentui/react-components';
import { FailureNotice } from './Notice';
import { StepFrame } from './StepFrame';
import type { StepProps } from './stepProps';
import type { Step } from './steps';
import { useLaterPart } from './useLaterPart';
import { useWords } from './WordsContext';

export function StepPanel({ step, props }: { readonly step: Step; readonly props: StepProps }) {
  const { words } = useWords();
  const part = useLaterPart(step.load);
  if (part.at === 'ready') return <part.Part {...props} />;
  // Without a heading: that of the step takes the focus, and would be read twice.
  if (part.at === 'loading') return <Spinner label={words.app.loadingPart} />;
  return (
    <StepFrame
      title={step.title(words)}
      message={
        <FailureNotice error={part.error} action={<Button onClick={part.again}>{words.actions.tryAgain}</Button>} />
      }
      status=""
      actions={null}
    >
      {null}
    </StepFrame>
  );
}
