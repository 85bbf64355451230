/**
 * A number by typing or by steps. What is no number in its range leaves the value as it was and says what would fit.
 */
import { useState } from 'react';
import { Field, SpinButton } from '@fluentui/react-components';
import { roundHalfAway } from '../../model/money';
import { numberIn } from '../../workbook/tableReader';
import { useWords } from '../WordsContext';
import { useDraft } from './useDraft';

/** Decimals that a shown number may have; more are noise of binary fractions. */
const SHOWN_DECIMALS = 6;

export interface NumberFieldProps {
  readonly label: string;
  /** Left out: the label is read out but not shown, since something else beside the field says it. */
  readonly isLabelShown?: boolean;
  readonly hint?: string;
  readonly warning?: string;
  readonly placeholder?: string;
  /** In the workbook's units; `null`: blank. */
  readonly value: number | null;
  /** How many shown units one unit of the workbook is: 100 for fractions shown as percentages. */
  readonly scale?: number;
  /** Sign after the number, such as `%`. */
  readonly unit?: string;
  /** In shown units. */
  readonly step: number;
  readonly minimum: number;
  /** Left out: no bound. */
  readonly maximum?: number;
  readonly isWhole?: boolean;
  readonly isOptional?: boolean;
  readonly onChange: (value: number | null) => void;
}

export function NumberField(props: NumberFieldProps) {
  const {
    label,
    isLabelShown = true,
    hint,
    warning,
    placeholder,
    scale = 1,
    unit = '',
    step,
    minimum,
    maximum,
  } = props;
  const { isWhole = false, isOptional = false, onChange } = props;
  const { words, formats, fill } = useWords();
  const [value, setDraft] = useDraft(props.value);
  const [isRefused, setRefused] = useState(false);
  const shown = value === null ? null : roundHalfAway(value * scale, SHOWN_DECIMALS);

  const accept = (next: number | null): void => {
    const fits =
      next === null
        ? isOptional
        : Number.isFinite(next) &&
          next >= minimum &&
          next <= (maximum ?? Infinity) &&
          (!isWhole || Number.isInteger(next));
    setRefused(!fits);
    if (!fits) return;
    const own = next === null ? null : roundHalfAway(next, SHOWN_DECIMALS) / scale;
    if (own === value) return;
    setDraft(own);
    onChange(own);
  };

  const bounds = { minimum: formats.number(minimum), maximum: formats.number(maximum ?? 0) };
  const range = words.decide.number;
  const sentences = isOptional ? [range.fromOrBlank, range.rangeOrBlank] : [range.from, range.range];
  const refusal = fill(sentences[maximum === undefined ? 0 : 1] ?? '', bounds);
  return (
    <Field
      label={isLabelShown ? label : undefined}
      hint={isRefused || warning ? undefined : hint}
      validationState={isRefused ? 'error' : warning ? 'warning' : 'none'}
      validationMessage={isRefused ? refusal : warning}
    >
      <SpinButton
        aria-label={isLabelShown ? undefined : label}
        value={shown}
        displayValue={shown === null ? '' : `${formats.number(shown)}${unit}`}
        placeholder={placeholder}
        min={minimum}
        max={maximum}
        step={step}
        incrementButton={{ 'aria-label': words.decide.number.more }}
        decrementButton={{ 'aria-label': words.decide.number.less }}
        style={{ minWidth: 0 }}
        onChange={(_event, { value: stepped, displayValue }) => {
          if (typeof stepped === 'number') return accept(stepped);
          const text = (displayValue ?? '').normalize('NFKC').replaceAll(/[\s%]/g, '');
          // What is no number is refused like one out of range.
          accept(text === '' ? null : (numberIn(text) ?? Number.NaN));
        }}
      />
    </Field>
  );
}
