/**
 * Step 4: choose levers within budget and limits, see what they bring together, and which choice is best.
 */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Body1, Button, makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { FailureNotice } from '../Notice';
import { StepFrame } from '../StepFrame';
import type { StepId, StepProps } from '../stepProps';
import { useFocusWhen } from '../useFocusWhen';
import { modelOf, useLiveModel } from '../useLiveModel';
import { useWords } from '../WordsContext';
import { DecideContent } from './DecideContent';
import { EditQueue } from '../edits/editQueue';
import { PlanReader } from './planReader';

const useStyles = makeStyles({ skeleton: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export default function DecideStep({ host, live, planner, arrival, isShown, onGoTo }: StepProps) {
  const styles = useStyles();
  const { words } = useWords();
  const state = useLiveModel(live);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(heading, arrival || null);
  const { reader, edits } = useMemo(() => {
    const own = new PlanReader(host, live);
    return { reader: own, edits: new EditQueue(host, live, () => own.settled()) };
  }, [host, live]);
  // Hidden, it is not read again with every edit.
  useEffect(() => (isShown ? reader.follow() : undefined), [reader, isShown]);
  const read = useSyncExternalStore(reader.subscribe, reader.current);
  const model = modelOf(state);
  const reading = read.status === 'loading' ? null : read.reading;
  const text = words.decide;

  const elsewhere = (step: StepId, label: string, sentences: readonly string[]) => (
    <StepFrame
      title={text.title}
      headingRef={heading}
      status=""
      actions={
        <Button appearance="primary" onClick={() => onGoTo(step)}>
          {label}
        </Button>
      }
    >
      {sentences.map((sentence) => (
        <Body1 key={sentence}>{sentence}</Body1>
      ))}
    </StepFrame>
  );

  if (state.status === 'absent') return elsewhere('setup', words.fill.goToSetUp, [words.fill.absent, text.absentNext]);
  const failure = state.status === 'failed' ? state.error : read.status === 'failed' ? read.error : null;
  if (failure !== null && !(model && reading)) {
    const again = <Button onClick={() => void live.refresh().catch(() => undefined)}>{words.actions.tryAgain}</Button>;
    return (
      <StepFrame
        title={text.title}
        headingRef={heading}
        message={<FailureNotice error={failure} action={again} />}
        status={text.statusFailed}
        actions={null}
      >
        {null}
      </StepFrame>
    );
  }
  if (!model || !reading) {
    return (
      <StepFrame title={text.title} headingRef={heading} status={text.reading} actions={null}>
        <Skeleton aria-label={text.reading} className={styles.skeleton}>
          <SkeletonItem />
          <SkeletonItem />
          <SkeletonItem />
        </Skeleton>
      </StepFrame>
    );
  }
  if (reading.plan.model.lines.every(({ cost }) => cost === 0)) {
    return elsewhere('fill', text.goToFill, [text.empty, text.emptyNext]);
  }
  return (
    <DecideContent
      host={host}
      planner={planner}
      model={model}
      reading={reading}
      edits={edits}
      headingRef={heading}
      onReview={() => onGoTo('commit')}
    />
  );
}
