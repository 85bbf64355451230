import type { WorkbookSpec } from '../../workbook/spec';
import type { WorkbookSettings } from '../../workbook/template';

/** What a person asks for: the template, with the sample year or empty. */
export interface NewWorkbook {
  readonly settings: WorkbookSettings;
  readonly hasSample: boolean;
}

/** Builds the workbook that was asked for; what builds it is loaded now. */
export async function buildNewWorkbook({ settings, hasSample }: NewWorkbook): Promise<WorkbookSpec> {
  const { buildWorkbook } = await import('../../workbook/buildWorkbook');
  const template = buildWorkbook(settings);
  if (!hasSample) return template;
  const [{ applyPatches }, { sampleYear }] = await Promise.all([
    import('../../workbook/applyPatches'),
    import('../../workbook/sample/sampleYear'),
  ]);
  return applyPatches(template, sampleYear(settings));
}
