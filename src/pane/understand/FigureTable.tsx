/**
 * Figures as a table of at most three columns: words, then numbers. Hidden, it is what a screen reader finds behind a
 * chart; shown, its numbers lead to their cells.
 */
import type { ReactNode } from 'react';
import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  table: { minWidth: 0, tableLayout: 'auto', fontSize: tokens.fontSizeBase200 },
  label: { paddingInline: '0 4px', paddingBlock: '4px', overflowWrap: 'anywhere' },
  number: {
    paddingInline: '12px 0',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    width: '1%',
  },
  headerNumber: { display: 'block', textAlign: 'end', width: '100%' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface FigureRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly cells: readonly ReactNode[];
  readonly isTotal?: boolean;
}

export interface FigureTableProps {
  readonly label: string;
  /** The first of the words, the others of the numbers. */
  readonly headers: readonly string[];
  readonly rows: readonly FigureRow[];
}

export function FigureTable({ label, headers, rows }: FigureTableProps) {
  const styles = useStyles();
  const [first, ...numbers] = headers;
  return (
    <Table size="extra-small" className={styles.table} aria-label={label}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.label}>{first}</TableHeaderCell>
          {numbers.map((header) => (
            <TableHeaderCell key={header} className={styles.number}>
              <span className={styles.headerNumber}>{header}</span>
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ key, label: words, cells, isTotal }) => (
          <TableRow key={key}>
            <TableCell className={mergeClasses(styles.label, isTotal && styles.strong)}>{words}</TableCell>
            {cells.map((cell, index) => (
              <TableCell key={numbers[index]} className={mergeClasses(styles.number, isTotal && styles.strong)}>
                {cell}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** What only a screen reader finds. */
export function Hidden({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.hidden}>{children}</div>;
}
