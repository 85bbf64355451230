/**
 * Asks before rows of a scenario go.
 */
import { TABLES } from '../../workbook/tables';
import { QuestionDialog } from '../QuestionDialog';
import { useWords } from '../WordsContext';
import { rowsBefore } from '../../workbook/commit/rowsBefore';
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
  const aside =
    kind === 'replace' && scenario ? rowsBefore(reading.planTable, scenario.name, reading.chosen).setAside : [];
  const names = aside.map((row) => reading.planTable.text(row, 'lever'));
  return (
    <QuestionDialog
      isOpen={scenario !== null}
      title={fill(text[kind].title, { name: scenario?.name ?? '' })}
      keep={text[kind].keep}
      agree={text[kind].confirm}
      onAnswer={onAnswer}
    >
      <p>{fill(text[kind].rows, { rows, sheets: list.format(sheets) })}</p>
      {kind === 'delete' && count > 0 && <p>{fill(text.losesRealised, { count })}</p>}
      {kind === 'replace' && <p>{text.replaceKeeps}</p>}
      {names.length > 0 && <p>{fill(text.replaceSetsAside, { count: names.length, names: list.format(names) })}</p>}
      <p>{text.canUndo}</p>
    </QuestionDialog>
  );
}
