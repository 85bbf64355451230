/**
 * One file: chosen with a button or dropped, named, changed, removed. Its bytes are read only in this browser.
 */
import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { Button, Caption1, Label, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useWords } from '../WordsContext';
import type { FileRole } from './readRequest';

const TEXT = '.csv,.tsv,.txt,text/csv,text/plain';
const ACCEPTED: Readonly<Record<FileRole, string>> = {
  // Exports of some systems are named .xls and are text.
  ledger: `${TEXT},.xlsx,.xls,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`,
  mapping: TEXT,
  drivers: TEXT,
};

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '4px',
    paddingBlock: '6px',
    paddingInline: '8px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  dropping: { backgroundColor: tokens.colorNeutralBackground1Hover, border: `1px solid ${tokens.colorBrandStroke1}` },
  name: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold, ':focus': { outlineStyle: 'none' } },
  hint: { color: tokens.colorNeutralForeground2 },
  texts: { display: 'flex', flexDirection: 'column' },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '4px' },
  manyButtons: { gridColumn: '1 / -1', justifyContent: 'flex-start' },
});

export interface FileFieldProps {
  readonly role: FileRole;
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
  /** Takes the cells selected in the workbook instead, where that is possible. */
  readonly onUseSelection?: () => void;
}

export function FileField({ role, file, onChange, onUseSelection }: FileFieldProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOver, setOver] = useState(false);
  const labelId = useId();
  const buttonId = useId();

  // After the file dialog the focus would be lost; it goes to what was chosen.
  const isMine = useRef(false);
  useEffect(() => {
    if (!isMine.current) return;
    isMine.current = false;
    if (file) name.current?.focus();
    else button.current?.focus();
  }, [file]);

  const choose = (chosen: File | null): void => {
    isMine.current = true;
    onChange(chosen);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) choose(dropped);
  };

  return (
    <div
      role="group"
      aria-labelledby={labelId}
      className={mergeClasses(styles.field, isOver && styles.dropping)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.texts}>
        <Label id={labelId}>{words.fill.roles[role]}</Label>
        {file ? (
          <span ref={name} tabIndex={-1} className={styles.name}>
            {file.name}
          </span>
        ) : (
          <Caption1 className={styles.hint}>{words.fill.hints[role]}</Caption1>
        )}
      </div>
      <input
        ref={input}
        type="file"
        name={role}
        hidden
        accept={ACCEPTED[role]}
        aria-label={words.fill.roles[role]}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // Empty again, so that choosing the same file once more (now corrected) is noticed.
          event.target.value = '';
          if (chosen) choose(chosen);
        }}
      />
      <div className={mergeClasses(styles.buttons, onUseSelection && styles.manyButtons)}>
        <Button
          ref={button}
          id={buttonId}
          size="small"
          aria-labelledby={`${buttonId} ${labelId}`}
          onClick={() => input.current?.click()}
        >
          {file ? words.fill.change : words.fill.choose}
        </Button>
        {onUseSelection && (
          <Button
            size="small"
            onClick={() => {
              isMine.current = true;
              onUseSelection();
            }}
          >
            {words.importing.useSelection}
          </Button>
        )}
        {file && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={fill(words.fill.remove, { file: file.name })}
            onClick={() => choose(null)}
          />
        )}
      </div>
    </div>
  );
}
