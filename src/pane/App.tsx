/**
 * The task pane. It knows the workbook only by the host it is given.
 */
import { useEffect, useState, type DragEvent, type ReactNode } from 'react';
import { AriaLiveAnnouncer, Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../locales';
import { hasPaneWords, loadPaneWords, paneWords } from '../locales/paneWords';
import { Boundary } from './Boundary';
import { FailureNotice } from './Notice';
import type { PaneServices } from './services';
import { StepShell, type Asked } from './StepShell';
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

export interface AppProps extends PaneServices {
  /** Language of the program around the pane; a language chosen before goes first. Its words are loaded already. */
  readonly initialLanguage: Language;
  /** What a command outside the pane asks to see; each new object is one request. */
  readonly asked?: Asked;
  /** Stands above the steps. */
  readonly notice?: ReactNode;
}

/** A file dropped beside a field would make the browser leave the pane for the file. */
function refuseDrop(event: DragEvent): void {
  event.preventDefault();
}

export function App({ initialLanguage, asked, notice, ...services }: AppProps) {
  const { host, preferences } = services;
  const styles = useStyles();
  const [language, setLanguage] = useState(() => preferences.read().language ?? initialLanguage);
  const theme = useTheme(host, language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  // A language that was chosen and could not be loaded.
  const [refused, setRefused] = useState<{ readonly language: Language; readonly error: unknown } | null>(null);

  const show = (chosen: Language): void => {
    setRefused(null);
    setLanguage(chosen);
    preferences.write({ ...preferences.read(), language: chosen });
  };
  const chooseLanguage = (chosen: Language): void => {
    if (hasPaneWords(chosen)) return show(chosen);
    void loadPaneWords(chosen).then(
      () => show(chosen),
      (error: unknown) => setRefused({ language: chosen, error }),
    );
  };
  const refusal = refused && (
    <FailureNotice
      error={refused.error}
      action={
        <Button onClick={() => chooseLanguage(refused.language)}>{paneWords(language).pane.actions.tryAgain}</Button>
      }
    />
  );

  return (
    // Styles of the provider would be those of its portals, too: a tooltip would lie over the whole pane.
    <FluentProvider theme={theme} lang={language}>
      <WordsProvider language={language}>
        <AriaLiveAnnouncer>
          <div className={styles.pane} onDragOver={refuseDrop} onDrop={refuseDrop}>
            <Boundary>
              {notice}
              {refusal}
              <StepShell services={services} asked={asked} onLanguage={chooseLanguage} />
            </Boundary>
          </div>
        </AriaLiveAnnouncer>
      </WordsProvider>
    </FluentProvider>
  );
}
