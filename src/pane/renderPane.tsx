import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './App';

/** Shows the pane in an element. Returns a function that takes it away again. */
export function renderPane(element: HTMLElement, props: AppProps): () => void {
  const root = createRoot(element);
  root.render(<App {...props} />);
  return () => root.unmount();
}
