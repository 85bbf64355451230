import { SpinButton } from '@fluentui/react-components';
import { useWords } from '../WordsContext';

export interface WholeNumberProps {
  /** `null`: empty. */
  readonly value: number | null;
  readonly minimum: number;
  readonly maximum: number;
  readonly isOptional?: boolean;
  readonly label?: string;
  readonly onChange: (value: number | null) => void;
}

/** A whole number by typing or by steps. What is no whole number in the range leaves the value as it was. */
export function WholeNumber({ value, minimum, maximum, isOptional = false, label, onChange }: WholeNumberProps) {
  const { words } = useWords();
  const accept = (next: number | null): void => {
    if (next === null) {
      if (isOptional) onChange(null);
    } else if (Number.isInteger(next) && next >= minimum && next <= maximum) onChange(next);
  };
  return (
    <SpinButton
      aria-label={label}
      value={value}
      displayValue={value === null ? '' : String(value)}
      min={minimum}
      max={maximum}
      incrementButton={{ 'aria-label': words.setup.more }}
      decrementButton={{ 'aria-label': words.setup.less }}
      style={{ minWidth: 0 }}
      onChange={(_event, { value: stepped, displayValue }) => {
        if (typeof stepped === 'number') accept(stepped);
        else {
          const text = (displayValue ?? '').normalize('NFKC').trim();
          accept(text === '' ? null : Number(text));
        }
      }}
    />
  );
}
