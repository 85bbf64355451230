import { createRoot } from 'react-dom/client';
import { loadPaneWords } from '../locales/paneWords';
import { App, type AppProps } from './App';
import type { Asked } from './StepShell';

/** A pane that is shown. */
export interface ShownPane {
  /** Shows what a command outside the pane asks for. What was entered elsewhere stays. */
  open(asked: Asked): void;
  /** Takes the pane away. */
  close(): void;
}

/** Shows the pane in an element once its language is loaded; until then what stands there stays. Rejects without words. */
export async function renderPane(element: HTMLElement, props: Omit<AppProps, 'asked'>): Promise<ShownPane> {
  await loadPaneWords(props.preferences.read().language ?? props.initialLanguage);
  const root = createRoot(element);
  root.render(<App {...props} />);
  return {
    open: (asked) => root.render(<App {...props} asked={{ ...asked }} />),
    close: () => root.unmount(),
  };
}
