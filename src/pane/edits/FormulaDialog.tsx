/**
 * Asks before a formula that stands in a cell is replaced by a value.
 */
import { QuestionDialog } from '../QuestionDialog';
import { useWords } from '../WordsContext';
import type { FormulaCell } from './cellEdits';

export interface FormulaDialogProps {
  /** Closed without any. */
  readonly cells: readonly FormulaCell[];
  readonly onAnswer: (replaces: boolean) => void;
}

export function FormulaDialog({ cells, onAnswer }: FormulaDialogProps) {
  const { words, fill } = useWords();
  const { formula: text } = words.decide;
  return (
    <QuestionDialog
      isOpen={cells.length > 0}
      title={text.title}
      keep={text.keep}
      agree={text.replace}
      onAnswer={onAnswer}
    >
      {cells.map(({ place, formula }) => (
        <p key={place}>{fill(text.text, { place, formula })}</p>
      ))}
    </QuestionDialog>
  );
}
