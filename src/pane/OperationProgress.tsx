/**
 * Progress of something long, in a bar and in words; the words are read out politely.
 */
import { Field, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { Progress } from '../model/progress';

const useStyles = makeStyles({ words: { fontVariantNumeric: 'tabular-nums', minHeight: '20px' } });

export interface OperationProgressProps {
  /** What is being done. */
  readonly label: string;
  /** How far it is, in words. */
  readonly words: string;
  readonly progress: Progress | null;
}

export function OperationProgress({ label, words, progress }: OperationProgressProps) {
  const styles = useStyles();
  const total = progress?.total ?? null;
  const value = progress && total ? Math.min(1, progress.done / total) : undefined;
  return (
    <Field label={label} validationState="none" hint={<span aria-live="polite">{words}</span>} className={styles.words}>
      <ProgressBar value={value} thickness="large" />
    </Field>
  );
}
