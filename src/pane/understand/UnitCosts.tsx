/**
 * What a contact and an agent cost, against budget.
 */
import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { PlaceLink } from '../PlaceLink';
import { useWords } from '../WordsContext';
import type { Compared, CostsToDate } from './costsToDate';
import { isKnown, type Figure } from './figure';
import { FigureLink } from './FigureLink';
import { glancePlace, PLACES } from './places';
import { Section } from './Section';
import type { FiguresProps } from './sectionProps';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 12px',
    margin: 0,
    alignItems: 'baseline',
  },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function UnitCosts({ model, costs, onShow }: FiguresProps & { readonly costs: CostsToDate }) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const texts = words.understand.unitCosts;
  const units = ['perContact', 'perAgent'] as const;
  const format = (value: number): string => formats.amount(value, model.currency);
  return (
    <Section about={texts.title} unit={fill(texts.unit, { unit: formats.currencyName(model.currency) })}>
      <dl className={styles.list}>
        {units.map((unit) => (
          <div key={unit} style={{ display: 'contents' }}>
            <dt>
              {texts[unit]}
              <Against compared={costs[unit]} />
            </dt>
            <dd className={styles.value}>
              <FigureLink figure={costs[unit].actual} target={glancePlace(unit)} onShow={onShow} format={format} />
            </dd>
          </div>
        ))}
      </dl>
      {units.some((unit) => isMissing(costs[unit].actual)) && (
        <Body1 className={styles.note}>
          <PlaceLink place={PLACES.drivers} onSelect={onShow}>
            {texts.missing}
          </PlaceLink>
        </Body1>
      )}
    </Section>
  );
}

/** Whether the volume was never entered. */
function isMissing(figure: Figure): boolean {
  return !isKnown(figure) && (figure.key === 'contacts-missing' || figure.key === 'agents-missing');
}

/** How far a unit cost is from its budget, where there is one. */
function Against({ compared: { actual, budget } }: { readonly compared: Compared }) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const { above, below, even } = words.understand.unitCosts;
  if (!isKnown(actual) || !isKnown(budget) || budget === 0) return null;
  const share = actual / budget - 1;
  const sentence = share === 0 ? even : fill(share > 0 ? above : below, { percent: formats.percent(Math.abs(share)) });
  return <div className={styles.note}>{sentence}</div>;
}
