/**
 * Step 1: what the model needs to know before it is created, and what will be added.
 */
import { useMemo, useRef, useState } from 'react';
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  makeStyles,
  Skeleton,
  SkeletonItem,
} from '@fluentui/react-components';
import { sheetNames } from '../../workbook/sheetIds';
import type { WorkbookSettings } from '../../workbook/template';
import { FailureNotice, Notice } from '../Notice';
import { OperationProgress } from '../OperationProgress';
import { StepFrame } from '../StepFrame';
import type { StepProps } from '../stepProps';
import { useFocusWhen } from '../useFocusWhen';
import { useLiveModel } from '../useLiveModel';
import { useWords } from '../WordsContext';
import { FoundNotice, FoundStatus, FoundWorkbook } from './FoundWorkbook';
import { SheetList } from './SheetList';
import { SetUpFields } from './SetUpFields';
import { currencyOf, initialForm, type SetUpState } from './setUpState';
import { useSetUp } from './useSetUp';

const useStyles = makeStyles({
  skeleton: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

function Waiting() {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <Skeleton aria-label={words.app.loading} className={styles.skeleton}>
      <SkeletonItem />
      <SkeletonItem />
      <SkeletonItem />
    </Skeleton>
  );
}

/** The message above the form, if any. */
function SetUpNotice({ state, onLook }: { readonly state: SetUpState; readonly onLook: () => void }) {
  const { words } = useWords();
  if (state.at === 'unreadable') {
    return <FailureNotice error={state.error} action={<Button onClick={onLook}>{words.actions.tryAgain}</Button>} />;
  }
  if (state.at === 'present') return <FoundNotice found={state.found} />;
  if (state.at !== 'form' || !state.trouble) return null;
  if (state.trouble.kind === 'failed') return <FailureNotice error={state.trouble.error} />;
  return (
    <Notice intent="info" takesFocus>
      {words.setup.cancelled}
    </Notice>
  );
}

export default function SetUpStep({ host, live, writeFile, version, arrival, onLanguage, onGoTo }: StepProps) {
  const { language, words, fill } = useWords();
  const [form, setForm] = useState(() => initialForm(new Date()));
  const settings: WorkbookSettings = {
    language,
    currency: currencyOf(form, language),
    fiscalYearStart: { year: form.year, month: form.month },
    agents: form.agents,
  };
  const hasModel = useLiveModel(live).status === 'ready';
  const { state, dispatch, create, look } = useSetUp(host, live, { settings, hasSample: form.hasSample }, hasModel);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(heading, arrival || null);
  useFocusWhen(heading, state.at === 'creating' ? 'creating' : null);
  const sheets = useMemo(() => sheetNames(language), [language]);

  const start = async (): Promise<void> => {
    const next = form.hasSample ? 'understand' : 'fill';
    if (await create()) onGoTo(next);
  };

  return (
    <StepFrame
      title={words.setup.title}
      headingRef={heading}
      message={<SetUpNotice state={state} onLook={() => void look()} />}
      status={state.at === 'present' ? <FoundStatus found={state.found} /> : words.setup.status}
      actions={
        <SetUpAction state={state} onCreate={start} onCancel={() => dispatch({ type: 'cancel' })} onGoTo={onGoTo} />
      }
    >
      {state.at === 'looking' && <Waiting />}
      {state.at === 'form' && (
        <>
          <Body1>{words.setup.promise}</Body1>
          <SetUpFields form={form} onChange={setForm} onLanguage={onLanguage} />
          <Accordion collapsible>
            <AccordionItem value="sheets">
              <AccordionHeader as="h2" size="small">
                {fill(words.setup.willAdd, { count: sheets.length })}
              </AccordionHeader>
              <AccordionPanel>
                <SheetList sheets={sheets} />
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        </>
      )}
      {state.at === 'creating' && (
        <OperationProgress
          label={words.setup.creating}
          words={
            state.progress?.total
              ? fill(words.setup.creatingPart, { done: state.progress.done, total: state.progress.total })
              : ''
          }
          progress={state.progress}
        />
      )}
      {state.at === 'present' && <FoundWorkbook found={state.found} host={host} live={live} writeFile={writeFile} />}
      <Caption1>{fill(words.app.version, { name: words.app.name, version })}</Caption1>
    </StepFrame>
  );
}

interface SetUpActionProps {
  readonly state: SetUpState;
  readonly onCreate: () => Promise<void>;
  readonly onCancel: () => void;
  readonly onGoTo: StepProps['onGoTo'];
}

/** The button of the footer: what to do next. */
function SetUpAction({ state, onCreate, onCancel, onGoTo }: SetUpActionProps) {
  const { words } = useWords();
  switch (state.at) {
    case 'looking':
    case 'unreadable':
      return null;
    case 'form':
      return (
        <Button appearance="primary" onClick={() => void onCreate()}>
          {words.setup.create}
        </Button>
      );
    case 'creating':
      return (
        <Button disabledFocusable={state.stopping} onClick={onCancel}>
          {state.stopping ? words.actions.stopping : words.actions.cancel}
        </Button>
      );
    case 'present':
      return state.found.isSample ? (
        <Button appearance="primary" onClick={() => onGoTo('understand')}>
          {words.found.goToUnderstand}
        </Button>
      ) : (
        <Button appearance="primary" onClick={() => onGoTo('fill')}>
          {words.setup.goToFill}
        </Button>
      );
  }
}
