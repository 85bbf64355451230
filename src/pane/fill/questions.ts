/**
 * The questions a ledger file can leave open, and what each answer means for the reader.
 */
import type { ReadOptions } from '../../model/ledger/ledger';
import type { Question, QuestionCode } from './fillState';

export interface Answer {
  /** Name of the value that holds this reading in the reader's `Problem`. */
  readonly id: string;
  /** How the doubtful value reads under this answer, as the reader put it. */
  readonly reading: string;
  readonly options: ReadOptions;
}

/** Possible answers of each question. */
const ANSWERS: Readonly<Record<QuestionCode, readonly Omit<Answer, 'reading'>[]>> = {
  'ambiguous-date-order': [
    { id: 'dmy', options: { dateOrder: 'dmy' } },
    { id: 'mdy', options: { dateOrder: 'mdy' } },
  ],
  'ambiguous-decimal': [
    { id: 'withPoint', options: { decimal: '.' } },
    { id: 'withComma', options: { decimal: ',' } },
  ],
};

/** The value in doubt, as the file has it. */
export function doubtfulValue({ values }: Question): string {
  return String(values.value ?? '');
}

/** The answers to choose from, each with what the doubtful value then means. */
export function answersTo({ code, values }: Question): readonly Answer[] {
  return ANSWERS[code].flatMap((answer) => {
    const reading = values[answer.id];
    return reading === undefined ? [] : [{ ...answer, reading: String(reading) }];
  });
}
