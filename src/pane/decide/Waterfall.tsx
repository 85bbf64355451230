/**
 * What each chosen lever adds to the net saving, its fair part: the parts sum to the whole.
 */
import {
  Caption1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useWords } from '../WordsContext';
import type { PlanAnswer } from './planQuestions';
import { SignedBar } from './SignedBar';
import { useFigures } from './useFigures';

const useStyles = makeStyles({
  table: { minWidth: 0, tableLayout: 'auto' },
  name: { width: '60%' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', verticalAlign: 'top', paddingBlockStart: '4px' },
  header: { display: 'block', textAlign: 'end', width: '100%' },
  total: { fontWeight: tokens.fontWeightSemibold },
});

export function Waterfall({ answer }: { readonly answer: PlanAnswer }) {
  const styles = useStyles();
  const { words } = useWords();
  const figures = useFigures();
  const { results } = words.decide;
  const { waterfall, net } = answer.chosen;
  const amounts = waterfall.map(({ amount }) => amount);
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const steps = [...waterfall].sort((a, b) => b.amount - a.amount);
  return (
    <>
      <Caption1>{results.waterfall}</Caption1>
      <Table size="small" className={styles.table} aria-label={results.waterfall}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.name}>{results.lever}</TableHeaderCell>
            <TableHeaderCell>
              <span className={styles.header}>{results.part}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {steps.map(({ lever, amount }) => (
            <TableRow key={lever}>
              <TableCell>
                {figures.lever(lever)}
                <SignedBar value={amount} low={low} high={high} />
              </TableCell>
              <TableCell className={styles.number}>{figures.amount(amount)}</TableCell>
            </TableRow>
          ))}
          <TableRow className={styles.total}>
            <TableCell>{results.total}</TableCell>
            <TableCell className={styles.number}>{figures.amount(net)}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </>
  );
}
