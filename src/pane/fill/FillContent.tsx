/**
 * What Fill shows in each of its states.
 */
import { useRef, useState, type Dispatch, type ReactNode, type Ref } from 'react';
import { Accordion, Body1, Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ModelState, Place, WorkbookHost } from '../../hosts/host';
import { FailureNotice, Notice } from '../Notice';
import { OperationProgress } from '../OperationProgress';
import { StepFrame } from '../StepFrame';
import { useFocusWhen } from '../useFocusWhen';
import { useWords } from '../WordsContext';
import { modelOf } from '../useLiveModel';
import { AccountsSection } from './accounts/AccountsSection';
import { BinTable } from './BinTable';
import { ColumnsForm } from './ColumnsForm';
import { FileField } from './FileField';
import { FillActions, FillStatus } from './FillFooter';
import { FILE_ROLES, type FillAction, type FillState } from './fillState';
import { ImportDetails, KeptCells } from './ImportDetails';
import { ModelFigures } from './ModelFigures';
import { QuestionForm } from './QuestionForm';

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', gap: '8px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
});

export interface FillContentProps {
  readonly host: WorkbookHost;
  readonly model: ModelState;
  readonly fill: FillState;
  readonly dispatch: Dispatch<FillAction>;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

export function FillContent({ host, model, fill: state, dispatch, headingRef }: FillContentProps) {
  const { words } = useWords();
  const [selectFailure, setSelectFailure] = useState<unknown>(null);
  const select = (place: Place): void => {
    setSelectFailure(null);
    host.select(place).catch((error: unknown) => setSelectFailure(error ?? new Error(String(error))));
  };
  return (
    <StepFrame
      title={words.fill.title}
      headingRef={headingRef}
      message={
        selectFailure === null ? (
          <FillNotice state={state} dispatch={dispatch} />
        ) : (
          <FailureNotice error={selectFailure} />
        )
      }
      status={<FillStatus state={state} />}
      actions={<FillActions state={state} dispatch={dispatch} />}
    >
      {state.at === 'unclear' && (
        <QuestionForm question={state.question} onAnswer={(options) => dispatch({ type: 'answer', options })} />
      )}
      {state.at === 'columns' && (
        <ColumnsForm file={state.file} onAnswer={(columns) => dispatch({ type: 'answer', options: { columns } })} />
      )}
      {state.at !== 'posting' && state.at !== 'posted' && <Files state={state} dispatch={dispatch} />}
      <FillBody state={state} model={model} dispatch={dispatch} onSelect={select} />
    </StepFrame>
  );
}

function Files({ state, dispatch }: { readonly state: FillState; readonly dispatch: Dispatch<FillAction> }) {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <>
      {state.at === 'choosing' && <Body1>{words.fill.intro}</Body1>}
      <div className={styles.files} role="group" aria-label={words.fill.files}>
        {FILE_ROLES.map((role) => (
          <FileField
            key={role}
            role={role}
            file={state.files[role]}
            onChange={(file) => dispatch({ type: 'file', role, file })}
          />
        ))}
      </div>
    </>
  );
}

/** The one message of the step. */
function FillNotice({ state, dispatch }: { readonly state: FillState; readonly dispatch: Dispatch<FillAction> }) {
  const { words, formats, fill } = useWords();
  const readAgain = <Button onClick={() => dispatch({ type: 'read-again' })}>{words.fill.readAgain}</Button>;
  if (state.at === 'unreadable' || state.at === 'refused') {
    return <FailureNotice error={state.error} action={readAgain} />;
  }
  if (state.at === 'unclear') {
    return (
      <Notice intent="warning" takesFocus>
        {words.fill.questionIntro}
      </Notice>
    );
  }
  if (state.at === 'choosing' && state.cancelled) {
    return (
      <Notice intent="info" action={readAgain} takesFocus>
        {words.fill.cancelled}
      </Notice>
    );
  }
  if (state.at === 'ready' && state.trouble?.kind === 'cancelled') {
    return (
      <Notice intent="info" takesFocus>
        {words.fill.cancelled}
      </Notice>
    );
  }
  if (state.at === 'ready' && state.trouble?.kind === 'failed') {
    return <FailureNotice error={state.trouble.error} outcome={words.fill.postFailed} />;
  }
  if (state.at === 'ready' && state.plan.replaces) {
    const { file, day, rows } = state.plan.replaces;
    return <Notice intent="warning">{fill(words.fill.replaces, { file, date: formats.date(day), rows })}</Notice>;
  }
  if (state.at === 'posted') {
    const { posting, request } = state.reading;
    return (
      <Notice intent="success">
        {fill(words.posted.done, { rows: posting.counts.posted, file: request.ledger.name })}
      </Notice>
    );
  }
  return null;
}

interface FillBodyProps {
  readonly state: FillState;
  readonly model: ModelState;
  readonly dispatch: Dispatch<FillAction>;
  readonly onSelect: (place: Place) => void;
}

function FillBody({ state, model, dispatch, onSelect }: FillBodyProps) {
  const { words, fill, formats } = useWords();
  switch (state.at) {
    case 'choosing':
    case 'unclear':
    case 'columns':
    case 'unreadable':
      return null;
    case 'reading': {
      const { done, total } = state.progress ?? { done: 0, total: null };
      return (
        <OperationProgress
          label={fill(words.fill.reading, { file: state.request.ledger.name })}
          words={
            total === null ? fill(words.fill.readingRows, { done }) : fill(words.fill.readingRowsOf, { done, total })
          }
          progress={state.progress}
        />
      );
    }
    case 'ready':
    case 'refused': {
      const plan = state.at === 'ready' ? state.plan : null;
      return (
        <>
          <Section title={words.reconciliation.title} takesFocus={state.at === 'ready' && state.trouble === null}>
            <Body1>
              {words.reconciliation.beforeWriting}{' '}
              {plan && plan.previousRows > 0 ? fill(words.reconciliation.previous, { rows: plan.previousRows }) : null}
            </Body1>
            {plan?.detail === 'months' && <Body1>{fill(words.reconciliation.sums, { rows: plan.ledgerRows })}</Body1>}
            <Body1>{fill(words.reconciliation.unit, { currency: formats.currencyName(state.reading.currency) })}</Body1>
            <BinTable reading={state.reading} />
          </Section>
          <AccountsSection
            reading={state.reading}
            choices={state.choices}
            model={modelOf(model)}
            onChoose={(choices) => dispatch({ type: 'choose', choices })}
          />
          <ImportDetails
            reading={state.reading}
            plan={plan}
            model={modelOf(model)}
            onColumns={(file) => dispatch({ type: 'ask-columns', reading: state.reading, file })}
          />
        </>
      );
    }
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
    case 'posted':
      return (
        <Section title={words.posted.figures} takesFocus>
          <ModelFigures state={model} onSelect={onSelect} />
          <Accordion multiple collapsible>
            <KeptCells reading={state.reading} plan={state.plan} />
          </Accordion>
        </Section>
      );
  }
}

interface SectionProps {
  readonly title: string;
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

/** A part of the step under a heading of its own, which an action led to. */
function Section({ title, takesFocus, children }: SectionProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(heading, takesFocus ? title : null);
  return (
    <div className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {children}
    </div>
  );
}
