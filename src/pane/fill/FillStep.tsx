/**
 * Step 2: import a ledger with its mapping, see it reconciled before anything is written, post it, see the result; or type,
 * category by category.
 */
import { lazy, Suspense, useRef, useState } from 'react';
import { Body1, Button, makeStyles, Skeleton, SkeletonItem, Spinner } from '@fluentui/react-components';
import { FailureNotice } from '../Notice';
import { StepFrame } from '../StepFrame';
import type { StepProps } from '../stepProps';
import { useFocusWhen } from '../useFocusWhen';
import { modelOf, useLiveModel } from '../useLiveModel';
import { useWords } from '../WordsContext';
import { FillContent } from './FillContent';
import { useImport } from './useImport';

/** Loaded when somebody types. */
const TypingContent = lazy(() => import(/* webpackChunkName: "typing" */ './typing/TypingContent'));

const useStyles = makeStyles({ skeleton: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export default function FillStep(props: StepProps) {
  const { host, live, readLedger, preferences, version, arrival, onGoTo } = props;
  const styles = useStyles();
  const { words } = useWords();
  const state = useLiveModel(live);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isTyping, setTyping] = useState(false);
  const [returns, setReturns] = useState(0);
  useFocusWhen(heading, arrival + returns || null);
  const model = modelOf(state);
  const [fill, dispatch] = useImport({ host, live, readLedger, preferences, model, version });

  if (state.status === 'loading') {
    return (
      <StepFrame title={words.fill.title} headingRef={heading} status={words.app.loading} actions={null}>
        <Skeleton aria-label={words.app.loading} className={styles.skeleton}>
          <SkeletonItem />
          <SkeletonItem />
        </Skeleton>
      </StepFrame>
    );
  }
  if (state.status === 'absent') {
    return (
      <StepFrame
        title={words.fill.title}
        headingRef={heading}
        status=""
        actions={
          <Button appearance="primary" onClick={() => onGoTo('setup')}>
            {words.fill.goToSetUp}
          </Button>
        }
      >
        <Body1>{words.fill.absent}</Body1>
        <Body1>{words.fill.absentNext}</Body1>
      </StepFrame>
    );
  }
  if (!model) {
    const again = <Button onClick={() => void live.refresh().catch(() => undefined)}>{words.actions.tryAgain}</Button>;
    return (
      <StepFrame
        title={words.fill.title}
        headingRef={heading}
        message={state.status === 'failed' ? <FailureNotice error={state.error} action={again} /> : null}
        status={words.fill.statusFailed}
        actions={null}
      >
        {null}
      </StepFrame>
    );
  }
  if (isTyping) {
    const goBack = (): void => {
      setTyping(false);
      setReturns((before) => before + 1);
    };
    return (
      <Suspense fallback={<Spinner label={words.app.loadingPart} />}>
        <TypingContent host={host} live={live} model={model} headingRef={heading} onImport={goBack} />
      </Suspense>
    );
  }
  return (
    <FillContent
      host={host}
      model={state}
      fill={fill}
      dispatch={dispatch}
      headingRef={heading}
      onType={() => setTyping(true)}
    />
  );
}
