/**
 * Shows the charts of the sheet in front over their cells. The grid itself draws no charts; they follow what it shows.
 */
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type Spreadsheet, type Viewport } from '@univerjs/engine-render';
import type { Area } from '../../host/area';
import type { Book } from '../../host/book';
import { drawChart } from './draw';
import { chartPicture } from './picture';

/** What the grid shows now, in pixels of its canvas. */
interface View {
  readonly canvas: HTMLCanvasElement;
  /** The part that scrolls: below and right of headers and frozen cells. */
  readonly viewport: Viewport;
  readonly zoom: number;
  readonly sheet: Spreadsheet;
}

function viewOf(book: Book): View | null {
  const render = book.engine.univer.__getInjector().get(IRenderManagerService).getRenderById(book.unitId);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const sheet = render?.mainComponent as Spreadsheet | null | undefined;
  if (!render || !viewport || !sheet?.getSkeleton()) return null;
  return { canvas: render.engine.getCanvasElement(), viewport, zoom: render.scene.scaleX, sheet };
}

/** Where an area stands on the unscrolled, unzoomed sheet. */
function placeOf({ sheet }: View, { row, column, rows, columns }: Area): DOMRect | null {
  const skeleton = sheet.getSkeleton();
  if (!skeleton) return null;
  const first = skeleton.getCellWithCoordByIndex(row, column);
  const last = skeleton.getCellWithCoordByIndex(row + rows - 1, column + columns - 1);
  return new DOMRect(first.startX, first.startY, last.endX - first.startX, last.endY - first.startY);
}

/** Draws the charts of the sheet in front into a layer over the canvas. */
function drawInto(layer: HTMLElement, book: Book): void {
  const view = viewOf(book);
  if (!view) return;
  const { canvas, viewport, zoom } = view;
  const { left, top, viewportScrollX, viewportScrollY } = viewport;
  canvas.parentElement?.append(layer);
  const [width, height] = [viewport.width ?? 0, viewport.height ?? 0];
  Object.assign(layer.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  const { charts } = book.sheetState(book.workbook.getActiveSheet().getSheetId());
  layer.innerHTML = charts
    .map((chart) => {
      const place = placeOf(view, chart.area);
      if (!place) return '';
      const x = (place.x - viewportScrollX) * zoom - left;
      const y = (place.y - viewportScrollY) * zoom - top;
      const drawing = drawChart(chartPicture(book, chart), place.width, place.height);
      return `<div style="transform: translate(${x}px, ${y}px) scale(${zoom})">${drawing}</div>`;
    })
    .join('');
}

/** Shows the charts from now on. Whatever happens until the next frame is drawn with it, at once. */
export function showCharts(book: Book, grid: HTMLElement): void {
  const layer = document.createElement('div');
  layer.className = 'charts';
  let isPlanned = false;
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(() => {
      isPlanned = false;
      drawInto(layer, book);
    });
  };
  book.commands.onCommandExecuted(plan);
  new ResizeObserver(plan).observe(grid);
}
