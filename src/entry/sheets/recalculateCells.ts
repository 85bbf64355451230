import type { Rewrite } from '../../hosts/sheets/protocol';
import type { Services } from '../../hosts/sheets/server/services';
import { sheetsServer } from '../../hosts/sheets/server/sheetsServer';

/** Texts of a formula and quoted names of sheets, in which nothing is a call. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CALL = /\bCSCOST_[A-Z]+\s*\(/i;

/** The cells of a spreadsheet that call functions of ours. */
function calls({ SpreadsheetApp }: Services): readonly Rewrite[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .flatMap((sheet) =>
      sheet
        .getDataRange()
        .getFormulas()
        .flatMap((formulas, row) =>
          formulas.flatMap((formula, column) =>
            CALL.test(formula.replace(QUOTED, '')) ? [{ sheet: sheet.getName(), row, column, formula }] : [],
          ),
        ),
    );
}

/**
 * Has Google Sheets call our functions anew in every cell, which it does not by itself where nothing that is passed to them
 * has changed. Gives the number of cells; throws a `Problem` as the server's `rewrite` does.
 */
export function recalculateCells(services: Services): number {
  const cells = calls(services);
  if (cells.length > 0) sheetsServer(services)({ kind: 'rewrite', cells });
  return cells.length;
}
