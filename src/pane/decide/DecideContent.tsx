/**
 * The step once the workbook is read: what is wanted, the best choice, levers, limits, and what the chosen ones bring.
 */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type Ref } from 'react';
import { Body1, Button, Caption1, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { WorkbookHost } from '../../hosts/host';
import { CELL_WORDS } from '../../locales/cells';
import type { ModelSnapshot } from '../../model/snapshot';
import { TABLES } from '../../workbook/tables';
import { FailureNotice, Notice } from '../Notice';
import { StepFrame } from '../StepFrame';
import { useWords } from '../WordsContext';
import { BestChoice } from './BestChoice';
import { changeOf } from './choices';
import { DecisionProvider, type Decision } from './Decision';
import { DecideStatus } from './DecideStatus';
import type { EditQueue } from '../edits/editQueue';
import { Faults } from './Faults';
import { FormulaDialog } from '../edits/FormulaDialog';
import { Limits } from './Limits';
import type { Planner, PlanQuestion } from './planQuestions';
import type { Reading } from './planReader';
import { Results } from './Results';
import { Strategies } from './Strategies';
import { useAnswer } from './useAnswer';
import { useFigures } from './useFigures';
import { WishFields } from './WishFields';

const useStyles = makeStyles({ unit: { display: 'flex', flexDirection: 'column' }, stale: { opacity: 0.6 } });

export interface DecideContentProps {
  readonly host: WorkbookHost;
  readonly planner: Planner;
  readonly model: ModelSnapshot;
  readonly reading: Reading;
  readonly edits: EditQueue;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** Goes to the step that commits what is chosen. */
  readonly onReview: () => void;
}

/** Ids of the chosen levers: those of the workbook, changes that are not written yet on top. */
function useChosen(reading: Reading, edits: EditQueue): ReadonlySet<string> {
  const { pending } = useSyncExternalStore(edits.subscribe, edits.current);
  const { plan, language } = reading;
  const { yes } = CELL_WORDS[language].chosen;
  const ids = plan.levers
    .filter(({ choice, isChosen }) => {
      const own = pending.find(
        ({ table, row, column }) => table === TABLES.levers && column === 'chosen' && row === choice.id,
      );
      return own ? own.value === yes : isChosen;
    })
    .map(({ choice }) => choice.id);
  const key = ids.join('\n');
  return useMemo(() => new Set(key === '' ? [] : key.split('\n')), [key]);
}

/** The one message: what was not written first, then what keeps the answer away. */
function Message({
  edits,
  blocking,
  error,
}: {
  readonly edits: EditQueue;
  readonly blocking: Decision['answer'];
  readonly error: unknown;
}) {
  const { words, fill } = useWords();
  const figures = useFigures();
  const { failure } = useSyncExternalStore(edits.subscribe, edits.current);
  const text = words.decide;
  if (failure) {
    const again = <Button onClick={() => edits.retry()}>{words.actions.tryAgain}</Button>;
    return <FailureNotice error={failure.error} outcome={text.saveFailed} action={again} />;
  }
  if (error !== null) return <FailureNotice error={error} />;
  const limit = blocking?.blocking;
  if (!limit) return null;
  const name = limit.metric;
  return (
    <Notice intent="warning">
      {fill(text.best.blocked, {
        metric: name in text.metrics ? text.metrics[name as keyof typeof text.metrics] : name,
        isCeiling: limit.best > limit.limit ? 'yes' : 'no',
        limit: figures.level(limit.limit),
        best: figures.level(limit.best),
        short: figures.points(limit.short).replace('+', ''),
      })}
    </Notice>
  );
}

export function DecideContent({ host, planner, model, reading, edits, headingRef, onReview }: DecideContentProps) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const chosen = useChosen(reading, edits);
  const { isWriting, formulas, resets } = useSyncExternalStore(edits.subscribe, edits.current);
  const [misplaced, setMisplaced] = useState<unknown>(null);
  const { plan, currency, language } = reading;

  const question = useMemo<PlanQuestion>(() => ({ model: plan.model, chosen: [...chosen] }), [plan, chosen]);
  const ask = useCallback((own: PlanQuestion, signal: AbortSignal) => planner.answerPlan(own, signal), [planner]);
  const { answer, isStale, isWorking, isSlow, isCancelled, error, cancel, again } = useAnswer(ask, question);

  const decision = useMemo<Decision>(() => {
    const { yes, no } = CELL_WORDS[language].chosen;
    return {
      reading,
      chosen,
      answer,
      isStale,
      resets,
      edit: (own) => edits.add(own),
      choose: (ids) => {
        const { added, dropped } = changeOf(chosen, ids);
        const write = (value: string) => (row: string) => ({ table: TABLES.levers, row, column: 'chosen', value });
        edits.add([...added.map(write(yes)), ...dropped.map(write(no))]);
      },
      show: (place) => {
        host.select(place).then(
          () => setMisplaced(null),
          (failure: unknown) => setMisplaced(failure),
        );
      },
    };
  }, [reading, chosen, answer, isStale, resets, edits, language, host]);

  useEffect(() => edits.subscribe(() => setMisplaced(null)), [edits]);

  return (
    <DecisionProvider value={decision}>
      <StepFrame
        title={words.decide.title}
        headingRef={headingRef}
        message={<Message edits={edits} blocking={answer} error={error ?? misplaced} />}
        status={
          <DecideStatus
            answer={answer}
            isStale={isStale}
            words={
              isSlow
                ? words.decide.working
                : isCancelled
                  ? words.decide.cancelled
                  : isWriting
                    ? words.decide.statusSaving
                    : ''
            }
          />
        }
        actions={
          isSlow ? (
            <Button onClick={cancel}>{words.actions.cancel}</Button>
          ) : isCancelled ? (
            <Button onClick={again}>{words.decide.again}</Button>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={chosen.size === 0}
              title={chosen.size === 0 ? words.decide.results.nothing : undefined}
              onClick={onReview}
            >
              {words.decide.review}
            </Button>
          )
        }
      >
        <div className={styles.unit}>
          <Caption1>{fill(words.decide.unit, { currency: formats.currencyName(currency) })}</Caption1>
          {model.unmapped.amount !== 0 && (
            <Caption1>
              {fill(words.decide.unmapped, { amount: formats.amount(model.unmapped.amount, currency) })}
            </Caption1>
          )}
        </div>
        <WishFields />
        {answer ? (
          <BestChoice />
        ) : (
          isWorking && <Body1 className={mergeClasses(styles.stale)}>{words.decide.working}</Body1>
        )}
        <Strategies />
        <Limits />
        <Results planner={planner} />
        <Faults />
      </StepFrame>
      <FormulaDialog cells={formulas} onAnswer={(replaces) => edits.answer(replaces)} />
    </DecisionProvider>
  );
}
