/**
 * Asks what a file cannot tell: both readings of a value from it, one to choose.
 */
import { useState } from 'react';
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReadOptions } from '../../model/ledger/ledger';
import { useWords } from '../WordsContext';
import type { Question } from './fillState';
import { answersTo, doubtfulValue } from './questions';

export interface QuestionFormProps {
  readonly question: Question;
  readonly onAnswer: (options: ReadOptions) => void;
}

export function QuestionForm({ question, onAnswer }: QuestionFormProps) {
  const { words, formats, fill } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const answers = answersTo(question);
  const value = doubtfulValue(question);
  const answer = answers.find(({ id }) => id === chosen);
  return (
    <>
      <Field label={words.fill.question[question.code]}>
        <RadioGroup value={chosen ?? ''} onChange={(_event, data) => setChosen(data.value)}>
          {answers.map(({ id, reading }) => (
            <Radio key={id} value={id} label={fill(words.fill.answer, { value, reading: formats.reading(reading) })} />
          ))}
        </RadioGroup>
      </Field>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={!answer}
          onClick={() => {
            if (answer) onAnswer(answer.options);
          }}
        >
          {words.fill.useAnswer}
        </Button>
      </div>
    </>
  );
}
