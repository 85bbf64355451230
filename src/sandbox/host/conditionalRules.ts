/**
 * Puts conditional formats into the grid.
 */
import type { Book, ConditionalFormatState, Placed } from './book';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Shows a conditional format, in place of what it showed before; does nothing while its rule is missing. */
export function showConditionalFormat(book: Book, { area, value }: Placed<ConditionalFormatState>): void {
  const { sheetId, row, column, rows, columns } = book.clip(area);
  const sheet = book.sheet(sheetId);
  const range = sheet.getRange(row, column, rows, columns).getRange();
  const { parts, id } = value;
  const formula = text(parts.get('rule.formula'));
  if (sheet.getConditionalFormattingRules().some(({ cfId }) => cfId === id)) sheet.deleteConditionalFormattingRule(id);
  const builder = sheet.newConditionalFormattingRule();
  if (value.type === 'DataBar') {
    const positiveColor = text(parts.get('positive.fillColor')) ?? '#638EC6';
    const limits = { min: { type: 'min', value: 0 }, max: { type: 'max', value: 0 } } as const;
    const bar = { ...limits, positiveColor, nativeColor: '#FF555A', isGradient: false, isShowValue: true };
    const rule = builder
      .setDataBar(bar as Parameters<typeof builder.setDataBar>[0])
      .setRanges([range])
      .build();
    sheet.addConditionalFormattingRule({ ...rule, cfId: id });
    return;
  }
  if (value.type !== 'Custom' || formula === null) return;
  const highlight = builder.whenFormulaSatisfied(formula).setRanges([range]);
  const fill = text(parts.get('fill.color'));
  const font = text(parts.get('font.color'));
  if (fill) highlight.setBackground(fill);
  if (font) highlight.setFontColor(font);
  if (parts.get('font.bold') === true) highlight.setBold(true);
  if (parts.get('font.italic') === true) highlight.setItalic(true);
  sheet.addConditionalFormattingRule({ ...highlight.build(), cfId: id });
}
