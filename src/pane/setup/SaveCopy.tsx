/**
 * The cost model as a file of its own, with what its sheets hold and show now.
 */
import { useCallback } from 'react';
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import { Problem } from '../../model/problem';
import type { Control } from '../../model/progress';
import type { WorkbookWriter } from '../services';
import { useWords } from '../WordsContext';
import { CopyFile } from './CopyFile';
import { useCopy, type FileBytes } from './useCopy';

export interface SaveCopyProps {
  readonly host: WorkbookHost;
  readonly live: LiveModel;
  /** The workbook's own language. */
  readonly language: Language;
  readonly writeFile: WorkbookWriter;
}

/** The file of the open workbook's cost model, in the workbook's own language. */
async function makeCopy({ host, live, language, writeFile }: SaveCopyProps, control: Control): Promise<FileBytes> {
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
  return writeFile(spec, values);
}

export function SaveCopy({ host, live, language, writeFile }: SaveCopyProps) {
  const { words } = useWords();
  const make = useCallback(
    (control: Control) => makeCopy({ host, live, language, writeFile }, control),
    [host, live, language, writeFile],
  );
  return <CopyFile host={host} copying={useCopy(make)} texts={words.copy} />;
}
