/**
 * What lies behind the figures of an import: rows, accounts and cells, each in words.
 */
import { Accordion, Button } from '@fluentui/react-components';
import type { PostedRow } from '../../model/ledger/ledger';
import type { FileColumns } from '../../model/ledger/fileColumns';
import type { ModelSnapshot } from '../../model/snapshot';
import { saveFile } from '../saveFile';
import { useWords, type Words } from '../WordsContext';
import { Details } from './Details';
import { Findings } from './Findings';
import type { ImportReading } from './importReading';
import { monthAt } from '../../model/fiscalYear';
import { HowRead } from './HowRead';
import { SelectionFile } from './selectionFile';
import type { PlanFacts } from './work/ledgerWork';

/** Why a row was rejected, with what its cell says. */
function reasonOf(row: PostedRow, { words, formats, fill }: Words): string {
  if (!row.reason) return '';
  const { reasons, quoted, emptyText } = words.reconciliation;
  const cell = (text: string): string => (text.trim() === '' ? emptyText : fill(quoted, { value: text }));
  return fill(reasons[row.reason], {
    amount: cell(row.amountText),
    date: row.reason === 'fiscal-year' && row.date ? formats.date(row.date) : cell(row.dateText),
    currency: cell(row.currency),
  });
}

export interface ImportDetailsProps {
  readonly reading: ImportReading;
  /** `null` when the workbook refused the import, so nothing was planned. */
  readonly plan: PlanFacts | null;
  readonly model: ModelSnapshot | null;
  /** The person wants to name the columns. */
  readonly onColumns: (file: FileColumns) => void;
}

/** Gives the rejected rows as a file. */
async function saveRejected({ work }: ImportReading, spoken: Words): Promise<void> {
  const { findings } = spoken.words;
  const [rows, { rejectedCsv }] = await Promise.all([work.rejectedRows(), import('./rejectedCsv')]);
  const bytes = rejectedCsv(rows, findings.rejectedColumns, (row) => reasonOf(row, spoken));
  saveFile(`${findings.rejectedFile}.csv`, bytes, 'csv');
}

export function ImportDetails({ reading, plan, model, onColumns }: ImportDetailsProps) {
  const spoken = useWords();
  const { words, formats, fill } = spoken;
  const { reconciliation, findings } = words;
  const { posting, currency } = reading;
  const { rejected, suspectedDuplicates } = posting.counts;
  const more = (count: number): string => fill(reconciliation.more, { count });
  return (
    <Accordion multiple collapsible>
      <Details
        value="rejected"
        title={fill(reconciliation.rejected, { count: rejected })}
        entries={posting.rejected}
        count={rejected}
        describe={(row) => (
          <>
            <strong>{fill(reconciliation.rejectedRow, { row: row.row })}</strong> {reasonOf(row, spoken)}
          </>
        )}
        more={more}
        action={
          <Button size="small" onClick={() => void saveRejected(reading, spoken)}>
            {findings.saveRejected}
          </Button>
        }
      />
      <Details
        value="duplicates"
        title={fill(reconciliation.duplicates, { count: suspectedDuplicates })}
        hint={reconciliation.duplicatesHint}
        entries={posting.duplicates}
        count={suspectedDuplicates}
        describe={({ row, duplicateOf }) => fill(reconciliation.duplicate, { row, of: duplicateOf ?? '' })}
        amountOf={({ amount }) => (amount === null ? '' : formats.minor(amount, currency))}
        more={more}
      />
      <Findings reading={reading} model={model} />
      <KeptCells reading={reading} plan={plan} />
      <HowRead
        ledger={reading.ledger}
        selected={reading.request.ledger instanceof SelectionFile ? reading.request.ledger.name : null}
        onChangeColumns={() => {
          void import('./importSteps').then(async ({ fileColumns }) => onColumns(await fileColumns(reading.request)));
        }}
      />
    </Accordion>
  );
}

/** Cells a person typed, which the import leaves alone. */
export function KeptCells({ reading, plan }: Pick<ImportDetailsProps, 'reading' | 'plan'>) {
  const { words, formats, fill } = useWords();
  const { reconciliation } = words;
  if (!plan) return null;
  return (
    <Details
      value="kept"
      title={fill(reconciliation.kept, { count: plan.keptCells.length })}
      hint={reconciliation.keptHint}
      entries={plan.keptCells}
      describe={({ sheet, line, month }) =>
        fill(reconciliation.keptCell, { sheet, line, month: formats.month(monthAt(reading.fiscalYearStart, month)) })
      }
      amountOf={({ value }) => (typeof value === 'number' ? formats.number(value) : String(value ?? ''))}
      more={(count) => fill(reconciliation.moreKept, { count })}
    />
  );
}
