/**
 * Whether the Ledger sheet gets every row or sums; says what a sheet without room for every row gets.
 */
import { Body1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { LEDGER_DETAILS, type LedgerDetail } from '../../workbook/import/ledgerEntries';
import { useWords } from '../WordsContext';
import type { PlanFacts } from './work/ledgerWork';

export interface DetailFieldProps {
  readonly plan: PlanFacts;
  /** Rows of the ledger. */
  readonly rows: number;
  readonly wanted: LedgerDetail;
  readonly onChoose: (detail: LedgerDetail) => void;
}

export function DetailField({ plan, rows, wanted, onChoose }: DetailFieldProps) {
  const { words, fill } = useWords();
  const { importing, reconciliation } = words;
  if (!plan.hasRoom) return <Body1>{fill(reconciliation.sums, { rows: plan.ledgerRows })}</Body1>;
  const hint = importing.detailHints[plan.detail];
  return (
    <Field label={importing.detail} hint={fill(hint, { rows: plan.ledgerRows, read: rows })}>
      <RadioGroup
        value={wanted}
        onChange={(_event, { value }) => {
          const detail = LEDGER_DETAILS.find((known) => known === value);
          if (detail) onChoose(detail);
        }}
      >
        {LEDGER_DETAILS.map((detail) => (
          <Radio key={detail} value={detail} label={importing.details[detail]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
