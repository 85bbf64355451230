import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { Problem } from '../model/problem';

/** Loads the script of a part of the pane; its component is the default export. */
export type PartLoader<P> = () => Promise<{ readonly default: ComponentType<P> }>;

export type LaterPart<P> =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly Part: ComponentType<P> }
  /** `again` loads once more; so does the network's return. */
  | { readonly at: 'failed'; readonly error: unknown; readonly again: () => void };

/** Parts that have been loaded, by their loaders: one that is shown again is there at once. */
const parts = new WeakMap<object, unknown>();

function loadedPart<P>(load: PartLoader<P>): LaterPart<P> {
  // The loader's own, see below.
  const Part = parts.get(load) as ComponentType<P> | undefined;
  return Part ? { at: 'ready', Part } : { at: 'loading' };
}

/**
 * A part of the pane that is loaded when it is first shown. Unlike React's `lazy`, which keeps a failure for good, it can be
 * loaded again. `load` is one function for as long as the page lasts.
 */
export function useLaterPart<P>(load: PartLoader<P>): LaterPart<P> {
  const [state, setState] = useState(() => loadedPart(load));
  const [attempt, setAttempt] = useState(0);
  const again = useCallback((): void => {
    setState({ at: 'loading' });
    setAttempt((before) => before + 1);
  }, []);

  useEffect(() => {
    let isWanted = true;
    load().then(
      ({ default: Part }) => {
        parts.set(load, Part);
        if (isWanted) setState({ at: 'ready', Part });
      },
      (error: unknown) => {
        const failure = navigator.onLine ? error : new Problem('part-offline');
        if (isWanted) setState({ at: 'failed', error: failure, again });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt, again]);

  const hasFailed = state.at === 'failed';
  useEffect(() => {
    if (!hasFailed) return undefined;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [hasFailed, again]);

  return state;
}
