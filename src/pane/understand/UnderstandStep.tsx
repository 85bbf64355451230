/**
 * Step 3: where the cost sits, what a contact costs, what quality costs, and whether the two are in balance. Every figure
 * follows the cells it comes from, and leads to them.
 */
import { useMemo, useRef, useState } from 'react';
import { Body1, Button, Caption1, makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { FailureNotice } from '../Notice';
import { StepFrame } from '../StepFrame';
import type { StepProps } from '../stepProps';
import { useFocusWhen } from '../useFocusWhen';
import { modelOf, useLiveModel } from '../useLiveModel';
import { useWords } from '../WordsContext';
import { hasCosts } from './costsToDate';
import { faultsOf } from './faults';
import { Figures } from './Figures';
import { StepMessage } from './StepMessage';
import { useShow } from './useShow';

const useStyles = makeStyles({
  skeleton: { display: 'flex', flexDirection: 'column', gap: '12px' },
  figures: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

export default function UnderstandStep({ host, live, arrival, onGoTo }: StepProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const texts = words.understand;
  const state = useLiveModel(live);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(heading, arrival || null);
  const [show, showFailure] = useShow(host);
  const [isAsking, setIsAsking] = useState(false);
  const model = modelOf(state);
  const faults = useMemo(() => (model === null ? [] : faultsOf(model)), [model]);
  const frame = { title: texts.title, headingRef: heading };

  const ask = (): void => {
    setIsAsking(true);
    void live
      .refresh()
      .catch(() => undefined)
      .finally(() => setIsAsking(false));
  };
  const again = (
    <Button onClick={ask} disabledFocusable={isAsking}>
      {words.actions.tryAgain}
    </Button>
  );

  if (state.status === 'loading') {
    return (
      <StepFrame {...frame} status={words.app.loading} actions={null}>
        <Skeleton aria-label={words.app.loading} className={styles.skeleton}>
          <SkeletonItem size={40} />
          <SkeletonItem />
          <SkeletonItem />
          <SkeletonItem size={96} />
        </Skeleton>
      </StepFrame>
    );
  }
  if (state.status === 'absent') {
    return (
      <StepFrame
        {...frame}
        status=""
        actions={
          <Button appearance="primary" onClick={() => onGoTo('setup')}>
            {words.fill.goToSetUp}
          </Button>
        }
      >
        <Body1>{words.fill.absent}</Body1>
        <Body1>{texts.absentNext}</Body1>
      </StepFrame>
    );
  }
  if (model === null) {
    const message = state.status === 'failed' ? <FailureNotice error={state.error} action={again} /> : null;
    return (
      <StepFrame {...frame} message={message} status={texts.statusFailed} actions={null}>
        {null}
      </StepFrame>
    );
  }
  if (!hasCosts(model)) {
    return (
      <StepFrame
        {...frame}
        status=""
        actions={
          <Button appearance="primary" onClick={() => onGoTo('fill')}>
            {texts.goToFill}
          </Button>
        }
      >
        <Body1>{texts.empty}</Body1>
        <Body1>{texts.emptyNext}</Body1>
      </StepFrame>
    );
  }
  const isOld = state.status === 'failed';
  const unmapped = fill(texts.statusUnmapped, { rows: model.unmapped.rows });
  return (
    <StepFrame
      {...frame}
      message={<StepMessage state={state} showFailure={showFailure} faults={faults} again={again} onShow={show} />}
      status={isAsking ? texts.updating : isOld ? texts.statusFailed : unmapped}
      actions={
        <Button appearance="primary" onClick={() => onGoTo('decide')}>
          {texts.findSavings}
        </Button>
      }
    >
      <div className={styles.figures} aria-busy={isAsking}>
        {isOld && <Caption1>{texts.old}</Caption1>}
        <Figures model={model} onShow={show} />
      </div>
    </StepFrame>
  );
}
