/**
 * The total to the closing month against its budget, what is not in it, and the checks that need a look.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CHECK_ROWS } from '../../locales/checkRows';
import { monthAt } from '../../model/fiscalYear';
import type { ModelSnapshot } from '../../model/snapshot';
import { CHECK_KEYS } from '../../workbook/sheets/checks';
import { TABLES } from '../../workbook/tables';
import { PlaceLink } from '../PlaceLink';
import { useWords } from '../WordsContext';
import type { Compared } from './costsToDate';
import { isKnown } from './figure';
import { FigureLink } from './FigureLink';
import { glancePlace, PLACES, type Target } from './places';
import { Section } from './Section';
import type { FiguresProps } from './sectionProps';
import { useUnit } from './useUnit';

const useStyles = makeStyles({
  total: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 12px',
    margin: 0,
    alignItems: 'baseline',
  },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  note: { gridColumn: '1 / -1', margin: 0, textAlign: 'end', color: tokens.colorNeutralForeground2 },
  period: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The closed months in words. */
function usePeriod({ closedMonths, fiscalYearStart }: ModelSnapshot): string {
  const { words, formats, fill } = useWords();
  if (closedMonths === 0) return words.understand.noClosedMonth;
  const from = formats.month(fiscalYearStart);
  if (closedMonths === 1) return fill(words.understand.periodOfOne, { from });
  const to = formats.month(monthAt(fiscalYearStart, closedMonths - 1));
  return fill(words.understand.period, { from, to, months: closedMonths });
}

export function TotalFigures({ model, total, onShow }: FiguresProps & { readonly total: Compared }) {
  const styles = useStyles();
  const { words } = useWords();
  const { unmapped } = model;
  const unit = useUnit(model.currency, [total.actual, total.budget]);
  const period = usePeriod(model);
  const texts = words.understand.total;
  const shared = { onShow, format: unit.amount, exact: unit.exact };
  return (
    <Section about={texts.title} unit={unit.label}>
      <div>
        <div className={styles.total}>
          <FigureLink figure={total.actual} target={PLACES.total} {...shared} />
        </div>
        <div className={styles.period}>{period}</div>
      </div>
      <dl className={styles.list}>
        <dt>{texts.budget}</dt>
        <dd className={styles.value}>
          {total.budget === null ? (
            <PlaceLink place={PLACES.budget} onSelect={onShow}>
              {texts.noBudget}
            </PlaceLink>
          ) : (
            <FigureLink figure={total.budget} target={PLACES.budget} {...shared} />
          )}
        </dd>
        {isKnown(total.variance) && (
          <>
            <dt>{texts.variance}</dt>
            <dd className={styles.value}>
              <FigureLink
                figure={total.variance}
                target={glancePlace('variance')}
                onShow={onShow}
                format={unit.signed}
                exact={unit.exact}
              />
            </dd>
            <dd className={styles.note}>
              <Verdict variance={total.variance} budget={isKnown(total.budget) ? total.budget : 0} />
            </dd>
          </>
        )}
        {unmapped.rows > 0 && (
          <>
            <dt>{texts.unmapped}</dt>
            <dd className={styles.value}>
              <FigureLink figure={unmapped.amount} target={PLACES.unmapped} {...shared} />
            </dd>
          </>
        )}
        <Checks model={model} onShow={onShow} />
      </dl>
    </Section>
  );
}

/** A variance in words: the sign alone is easily misread. */
function Verdict({ variance, budget }: { readonly variance: number; readonly budget: number }) {
  const { words, fill, formats } = useWords();
  const { under, over, even } = words.understand.total;
  if (variance === 0 || budget === 0) return <>{even}</>;
  return <>{fill(variance > 0 ? under : over, { percent: formats.percent(Math.abs(variance / budget)) })}</>;
}

/** How many checks fail, and each by name with the way to it. */
function Checks({ model, onShow }: FiguresProps) {
  const styles = useStyles();
  const { language, words, fill } = useWords();
  const texts = words.understand.total;
  const names = CHECK_ROWS[language];
  const failing = model.checks.flatMap(({ key, passed }, row) => {
    const known = CHECK_KEYS.find((name) => name === key);
    return passed === false && known ? [{ known, row }] : [];
  });
  const target = (row: number): Target => ({ kind: 'cell', table: TABLES.checks, row, column: 'difference' });
  return (
    <>
      <dt>{texts.checks}</dt>
      <dd className={styles.value}>
        <PlaceLink place={PLACES.checks} onSelect={onShow}>
          {failing.length === 0 ? texts.checksOk : fill(texts.checksFailing, { count: failing.length })}
        </PlaceLink>
      </dd>
      {failing.length > 0 && (
        <dd className={styles.note}>
          {failing.map(({ known, row }) => (
            <div key={known}>
              <PlaceLink place={target(row)} onSelect={onShow}>
                {fill(texts.failing, { check: names[known].label })}
              </PlaceLink>
            </div>
          ))}
        </dd>
      )}
    </>
  );
}
