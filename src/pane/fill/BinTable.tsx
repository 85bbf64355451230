/**
 * Where the rows of the file end, and the proof that their money is the file's.
 */
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
import { CELL_WORDS } from '../../locales/cells';
import { BINS } from '../../model/ledger/ledger';
import { minor, type Minor } from '../../model/money';
import { useWords } from '../WordsContext';
import type { ImportReading } from './importReading';
import { reconcile } from './reconciliation';

const useStyles = makeStyles({
  table: { minWidth: 0, tableLayout: 'auto', fontSize: tokens.fontSizeBase200 },
  label: { paddingInline: '0 4px' },
  number: {
    paddingInline: '4px 0',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    width: '1%',
  },
  headerNumber: { display: 'block', textAlign: 'end', width: '100%' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function BinTable({ reading }: { readonly reading: ImportReading }) {
  const styles = useStyles();
  const { language, words, formats, fill } = useWords();
  const { ledger, posting, currency } = reading;
  const { rounding, difference, isOk } = reconcile(ledger, posting);
  const { reconciliation, findings } = words;
  const { columns, totalDebit, totalCredit } = ledger;
  const hasSides = columns.debit !== undefined && columns.credit !== undefined;
  const amount = (value: Minor): string => formats.minor(value, currency);
  const unit = fill(reconciliation.unit, { currency: formats.currencyName(currency) });

  /** A line of the proof: its words over two columns, its amount. */
  const proof = (label: string, value: string, isStrong = false) => (
    <TableRow>
      <TableCell className={mergeClasses(styles.label, isStrong && styles.strong)} colSpan={2}>
        {label}
      </TableCell>
      <TableCell className={mergeClasses(styles.number, isStrong && styles.strong)}>{value}</TableCell>
    </TableRow>
  );

  return (
    <Table size="extra-small" className={styles.table} aria-label={`${reconciliation.title}, ${unit}`}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.label}>{reconciliation.bin}</TableHeaderCell>
          <TableHeaderCell className={styles.number}>
            <span className={styles.headerNumber}>{reconciliation.rows}</span>
          </TableHeaderCell>
          <TableHeaderCell className={styles.number}>
            <span className={styles.headerNumber}>{reconciliation.amount}</span>
          </TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {BINS.map((bin) => (
          <TableRow key={bin}>
            <TableCell className={styles.label}>{CELL_WORDS[language].bins[bin]}</TableCell>
            <TableCell className={styles.number}>{formats.count(posting.counts[bin])}</TableCell>
            <TableCell className={styles.number}>{amount(posting.amounts[bin])}</TableCell>
          </TableRow>
        ))}
        {rounding !== 0 && proof(reconciliation.rounding, amount(rounding))}
        <TableRow>
          <TableCell className={mergeClasses(styles.label, styles.strong)}>{reconciliation.read}</TableCell>
          <TableCell className={mergeClasses(styles.number, styles.strong)}>
            {formats.count(posting.counts.read)}
          </TableCell>
          <TableCell className={styles.number} />
        </TableRow>
        {hasSides && proof(findings.debit, amount(totalDebit))}
        {hasSides && proof(findings.credit, amount(totalCredit))}
        {hasSides && proof(findings.balance, amount(minor(totalDebit - totalCredit)))}
        {proof(reconciliation.controlTotal, amount(posting.controlTotal), true)}
        {proof(
          fill(reconciliation.difference, { state: isOk ? words.fill.differenceOk : words.fill.differenceNotOk }),
          amount(difference),
          true,
        )}
      </TableBody>
    </Table>
  );
}
