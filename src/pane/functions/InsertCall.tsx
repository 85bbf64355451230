/**
 * Fields for the arguments of a function, the formula they make, and the button that puts it into the selected cell.
 */
import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { FunctionHelp } from '../../functions/functionHelp';
import { FUNCTION_HELP_WORDS } from '../../locales/functionHelp';
import type { WorkbookHost } from '../../hosts/host';
import { Problem } from '../../model/problem';
import { FailureNotice, Notice } from '../Notice';
import { useWords } from '../WordsContext';
import { callText } from './callText';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    padding: '6px 8px',
    margin: 0,
  },
});

type Insertion =
  | { readonly at: 'idle' }
  | { readonly at: 'done'; readonly cell: string }
  | { readonly at: 'failed'; readonly error: unknown };

export interface InsertCallProps {
  readonly host: Pick<WorkbookHost, 'insertFormula'>;
  readonly help: FunctionHelp;
}

export function InsertCall({ host, help }: InsertCallProps) {
  const styles = useStyles();
  const { language, words, fill } = useWords();
  const marks = FUNCTION_HELP_WORDS[language];
  const [given, setGiven] = useState<readonly string[]>(() => help.parameters.map(() => ''));
  const [state, setState] = useState<Insertion>({ at: 'idle' });
  const formula = callText(help.id, given);

  const insert = async (replaces: boolean): Promise<void> => {
    try {
      setState({ at: 'done', cell: await host.insertFormula(formula, { replaces }) });
    } catch (error) {
      setState({ at: 'failed', error });
    }
  };

  const isTaken = state.at === 'failed' && state.error instanceof Problem && state.error.code === 'cell-taken';
  return (
    <div className={styles.form}>
      {help.parameters.map(({ name, description, isOptional, takesRanges, isRepeating }, index) => {
        const remarks = [isOptional && marks.optional, takesRanges && marks.ranges, isRepeating && marks.repeating];
        const remark = remarks.filter((text) => text !== false).join(', ');
        return (
          <Field key={name} label={remark ? `${name} (${remark})` : name} hint={description}>
            <Input
              value={given[index] ?? ''}
              onChange={(_event, { value }) => setGiven(given.map((old, at) => (at === index ? value : old)))}
            />
          </Field>
        );
      })}
      <p className={styles.formula}>
        <code>{formula}</code>
      </p>
      <Button onClick={() => void insert(false)}>{words.functions.insert}</Button>
      {state.at === 'done' && <Notice intent="success">{fill(words.functions.inserted, { cell: state.cell })}</Notice>}
      {state.at === 'failed' && (
        <FailureNotice
          error={state.error}
          action={isTaken ? <Button onClick={() => void insert(true)}>{words.functions.replace}</Button> : undefined}
        />
      )}
    </div>
  );
}
