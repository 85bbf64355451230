/**
 * What a plan is to maximise and how much it may cost once, as rows of Inputs hold it.
 */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { CELL_WORDS } from '../../locales/cells';
import { OBJECTIVES } from '../../workbook/readPlanWish';
import type { InputKey } from '../../workbook/sheets/inputRows';
import type { CellValue } from '../../workbook/spec';
import { TABLES } from '../../workbook/tables';
import { useWords } from '../WordsContext';
import { useDecision } from './Decision';
import { NumberField } from './NumberField';
import { useDraft } from './useDraft';

const MOST_YEARS = 30;
const PERCENT = 100;
/** Steps of the budget: about a hundredth of what is usual, a round number. */
const BUDGET_STEP = 10_000;

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '8px' },
  // An option longer than the field must not push the field over the next one.
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

export function WishFields() {
  const styles = useStyles();
  const { words } = useWords();
  const { reading, edit } = useDecision();
  const { objective, npv, budget } = reading.wish;
  const [kind, setKind] = useDraft(objective.kind);
  const { wish } = words.decide;

  const names = {
    'plan-objective': wish.objective,
    'plan-years': wish.years,
    'plan-rate': wish.rate,
    'plan-budget': wish.budget,
  } as const satisfies Partial<Record<InputKey, string>>;

  const write = (key: keyof typeof names, value: CellValue): void =>
    edit([{ table: TABLES.inputs, row: key, column: 'value', value, name: names[key] }]);

  return (
    <div className={styles.fields}>
      <Field label={wish.objective}>
        <Select
          value={kind}
          className={styles.select}
          onChange={(_event, { value }) => {
            const next = OBJECTIVES.find((known) => known === value);
            if (!next) return;
            setKind(next);
            write('plan-objective', CELL_WORDS[reading.language].objectives[next]);
          }}
        >
          {OBJECTIVES.map((known) => (
            <option key={known} value={known}>
              {wish.objectives[known]}
            </option>
          ))}
        </Select>
      </Field>
      <NumberField
        label={wish.budget}
        placeholder={wish.noLimit}
        value={budget}
        step={BUDGET_STEP}
        minimum={0}
        isOptional
        onChange={(value) => write('plan-budget', value)}
      />
      {kind === 'npv' && (
        <>
          <NumberField
            label={wish.years}
            value={npv.years}
            step={1}
            minimum={1}
            maximum={MOST_YEARS}
            isWhole
            onChange={(value) => write('plan-years', value)}
          />
          <NumberField
            label={wish.rate}
            value={npv.rate}
            scale={PERCENT}
            unit="%"
            step={0.5}
            minimum={0}
            maximum={PERCENT}
            onChange={(value) => write('plan-rate', value)}
          />
        </>
      )}
    </div>
  );
}
