/**
 * One line or driver: what it means, where what overlaps belongs, its year at once or month by month.
 */
import { useId, useState } from 'react';
import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  Link,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { monthAt } from '../../../model/fiscalYear';
import { roundHalfAway } from '../../../model/money';
import { QuestionDialog } from '../../QuestionDialog';
import { useWords } from '../../WordsContext';
import { AmountField } from './AmountField';
import { entryId, isFilled, type Entry, type EntryCell } from './entries';
import { useTyping } from './Typing';
import { addsUp, monthsAtStake, spreadYear, yearOf } from './year';

const PERCENT = 100;
const SHOWN_DECIMALS = 2;

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    width: '100%',
    textAlign: 'start',
  },
  name: { overflowWrap: 'anywhere' },
  year: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', marginInline: '12px 0', paddingBlockEnd: '12px' },
  overlap: {
    paddingInlineStart: '8px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderInlineStartColor: 'CanvasText' },
  },
  months: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(104px, 1fr))', gap: '4px 8px' },
  linked: { fontStyle: 'italic' },
});

/** The words about an entry: those of a shipped line or driver; a line that a person added has none. */
function useAbout(entry: Entry): {
  readonly name: string;
  readonly meaning?: string | undefined;
  readonly overlap?: string | undefined;
} {
  const { texts } = useTyping();
  const drivers: Readonly<Record<string, readonly string[]>> = texts.driverLines;
  const [driver, driverMeaning] = entry.name === '' ? (drivers[entry.key] ?? []) : [];
  if (driver !== undefined) return { name: driver, meaning: driverMeaning };
  const lines: Readonly<Record<string, string>> = texts.lines;
  const overlaps: Readonly<Record<string, string>> = texts.overlaps;
  return { name: entry.name, meaning: lines[entry.key], overlap: overlaps[entry.key] };
}

export function EntryItem({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const { formats, fill } = useWords();
  const { texts, currency, digits, fiscalYearStart, scenario, shown, write, show } = useTyping();
  const { name, meaning, overlap } = useAbout(entry);
  const [asked, setAsked] = useState<{ readonly year: number | null } | null>(null);
  const monthsId = useId();
  const { kind } = entry;
  const cells = entry.months[scenario].map((cell): EntryCell => ({ ...cell, value: shown(entry, cell) }));
  const year = yearOf(cells, kind);
  const isLinked = cells.some(({ formula }) => formula !== null);

  const yearText = (): string => {
    if (year === null) return texts.nothing;
    if (kind === 'money') return formats.amount(year, currency);
    if (kind === 'rate') return `${formats.number(roundHalfAway(year * PERCENT, SHOWN_DECIMALS))}%`;
    return formats.number(roundHalfAway(year, SHOWN_DECIMALS));
  };
  const spread = (next: number | null): void => {
    const months = spreadYear(next, kind, digits);
    write(
      entry,
      cells.map((cell, month) => ({ cell, value: months[month] ?? null })),
    );
  };
  const typeYear = (next: number | null): void => {
    if (monthsAtStake(cells, kind, digits) > 0) setAsked({ year: next });
    else spread(next);
  };

  return (
    <AccordionItem value={entryId(entry)}>
      <AccordionHeader size="small">
        <span className={styles.head}>
          <span className={styles.name}>{name}</span>
          <span className={styles.year}>{yearText()}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {meaning && <Body1>{meaning}</Body1>}
        {overlap && (
          <Body1 className={styles.overlap}>
            <strong>{texts.elsewhere}</strong> {overlap}
          </Body1>
        )}
        {isLinked && <Caption1 className={styles.linked}>{texts.linked}</Caption1>}
        {entry.isAmbiguous ? (
          <Body1>{texts.ambiguous}</Body1>
        ) : (
          <>
            <AmountField
              label={texts.year}
              hint={texts.yearHints[kind === 'money' ? 'sum' : addsUp(kind) ? 'count' : 'mean']}
              kind={kind}
              value={year}
              onCommit={typeYear}
            />
            <Caption1 id={monthsId}>{texts.months}</Caption1>
            <div className={styles.months} role="group" aria-labelledby={monthsId}>
              {cells.map((cell, month) => (
                <AmountField
                  key={cell.column + cell.rowKey}
                  label={formats.month(monthAt(fiscalYearStart, month))}
                  kind={kind}
                  value={cell.value}
                  onCommit={(value) => write(entry, [{ cell, value }])}
                />
              ))}
            </div>
          </>
        )}
        <div>
          <Link as="button" inline onClick={() => show(entry, cells.find(isFilled) ?? cells[0])}>
            {texts.show}
          </Link>
        </div>
        <QuestionDialog
          isOpen={asked !== null}
          title={texts.spread.title}
          keep={texts.spread.keep}
          agree={texts.spread.replace}
          onAnswer={(agreed) => {
            setAsked(null);
            if (agreed && asked) spread(asked.year);
          }}
        >
          {fill(texts.spread.text, { line: name, count: monthsAtStake(cells, kind, digits) })}
        </QuestionDialog>
      </AccordionPanel>
    </AccordionItem>
  );
}
