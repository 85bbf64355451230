import { useCallback, useSyncExternalStore } from 'react';
import type { LiveModel, ModelState } from '../hosts/host';

/** The state of the workbook's model, rendered again whenever it changes. */
export function useLiveModel(live: LiveModel): ModelState {
  const subscribe = useCallback((changed: () => void) => live.subscribe(changed), [live]);
  const current = useCallback(() => live.current(), [live]);
  return useSyncExternalStore(subscribe, current);
}
