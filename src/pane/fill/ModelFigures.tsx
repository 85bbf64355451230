/**
 * What the workbook says now: the total, what is missing from it, the budget, and how many checks fail. Each figure leads
 * to its cell.
 */
import { Caption1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ModelState, Place } from '../../hosts/host';
import { figuresOf } from '../figures';
import { PlaceLink } from '../PlaceLink';
import { modelOf } from '../useLiveModel';
import { useWords } from '../WordsContext';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '6px 12px',
    margin: 0,
    alignItems: 'baseline',
  },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  stale: { opacity: 0.6 },
});

const TOTAL: Place = { kind: 'name', name: 'CsTotalActual' };
const BUDGET: Place = { kind: 'name', name: 'CsTotalBudget' };
const CHECKS: Place = { kind: 'name', name: 'CsChecksFailing' };
const UNMAPPED: Place = { kind: 'table', table: 'CS_Ledger' };

export interface ModelFiguresProps {
  readonly state: ModelState;
  readonly onSelect: (place: Place) => void;
}

export function ModelFigures({ state, onSelect }: ModelFiguresProps) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const model = modelOf(state);
  if (!model) {
    return (
      <Skeleton aria-label={words.posted.updating}>
        <SkeletonItem />
      </Skeleton>
    );
  }
  const { posted } = words;
  const { actual, budget, checksFailing, unmapped, faults } = figuresOf(model);
  const amount = (value: number): string => formats.amount(value, model.currency);
  const firstFault = faults[0];
  return (
    <>
      <Caption1>{fill(words.reconciliation.unit, { currency: formats.currencyName(model.currency) })}</Caption1>
      <dl className={styles.list} aria-label={posted.figures}>
        <dt className={styles.total}>{posted.total}</dt>
        <dd className={styles.value}>
          <span className={styles.total}>
            <PlaceLink place={TOTAL} onSelect={onSelect}>
              {amount(actual)}
            </PlaceLink>
          </span>
        </dd>
        {unmapped.rows > 0 && (
          <>
            <dt>{posted.unmapped}</dt>
            <dd className={styles.value}>
              <PlaceLink place={UNMAPPED} onSelect={onSelect}>
                {fill(posted.unmappedRows, { amount: amount(unmapped.amount), rows: unmapped.rows })}
              </PlaceLink>
            </dd>
          </>
        )}
        <dt>{posted.budget}</dt>
        <dd className={styles.value}>
          <PlaceLink place={BUDGET} onSelect={onSelect}>
            {budget === null ? posted.noBudget : amount(budget)}
          </PlaceLink>
        </dd>
        <dt>{posted.checks}</dt>
        <dd className={styles.value}>
          <PlaceLink place={CHECKS} onSelect={onSelect}>
            {checksFailing === 0 ? posted.checksNone : fill(posted.checksFailing, { count: checksFailing })}
          </PlaceLink>
        </dd>
      </dl>
      {firstFault && <Caption1>{fill(posted.faults, { count: faults.length, place: firstFault.place })}</Caption1>}
    </>
  );
}
