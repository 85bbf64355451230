/**
 * Asks which column of the file holds what; each header comes with values from the file.
 */
import { useState } from 'react';
import { Body1, Button, Field, makeStyles, Select, typographyStyles } from '@fluentui/react-components';
import { COLUMN_ROLES, type ColumnRole, type LedgerColumns } from '../../model/ledger/ledger';
import { areEnough, type FileColumns } from '../../model/ledger/fileColumns';
import { useWords } from '../WordsContext';

/** Needed ones first. */
const ORDER: readonly ColumnRole[] = ['date', 'period', 'account', 'amount', 'debit', 'credit'];
const ROLES = [...ORDER, ...COLUMN_ROLES.filter((role) => !ORDER.includes(role))];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

export interface ColumnsFormProps {
  readonly file: FileColumns;
  readonly onAnswer: (columns: LedgerColumns) => void;
}

export function ColumnsForm({ file, onAnswer }: ColumnsFormProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { columns: texts } = words;
  const [chosen, setChosen] = useState<LedgerColumns>(file.recognised);
  const samplesOf = (header: string | undefined): string | undefined => {
    const samples = file.columns.find((column) => column.header === header)?.samples ?? [];
    return samples.length > 0 ? fill(texts.samples, { values: samples.join(texts.between) }) : undefined;
  };
  const choose = (role: ColumnRole, header: string): void => {
    const next = { ...chosen };
    delete next[role];
    setChosen(header === '' ? next : { ...next, [role]: header });
  };
  return (
    <section className={styles.form} aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      <Body1>{texts.intro}</Body1>
      {ROLES.map((role) => (
        <Field key={role} label={texts.roles[role]} hint={samplesOf(chosen[role])}>
          <Select value={chosen[role] ?? ''} onChange={(_event, { value }) => choose(role, value)}>
            {/* A column that was recognised can be another, but not none: the reader would find it again. */}
            {file.recognised[role] === undefined && <option value="">{texts.unused}</option>}
            {file.columns.map(({ header, samples }) => (
              <option key={header} value={header}>
                {samples[0] === undefined ? header : `${header}${texts.between}${samples.join(texts.between)}`}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={!areEnough(chosen)}
          onClick={() => {
            if (areEnough(chosen)) onAnswer(chosen);
          }}
        >
          {texts.use}
        </Button>
      </div>
    </section>
  );
}
