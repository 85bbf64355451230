/**
 * What the reader understood of the file, so that a person can see a mistake before it is posted.
 */
import { AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, tokens } from '@fluentui/react-components';
import { COLUMN_ROLES } from '../../model/ledger/ledger';
import { useWords } from '../WordsContext';
import type { LedgerFacts } from './work/ledgerWork';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 12px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  skipped: { marginBlock: '8px 0', fontSize: tokens.fontSizeBase200 },
});

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const DECIMALS = { '.': 'point', ',': 'comma' } as const;

function isKeyOf<T extends object>(key: PropertyKey, table: T): key is keyof T {
  return Object.hasOwn(table, key);
}

export interface HowReadProps {
  readonly ledger: LedgerFacts;
  /** Address of the cells it was read from; `null` for a file. */
  readonly selected: string | null;
  readonly onChangeColumns: () => void;
}

export function HowRead({ ledger, selected, onChangeColumns }: HowReadProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { reconciliation } = words;
  const { delimiter, dateOrder, decimal, encoding } = ledger;
  const facts: readonly (readonly [label: string, value: string])[] = [
    ...(selected === null
      ? []
      : [[words.importing.readFrom, fill(words.importing.selectedCells, { address: selected })] as const]),
    ...(encoding === '' ? [] : [[reconciliation.encoding, encoding.toUpperCase()] as const]),
    ...(isKeyOf(delimiter, DELIMITERS)
      ? [[reconciliation.delimiter, reconciliation.delimiters[DELIMITERS[delimiter]]] as const]
      : []),
    [reconciliation.dateOrder, dateOrder ? reconciliation.dateOrders[dateOrder] : reconciliation.noneMet],
    ...COLUMN_ROLES.flatMap((role) => {
      const header = ledger.columns[role];
      return header === undefined ? [] : [[words.columns.roles[role], header] as const];
    }),
    [reconciliation.decimal, decimal ? reconciliation.decimals[DECIMALS[decimal]] : reconciliation.noneMet],
  ];
  return (
    <AccordionItem value="how-read">
      <AccordionHeader as="h3" size="small">
        {reconciliation.understood}
      </AccordionHeader>
      <AccordionPanel>
        <dl className={styles.list}>
          {facts.map(([label, value]) => [
            <dt key={`${label}/term`}>{label}</dt>,
            <dd key={`${label}/value`} className={styles.value}>
              {value}
            </dd>,
          ])}
        </dl>
        <p className={styles.skipped}>{fill(reconciliation.skipped, { count: ledger.skipped.length })}</p>
        <Button size="small" onClick={onChangeColumns}>
          {words.columns.change}
        </Button>
      </AccordionPanel>
    </AccordionItem>
  );
}
