/** Injects the template through Microsoft's client into the simulated host. */
import { excelHost } from '../../src/hosts/excel/excelHost';
import { LANGUAGES } from '../../src/locales';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import { openExcel } from '../support/excel';
import { useExcel } from '../support/hostTest';

/** A line for each language: requests, bytes, time. */
export async function measureInjection(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const language of LANGUAGES) {
    const excel = await openExcel();
    useExcel(excel);
    excel.host.reset();
    const begun = performance.now();
    await excelHost.inject(buildWorkbook({ language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } }));
    const seconds = (performance.now() - begun) / 1000;
    const sizes = excel.host.requests.map(({ bytes }) => bytes);
    const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
    lines.push(
      `  ${language.padEnd(6)} ${sizes.length} requests  ${total} bytes in all, largest ${Math.max(...sizes)}  ${seconds.toFixed(1)} s`,
    );
    excel.close();
  }
  return lines;
}
