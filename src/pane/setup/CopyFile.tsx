/**
 * A file of the cost model: saved, or opened as a new workbook where the program can.
 */
import { useId, type ReactNode } from 'react';
import { Body1, Button, makeStyles } from '@fluentui/react-components';
import type { WorkbookHost } from '../../hosts/host';
import { FailureNotice, Notice } from '../Notice';
import { OperationProgress } from '../OperationProgress';
import { base64Of, saveFile } from '../saveFile';
import { useWords } from '../WordsContext';
import type { Copying } from './useCopy';

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface CopyFileProps {
  readonly host: WorkbookHost;
  readonly copying: Copying;
  /** What it says of itself; the file's name without its ending. */
  readonly texts: Readonly<Record<'title' | 'intro' | 'working' | 'done' | 'cancelled' | 'fileName', string>>;
  /** Shown once the file is made. */
  readonly children?: ReactNode;
}

export function CopyFile({ host, copying, texts, children }: CopyFileProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const titleId = useId();
  const { state, copy, cancel } = copying;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Body1 as="h2" id={titleId} className={styles.heading}>
        {texts.title}
      </Body1>
      <Body1>{texts.intro}</Body1>
      {state.at === 'working' ? (
        <>
          <OperationProgress
            label={texts.working}
            words={
              state.progress?.total
                ? fill(words.copy.part, { done: state.progress.done, total: state.progress.total })
                : ''
            }
            progress={state.progress}
          />
          <div className={styles.actions}>
            <Button onClick={cancel}>{words.actions.cancel}</Button>
          </div>
        </>
      ) : (
        <div className={styles.actions}>
          <Button onClick={() => void copy((bytes) => saveFile(`${texts.fileName}.xlsx`, bytes))}>
            {words.copy.save}
          </Button>
          {host.openCopy ? (
            <Button onClick={() => void copy((bytes) => host.openCopy?.(base64Of(bytes)))}>{words.copy.open}</Button>
          ) : null}
        </div>
      )}
      {state.at === 'failed' && <FailureNotice error={state.error} outcome={words.copy.unchanged} />}
      {state.at === 'cancelled' && <Notice intent="info">{texts.cancelled}</Notice>}
      {state.at === 'done' && <Notice intent="success">{texts.done}</Notice>}
      {state.at === 'done' && children}
    </section>
  );
}
