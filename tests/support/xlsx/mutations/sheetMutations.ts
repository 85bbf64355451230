/** Faults of sheets: their cells, and what they say besides. */
import { drop, move, mutation, swap, type Mutation } from './mutation';

const CELLS: readonly Mutation[] = [
  mutation('rows out of order', ['row-order', 'cell-order'], swap('people', '<row r="7"', '<row r="5"')),
  mutation('a cell twice', 'cell-order', swap('people', 'r="D5"', 'r="C5"')),
  mutation('a cell in another row', 'cell-order', swap('people', 'r="D5"', 'r="D6"')),
  mutation('a dimension that is too small', 'dimension', swap('people', '"A1:K9"', '"A1:J9"')),
  mutation('a number that is none', 'cell-number', swap('people', '<v>900</v>', '<v>NaN</v>')),
  mutation('a number with a comma', 'cell-number', swap('people', '<v>905.5</v>', '<v>905,5</v>')),
  mutation('a text as number', 'cell-number', swap('summary', / t="str"(?=><f>_xlfn\.IFS)/, '')),
  mutation('a text that is too long', 'cell-text', swap('people', '>Agents<', `>${'x'.repeat(32_768)}<`)),
  mutation('a boolean that is none', 'cell-type', swap('start', 't="b"><v>1<', 't="b"><v>yes<')),
  mutation('an error that no file knows', 'cell-type', swap('summary', '<v>#DIV/0!<', '<v>#BUSY!<')),
  mutation('a text without a text', 'cell-type', swap('people', '<is><t>Agents</t></is>', '<v>Agents</v>')),
  mutation('a shared text, of which we have none', 'cell-type', swap('summary', 't="inlineStr"', 't="s"')),
  mutation('a dynamic cell that is no array', 'dynamic-cell', swap('summary', '<f t="array" ref="D5">', '<f>')),
  mutation(
    'dynamic cells without metadata',
    'dynamic-cell',
    drop('metadata'),
    swap('types', /<Override PartName="\/xl\/metadata.xml"[^>]*>/, ''),
    swap('workbookRelations', /<Relationship Id="metadata1"[^>]*>/, ''),
  ),
];

const TABLES: readonly Mutation[] = [
  mutation(
    'two tables of one name',
    ['table-name', 'formula-table'],
    swap('logTable', 'name="CS_Log" displayName="CS_Log"', 'name="CS_PEOPLE" displayName="CS_PEOPLE"'),
  ),
  mutation(
    'a table of a name with a space',
    ['table-name', 'formula-table'],
    swap('logTable', 'name="CS_Log" displayName="CS_Log"', 'name="CS Log" displayName="CS Log"'),
  ),
  mutation('a table of the name of a name', 'table-name', swap('workbook', 'name="CsLines"', 'name="CS_people"')),
  mutation('two tables of one id', 'table-id', swap('logTable', ' id="2" name="CS_Log"', ' id="1" name="CS_Log"')),
  mutation(
    'a table whose width is not its columns',
    ['table-columns', 'table-filter'],
    swap('peopleTable', 'ref="B4:I9"', 'ref="B4:H9"'),
  ),
  mutation('a wrong count of columns', 'table-columns', swap('peopleTable', 'count="8"', 'count="7"')),
  mutation(
    'two columns of one name',
    ['table-columns', 'table-header', 'formula-table'],
    swap('logTable', 'name="Amount"', 'name="account"'),
  ),
  mutation('a header that is not the column', 'table-header', swap('peopleTable', 'name="Kind"', 'name="Sort"')),
  mutation(
    'a header that is a number',
    'table-header',
    swap('people', /(?<=<c r="C4" s="\d+") t="inlineStr"><is><t>Kind<\/t><\/is>/, '><v>2024</v>'),
  ),
  mutation('a table without rows', 'table-rows', swap('logTable', 'ref="A1:B5"', 'ref="A1:B1"')),
  mutation(
    'a filter over the totals',
    'table-filter',
    swap('peopleTable', 'autoFilter ref="B4:I8"', 'autoFilter ref="B4:I9"'),
  ),
  mutation(
    'a total that is not in its cell',
    'table-totals',
    swap('people', '<f>SUBTOTAL(109,CS_people[Jan])', '<f>SUM(CS_people[Jan])'),
  ),
  mutation(
    'a label that is not in its cell',
    'table-totals',
    swap('peopleTable', 'totalsRowLabel="Total ', 'totalsRowLabel="Sum '),
  ),
  mutation(
    'a calculated column that no cell follows',
    'table-formula',
    swap('peopleTable', '>SUM(CS_people[[#This Row],[Jan]:[Mar]])<', '>SUM(CS_people[[#This Row],[Jan]:[Feb]])<'),
  ),
];

const REST: readonly Mutation[] = [
  mutation('columns that overlap', 'column-order', swap('people', 'min="2" max="2"', 'min="2" max="3"')),
  mutation('columns out of order', 'column-order', move('people', /<col min="8"[^>]*>/, '<col min="1"')),
  mutation('panes that begin elsewhere', 'panes', swap('people', 'topLeftCell="C5"', 'topLeftCell="C6"')),
  mutation(
    'an active pane that is not there',
    'panes',
    swap('log', 'activePane="bottomLeft"', 'activePane="topRight"'),
  ),
  mutation(
    'merged cells that overlap',
    'merges',
    swap(
      'start',
      '<hyperlinks',
      '<mergeCells><mergeCell ref="F1:G2"/><mergeCell ref="G2:H2"/></mergeCells><hyperlinks',
    ),
  ),
  mutation(
    'merged cells in a table',
    'merges',
    swap('log', '<printOptions', '<mergeCells><mergeCell ref="A2:B2"/></mergeCells><printOptions'),
  ),
  mutation('a list that is too long', 'validation-list', swap('people', 'Fixed,Variable', `Fixed,${'x'.repeat(255)}`)),
  mutation(
    'a prompt that is too long',
    'validation-text',
    swap('people', ' prompt="One', ` prompt="${'x'.repeat(256)}`),
  ),
  mutation(
    'a title that is too long',
    'validation-text',
    swap('people', 'errorTitle="Share"', `errorTitle="${'x'.repeat(33)}"`),
  ),
  mutation('a cell with two validations', 'validation-overlap', swap('people', 'sqref="K10"', 'sqref="K9"')),
  mutation('two formats of one priority', 'format-priority', swap('people', 'priority="2"', 'priority="1"')),
  mutation('a data bar of another id', 'data-bar', swap('people', /(?<=<x14:id>\{)0/, '1')),
  mutation('a data bar of another place', 'data-bar', swap('people', '<xm:sqref>H5:H8', '<xm:sqref>H5:H7')),
  mutation(
    'a link to a sheet that is not there',
    'link-target',
    swap('start', 'location="\'R&amp;D', 'location="\'Q&amp;D'),
  ),
  mutation('a link to no cell', 'link-target', swap('start', '!B4"', '!Nowhere"')),
  mutation('two links in a cell', 'link-repeated', swap('start', 'hyperlink ref="B3"', 'hyperlink ref="B2"')),
  mutation('a tip that is too long', 'tip-length', swap('start', 'tooltip="Help"', `tooltip="${'x'.repeat(256)}"`)),
  mutation('a half code in a head', 'page-text', swap('start', '&amp;&amp; more', '&amp; more')),
  mutation('a foot that is too long', 'page-text', swap('start', 'Page &amp;P', 'x'.repeat(256))),
  mutation('tables that overlap', 'table-overlap', swap('logTable', 'ref="A1:B5"', 'ref="A1:B8"')),
];

/** Each of these breaks one thing of a sheet or table of the example's file. */
export const SHEET_MUTATIONS: readonly Mutation[] = [...CELLS, ...TABLES, ...REST];
