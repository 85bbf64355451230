/**
 * How far the worth of the chosen levers may lie apart, and which assumption changes the best choice.
 */
import { useCallback, useMemo } from 'react';
import { Body1, Button, Caption1, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { FailureNotice } from '../Notice';
import { useWords } from '../WordsContext';
import { changeOf } from './choices';
import { useDecision } from './Decision';
import type { DoubtAnswer, DoubtQuestion, Planner } from './planQuestions';
import { SectionTitle } from './SectionTitle';
import { useAnswer } from './useAnswer';
import { useFigures } from './useFigures';

const useStyles = makeStyles({
  stale: { opacity: 0.6 },
  part: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: { margin: 0, paddingInlineStart: '18px', display: 'flex', flexDirection: 'column', gap: '6px' },
  rail: {
    position: 'relative',
    height: '12px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorPaletteBlueBackground2,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
  median: {
    position: 'absolute',
    insetBlock: '-3px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  ends: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontVariantNumeric: 'tabular-nums' },
});

function BandOf({ band }: { readonly band: NonNullable<DoubtAnswer['band']> }) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { reading } = useDecision();
  const figures = useFigures();
  const { low, median, high } = band;
  const text = words.decide;
  const part = high > low ? (median - low) / (high - low) : 0.5;
  return (
    <>
      <Body1>
        {fill(text.doubt.band, {
          objective: text.best.objectives[reading.plan.model.objective.kind],
          low: figures.amount(low),
          median: figures.amount(median),
          high: figures.amount(high),
        })}
      </Body1>
      <div aria-hidden>
        <div className={styles.rail}>
          <div className={styles.median} style={{ insetInlineStart: `${part * 100}%` }} />
        </div>
        <Caption1 className={styles.ends}>
          <span>{figures.amount(low)}</span>
          <span>{figures.amount(high)}</span>
        </Caption1>
      </div>
    </>
  );
}

function Swaps({ swaps, best }: { readonly swaps: DoubtAnswer['swaps']; readonly best: readonly string[] | null }) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const figures = useFigures();
  const { doubt } = words.decide;
  const before = new Set(best ?? []);
  const outcome = (selected: readonly string[] | null): string => {
    if (!selected) return doubt.unreachable;
    const { added, dropped } = changeOf(before, new Set(selected));
    const names = (ids: readonly string[]): string => (ids.length > 0 ? figures.list(ids.map(figures.lever)) : 'none');
    const both = added.length > 0 && dropped.length > 0 ? 'yes' : 'no';
    return fill(doubt.swap, { adds: names(added), drops: names(dropped), both });
  };
  const isOther = (selected: readonly string[] | null): boolean => selected?.join('\n') !== best?.join('\n');
  const rows = swaps.flatMap(({ lever, low, high }) =>
    [
      { key: `${lever} low`, sentence: doubt.low, lever, selected: low.selected },
      { key: `${lever} high`, sentence: doubt.high, lever, selected: high.selected },
    ].filter(({ selected }) => isOther(selected)),
  );
  if (rows.length === 0) return <Body1>{doubt.none}</Body1>;
  return (
    <ul className={styles.list}>
      {rows.map(({ key, sentence, lever, selected }) => (
        <li key={key}>
          <Body1>{fill(sentence, { lever: figures.lever(lever) })}</Body1>
          <br />
          <Caption1>{outcome(selected)}</Caption1>
        </li>
      ))}
    </ul>
  );
}

export function Doubt({ planner }: { readonly planner: Planner }) {
  const styles = useStyles();
  const { words } = useWords();
  const { reading, chosen, answer: plan } = useDecision();
  const { doubt } = words.decide;
  const { plan: workbookPlan } = reading;
  const question = useMemo<DoubtQuestion>(
    () => ({
      model: workbookPlan.model,
      chosen: workbookPlan.levers.map(({ choice }) => choice.id).filter((id) => chosen.has(id)),
      ranges: Object.fromEntries(workbookPlan.levers.map(({ choice, range }) => [choice.id, range])),
    }),
    [workbookPlan, chosen],
  );
  const ask = useCallback((own: DoubtQuestion, signal: AbortSignal) => planner.answerDoubt(own, signal), [planner]);
  const { answer, isStale, isWorking, isSlow, isCancelled, error, cancel, again } = useAnswer(ask, question);
  return (
    <>
      {isWorking && <Spinner size="tiny" label={doubt.working} labelPosition="after" />}
      {isSlow && <Button onClick={cancel}>{words.actions.cancel}</Button>}
      {isCancelled && <Button onClick={again}>{words.decide.again}</Button>}
      {error !== null && <FailureNotice error={error} />}
      {answer && (
        <div className={mergeClasses(styles.part, isStale && styles.stale)}>
          {answer.band ? <BandOf band={answer.band} /> : <Body1>{doubt.noBand}</Body1>}
          <SectionTitle>{doubt.answer}</SectionTitle>
          <Swaps swaps={answer.swaps} best={plan?.best?.selected ?? null} />
        </div>
      )}
    </>
  );
}
