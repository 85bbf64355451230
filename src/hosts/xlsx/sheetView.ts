/** How a sheet is first seen: its tab, gridlines, the panes that stand still. */
import { cell } from '../../workbook/formulas';
import type { SheetSpec } from '../../workbook/spec';
import { rgb } from './styleXml';
import { element } from './xml';

/** Colour of the tab, and that the page is fitted to paper. */
export function sheetPropertiesXml(sheet: SheetSpec): string {
  return element(
    'sheetPr',
    {},
    element('tabColor', { rgb: rgb(sheet.tabColor) }),
    // Totals stand below and right of what they add up, where the buttons of groups are looked for.
    element('outlinePr', { summaryBelow: true, summaryRight: true }),
    element('pageSetUpPr', { fitToPage: true }),
  );
}

function selection(pane: string, active?: string): string {
  return element('selection', { pane, activeCell: active, sqref: active });
}

function paneXml({ freeze }: SheetSpec): string {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return '';
  const activePane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const pane = element('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cell(rows, columns),
    activePane,
    state: 'frozen',
  });
  if (activePane !== 'bottomRight') return pane + selection(activePane);
  return (
    pane + selection('topRight', cell(0, columns)) + selection('bottomLeft', cell(rows, 0)) + selection(activePane)
  );
}

/** The view of a sheet. */
export function sheetViewsXml(sheet: SheetSpec, isActive: boolean): string {
  const attributes = {
    showGridLines: sheet.gridlines ? undefined : false,
    tabSelected: isActive || undefined,
    workbookViewId: 0,
  };
  return element('sheetViews', {}, element('sheetView', attributes, paneXml(sheet)));
}
