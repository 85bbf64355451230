/**
 * A bar to the right of a common zero for what is gained, to the left for what is lost. The number stands beside it.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const PERCENT = 100;

const useStyles = makeStyles({
  track: { position: 'relative', height: '10px', marginBlock: '2px' },
  zero: {
    position: 'absolute',
    insetBlock: '-2px',
    width: '1px',
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  bar: {
    position: 'absolute',
    insetBlock: 0,
    boxSizing: 'border-box',
    minWidth: '1px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorPaletteBlueBackground2,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', border: '1px solid CanvasText' },
  },
  loss: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
});

export interface SignedBarProps {
  readonly value: number;
  /** Lowest and highest value of all bars, 0 among them. */
  readonly low: number;
  readonly high: number;
}

export function SignedBar({ value, low, high }: SignedBarProps) {
  const styles = useStyles();
  const width = high - low || 1;
  const place = (at: number): string => `${((at - low) / width) * PERCENT}%`;
  return (
    <div aria-hidden className={styles.track}>
      <div
        className={mergeClasses(styles.bar, value < 0 && styles.loss)}
        style={{
          insetInlineStart: place(Math.min(0, value)),
          width: `${(Math.abs(value) / width) * PERCENT}%`,
        }}
      />
      <div className={styles.zero} style={{ insetInlineStart: place(0) }} />
    </div>
  );
}
