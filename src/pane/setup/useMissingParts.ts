/**
 * What a workbook of an earlier version lacks, compared in the background: of long tables the headers alone are wanted, but
 * hosts read whole tables.
 */
import { useEffect, useState } from 'react';
import type { WorkbookHost } from '../../hosts/host';
import { DEFAULT_CURRENCY } from '../../workbook/defaultCurrency';
import { missingParts, type MissingParts } from '../../workbook/missingParts';
import { TEMPLATE_VERSION } from '../../workbook/template';
import type { FoundTemplate } from './findTemplate';

export type Comparison =
  | { readonly at: 'comparing' }
  | { readonly at: 'compared'; readonly missing: MissingParts }
  | { readonly at: 'failed'; readonly error: unknown };

/** Whether an earlier version of the add-in made the workbook. */
export function isOlder({ mark }: FoundTemplate): boolean {
  return mark.templateVersion < TEMPLATE_VERSION;
}

async function compare(host: WorkbookHost, { mark }: FoundTemplate): Promise<MissingParts> {
  const { buildWorkbook } = await import('../../workbook/buildWorkbook');
  const { language } = mark;
  // Neither currency nor year changes what sheets, tables and columns there are.
  const fiscalYearStart = { year: 2000, month: 1 };
  const template = buildWorkbook({ language, currency: DEFAULT_CURRENCY[language], fiscalYearStart });
  const tables = template.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const [description, contents] = await Promise.all([host.describe(), host.readTables(tables)]);
  return missingParts(template, description, contents);
}

/** Compares once the workbook was found to be older; `null`: it is not. */
export function useMissingParts(host: WorkbookHost, found: FoundTemplate): Comparison | null {
  const [comparison, setComparison] = useState<Comparison>({ at: 'comparing' });
  const older = isOlder(found);
  useEffect(() => {
    if (!older) return;
    let isCurrent = true;
    const show = (next: Comparison): void => {
      if (isCurrent) setComparison(next);
    };
    compare(host, found).then(
      (missing) => show({ at: 'compared', missing }),
      (error: unknown) => show({ at: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [host, found, older]);
  return older ? comparison : null;
}
