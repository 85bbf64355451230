/**
 * Looks at the workbook, and creates the template when the state of Set up asks for it.
 */
import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import { isCancelled } from '../explain';
import { findTemplate, type FoundTemplate } from './findTemplate';
import { buildNewWorkbook, type NewWorkbook } from './newWorkbook';
import { INITIAL_SET_UP_STATE, setUpReducer, type SetUpAction, type SetUpState } from './setUpState';

/** What a look at the workbook found, as an action. */
function finding(found: FoundTemplate | null): SetUpAction {
  return found ? { type: 'found', found } : { type: 'found-nothing' };
}

export interface SetUp {
  readonly state: SetUpState;
  readonly dispatch: Dispatch<SetUpAction>;
  /** Creates the template; resolves with whether it stands. Never rejects: failures are in the state. */
  readonly create: () => Promise<boolean>;
  readonly look: () => Promise<void>;
}

/** `hasModel`: whether the live model has found our template, so that one made elsewhere is seen here. */
export function useSetUp(host: WorkbookHost, live: LiveModel, wanted: NewWorkbook, hasModel: boolean): SetUp {
  const [state, dispatch] = useReducer(setUpReducer, INITIAL_SET_UP_STATE);
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });

  const look = useCallback(async () => {
    dispatch({ type: 'look' });
    try {
      dispatch(finding(await findTemplate(host)));
    } catch (error) {
      dispatch({ type: 'look-failed', error });
    }
  }, [host]);
  useEffect(() => {
    void look();
  }, [look, hasModel]);

  const controller = useRef<AbortController | null>(null);
  const create = useCallback(async () => {
    dispatch({ type: 'create' });
    controller.current = new AbortController();
    try {
      await host.inject(await buildNewWorkbook(latest.current), {
        signal: controller.current.signal,
        onProgress: (progress) => dispatch({ type: 'progress', progress }),
      });
      // A failed refresh shows itself as the state of the live model; the template stands all the same.
      await live.refresh().catch(() => undefined);
      dispatch(finding(await findTemplate(host)));
      return true;
    } catch (error) {
      dispatch(isCancelled(error) ? { type: 'cancelled' } : { type: 'create-failed', error });
      return false;
    }
  }, [host, live]);

  const stopping = state.at === 'creating' && state.stopping;
  useEffect(() => {
    if (stopping) controller.current?.abort();
  }, [stopping]);

  return { state, dispatch, create, look };
}
