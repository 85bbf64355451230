/** English: problems. */
export const problems = {
  'template-exists': 'This workbook already has the cost model. Nothing was added; go on to the step Fill.',
  'template-missing': 'This workbook no longer has the cost model. Go to the step Set up and create it again.',
  'names-taken':
    'This workbook already uses names that the cost model needs: {names}. Rename or remove them, or start from another workbook.',
  'place-missing': '“{place}” is no longer in this workbook. Undo its removal, then try again.',
  'cell-missing':
    'The sheet {sheet} has no cell for “{cell}”: its row or column was deleted, or an earlier version of the add-in made this workbook. Undo the deletion, or see in Set up what this workbook lacks and what to do; then try again.',
  'layout-changed':
    'The table {table} was moved or its columns were changed, so a file could not show it as it is. Save the whole workbook with your spreadsheet program instead.',
  'sheets-missing':
    'These sheets of the cost model were renamed or removed: {names}. Give them back their names, or save the whole workbook with your spreadsheet program.',
  'tables-missing':
    'The workbook does not have these tables of the cost model: {names}. Undo their removal or, if an earlier version of the add-in made this workbook, set up a new one and work there.',
  'rows-in-the-way': 'Something stands below the table {table}, in {address}. Move it away, then try again.',
  'rollback-failed':
    'Something failed, and not everything could be taken back. Look at {names}, and close the workbook without saving if it is not as it was.',
  'cell-taken': 'The cell {cell} holds “{content}”. Select an empty cell, or replace what it holds.',
  'selection-empty':
    'No range is selected. Select the cells of the ledger with their headers, or one cell of its table, then try again.',
  'selection-areas':
    'Several ranges are selected, or something else than cells. Select one range or one cell of a table, then try again.',
  'selection-ours': 'The sheet “{sheet}” belongs to the cost model. Select a ledger on a sheet of your own.',
  'formula-refused': 'The program cannot read {formula}. Correct the arguments: texts in quotes, commas between them.',
  'cell-being-edited': 'A cell is being edited. Finish it with Enter or Esc, then try again.',
  'sheet-protected': 'A sheet or the workbook is protected. Unprotect it on the Review tab, then try again.',
  'part-missing': 'A sheet, table or name of the cost model was removed meanwhile. Undo its removal, then try again.',
  'too-much-at-once':
    'That is too much data for one step of this program. Import a shorter period, one file after the other.',
  'program-busy':
    'The spreadsheet program did not answer in time. Wait until it has finished calculating, then try again.',
  'injection-running':
    'Somebody else is adding the cost model to this spreadsheet right now. Wait a minute and look; if nothing has come, try again.',
  'injection-lost':
    'Setting up paused so long that it was taken back. Nothing of it is left; set up the cost model again.',
  'program-too-old': 'This version of the spreadsheet program cannot do that. Update it, then try again.',
  'file-unreadable':
    'The file cannot be opened; it was moved, changed or is still open elsewhere. Close it there and choose it again.',
  'copy-not-opened':
    'The copy could not be opened in a window of its own. Save it as a file instead, then open that file.',
  'account-refused':
    'Google does not let CSCOST into this spreadsheet. The message at the top of the pane says what to do; then try again.',
  'connection-lost': 'The connection to Google was lost. Check the network, then try again.',
  'part-not-loaded': 'A part of the add-in could not be loaded. Check the network, then try again.',
  'part-offline':
    'This machine is offline, and this part of the add-in had not been loaded yet. It comes by itself once the network is back; what you see goes on working.',
  'already-imported':
    'The content of “{file}” was already imported on {date}. Nothing was written; choose a file that is not in the workbook yet.',
  'ledger-rows-changed':
    'The {rows, number} rows of “{file}”, imported on {date}, are no longer on the Ledger sheet as they were written, so they cannot be replaced. Undo the changes there, then read the file again.',
  'lines-missing':
    'The ledger feeds lines that the category sheets no longer have: {lines}. Undo their removal, or map their accounts to other lines, then import again.',
  'columns-missing':
    'The table {table} does not have columns that are needed: {columns}. Undo their removal or renaming or, if an earlier version of the add-in made this workbook, set up a new one and work there.',
  'columns-moved':
    'The columns of the table {table} are not the ones an import writes. Put them back in this order, then import again: {columns}.',
  'amount-too-large':
    'An amount or a sum is too large to be kept exactly: {amount}. Check the amounts of the file, or split it.',
  'amount-not-a-number': '“{given}” is no amount. Type a number.',
  'circular-reference':
    'These cells refer to each other in a circle, so that nothing can be calculated: {cells}. Break the circle, then try again.',
  'calculation-failed': 'The formula in {cell} cannot be calculated ({reason}). Change it, then try again.',
  'functions-unsettled':
    'CSCOST functions in these cells feed the figures that they are calculated from: {cells}. Move them out of the model’s tables, then try again.',
  'text-too-long':
    'The text for {cell} on the sheet {sheet} has {length, number} characters; a cell holds 32,767. Shorten it in the file it comes from, then try again.',
  'allocation-negative-weight': 'Shares cannot be negative. Correct them, then try again.',
  'allocation-no-weight': 'All shares are zero, so nothing can be split by them. Give at least one a value above zero.',
  'fiscal-year-start': '“{given}” is no month to start the fiscal year with. Write year and month, such as 2025-01.',
  'file-is-old-workbook':
    'This file is an old Excel workbook (.xls), or has a password. Open it, save it without a password as .xlsx or CSV UTF-8, and choose that file.',
  'file-is-page':
    'This file is a web page or XML, whatever its name says. Open it in Excel, save it as .xlsx or CSV UTF-8, and choose that file.',
  'workbook-unreadable':
    'This workbook is damaged, or no .xlsx file. Open it in Excel, save it as .xlsx or CSV UTF-8, and choose that file.',
  'workbook-unsafe':
    'This workbook is not read, because {reason, select, size {it would unpack to far too much} parts {it has far too many parts} path {its parts have names that lead elsewhere or occur twice} ratio {it is packed as no spreadsheet program packs it} other {it declares a document type, which no spreadsheet program writes}}. Save the ledger as CSV UTF-8 and choose that file.',
  'ledger-empty': 'This ledger has no rows. Export it again for the fiscal year and choose that file.',
  'columns-unrecognised':
    'This file has no column that can be recognised for: {date, select, missing {date; } other {}}{account, select, missing {account; } other {}}{amount, select, missing {debit and credit, or amount; } other {}}its headers are: {headers}. Rename the headers in the file, or choose another file.',
  'column-not-found':
    'No header of the file is “{header}”; its headers are: {headers}. Name the column as the file does, then read it again.',
  'period-unclear':
    'This file lists balances, and {count, plural, =0 {nothing in it tells their month} other {its title names several months ({months})}}. Export one month to a file or add a column with the period, then read it again.',
  'months-without-year':
    'This file has a column for each month, and nothing in it tells the year of “{header}”. Write the year into the headers, such as 2025-01, then read it again.',
  'ambiguous-decimal':
    'The file leaves open which mark is the decimal one: “{value}” in row {row} is {withPoint} with a decimal point and {withComma} with a decimal comma. Choose which it is.',
  'ambiguous-date-order':
    'The file leaves open whether day or month comes first: “{value}” in row {row} is {dmy} with the day first and {mdy} with the month first. Choose which it is.',
  'ledger-other-year':
    'No row lies in the fiscal year {first} to {last}; the ledger is of {years}. Nothing was written; choose the ledger of the fiscal year.',
  'ledger-nothing-readable':
    'None of the {rows} rows can be read: dates, amounts or accounts are missing or in the wrong columns. Nothing was written; check the file and choose it again.',
  'ledger-other-currency':
    'The amounts are in another currency ({currencies}) than the workbook. Nothing was written; export the ledger in the currency of the workbook.',
  'ledger-nothing-mapped':
    'None of the {rows} rows of the fiscal year goes to a cost line: their accounts are excluded or not in the mapping. Nothing was written; complete the mapping and choose it again.',
  'mapping-columns':
    'The mapping needs the columns “account” and “line”; its headers are: {headers}. Rename them, then choose the file again.',
  'mapping-empty': 'The mapping gives no account a line. Fill in the column “line”, then choose the file again.',
  'mapping-blank-account':
    'Row {row} of the mapping has the line “{line}” and no account. Add the account or remove the row, then choose the file again.',
  'mapping-unknown-line':
    'Row {row} of the mapping gives account {account} the line “{line}”, which does not exist. Correct the line or write “exclude”, then choose the file again.',
  'mapping-conflict':
    'The mapping gives account {account} two lines: “{earlierLine}” in row {earlierRow} and “{line}” in row {row}. Remove one of them, then choose the file again.',
  'names-columns':
    'The list of accounts needs the column “name”; its headers are: {headers}. Rename the one that holds the names, then choose the file again.',
  'names-empty': 'The list names no account. Add a row for each account, then choose the file again.',
  'drivers-columns':
    'The drivers need at least the columns “month” and “contacts”; the headers are: {headers}. Rename them, then choose the file again.',
  'rates-columns':
    'The rates need the columns “currency” and “rate”; the file has: {headers}. Rename the headers, then choose the file again.',
  'rates-empty': 'The rates file has no rows. Add a row for each currency, then choose the file again.',
  'rates-row':
    'Row {row} of the rates (currency “{currency}”, rate “{rate}”, month “{month}”) is no rate: it needs a currency, a rate above 0, and a month such as 2025-01 or none. Correct it, then choose the file again.',
  'drivers-empty': 'The drivers file has no rows. Add a row for each month, then choose the file again.',
  'drivers-month':
    'Row {row} of the drivers says “{value}” where a month belongs. Write it as 2025-01, then choose the file again.',
  'drivers-month-outside':
    'Row {row} of the drivers is of {value}, outside the fiscal year {first} to {last}. Choose the drivers of that year.',
  'drivers-month-repeated':
    'The drivers have {value} twice, in rows {earlierRow} and {row}. Remove one of them, then choose the file again.',
  'drivers-number':
    'Row {row} of the drivers says “{value}” under {column}, which is no number that can stand there. Correct it, then choose the file again.',
  'drivers-rate':
    'Row {row} of the drivers says “{value}” under {column}. A rate is a number from 0 to 1, such as 0.75. Correct it, then choose the file again.',
  'plan-lever-twice': '{path}: there is a lever “{lever}” already. Give each lever an id of its own.',
  'plan-lever-unknown': '{path}: there is no lever “{lever}”. Correct the id, or leave the rule out.',
  'plan-rules-contradict':
    'The lever “{lever}” could never be chosen: it needs, itself or through others, both “{first}” and “{second}”, which exclude each other. Remove one of these rules.',
  'plan-floor-unreachable':
    'No allowed set of levers within the budget keeps {metric} at {limit, number, ::.#########} or {isCeiling, select, yes {less} other {more}}: with the limits before it kept, the best is {best, number, ::.#########}, which misses it by {short, number, ::.#########}. {isCeiling, select, yes {Raise the ceiling} other {Lower the floor}}, raise the budget, or add levers that improve {metric}.',
  'plan-repeats-endless':
    'Together the levers could make every contact a repeat of an earlier one. Correct their effects on repeat contacts.',
  'plan-effect-whole':
    'In its good case an effect of the lever “{lever}” reaches 100 % or more. Lower the effect or its high case.',
  'lever-number': '{place}: “{value}” is no number. Type one, or clear the cell.',
  'lever-unnamed': '{place}: row {value} of the levers has no name. Give the lever one, or clear its row.',
  'lever-twice': '{place}: there is a lever “{value}” already. Give each lever a name of its own.',
  'lever-effect-whole':
    '{place}: with {value} nothing would be left in the good case. Lower the effect or the high case.',
  'lever-share': '{place}: a share lies from 0 to 100 %, not {value}.',
  'lever-low': '{place}: the low case takes at most the likely effect, from 0 to 100 % of it, not {value}.',
  'lever-high': '{place}: the high case takes at least the likely effect, 100 % of it or more, not {value}.',
  'lever-one-off-negative': '{place}: a one-off cost is not negative ({value}). Put income in as a saving.',
  'lever-category-unknown': '{place}: “{value}” is no category. Choose one from the list.',
  'lever-rule-unknown': '{place}: there is no lever “{value}”. Correct the name, or leave it out.',
  'lever-needs-faulty': '{place}: the lever “{value}” that it needs has faults of its own. Correct those first.',
  'plan-base-negative':
    'The yearly cost of “{line}” is negative ({amount, number}), so that levers save nothing of it. Check its amounts.',
  'wish-number':
    '{place}: “{value}” cannot stand there and counts as blank. Type a number that fits, or clear the cell.',
  'plan-empty': 'No lever is chosen. Choose at least one, then commit.',
  'scenario-unnamed': 'Give the scenario a name.',
  'scenario-reserved': '“{name}” means the figures that are in the workbook already. Give the scenario another name.',
  'scenario-exists': 'There is a scenario “{name}” already. Give this one another name, or replace that one.',
  'scenario-missing': 'There is no scenario “{name}”, so that nothing was deleted.',
};
