/**
 * A figure that leads to its cell, its exact value on hover and focus; words where there is no figure.
 */
import type { ReactNode } from 'react';
import { makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { sentenceOf } from '../../functions/sentenceOf';
import { PlaceLink } from '../PlaceLink';
import { useWords } from '../WordsContext';
import { isKnown, type Figure } from './figure';
import type { Target } from './places';

const useStyles = makeStyles({ missing: { color: tokens.colorNeutralForeground2 } });

export interface FigureLinkProps {
  readonly figure: Figure;
  readonly target: Target;
  readonly onShow: (target: Target) => void;
  /** The figure as it is shown. */
  readonly format: (figure: number) => string;
  /** The figure in full. */
  readonly exact?: (figure: number) => string;
}

export function FigureLink({ figure, target, onShow, format, exact }: FigureLinkProps) {
  if (!isKnown(figure)) return <NotAvailable figure={figure} />;
  return (
    <PlaceLink place={target} onSelect={onShow} exact={exact?.(figure)}>
      {format(figure)}
    </PlaceLink>
  );
}

/** Says that there is no figure, and why on hover and focus. */
export function NotAvailable({ figure }: { readonly figure: Exclude<Figure, number> }) {
  const styles = useStyles();
  const { words, language } = useWords();
  return (
    <Tooltip content={sentenceOf(figure, language)} relationship="description">
      <span className={styles.missing}>{words.understand.notAvailable}</span>
    </Tooltip>
  );
}

/** A figure in words, where it leads nowhere. */
export function figureText(figure: Figure, format: (figure: number) => string, missing: string): ReactNode {
  return isKnown(figure) ? format(figure) : missing;
}
