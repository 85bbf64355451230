import { useSyncExternalStore } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { SHEETS_WORDS } from '../locales/sheets';
import type { Access } from './access';
import { Notice } from './Notice';
import { useWords } from './WordsContext';

const useStyles = makeStyles({
  list: { marginBlock: '4px', paddingInlineStart: '20px' },
  notice: { flexShrink: 0, maxHeight: '60%', overflowY: 'auto' },
});

/** Says what to do while Google lets the account not into the spreadsheet, and asks it again; else nothing. */
export function AccountsNotice({ access }: { readonly access: Access }) {
  const styles = useStyles();
  const { language } = useWords();
  const state = useSyncExternalStore(access.subscribe, access.current);
  const { title, why, steps, retry, retrying, stillRefused } = SHEETS_WORDS[language].accounts;
  if (state === 'open') return null;
  const isAsking = state === 'asking';
  return (
    <div className={styles.notice}>
      <Notice
        intent="error"
        title={title}
        takesFocus
        action={
          <Button disabledFocusable={isAsking} onClick={() => void access.retry()}>
            {retry}
          </Button>
        }
      >
        {why}
        <ol className={styles.list}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <span role="status">{isAsking ? retrying : state === 'refused-again' ? stillRefused : ''}</span>
      </Notice>
    </div>
  );
}
