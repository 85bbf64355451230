/**
 * The cost model as a file of its own: saved, or opened as a new workbook where the program can.
 */
import { Body1, Button, makeStyles } from '@fluentui/react-components';
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import { base64Of, saveFile } from '../saveFile';
import { FailureNotice, Notice } from '../Notice';
import { OperationProgress } from '../OperationProgress';
import type { WorkbookWriter } from '../services';
import { useWords } from '../WordsContext';
import { useCopy } from './useCopy';

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface SaveCopyProps {
  readonly host: WorkbookHost;
  readonly live: LiveModel;
  /** The workbook's own language. */
  readonly language: Language;
  readonly writeFile: WorkbookWriter;
}

export function SaveCopy({ host, live, language, writeFile }: SaveCopyProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { state, copy, cancel } = useCopy(host, live, language, writeFile);
  const fileName = `${words.copy.fileName}.xlsx`;
  const isWorking = state.at === 'working';
  return (
    <section className={styles.section} aria-labelledby="cscost-copy">
      <Body1 as="h2" id="cscost-copy" className={styles.heading}>
        {words.copy.title}
      </Body1>
      <Body1>{words.copy.intro}</Body1>
      {isWorking ? (
        <>
          <OperationProgress
            label={words.copy.working}
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
          <Button onClick={() => void copy((bytes) => saveFile(fileName, bytes))}>{words.copy.save}</Button>
          {host.openCopy ? (
            <Button onClick={() => void copy((bytes) => host.openCopy?.(base64Of(bytes)))}>{words.copy.open}</Button>
          ) : null}
        </div>
      )}
      {state.at === 'failed' && <FailureNotice error={state.error} outcome={words.copy.unchanged} />}
      {state.at === 'cancelled' && <Notice intent="info">{words.copy.cancelled}</Notice>}
      {state.at === 'done' && <Notice intent="success">{words.copy.done}</Notice>}
    </section>
  );
}
