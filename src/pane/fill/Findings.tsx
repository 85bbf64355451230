/**
 * What stands out in an import though every row is accounted for: months without postings, unusual months.
 */
import { useMemo } from 'react';
import { JUMP_RULE } from '../../model/ledger/conspicuous';
import { monthAt } from '../../model/fiscalYear';
import type { ModelSnapshot } from '../../model/snapshot';
import { useWords } from '../WordsContext';
import { lineGroups, targetLabel } from './accounts/lineChoices';
import { Details } from './Details';
import type { ImportReading } from './importReading';

export interface FindingsProps {
  readonly reading: Pick<ImportReading, 'posting' | 'currency' | 'fiscalYearStart'>;
  /** Names the lines; without it they go by their ids. */
  readonly model: ModelSnapshot | null;
}

export function Findings({ reading, model }: FindingsProps) {
  const { language, words, formats, fill } = useWords();
  const { findings, reconciliation } = words;
  const { posting, currency, fiscalYearStart } = reading;
  const { emptyMonths: months, jumps } = posting;
  const groups = useMemo(() => (model ? lineGroups(model, language) : []), [model, language]);
  const monthName = (month: number): string => formats.month(monthAt(fiscalYearStart, month));
  const more = (count: number): string => fill(reconciliation.moreKept, { count });
  return (
    <>
      <Details
        value="months"
        title={fill(findings.months, { count: months.length })}
        hint={findings.monthsHint}
        entries={posting.counts.posted > 0 ? months : []}
        describe={monthName}
        more={more}
      />
      <Details
        value="jumps"
        title={fill(findings.jumps, { count: jumps.length })}
        hint={fill(findings.jumpsHint, {
          deviations: JUMP_RULE.deviations,
          share: JUMP_RULE.shareOfYear,
          least: JUMP_RULE.leastMonths,
        })}
        entries={jumps}
        describe={({ line, month, usual }) =>
          fill(findings.jump, {
            line: targetLabel(line, groups, ''),
            month: monthName(month),
            usual: formats.minor(usual, currency),
          })
        }
        amountOf={({ amount }) => formats.minor(amount, currency)}
        more={more}
      />
    </>
  );
}
