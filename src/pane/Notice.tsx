/**
 * The one message of a step. Errors are read out at once and take the focus, so that nobody misses them.
 */
import { useEffect, useRef, type ReactNode } from 'react';
import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { explain } from './explain';
import { FileFailure } from './fill/fileFailure';
import { useWords } from './WordsContext';

const useStyles = makeStyles({
  bar: { paddingBlock: '6px' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
});

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly children: ReactNode;
  /** At most one button: the next step. */
  readonly action?: ReactNode;
  readonly takesFocus?: boolean;
}

export function Notice({ intent, title, children, action, takesFocus = false }: NoticeProps) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) bar.current?.focus();
  }, [takesFocus]);
  return (
    <MessageBar ref={bar} intent={intent} layout="multiline" tabIndex={-1} className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title ? <MessageBarTitle>{title}</MessageBarTitle> : null}
        {title ? ' ' : null}
        {children}
      </MessageBarBody>
      {action ? <MessageBarActions>{action}</MessageBarActions> : null}
    </MessageBar>
  );
}

export interface FailureNoticeProps {
  readonly error: unknown;
  /** What the failure means for the workbook, said after its sentence. */
  readonly outcome?: string;
  readonly action?: ReactNode;
}

/** A failure in words, with the file it belongs to. */
export function FailureNotice({ error, outcome, action }: FailureNoticeProps) {
  const { language, words, fill } = useWords();
  const title = error instanceof FileFailure ? fill(words.errors.title, { file: error.file }) : undefined;
  const sentence = explain(error, language);
  return (
    <Notice intent="error" title={title} action={action} takesFocus>
      {outcome ? `${sentence} ${outcome}` : sentence}
    </Notice>
  );
}
