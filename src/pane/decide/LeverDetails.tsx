/**
 * What a lever assumes, to be changed here or in its row of the Strategies sheet, and what speaks for and against it.
 */
import { useState } from 'react';
import { Body1, Caption1, Caption1Strong, makeStyles } from '@fluentui/react-components';
import { CELL_WORDS } from '../../locales/cells';
import { EFFECTS, QUALITY_EFFECTS } from '../../model/levers';
import { fromSerial } from '../../model/fiscalYear';
import { isFault } from '../../model/snapshot';
import type { OfferedLever } from '../../workbook/readPlanModel';
import { headerOf } from '../../workbook/tableHeaders';
import { TABLES } from '../../workbook/tables';
import { PlaceLink } from '../PlaceLink';
import { useWords } from '../WordsContext';
import { lineName } from './actedOn';
import { useDecision } from './Decision';
import { EffectField } from './EffectField';
import { NumberField } from './NumberField';
import { useFigures } from './useFigures';

const MONEY_STEP = 1_000;
const MOST_POINTS = 100;
const POINT_STEP = 0.1;
/** Far above any real cost. */
const MOST_MONEY = 1e12;

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: '6px' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))', gap: '8px' },
  facts: { display: 'flex', flexDirection: 'column', gap: '2px', overflowWrap: 'anywhere' },
});

/** The ids of what is not 0 now, and of what was not 0 once since the lever was opened: a field set to 0 must not vanish. */
function useOnceShown<K extends string>(ids: readonly K[], isShown: (id: K) => boolean): readonly K[] {
  const [known, setKnown] = useState<readonly K[]>([]);
  const now = ids.filter((id) => isShown(id) || known.includes(id));
  if (now.length > known.length) setKnown(now);
  return now;
}

function Evidence({ lever }: { readonly lever: OfferedLever }) {
  const styles = useStyles();
  const { language, words, formats, fill } = useWords();
  const { reading, show } = useDecision();
  const figures = useFigures();
  const text = words.decide.lever;
  const { ramp, confidence, evidence, source, date, warning, owner, cash } = lever;
  const day = date === null ? '' : formats.date(fromSerial(date));
  return (
    <div className={styles.facts}>
      <Caption1>{fill(text.cash, { share: figures.percent(cash) })}</Caption1>
      <Caption1>{fill(text.ramp, { start: ramp.start, months: ramp.monthsToFull })}</Caption1>
      {confidence && (
        <Caption1>{fill(text.confidence, { confidence: CELL_WORDS[language].confidences[confidence] })}</Caption1>
      )}
      {owner && <Caption1>{fill(text.owner, { owner })}</Caption1>}
      {warning && (
        <>
          <Caption1Strong>{text.mind}</Caption1Strong>
          <Body1>{warning}</Body1>
        </>
      )}
      {evidence && (
        <>
          <Caption1Strong>{text.evidence}</Caption1Strong>
          <Body1>{evidence}</Body1>
        </>
      )}
      {source && <Caption1>{day ? fill(text.dated, { source, date: day }) : source}</Caption1>}
      <span>
        <PlaceLink
          place={{
            kind: 'table',
            table: TABLES.levers,
            row: lever.row,
            column: Math.max(0, reading.levers.columnOf('lever')),
          }}
          onSelect={show}
        >
          {text.row}
        </PlaceLink>
      </span>
    </div>
  );
}

export function LeverDetails({ lever }: { readonly lever: OfferedLever }) {
  const styles = useStyles();
  const { language, words } = useWords();
  const { reading, edit } = useDecision();
  const { choice, range, name, row } = lever;
  const text = words.decide.lever;
  const share = reading.levers.number(row, 'fixedShare', name);
  const fixedShare = isFault(share) ? 0 : (share ?? 0);
  const effects = useOnceShown(EFFECTS, (id) => (choice.effects[id] ?? 0) !== 0);
  const quality = useOnceShown(QUALITY_EFFECTS, (id) => (choice.quality[id] ?? 0) !== 0);
  const fixed = useOnceShown(['fixedShare'] as const, () => fixedShare !== 0);
  const fixedLine = choice.fixed[0]?.line;
  const header = (id: string): string => headerOf(TABLES.levers, id, language);

  const write = (column: string, value: number | null): void =>
    edit([{ table: TABLES.levers, row: choice.id, column, value, name: `${name} · ${header(column)}` }]);

  return (
    <div className={styles.details}>
      {effects.map((id) => (
        <EffectField
          key={id}
          label={header(id)}
          lever={name}
          value={choice.effects[id] ?? 0}
          range={range}
          onChange={(value) => write(id, value)}
        />
      ))}
      {fixed.map((id) => (
        <EffectField
          key={id}
          label={fixedLine ? lineName(fixedLine, language, words) : reading.levers.text(row, 'fixedCategory')}
          lever={name}
          value={fixedShare}
          range={range}
          minimum={0}
          onChange={(value) => write(id, value)}
        />
      ))}
      <div className={styles.pair}>
        {quality.map((id) => (
          <NumberField
            key={id}
            label={header(id)}
            value={choice.quality[id] ?? 0}
            step={POINT_STEP}
            minimum={-MOST_POINTS}
            maximum={MOST_POINTS}
            onChange={(value) => write(id, value)}
          />
        ))}
        <NumberField
          label={text.oneOff}
          value={choice.oneOff}
          step={MONEY_STEP}
          minimum={0}
          onChange={(value) => write('oneOff', value)}
        />
        <NumberField
          label={text.running}
          value={choice.running}
          step={MONEY_STEP}
          minimum={-MOST_MONEY}
          onChange={(value) => write('running', value)}
        />
      </div>
      <Evidence lever={lever} />
    </div>
  );
}
