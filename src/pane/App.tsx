/**
 * The task pane. It knows the workbook only by the host it is given.
 */
import { useEffect, useState, type DragEvent } from 'react';
import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { LiveModel, WorkbookHost } from '../hosts/host';
import type { Language } from '../locales';
import { Boundary } from './Boundary';
import type { Preferences } from './preferences';
import { StepShell, type Asked } from './StepShell';
import type { LedgerReader, WorkbookWriter } from './steps';
import { useTheme } from './theme';
import { WordsProvider } from './WordsContext';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '220px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface AppProps {
  readonly host: WorkbookHost;
  readonly live: LiveModel;
  readonly preferences: Preferences;
  readonly writeFile: WorkbookWriter;
  readonly readLedger: LedgerReader;
  /** Language of the program around the pane; a language chosen before goes first. */
  readonly initialLanguage: Language;
  /** Version of the add-in. */
  readonly version: string;
  /** What a command outside the pane asks to see; each new object is one request. */
  readonly asked?: Asked;
}

/** A file dropped beside a field would make the browser leave the pane for the file. */
function refuseDrop(event: DragEvent): void {
  event.preventDefault();
}

export function App({ host, live, preferences, writeFile, readLedger, initialLanguage, version, asked }: AppProps) {
  const styles = useStyles();
  const [language, setLanguage] = useState(() => preferences.read().language ?? initialLanguage);
  const theme = useTheme(host, language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const chooseLanguage = (chosen: Language): void => {
    setLanguage(chosen);
    preferences.write({ ...preferences.read(), language: chosen });
  };

  return (
    <FluentProvider theme={theme} className={styles.pane} lang={language}>
      <WordsProvider language={language}>
        <AriaLiveAnnouncer>
          <div style={{ display: 'contents' }} onDragOver={refuseDrop} onDrop={refuseDrop}>
            <Boundary>
              <StepShell
                host={host}
                live={live}
                writeFile={writeFile}
                readLedger={readLedger}
                preferences={preferences}
                version={version}
                asked={asked}
                onLanguage={chooseLanguage}
              />
            </Boundary>
          </div>
        </AriaLiveAnnouncer>
      </WordsProvider>
    </FluentProvider>
  );
}
