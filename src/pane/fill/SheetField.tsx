/**
 * Says which sheet of a workbook is read, and offers the others.
 */
import { Field, Select } from '@fluentui/react-components';
import type { LedgerSheet } from '../../model/ledger/sheets/ledgerSheets';
import { useWords } from '../WordsContext';

export interface SheetFieldProps {
  /** Several. */
  readonly sheets: readonly LedgerSheet[];
  /** Place of the sheet that was chosen; `null` for the reader's own choice. */
  readonly chosen: number | null;
  readonly onChoose: (sheet: number) => void;
}

export function SheetField({ sheets, chosen, onChoose }: SheetFieldProps) {
  const { words, fill } = useWords();
  const { importing } = words;
  const shown = chosen ?? sheets.find(({ isRead }) => isRead)?.index;
  return (
    <Field label={importing.sheet} hint={fill(importing.sheetHint, { count: sheets.length })}>
      <Select value={String(shown ?? '')} onChange={(_event, { value }) => onChoose(Number(value))}>
        {sheets.map(({ index, name }) => (
          <option key={index} value={String(index)}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
