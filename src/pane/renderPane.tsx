import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './App';
import type { Asked } from './StepShell';

/** A pane that is shown. */
export interface ShownPane {
  /** Shows what a command outside the pane asks for. What was entered elsewhere stays. */
  open(asked: Asked): void;
  /** Takes the pane away. */
  close(): void;
}

/** Shows the pane in an element. */
export function renderPane(element: HTMLElement, props: Omit<AppProps, 'asked'>): ShownPane {
  const root = createRoot(element);
  root.render(<App {...props} />);
  return {
    open: (asked) => root.render(<App {...props} asked={{ ...asked }} />),
    close: () => root.unmount(),
  };
}
