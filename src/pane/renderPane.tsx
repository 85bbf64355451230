import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './App';
import type { StepId } from './steps';

/** A pane that is shown. */
export interface ShownPane {
  /** Goes to a step, as a command outside the pane asks. What was entered in other steps stays. */
  openAt(step: StepId): void;
  /** Takes the pane away. */
  close(): void;
}

/** Shows the pane in an element. */
export function renderPane(element: HTMLElement, props: Omit<AppProps, 'asked'>): ShownPane {
  const root = createRoot(element);
  root.render(<App {...props} />);
  return {
    openAt: (step) => root.render(<App {...props} asked={{ step }} />),
    close: () => root.unmount(),
  };
}
