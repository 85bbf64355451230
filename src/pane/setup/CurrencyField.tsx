import { useState } from 'react';
import { Combobox, Field, Option } from '@fluentui/react-components';
import { CURRENCIES } from '../../model/currencies';
import { useWords } from '../WordsContext';
import { matchingCurrencies } from './matchingCurrencies';

export interface CurrencyFieldProps {
  /** ISO 4217 code. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Chooses a currency by typing part of its code or name. What matches nothing is put back on leaving the field. */
export function CurrencyField({ value, onChange }: CurrencyFieldProps) {
  const { words, formats } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const label = (code: string): string => `${code} ${formats.currencyName(code)}`;
  const options = typed === null ? CURRENCIES : matchingCurrencies(typed, formats.currencyName);
  const isUnknown = typed !== null && options.length === 0;
  return (
    <Field
      label={words.setup.currency}
      validationState={isUnknown ? 'error' : 'none'}
      validationMessage={isUnknown ? words.setup.currencyUnknown : undefined}
    >
      <Combobox
        value={typed ?? label(value)}
        selectedOptions={[value]}
        freeform
        // Arrow keys open the list from the field itself: one Tab stop is enough.
        expandIcon={{ 'aria-label': words.setup.openList, tabIndex: -1 }}
        input={{ spellCheck: false, autoComplete: 'off' }}
        positioning={{ matchTargetSize: 'width' }}
        listbox={{ style: { maxHeight: '240px' } }}
        style={{ minWidth: 0 }}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          // Emptying the field selects nothing: the person is about to type.
          if (!optionValue) return;
          setTyped(null);
          onChange(optionValue);
        }}
        onBlur={() => {
          const code = typed?.trim().toUpperCase() ?? '';
          if (CURRENCIES.includes(code)) onChange(code);
          setTyped(null);
        }}
      >
        {options.map((code) => (
          <Option key={code} value={code} text={label(code)}>
            {label(code)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
