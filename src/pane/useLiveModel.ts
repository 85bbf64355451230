import { useCallback, useSyncExternalStore } from 'react';
import type { LiveModel, ModelState } from '../hosts/host';
import type { ModelSnapshot } from '../model/snapshot';

/** The model that was read last, `null` before the first one. */
export function modelOf(state: ModelState): ModelSnapshot | null {
  return state.status === 'ready' || state.status === 'failed' ? state.model : null;
}

/** The state of the workbook's model, rendered again whenever it changes. */
export function useLiveModel(live: LiveModel): ModelState {
  const subscribe = useCallback((changed: () => void) => live.subscribe(changed), [live]);
  const current = useCallback(() => live.current(), [live]);
  return useSyncExternalStore(subscribe, current);
}
