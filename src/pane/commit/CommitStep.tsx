/**
 * Step 5: commit the chosen levers as a scenario, then hold what was planned against what came true.
 */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Body1, Button, makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { FailureNotice } from '../Notice';
import { StepFrame } from '../StepFrame';
import type { StepId, StepProps } from '../stepProps';
import { useFocusWhen } from '../useFocusWhen';
import { modelOf, useLiveModel } from '../useLiveModel';
import { useWords } from '../WordsContext';
import { WorkbookReader } from '../workbookReader';
import { CommitContent } from './CommitContent';
import { readCommit } from './commitReading';

const useStyles = makeStyles({ skeleton: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export default function CommitStep({ host, live, planner, version, arrival, isShown, onGoTo }: StepProps) {
  const styles = useStyles();
  const { words } = useWords();
  const state = useLiveModel(live);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(heading, arrival || null);
  const { reader, settled } = useMemo(() => {
    const own = new WorkbookReader(host, live, readCommit);
    return { reader: own, settled: () => own.settled() };
  }, [host, live]);
  // Hidden, it is not read again with every edit.
  useEffect(() => (isShown ? reader.follow() : undefined), [reader, isShown]);
  const read = useSyncExternalStore(reader.subscribe, reader.current);
  const model = modelOf(state);
  const reading = read.status === 'loading' ? null : read.reading;
  const text = words.commit;

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
  const again = <Button onClick={() => void live.refresh().catch(() => undefined)}>{words.actions.tryAgain}</Button>;
  if (failure !== null && !(model && reading)) {
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
  return (
    <CommitContent
      host={host}
      live={live}
      planner={planner}
      version={version}
      arrival={arrival}
      reading={reading}
      readFailure={failure === null ? null : <FailureNotice error={failure} action={again} />}
      settled={settled}
      headingRef={heading}
      onGoTo={onGoTo}
    />
  );
}
