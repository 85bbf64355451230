/**
 * A figure that leads to its cell.
 */
import type { ReactNode } from 'react';
import { Link, makeStyles, Tooltip } from '@fluentui/react-components';
import type { Place } from '../hosts/host';
import { useWords } from './WordsContext';

const useStyles = makeStyles({
  link: {
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'end',
    // A button would not take the size of the text around it.
    fontSize: 'inherit',
    fontWeight: 'inherit',
    lineHeight: 'inherit',
  },
});

export interface PlaceLinkProps<P = Place> {
  readonly place: P;
  readonly onSelect: (place: P) => void;
  /** What the figure says in full where it is shown shortened. */
  readonly exact?: string;
  readonly children: ReactNode;
}

export function PlaceLink<P = Place>({ place, onSelect, exact, children }: PlaceLinkProps<P>) {
  const styles = useStyles();
  const { words } = useWords();
  const title = exact === undefined ? words.actions.show : undefined;
  const link = (
    <Link as="button" inline className={styles.link} title={title} onClick={() => onSelect(place)}>
      {children}
    </Link>
  );
  if (exact === undefined) return link;
  return (
    <Tooltip content={`${exact} · ${words.actions.show}`} relationship="description">
      {link}
    </Tooltip>
  );
}
