/**
 * A number that a cell holds: typed as people write numbers, taken on leaving the field or on Enter, given up with Escape.
 * What is no number stays in the field with a sentence and is not written.
 */
import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { roundHalfAway } from '../../../model/money';
import { isFault, type NumberCell } from '../../../model/snapshot';
import { numberIn } from '../../../workbook/tableReader';
import { useWords } from '../../WordsContext';
import type { EntryKind } from './entries';
import { useTyping } from './Typing';

const PERCENT = 100;
/** Decimals of a share of 1, so that percentages keep six. */
const RATE_DECIMALS = 8;
const MEAN_DECIMALS = 6;

export interface AmountFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly kind: EntryKind;
  readonly value: NumberCell;
  readonly onCommit: (value: number | null) => void;
}

type Refusal = 'notANumber' | 'tooSmall' | 'notARate';

/** What was typed as the cell is to hold it, or why it cannot. */
function accepted(text: string, kind: EntryKind, digits: number): number | null | Refusal {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const number = numberIn(kind === 'rate' ? plain.replace(/\s*%$/, '') : plain);
  if (number === null) return 'notANumber';
  // Credits are negative; volumes and times are not.
  if (kind === 'money') return roundHalfAway(number, digits);
  if (kind === 'rate') {
    return number < 0 || number > PERCENT ? 'notARate' : roundHalfAway(number / PERCENT, RATE_DECIMALS);
  }
  return number < 0 ? 'tooSmall' : roundHalfAway(number, MEAN_DECIMALS);
}

export function AmountField({ label, hint, kind, value, onCommit }: AmountFieldProps) {
  const { formats, fill } = useWords();
  const { texts, currency, digits } = useTyping();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const shown = (): string => {
    if (value === null) return '';
    if (isFault(value)) return value.content;
    if (kind === 'money') return formats.amount(value, currency);
    return formats.number(kind === 'rate' ? roundHalfAway(value * PERCENT, MEAN_DECIMALS) : value);
  };
  const giveUp = (): void => {
    setTyped(null);
    setRefusal(null);
  };
  const take = (): void => {
    if (typed === null) return;
    const next = typed === shown() ? value : accepted(typed, kind, digits);
    if (typeof next === 'string') {
      setRefusal(next);
      return;
    }
    giveUp();
    if (!isFault(next) && next !== value) onCommit(next);
  };

  const fault = isFault(value) && typed === null ? fill(texts.fault, { content: value.content }) : undefined;
  const message = refusal === null ? fault : texts[refusal];
  return (
    <Field
      label={label}
      size="small"
      hint={message === undefined ? hint : undefined}
      validationState={refusal !== null ? 'error' : fault ? 'warning' : 'none'}
      validationMessage={message}
    >
      <Input
        size="small"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? shown()}
        contentAfter={kind === 'rate' ? '%' : undefined}
        style={{ minWidth: 0, fontVariantNumeric: 'tabular-nums' }}
        input={{ style: { textAlign: 'end', minWidth: 0 } }}
        onChange={(_event, { value: text }) => setTyped(text)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // A question may come up and take the focus: this very key must not answer it.
            event.preventDefault();
            take();
          }
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            giveUp();
          }
        }}
      />
    </Field>
  );
}
