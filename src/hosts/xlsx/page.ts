/** How a sheet is printed. */
import { pageCode } from '../../workbook/pageText';
import type { PageTextSpec, PrintSpec } from '../../workbook/spec';
import { element, encodeString, escapeXml } from './xml';

/** Excel's number of the paper. */
const PAPER = { A4: 9 } as const;
/** Excel's own margins, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

function pageText({ left, center, right }: PageTextSpec): string {
  const sections = [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ] as const;
  return sections
    .filter(([, text]) => text)
    .map(([code, text = '']) => code + pageCode(text))
    .join('');
}

function pageTextXml(name: string, spec: PageTextSpec): string {
  const text = pageText(spec);
  return text === '' ? '' : element(name, {}, escapeXml(encodeString(text)));
}

/** Everything of a sheet that only matters on paper. */
export function printXml(print: PrintSpec): string {
  return (
    element('printOptions', { horizontalCentered: true }) +
    element('pageMargins', MARGINS) +
    element('pageSetup', {
      paperSize: PAPER[print.paper],
      fitToWidth: 1,
      // 0: as many pages as it takes.
      fitToHeight: print.pagesTall ?? 0,
      orientation: print.landscape ? 'landscape' : 'portrait',
    }) +
    element('headerFooter', {}, pageTextXml('oddHeader', print.header), pageTextXml('oddFooter', print.footer))
  );
}
