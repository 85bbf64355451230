/**
 * Makes a copy of the cost model as a file: reads the sheets, writes the file, hands it to the person.
 */
import { useCallback, useRef, useState } from 'react';
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import { Problem } from '../../model/problem';
import type { Progress } from '../../model/progress';
import { isCancelled } from '../explain';
import type { WorkbookWriter } from '../services';

export type CopyState =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly progress: Progress | null }
  | { readonly at: 'cancelled' }
  | { readonly at: 'done' }
  | { readonly at: 'failed'; readonly error: unknown };

export interface Copying {
  readonly state: CopyState;
  /** Makes the file and gives it to `deliver`. Never rejects: failures are in the state. */
  readonly copy: (deliver: (bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>) => Promise<void>;
  readonly cancel: () => void;
}

/** The file of the open workbook's cost model, in the workbook's own language. */
async function makeFile(
  host: WorkbookHost,
  live: LiveModel,
  language: Language,
  writeFile: WorkbookWriter,
  control: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<Uint8Array<ArrayBuffer>> {
  const state = live.current();
  if (state.status !== 'ready') throw new Problem('template-missing');
  const { currency, fiscalYearStart } = state.model;
  const [{ buildWorkbook }, { copyWorkbook }] = await Promise.all([
    import('../../workbook/buildWorkbook'),
    import('../../workbook/copyWorkbook'),
  ]);
  const template = buildWorkbook({ language, currency, fiscalYearStart });
  const sheets = await host.readSheets(
    template.sheets.map(({ name }) => name),
    control,
  );
  const { spec, values } = copyWorkbook(template, sheets);
  const bytes = await writeFile(spec, values);
  control.signal.throwIfAborted();
  return bytes;
}

/** `language` is the workbook's own. */
export function useCopy(host: WorkbookHost, live: LiveModel, language: Language, writeFile: WorkbookWriter): Copying {
  const [state, setState] = useState<CopyState>({ at: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const copy = useCallback<Copying['copy']>(
    async (deliver) => {
      const { signal } = (controller.current = new AbortController());
      setState({ at: 'working', progress: null });
      try {
        const onProgress = (progress: Progress): void => setState({ at: 'working', progress });
        await deliver(await makeFile(host, live, language, writeFile, { signal, onProgress }));
        setState({ at: 'done' });
      } catch (error) {
        setState(isCancelled(error) ? { at: 'cancelled' } : { at: 'failed', error });
      }
    },
    [host, live, language, writeFile],
  );
  return { state, copy, cancel: () => controller.current?.abort() };
}
