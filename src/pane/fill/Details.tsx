/**
 * A list that folds away, with its count in the heading; long lists show their beginning and say how much is left.
 */
import type { ReactNode } from 'react';
import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { MOST_SHOWN } from './work/ledgerWork';

const useStyles = makeStyles({
  header: { fontVariantNumeric: 'tabular-nums' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  entry: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  hint: { display: 'block', marginBlockEnd: '6px', color: tokens.colorNeutralForeground2 },
  action: { marginBlockStart: '8px' },
  number: { fontVariantNumeric: 'tabular-nums', marginInlineStart: 'auto' },
});

export interface DetailsProps<T> {
  /** Names the list among its siblings. */
  readonly value: string;
  readonly title: string;
  readonly hint?: string;
  /** All entries, or the first of them. */
  readonly entries: readonly T[];
  /** How many there are, where `entries` are only the first. */
  readonly count?: number;
  readonly describe: (entry: T) => ReactNode;
  /** An amount at the right edge. */
  readonly amountOf?: (entry: T) => string;
  /** Where the entries stand that are not shown. */
  readonly more: (count: number) => string;
  /** What can be done with all of them. */
  readonly action?: ReactNode;
}

/** Nothing when the list is empty: a heading with (0) would only be noise. */
export function Details<T>({ value, title, hint, entries, count, describe, amountOf, more, action }: DetailsProps<T>) {
  const styles = useStyles();
  if (entries.length === 0) return null;
  const left = (count ?? entries.length) - MOST_SHOWN;
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3" size="small" className={styles.header}>
        {title}
      </AccordionHeader>
      <AccordionPanel>
        {hint ? <Caption1 className={styles.hint}>{hint}</Caption1> : null}
        <ul className={styles.list}>
          {entries.slice(0, MOST_SHOWN).map((entry, index) => (
            <li key={index} className={styles.entry}>
              <span>{describe(entry)}</span>
              {amountOf ? <span className={styles.number}>{amountOf(entry)}</span> : null}
            </li>
          ))}
        </ul>
        {left > 0 ? <Caption1 as="p">{more(left)}</Caption1> : null}
        {action ? <div className={styles.action}>{action}</div> : null}
      </AccordionPanel>
    </AccordionItem>
  );
}
