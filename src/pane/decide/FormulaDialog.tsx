/**
 * Asks before a formula that stands in a cell is replaced by a value.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
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
    <Dialog open={cells.length > 0} modalType="alert" onOpenChange={(_event, { open }) => !open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent style={{ overflowWrap: 'anywhere' }}>
            {cells.map(({ place, formula }) => (
              <p key={place}>{fill(text.text, { place, formula })}</p>
            ))}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{text.keep}</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {text.replace}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
