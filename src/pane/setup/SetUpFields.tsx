/**
 * The questions of Set up.
 */
import { useId } from 'react';
import { Field, Label, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { LANGUAGES, type Language } from '../../locales';
import { useWords } from '../WordsContext';
import { CurrencyField } from './CurrencyField';
import { currencyOf, type SetUpForm } from './setUpState';
import { WholeNumber } from './WholeNumber';

const MONTHS = Array.from({ length: 12 }, (_value, index) => index + 1);
const YEARS = { first: 1950, last: 2199 };
const MOST_AGENTS = 1_000_000;

const useStyles = makeStyles({
  start: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '8px' },
  startLabel: { gridColumnStart: 1, gridColumnEnd: 3 },
});

export interface SetUpFieldsProps {
  readonly form: SetUpForm;
  readonly onChange: (form: SetUpForm) => void;
  readonly onLanguage: (language: Language) => void;
}

export function SetUpFields({ form, onChange, onLanguage }: SetUpFieldsProps) {
  const styles = useStyles();
  const { language, words, formats } = useWords();
  const startId = useId();
  return (
    <>
      <Field label={words.setup.language}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_event, { value }) => {
            const chosen = LANGUAGES.find((known) => known === value);
            if (chosen) onLanguage(chosen);
          }}
        >
          {LANGUAGES.map((known) => (
            <Radio key={known} value={known} label={<span lang={known}>{words.languages[known]}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <CurrencyField value={currencyOf(form, language)} onChange={(currency) => onChange({ ...form, currency })} />
      <div className={styles.start} role="group" aria-labelledby={startId}>
        <Label id={startId} className={styles.startLabel}>
          {words.setup.yearStart}
        </Label>
        <Select
          aria-label={words.setup.month}
          value={String(form.month)}
          onChange={(_event, { value }) => onChange({ ...form, month: Number(value) })}
        >
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {formats.monthName(month)}
            </option>
          ))}
        </Select>
        <WholeNumber
          label={words.setup.year}
          value={form.year}
          minimum={YEARS.first}
          maximum={YEARS.last}
          onChange={(year) => {
            if (year !== null) onChange({ ...form, year });
          }}
        />
      </div>
      <Field label={words.setup.content} hint={words.setup.sampleHint}>
        <RadioGroup
          layout="horizontal"
          value={form.hasSample ? 'sample' : 'empty'}
          onChange={(_event, { value }) => onChange({ ...form, hasSample: value === 'sample' })}
        >
          <Radio value="empty" label={words.setup.empty} />
          <Radio value="sample" label={words.setup.sample} />
        </RadioGroup>
      </Field>
      {/* The sample has a team of its own. */}
      {!form.hasSample && (
        <Field label={words.setup.agents} hint={words.setup.agentsHint}>
          <WholeNumber
            value={form.agents}
            minimum={0}
            maximum={MOST_AGENTS}
            isOptional
            onChange={(agents) => onChange({ ...form, agents })}
          />
        </Field>
      )}
    </>
  );
}
