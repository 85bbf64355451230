/**
 * What hangs on a reading: that it follows what a person wishes, and that its rows are let go of.
 */
import { useEffect, useRef, type Dispatch } from 'react';
import { isFollowing, type FillAction, type FillState } from './fillState';

/** Lets the reading follow the wishes, one after the other; those overtaken by newer ones are left out. */
export function useWishes(state: FillState, version: string, dispatch: Dispatch<FillAction>): void {
  const { wishes } = state;
  const before = useRef<Promise<void>>(Promise.resolve());
  const reading = state.at === 'ready' || state.at === 'refused' ? state.reading : null;
  useEffect(() => {
    if (!reading || isFollowing(reading, wishes)) return undefined;
    const wanted = { isWanted: true };
    const isWanted = (): boolean => wanted.isWanted;
    before.current = before.current.then(async () => {
      if (!isWanted()) return;
      const { follow } = await import('./importSteps');
      const outcome = await follow(reading, wishes, version);
      if (isWanted()) dispatch({ type: 'chosen', outcome });
    });
    return () => {
      wanted.isWanted = false;
    };
  }, [reading, wishes, version, dispatch]);
}

/** Closes the ledger when the import has let go of it: replaced, removed, or posted. */
export function useClosing(state: FillState): void {
  const isOpen = state.at === 'ready' || state.at === 'refused' || state.at === 'posting';
  const work = isOpen ? state.reading.work : null;
  useEffect(() => () => work?.close(), [work]);
}
