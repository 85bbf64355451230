/**
 * What Fill shows in each of its states.
 */
import { useState, type Dispatch, type Ref } from 'react';
import { Body1, Button, makeStyles } from '@fluentui/react-components';
import type { ModelState, Place, WorkbookHost } from '../../hosts/host';
import { FailureNotice } from '../Notice';
import { OperationProgress } from '../OperationProgress';
import { StepFrame } from '../StepFrame';
import { useWords } from '../WordsContext';
import { ColumnsForm } from './ColumnsForm';
import { FileField } from './FileField';
import { FillBody } from './FillBody';
import { FillActions, FillStatus } from './FillFooter';
import { FillNotice } from './FillNotice';
import type { FillAction, FillState } from './fillState';
import { QuestionForm } from './QuestionForm';
import { FILE_ROLES, type FileRole } from './readRequest';
import { SheetField } from './SheetField';
import { useSelectionFile } from './useSelectionFile';

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', gap: '8px' },
  instead: { display: 'flex', justifyContent: 'flex-start' },
});

export interface FillContentProps {
  readonly host: WorkbookHost;
  readonly model: ModelState;
  readonly fill: FillState;
  readonly dispatch: Dispatch<FillAction>;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** Leads to guided typing. */
  readonly onType: () => void;
}

export function FillContent({ host, model, fill: state, dispatch, headingRef, onType }: FillContentProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const [selectFailure, setSelectFailure] = useState<unknown>(null);
  const select = (place: Place): void => {
    setSelectFailure(null);
    host.select(place).catch((error: unknown) => setSelectFailure(error ?? new Error(String(error))));
  };
  const choose = (role: FileRole, file: File | null): void => dispatch({ type: 'file', role, file });
  const selection = useSelectionFile(host, (file) => choose('ledger', file));
  const { state: selected } = selection;
  const failure = selected.at === 'failed' ? selected.error : selectFailure;
  const isSelecting = selected.at === 'reading';
  const { done, total } = (isSelecting && selected.progress) || { done: 0, total: null };
  return (
    <StepFrame
      title={words.fill.title}
      headingRef={headingRef}
      message={failure === null ? <FillNotice state={state} dispatch={dispatch} /> : <FailureNotice error={failure} />}
      status={isSelecting ? words.fill.statusReading : <FillStatus state={state} />}
      actions={
        isSelecting ? (
          <Button onClick={selection.stop}>{words.actions.cancel}</Button>
        ) : (
          <FillActions state={state} dispatch={dispatch} />
        )
      }
    >
      {state.at === 'unclear' && (
        <QuestionForm question={state.question} onAnswer={(options) => dispatch({ type: 'answer', options })} />
      )}
      {state.at === 'columns' && (
        <ColumnsForm file={state.file} onAnswer={(columns) => dispatch({ type: 'answer', options: { columns } })} />
      )}
      {state.at !== 'posting' && state.at !== 'posted' && (
        <Files
          state={state}
          onChoose={(role, file) => {
            selection.stop();
            choose(role, file);
          }}
          onUseSelection={selection.start}
          onSheet={(sheet) => dispatch({ type: 'sheet', sheet })}
        />
      )}
      {isSelecting ? (
        <OperationProgress
          label={words.importing.readingSelection}
          words={total ? fill(words.importing.selectionRows, { done, total }) : ''}
          progress={selected.progress}
        />
      ) : (
        <FillBody state={state} model={model} dispatch={dispatch} onSelect={select} />
      )}
      {!isSelecting && (state.at === 'choosing' || state.at === 'posted') && (
        <div className={styles.instead}>
          <Button onClick={onType}>{state.at === 'posted' ? words.fill.typeMore : words.fill.typeInstead}</Button>
        </div>
      )}
    </StepFrame>
  );
}

interface FilesProps {
  readonly state: FillState;
  readonly onChoose: (role: FileRole, file: File | null) => void;
  readonly onUseSelection: () => void;
  readonly onSheet: (sheet: number) => void;
}

function Files({ state, onChoose, onUseSelection, onSheet }: FilesProps) {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <>
      {state.at === 'choosing' && <Body1>{words.fill.intro}</Body1>}
      <div className={styles.files} role="group" aria-label={words.fill.files}>
        {FILE_ROLES.map((role) => (
          <FileField
            key={role}
            role={role}
            file={state.files[role]}
            onChange={(file) => onChoose(role, file)}
            onUseSelection={role === 'ledger' ? onUseSelection : undefined}
          />
        ))}
      </div>
      {state.sheets.length > 1 && <SheetField sheets={state.sheets} chosen={state.sheet} onChoose={onSheet} />}
    </>
  );
}
