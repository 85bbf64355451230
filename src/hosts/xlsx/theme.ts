/** A theme of its own: Office's colours; Calibri, and 等线 for Chinese, as new workbooks of Excel have them. */
import { NAMESPACE } from './parts';
import { FONT } from './styleXml';
import { element } from './xml';

const COLORS: readonly (readonly [string, string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];
const NAME = 'Office';
/** Line widths of the three weights of effect that a theme has to have. */
const LINE_WIDTHS = [6_350, 12_700, 19_050];

const placeholder = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
const three = (xml: string): string => xml.repeat(3);

function fontsXml(name: string, latin: string, chinese: string): string {
  return element(
    name,
    {},
    element('a:latin', { typeface: latin }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
    element('a:font', { script: 'Hans', typeface: chinese }),
  );
}

/** The theme's part. */
export function themeXml(): string {
  const system = (name: string, val: string, lastClr: string): string =>
    element(name, {}, element('a:sysClr', { val, lastClr }));
  const own = COLORS.map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val })));
  const colors = [system('a:dk1', 'windowText', '000000'), system('a:lt1', 'window', 'FFFFFF'), ...own];
  const lines = LINE_WIDTHS.map((w) => element('a:ln', { w }, placeholder));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACE.drawing, name: NAME },
    element(
      'a:themeElements',
      {},
      element('a:clrScheme', { name: NAME }, ...colors),
      element(
        'a:fontScheme',
        { name: NAME },
        fontsXml('a:majorFont', 'Calibri Light', '等线 Light'),
        fontsXml('a:minorFont', FONT.name, '等线'),
      ),
      element(
        'a:fmtScheme',
        { name: NAME },
        element('a:fillStyleLst', {}, three(placeholder)),
        element('a:lnStyleLst', {}, ...lines),
        element('a:effectStyleLst', {}, three(effect)),
        element('a:bgFillStyleLst', {}, three(placeholder)),
      ),
    ),
  );
}
