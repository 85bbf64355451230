/**
 * The running total of the chosen levers, composed and never summed, and the year before and after.
 */
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../hosts/host';
import { splitCash } from '../../model/plan/cash';
import { PlaceLink } from '../PlaceLink';
import { FigureTable } from '../understand/FigureTable';
import { useWords } from '../WordsContext';
import { lineName } from './actedOn';
import { useDecision } from './Decision';
import type { PlanAnswer } from './planQuestions';
import { SectionTitle } from './SectionTitle';
import { useFigures } from './useFigures';
import { useYears, type YearRow } from './useYears';

const MONTHS = 12;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 12px',
    margin: 0,
    alignItems: 'baseline',
  },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  net: { fontWeight: tokens.fontWeightSemibold },
});

/** Months until the one-off cost is earned back, `null` when it never is; as the Strategies sheet has it. */
function paybackMonths({ net, oneOff }: PlanAnswer['chosen']): number | null {
  return net > 0 ? (oneOff * MONTHS) / net : null;
}

export function Together({ answer }: { readonly answer: PlanAnswer }) {
  const styles = useStyles();
  const { language, words, formats, fill } = useWords();
  const { reading, show } = useDecision();
  const figures = useFigures();
  const rows = useYears(answer);
  const { results } = words.decide;
  const { chosen, lines, alone } = answer;
  const { plan, wish } = reading;
  const isChosen = (id: string): boolean => chosen.selected.includes(id);
  const { cash, capacity } = splitCash(
    chosen.net,
    plan.levers
      .filter(({ choice }) => isChosen(choice.id))
      .map(({ choice, cash: share }) => ({ alone: alone[choice.id] ?? 0, cash: share })),
  );
  const overlap = chosen.naiveSum - chosen.net;
  const months = paybackMonths(chosen);
  const doubtful = lines.filter(({ isDoubtful, saving }) => isDoubtful && saving > 0);
  const sheet: Place = { kind: 'sheet', sheet: reading.levers.content.sheetName };
  const shown = (value: number | null, format: YearRow['format']): string => {
    if (value === null) return results.unknown;
    return format === 'count' ? formats.count(Math.round(value)) : figures[format](value);
  };
  const figure = (value: number) => (
    <PlaceLink place={sheet} onSelect={show}>
      {figures.amount(value)}
    </PlaceLink>
  );
  return (
    <>
      <dl className={styles.list} aria-label={results.title}>
        <dt>{results.naive}</dt>
        <dd className={styles.value}>{figure(chosen.naiveSum)}</dd>
        <dt>{results.overlap}</dt>
        <dd className={styles.value}>{figure(overlap === 0 ? 0 : -overlap)}</dd>
        <dt className={styles.net}>{results.net}</dt>
        <dd className={styles.value}>
          <span className={styles.net}>{figure(chosen.net)}</span>
        </dd>
        {wish.objective.kind === 'npv' && (
          <>
            <dt className={styles.net}>{results.npv}</dt>
            <dd className={styles.value}>
              <span className={styles.net}>{figures.amount(chosen.objective)}</span>
            </dd>
          </>
        )}
        <dt>{results.oneOff}</dt>
        <dd className={styles.value}>{figure(chosen.oneOff)}</dd>
        <dt>{results.payback}</dt>
        <dd className={styles.value}>
          {months === null ? results.never : fill(results.months, { months: Math.round(months * 10) / 10 })}
        </dd>
        <dt>{results.cash}</dt>
        <dd className={styles.value}>{figure(cash)}</dd>
        <dt>{results.capacity}</dt>
        <dd className={styles.value}>{figures.amount(capacity)}</dd>
      </dl>
      {overlap > 0 && chosen.net > 0 && (
        <Caption1>{fill(results.overstates, { share: figures.percent(overlap / chosen.net) })}</Caption1>
      )}
      {doubtful.length > 0 && (
        <Caption1>
          {fill(results.doubtful, {
            lines: figures.list([...new Set(doubtful.map(({ line }) => lineName(line, language, words)))]),
          })}
        </Caption1>
      )}
      <SectionTitle>{results.beforeAfter}</SectionTitle>
      <FigureTable
        label={results.beforeAfter}
        headers={[results.measure, results.before, results.after]}
        rows={rows.map(({ name, before, after, format }) => ({
          key: name,
          label: name,
          cells: [before, after].map((value) => shown(value, format)),
        }))}
      />
    </>
  );
}
