/**
 * The step once the workbook is read: a plan to commit, or the committed ones to track.
 */
import { useId, useState, type ReactNode, type RefObject } from 'react';
import { Body1, Button, makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import { deleteScenario } from '../../workbook/commit/deleteScenario';
import { sheetName } from '../../workbook/template';
import type { Planner } from '../decide/planQuestions';
import { FailureNotice } from '../Notice';
import { OperationProgress } from '../OperationProgress';
import { StepFrame } from '../StepFrame';
import type { StepProps } from '../stepProps';
import { useShow } from '../understand/useShow';
import { useFocusWhen } from '../useFocusWhen';
import { useWords } from '../WordsContext';
import { commitmentOf, nameOf, NOTHING_ENTERED, takenBy } from './commitForm';
import type { CommitReading, CommittedScenario } from './commitReading';
import { ConfirmDialog } from './ConfirmDialog';
import { nameFault } from './nameFault';
import { OperationNotice } from './OperationNotice';
import { PlanForm } from './PlanForm';
import { PlanStatus } from './PlanStatus';
import { takeBack, type Remembered } from './takeBack';
import { Track } from './Track';
import { useOperation, type Operation } from './useOperation';
import { usePreview } from './usePreview';
import { WillWrite } from './WillWrite';

const VIEWS = ['plan', 'track'] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({ view: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export interface CommitContentProps extends Pick<StepProps, 'arrival' | 'onGoTo' | 'version'> {
  readonly host: WorkbookHost;
  readonly live: LiveModel;
  readonly planner: Planner;
  readonly reading: CommitReading;
  /** What keeps the reading from being fresh; `null` when nothing does. */
  readonly readFailure: ReactNode;
  /** Resolves when what is being read is shown. */
  readonly settled: () => Promise<void>;
  readonly headingRef: RefObject<HTMLHeadingElement>;
}

/** The view to begin with: the plan after “Review plan” and while none is committed, else what was committed. */
function firstView({ chosen, scenarios }: CommitReading, arrival: number): View {
  return chosen.length > 0 && (arrival > 0 || scenarios.length === 0) ? 'plan' : 'track';
}

export function CommitContent(props: CommitContentProps) {
  const { host, live, planner, version, arrival, reading, readFailure, settled, headingRef, onGoTo } = props;
  const styles = useStyles();
  const viewId = useId();
  const { words, fill } = useWords();
  const text = words.commit;
  const [form, setForm] = useState(NOTHING_ENTERED);
  const [chosenView, setView] = useState<View | null>(null);
  const [seen, setSeen] = useState(arrival);
  if (seen !== arrival) {
    setSeen(arrival);
    setView(null);
  }
  const [asking, setAsking] = useState<{
    readonly kind: 'replace' | 'delete';
    readonly scenario: CommittedScenario;
  } | null>(null);
  const { state, run, cancel } = useOperation(host, live, settled);
  const [show, showFailure] = useShow(host);
  const preview = usePreview(planner, reading, form, version);
  useFocusWhen(headingRef, state.at === 'working' ? 'working' : null);

  const { chosen, scenarios, settings } = reading;
  const { language } = settings;
  const isPlanEmpty = chosen.length === 0;
  const view = chosenView ?? firstView(reading, arrival);
  const name = nameOf(form, reading);
  const fault = nameFault(name);
  const stamp = () => ({ at: new Date(), addInVersion: version });

  const act = async (operation: Operation): Promise<void> => {
    if (!(await run(operation))) return;
    setForm(NOTHING_ENTERED);
    setView(operation.kind === 'commit' ? 'track' : null);
  };
  const commit = (replaces: boolean): Promise<void> =>
    act({
      kind: 'commit',
      scenario: name.trim(),
      plan: (tables, signal) =>
        planner.answerCommit({ commitment: commitmentOf(form, reading, stamp(), replaces), tables }, signal),
    });
  const remove = (scenario: string): Promise<void> =>
    act({ kind: 'delete', scenario, plan: (tables) => deleteScenario(scenario, tables, language, stamp()) });
  const undo = (remembered: Remembered): Promise<void> =>
    act({
      kind: 'undo',
      scenario: remembered.scenario,
      plan: (tables) => takeBack(remembered, tables, language, stamp()),
    });
  const askOrCommit = (): void => {
    const taken = takenBy(name, reading);
    if (taken) setAsking({ kind: 'replace', scenario: taken });
    else void commit(false);
  };
  const answerDialog = (agreed: boolean): void => {
    setAsking(null);
    if (!agreed || !asking) return;
    void (asking.kind === 'replace' ? commit(true) : remove(asking.scenario.name));
  };

  if (state.at === 'working') {
    const { operation, progress, isStopping } = state;
    return (
      <StepFrame
        title={text.title}
        headingRef={headingRef}
        status=""
        actions={
          <Button disabledFocusable={isStopping} onClick={cancel}>
            {isStopping ? words.actions.stopping : words.actions.cancel}
          </Button>
        }
      >
        <OperationProgress
          label={fill(text.working[operation.kind], { name: operation.scenario })}
          words={progress?.total ? fill(text.workingPart, { done: progress.done, total: progress.total }) : ''}
          progress={progress}
        />
      </StepFrame>
    );
  }
  if (isPlanEmpty && scenarios.length === 0 && state.at === 'idle') {
    return (
      <StepFrame
        title={text.title}
        headingRef={headingRef}
        message={readFailure}
        status=""
        actions={
          <Button appearance="primary" onClick={() => onGoTo('decide')}>
            {text.goToDecide}
          </Button>
        }
      >
        <Body1>{text.empty}</Body1>
        <Body1>{text.emptyNext}</Body1>
      </StepFrame>
    );
  }
  return (
    <>
      <StepFrame
        title={text.title}
        headingRef={headingRef}
        message={
          showFailure !== null ? (
            <FailureNotice error={showFailure} />
          ) : state.at !== 'idle' ? (
            <OperationNotice
              state={state}
              reading={reading}
              onShow={show}
              onUndo={(remembered) => void undo(remembered)}
              onRetry={(operation) => (operation.kind === 'commit' ? askOrCommit() : void act(operation))}
            />
          ) : preview.error !== null && view === 'plan' ? (
            <FailureNotice error={preview.error} />
          ) : (
            readFailure
          )
        }
        status={
          view === 'track' ? (
            fill(text.trackStatus, { count: scenarios.length })
          ) : isPlanEmpty ? null : (
            <PlanStatus fault={fault} preview={preview} />
          )
        }
        actions={
          view === 'track' ? (
            <Button appearance="primary" onClick={() => show({ kind: 'sheet', sheet: sheetName('report', language) })}>
              {text.report.show}
            </Button>
          ) : isPlanEmpty ? (
            <Button appearance="primary" onClick={() => onGoTo('decide')}>
              {text.goToDecide}
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={fault !== null || preview.error !== null}
              onClick={askOrCommit}
            >
              {text.commit}
            </Button>
          )
        }
      >
        {scenarios.length > 0 && (
          <TabList
            size="small"
            aria-label={text.views.label}
            selectedValue={view}
            onTabSelect={(_event, { value }) => setView(VIEWS.find((own) => own === value) ?? null)}
          >
            {VIEWS.map((own) => (
              <Tab key={own} value={own} id={`${viewId}-${own}`} aria-controls={`${viewId}-panel`}>
                {text.views[own]}
              </Tab>
            ))}
          </TabList>
        )}
        <div
          className={styles.view}
          {...(scenarios.length > 0 && {
            role: 'tabpanel',
            id: `${viewId}-panel`,
            'aria-labelledby': `${viewId}-${view}`,
          })}
        >
          {view === 'track' ? (
            <Track reading={reading} onShow={show} onDelete={(scenario) => setAsking({ kind: 'delete', scenario })} />
          ) : isPlanEmpty ? (
            <Body1>{text.noLevers}</Body1>
          ) : (
            <>
              <PlanForm
                reading={reading}
                form={form}
                nets={preview.answer?.nets ?? null}
                onChange={setForm}
                onShow={show}
                onDecide={() => onGoTo('decide')}
              />
              <WillWrite parts={preview.answer?.parts ?? null} isStale={preview.isStale} onShow={show} />
            </>
          )}
        </div>
      </StepFrame>
      <ConfirmDialog
        kind={asking?.kind ?? 'delete'}
        scenario={asking?.scenario ?? null}
        reading={reading}
        onAnswer={answerDialog}
      />
    </>
  );
}
