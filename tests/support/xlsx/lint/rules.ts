/** What a sound file keeps to. Excel answers most of these faults with an offer to repair, or silently drops a part. */
export const RULES = {
  // The package
  'not-xml': 'every part is well-formed XML',
  'control-character': 'no part holds a character that XML forbids',
  'part-missing': 'what has a content type is there',
  'content-type-missing': 'every part has a content type of its own',
  'content-type-wrong': 'a part is of the type that its relationships say',
  'relationship-dangling': 'relationships lead to parts that are there',
  'relationship-repeated': 'ids of a part’s relationships are unique',
  'relationship-unknown': 'every id that a part names is one of its relationships',
  'relationship-type': 'an element is related to a part of its own kind',
  'part-unreached': 'some relationship leads to every part',
  'child-order': 'children stand in the order of the schema, and none is unknown',
  unsafe: 'no macros, outside data, other programs, document types; links are https or mailto',
  // The workbook
  'sheet-name': 'sheet names are legal',
  'sheet-repeated': 'sheet names and ids are unique',
  'active-tab': 'the active tab is a sheet, and only that one is selected',
  'name-form': 'defined names are legal and look like no cell',
  'name-repeated': 'defined names are unique in their scope',
  'name-scope': 'a name’s own sheet is there, and built-in names have one',
  'calculates-on-load': 'the file does not ask to be calculated when opened',
  // Styles
  count: 'counts are right',
  'style-index': 'a cell, style or record points to what is there',
  'format-number': 'numbers of own formats begin at 164, are unique and known',
  'style-name': 'names of cell styles are unique',
  'highlight-index': 'a conditional format’s changes are there',
  // Sheets
  'row-order': 'rows stand in order, each once',
  'cell-order': 'cells stand in their row, in order, each once',
  dimension: 'the dimension holds every cell',
  'cell-number': 'number cells hold numbers',
  'cell-text': 'texts are no longer than 32,767 characters',
  'cell-type': 'a cell’s type fits what it holds',
  'dynamic-cell': 'cells with metadata have metadata, and are formulas of an array',
  'column-order': 'columns stand in order and do not overlap',
  panes: 'frozen panes begin where they split',
  merges: 'merged cells do not overlap each other or a table',
  'validation-list': 'lists of choices have at most 255 characters',
  'validation-text': 'titles have at most 32 characters, messages 255',
  'validation-overlap': 'no cell has two validations',
  'format-priority': 'priorities of a sheet’s conditional formats are unique',
  'data-bar': 'both parts of a data bar have the same id and area',
  'link-target': 'links lead to cells of sheets that are there',
  'link-repeated': 'no cell has two links',
  'tip-length': 'tips have at most 255 characters',
  'page-text': 'heads and feet have at most 255 characters and whole codes',
  // Tables
  'table-name': 'table names are legal, unique, and no defined name',
  'table-id': 'table ids are unique',
  'table-columns': 'columns are unique, counted, and as many as the table is wide',
  'table-header': 'header cells are texts and the names of the columns',
  'table-rows': 'a table has a row besides header and totals',
  'table-filter': 'the filter’s range is the table without its totals row',
  'table-totals': 'the totals row holds what the columns say',
  'table-formula': 'some cell of a calculated column holds its formula',
  'table-overlap': 'tables do not overlap',
  // Formulas
  'formula-form': 'formulas have no leading =, balanced brackets and at most 8,192 characters',
  'formula-screen': 'nothing is written as the screen shows it: no [@Column], no CSCOST.',
  'formula-prefix': 'younger functions carry their prefix',
  'formula-table': 'tables and columns of references are there',
  'formula-sheet': 'sheets of references are there',
  'formula-name': 'names are defined',
  'formula-structured': 'validations and conditional formats have no structured references',
  'formula-add-in': 'functions of the add-in stand in dynamic-array cells only',
  // Charts
  'chart-axis': 'axes of a plot are declared, and cross each other',
  'chart-series': 'series are numbered once each',
  'chart-cache': 'what a series showed has as many points as its reference has cells',
  'drawing-id': 'ids and names of drawn things are unique',
  'drawing-place': 'a drawn thing ends right of and below where it begins',
} as const;

/** Name of a rule. */
export type Rule = keyof typeof RULES;

/** A rule that is broken, and where. */
export interface Fault {
  readonly rule: Rule;
  /** Part, and place in it. */
  readonly at: string;
}
