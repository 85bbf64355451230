/**
 * Conditional formats. Excel puts a format that is added before those that are there, so the last one of the spec comes
 * first (https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member).
 */
import type { ConditionalFormatSpec, SheetSpec } from '../../workbook/spec';
import { addressOf } from './areas';
import { formulaXml } from './cells';
import type { StyleSheet } from './styleSheet';
import { rgb } from './styleXml';
import { element } from './xml';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** Extensions that hold the 2010 part of a data bar: on its rule, and on the sheet. */
const RULE_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** Id that ties both parts of a data bar together; unique on its sheet. */
function barId(index: number): string {
  return `{0C5C057B-0000-4000-8000-${String(index + 1).padStart(12, '0')}}`;
}

function barXml(color: string, index: number): string {
  return (
    element(
      'dataBar',
      {},
      element('cfvo', { type: 'min' }),
      element('cfvo', { type: 'max' }),
      element('color', { rgb: rgb(color) }),
    ) +
    element(
      'extLst',
      {},
      element('ext', { uri: RULE_EXTENSION, 'xmlns:x14': X14 }, element('x14:id', {}, barId(index))),
    )
  );
}

/** The conditional formats of a sheet; asks the style sheet for what they change. */
export function conditionalFormatsXml({ conditionalFormats }: SheetSpec, styles: StyleSheet): string {
  return conditionalFormats
    .map(({ area, rule, highlight }, index) => {
      const priority = conditionalFormats.length - index;
      const cfRule =
        rule.kind === 'data-bar'
          ? element('cfRule', { type: 'dataBar', priority }, barXml(rule.color, index))
          : element(
              'cfRule',
              { type: 'expression', dxfId: styles.highlight(highlight ?? {}), priority },
              element('formula', {}, formulaXml(rule.formula)),
            );
      return element('conditionalFormatting', { sqref: addressOf(area) }, cfRule);
    })
    .join('');
}

/** The part of a data bar that Excel 2007 does not know: a fill of one colour, ends that Excel chooses. */
function extendedBarXml({ area, rule }: ConditionalFormatSpec, index: number): string {
  if (rule.kind !== 'data-bar') return '';
  const bar = element(
    'x14:dataBar',
    { minLength: 0, maxLength: 100, gradient: false },
    element('x14:cfvo', { type: 'autoMin' }),
    element('x14:cfvo', { type: 'autoMax' }),
    element('x14:negativeFillColor', { rgb: 'FFFF0000' }),
    element('x14:axisColor', { rgb: 'FF000000' }),
  );
  return element(
    'x14:conditionalFormatting',
    { 'xmlns:xm': XM },
    element('x14:cfRule', { type: 'dataBar', id: barId(index) }, bar),
    element('xm:sqref', {}, addressOf(area)),
  );
}

/** What the end of a sheet says of its data bars; empty when it has none. */
export function dataBarExtensionXml({ conditionalFormats }: SheetSpec): string {
  const bars = conditionalFormats.map(extendedBarXml).join('');
  if (bars === '') return '';
  const formats = element('x14:conditionalFormattings', {}, bars);
  return element('extLst', {}, element('ext', { uri: SHEET_EXTENSION, 'xmlns:x14': X14 }, formats));
}
