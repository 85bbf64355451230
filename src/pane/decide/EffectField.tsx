/**
 * One effect of a lever, by sliding or by typing, with its low, likely and high case. The slider's change counts once the
 * person lets go.
 */
import { useRef, useState } from 'react';
import { Caption1, Label, makeStyles, Slider, tokens } from '@fluentui/react-components';
import { roundHalfAway } from '../../model/money';
import type { LeverRange } from '../../model/plan/leverRange';
import { useWords } from '../WordsContext';
import { NumberField } from './NumberField';
import { useDraft } from './useDraft';
import { useFigures } from './useFigures';

const PERCENT = 100;
const STEP = 0.005;
/** Ends a slider may have, fractions. */
const ENDS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 0.99] as const;
/** How far a lever's effect may reach in its good case: an effect of 100 % would be a fault. */
const MOST = 0.99;
const LEAST = -1;
/** Half the width of the slider's thumb, by which its rail is longer than its values. */
const THUMB = 10;

const useStyles = makeStyles({
  effect: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 96px', columnGap: '8px', alignItems: 'center' },
  label: { gridColumn: '1 / 3', paddingBlockStart: '8px' },
  rail: { position: 'relative' },
  slider: { width: '100%', minWidth: 0 },
  mark: {
    position: 'absolute',
    top: '4px',
    bottom: '4px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground2,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  cases: {
    gridColumn: '1 / 3',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface EffectFieldProps {
  /** What falls, as the Strategies sheet calls it. */
  readonly label: string;
  readonly lever: string;
  /** Likely effect, a fraction; negative: it gets worse. */
  readonly value: number;
  readonly range: LeverRange;
  /** A share of a cost cannot get worse. */
  readonly minimum?: number;
  readonly onChange: (value: number) => void;
}

export function EffectField({ label, lever, value, range, minimum = LEAST, onChange }: EffectFieldProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const figures = useFigures();
  const [shown, setShown] = useDraft(value);
  const isHeld = useRef(false);
  const [slid, setSlid] = useState<number | null>(null);
  const now = slid ?? shown;
  // The scale stays while the value moves within it.
  const [first] = useState(value);
  const reach = Math.max(Math.abs(first), Math.abs(shown)) * Math.max(range.high, 1) * 1.2;
  const end = ENDS.find((known) => known >= reach) ?? MOST;
  const [from, to] = shown < 0 ? [-end, 0] : [0, end];
  const text = words.decide.lever;

  const accept = (next: number): void => {
    setSlid(null);
    setShown(next);
    if (next !== value) onChange(next);
  };
  const letGo = (): void => {
    isHeld.current = false;
    if (slid !== null) accept(slid);
  };
  const place = (fraction: number): string => {
    const part = Math.min(1, Math.max(0, (fraction - from) / (to - from)));
    return `calc(${THUMB}px + (100% - ${2 * THUMB}px) * ${part})`;
  };
  const cases = { low: now * range.low, likely: now, high: now * range.high };

  return (
    <div className={styles.effect} role="group" aria-label={fill(text.of, { effect: label, lever })}>
      <Label size="small" className={styles.label}>
        {fill(text.effect, { effect: label })}
      </Label>
      <div className={styles.rail}>
        <span aria-hidden className={styles.mark} style={{ insetInlineStart: place(cases.low) }} />
        <span aria-hidden className={styles.mark} style={{ insetInlineStart: place(cases.high) }} />
        <Slider
          className={styles.slider}
          aria-label={fill(text.effect, { effect: label })}
          aria-valuetext={figures.percent(now)}
          // In steps: given a width of steps of its own, the slider would draw a mark for each.
          min={Math.round(from / STEP)}
          max={Math.round(to / STEP)}
          value={Math.round(now / STEP)}
          onChange={(_event, { value: steps }) => {
            const settled = roundHalfAway(steps * STEP, 4);
            if (isHeld.current) setSlid(settled);
            else accept(settled);
          }}
          onPointerDown={() => {
            isHeld.current = true;
          }}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onBlur={letGo}
        />
      </div>
      <NumberField
        label={fill(text.effect, { effect: label })}
        isLabelShown={false}
        value={now}
        scale={PERCENT}
        unit="%"
        step={STEP * PERCENT}
        minimum={minimum * PERCENT}
        maximum={Math.floor((MOST / Math.max(range.high, 1)) * PERCENT)}
        onChange={(next) => next !== null && accept(next)}
      />
      <Caption1 className={styles.cases}>
        {(['low', 'likely', 'high'] as const).map((id) => (
          <span key={id}>{fill(text.cases[id], { value: figures.percent(cases[id]) })}</span>
        ))}
      </Caption1>
      {now < 0 && <Caption1>{text.worse}</Caption1>}
    </div>
  );
}
