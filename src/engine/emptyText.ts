/**
 * A correction of the engine's index of cell values: it keeps empty text and blank cells under one key and finds both, and
 * zeros with them, whichever is looked for, so that `=A1=""` is TRUE where A1 is 0 once the column was looked at before.
 */
import { CELL_INVERTED_INDEX_CACHE as INDEX } from '@univerjs/engine-formula';

/** Stands for empty text on its way through the engine's own code, which would take it for a blank cell. */
const MARK = '\u0000empty text';

type Rows = ReadonlySet<number>;

const CORRECTED = Symbol.for('cscost.emptyTextCorrected');

/** Keeps empty text, blank cells and zeros apart. */
export function correctEmptyText(): void {
  if (Reflect.has(INDEX, CORRECTED)) return;
  Reflect.set(INDEX, CORRECTED, true);
  const set = INDEX.set.bind(INDEX);
  const getCellPositions = INDEX.getCellPositions.bind(INDEX);

  INDEX.set = (unitId, sheetId, column, value, row, isForceUpdate) => {
    if (value !== '') return set(unitId, sheetId, column, value, row, isForceUpdate);
    set(unitId, sheetId, column, MARK, row, isForceUpdate);
    const byValue = INDEX.getCellValuePositions(unitId, sheetId, column);
    const marked = byValue?.get(MARK);
    if (!byValue || !marked) return;
    byValue.delete(MARK);
    byValue.set('', new Set([...(byValue.get('') ?? []), ...marked]));
  };

  INDEX.getCellPositions = (unitId, sheetId, column, value, rowsInCache) => {
    // The engine's own answer is right for zero: zeros and blank cells.
    if (value !== '' && value !== null) return getCellPositions(unitId, sheetId, column, value, rowsInCache);
    const byValue = INDEX.getCellValuePositions(unitId, sheetId, column);
    if (!byValue) return undefined;
    const isWanted = (key: unknown): boolean =>
      key === '' || typeof key === 'symbol' || (value === null && (key === 0 || key === false));
    const found = [...(byValue as ReadonlyMap<unknown, Rows>)].flatMap(([key, rows]) =>
      isWanted(key) ? [...rows] : [],
    );
    const matchingRows = found.filter((row) => rowsInCache.some(([first, last]) => row >= first && row <= last));
    return { errorType: null, matchingRows };
  };
}
