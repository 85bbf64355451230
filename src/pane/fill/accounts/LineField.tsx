/**
 * Chooses where an account goes: type part of a line's name, id or category, or pick from the list.
 */
import { useState } from 'react';
import { Combobox, Option, OptionGroup } from '@fluentui/react-components';
import { CELL_WORDS } from '../../../locales/cells';
import type { MappingTarget } from '../../../model/ledger/accountChoices';
import { isLineId } from '../../../model/categories';
import { useWords } from '../../WordsContext';
import { matchingLines, targetLabel, type LineGroup } from './lineChoices';

const UNMAPPED = 'unmapped';

export interface LineFieldProps {
  /** Names the account. */
  readonly label: string;
  /** `undefined` while nothing is chosen, `null` for an account left unmapped. */
  readonly value: MappingTarget | null | undefined;
  readonly groups: readonly LineGroup[];
  readonly onChange: (target: MappingTarget | null) => void;
}

export function LineField({ label, value, groups, onChange }: LineFieldProps) {
  const { language, words, fill } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const excluded = fill(words.accounts.excluded, { meaning: CELL_WORDS[language].exclude });
  const shown =
    value === undefined ? '' : value === null ? words.accounts.unmapped : targetLabel(value, groups, excluded);
  const others = [
    { id: 'exclude', text: excluded },
    { id: UNMAPPED, text: words.accounts.unmapped },
  ].filter(({ text }) => text.toLowerCase().includes((typed ?? '').trim().toLowerCase()));
  return (
    <Combobox
      size="small"
      aria-label={label}
      value={typed ?? shown}
      placeholder={words.accounts.choose}
      selectedOptions={value === undefined ? [] : [value ?? UNMAPPED]}
      freeform
      expandIcon={{ 'aria-label': words.setup.openList, tabIndex: -1 }}
      input={{ spellCheck: false, autoComplete: 'off' }}
      positioning={{ matchTargetSize: 'width' }}
      listbox={{ style: { maxHeight: '240px' } }}
      style={{ minWidth: 0, width: '100%' }}
      onOpenChange={(_event, { open }) => setOpen(open)}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_event, { optionValue }) => {
        // Emptying the field selects nothing: the person is about to type.
        if (!optionValue) return;
        setTyped(null);
        if (optionValue === UNMAPPED) onChange(null);
        else if (optionValue === 'exclude' || isLineId(optionValue)) onChange(optionValue);
      }}
      onBlur={() => setTyped(null)}
    >
      {isOpen &&
        matchingLines(groups, typed ?? '').map(({ key, title, lines }) => (
          <OptionGroup key={key} label={title}>
            {lines.map(({ id, name }) => (
              <Option key={id} value={id} text={name}>
                {name}
              </Option>
            ))}
          </OptionGroup>
        ))}
      {isOpen &&
        others.map(({ id, text }) => (
          <Option key={id} value={id} text={text}>
            {text}
          </Option>
        ))}
    </Combobox>
  );
}
