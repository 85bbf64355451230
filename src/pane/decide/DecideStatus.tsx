/**
 * The footer: what the chosen levers bring in one line, and what is going on.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useWords } from '../WordsContext';
import { useDecision } from './Decision';
import type { PlanAnswer } from './planQuestions';
import { useFigures } from './useFigures';

const useStyles = makeStyles({
  figures: { display: 'block' },
  stale: { opacity: 0.6 },
});

export interface DecideStatusProps {
  readonly answer: PlanAnswer | null;
  readonly isStale: boolean;
  /** What is going on; empty when nothing is. */
  readonly words: string;
}

export function DecideStatus({ answer, isStale, words: activity }: DecideStatusProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { reading, chosen } = useDecision();
  const figures = useFigures();
  const text = words.decide;
  const csat = reading.plan.model.metrics.find(({ name }) => name === 'csat');
  const points = (answer?.chosen.quality['csat'] ?? 0) - (csat?.today ?? 0);
  const line =
    answer && chosen.size > 0
      ? [
          fill(text.status, { net: figures.amount(answer.chosen.net) }),
          fill(text.statusMetric, { metric: text.metrics.csat, points: figures.points(points) }),
        ].join(' · ')
      : text.statusNone;
  return (
    <>
      <span className={mergeClasses(styles.figures, isStale && styles.stale)}>{line}</span>
      {activity}
    </>
  );
}
