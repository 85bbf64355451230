/**
 * Asks before rows of a scenario go.
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
import { TABLES } from '../../workbook/tables';
import { useWords } from '../WordsContext';
import type { CommitReading, CommittedScenario } from './commitReading';
import { typedRealised } from './trackedLevers';

export interface ConfirmDialogProps {
  readonly kind: 'replace' | 'delete';
  /** Whose rows would go; closed without any. */
  readonly scenario: CommittedScenario | null;
  readonly reading: CommitReading;
  readonly onAnswer: (agreed: boolean) => void;
}

export function ConfirmDialog({ kind, scenario, reading, onAnswer }: ConfirmDialogProps) {
  const { language, words, fill } = useWords();
  const text = words.commit;
  const rows = scenario ? scenario.planRows.length + scenario.scenarioRows.length : 0;
  const count = scenario ? typedRealised(reading.planTable, scenario.planRows) : 0;
  const holding = [
    ...(scenario && scenario.planRows.length > 0 ? [TABLES.plan] : []),
    ...(scenario && scenario.scenarioRows.length > 0 ? [TABLES.scenario] : []),
  ];
  const sheets = reading.tables.flatMap(({ name, sheetName }) =>
    holding.some((own) => own === name) ? [sheetName] : [],
  );
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <Dialog open={scenario !== null} modalType="alert" onOpenChange={(_event, { open }) => !open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{fill(text[kind].title, { name: scenario?.name ?? '' })}</DialogTitle>
          <DialogContent style={{ overflowWrap: 'anywhere' }}>
            <p>{fill(text.loses, { rows, sheets: list.format(sheets) })}</p>
            {count > 0 && <p>{fill(text.losesRealised, { count })}</p>}
            <p>{text.canUndo}</p>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{text[kind].keep}</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {text[kind].confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
