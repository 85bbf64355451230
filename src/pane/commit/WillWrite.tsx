/**
 * What committing would write, sheet by sheet, before it is written.
 */
import { Button, Caption1, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Target } from '../understand/places';
import { Section } from '../understand/Section';
import { useWords } from '../WordsContext';
import type { WrittenPart } from './writtenParts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'center' },
  words: { overflowWrap: 'anywhere' },
  stale: { opacity: 0.6 },
});

export interface WillWriteProps {
  /** `null` until it is worked out. */
  readonly parts: readonly WrittenPart[] | null;
  /** It is being worked out anew. */
  readonly isStale: boolean;
  readonly onShow: (target: Target) => void;
}

export function WillWrite({ parts, isStale, onShow }: WillWriteProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const text = words.commit.written;
  return (
    <Section about={text.title}>
      {parts ? (
        <ul className={mergeClasses(styles.list, isStale && styles.stale)} aria-busy={isStale}>
          {parts.map(({ table, sheet, rows, cells, before }) => (
            <li key={table} className={styles.row}>
              <span className={styles.words}>
                {fill(before > 0 ? text.replaced : text.added, { sheet, rows, cells, before })}
              </span>
              <Button
                size="small"
                aria-label={fill(text.showSheet, { sheet })}
                onClick={() => onShow({ kind: 'table', table })}
              >
                {text.show}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <Caption1>{text.working}</Caption1>
      )}
      <Caption1>{text.untouched}</Caption1>
    </Section>
  );
}
