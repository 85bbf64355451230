/**
 * A figure that leads to its cell.
 */
import type { ReactNode } from 'react';
import { Link, makeStyles } from '@fluentui/react-components';
import type { Place } from '../hosts/host';
import { useWords } from './WordsContext';

const useStyles = makeStyles({ link: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' } });

export interface PlaceLinkProps {
  readonly place: Place;
  readonly onSelect: (place: Place) => void;
  readonly children: ReactNode;
}

export function PlaceLink({ place, onSelect, children }: PlaceLinkProps) {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <Link as="button" inline className={styles.link} title={words.actions.show} onClick={() => onSelect(place)}>
      {children}
    </Link>
  );
}
