/** Faults of the package, the workbook's part and the style sheet. */
import { drop, move, mutation, swap, type Mutation } from './mutation';

const PACKAGE: readonly Mutation[] = [
  mutation('a tag left open', 'not-xml', swap('people', '</sheetData>', '')),
  mutation('a control character', 'control-character', swap('people', 'Agents<', 'Age\u0001nts<')),
  mutation('a non-character', 'control-character', swap('people', 'Agents<', 'Age\uffffnts<')),
  mutation('a part that is gone', ['part-missing', 'relationship-dangling', 'formula-table'], drop('logTable')),
  mutation(
    'a part without content type',
    'content-type-missing',
    swap('types', /<Override PartName="\/xl\/tables\/table2.xml"[^>]*>/, ''),
  ),
  mutation(
    'a part of another type',
    'content-type-wrong',
    swap('types', 'spreadsheetml.styles+xml', 'spreadsheetml.table+xml'),
  ),
  mutation(
    'a relationship to nowhere',
    ['relationship-dangling', 'part-unreached'],
    swap('workbookRelations', '/xl/theme/theme1.xml', '/xl/theme/theme2.xml'),
  ),
  mutation(
    'two relationships of one id',
    ['relationship-repeated', 'relationship-unknown'],
    swap('startRelations', 'Id="link3"', 'Id="link2"'),
  ),
  mutation(
    'an id without relationship',
    'relationship-unknown',
    swap('people', 'tablePart r:id="table1"', 'tablePart r:id="table9"'),
  ),
  mutation(
    'a drawing that is a table',
    'relationship-type',
    swap('people', '<tableParts', '<drawing r:id="table1"/><tableParts'),
  ),
  mutation(
    'a part that nothing leads to',
    'part-unreached',
    swap('workbookRelations', /<Relationship Id="theme1"[^>]*>/, ''),
  ),
  mutation(
    'conditional formats after validations',
    'child-order',
    move('people', /<conditionalFormatting.*<\/conditionalFormatting>/s, '<printOptions'),
  ),
  mutation(
    'a font with its size before bold',
    'child-order',
    swap('styles', '<b/><sz val="16"/>', '<sz val="16"/><b/>'),
  ),
  mutation('a gap before its series', 'child-order', move('columnChart', /<c:gapWidth[^>]*>/, '<c:ser>')),
  mutation('an element of nobody', 'child-order', swap('peopleTable', '<tableStyleInfo', '<look/><tableStyleInfo')),
  mutation('a link to a script', 'unsafe', swap('startRelations', 'https://example.org', 'javascript:alert')),
  mutation('a link without encryption', 'unsafe', swap('startRelations', 'https://', 'http://')),
  mutation(
    'a formula that calls the network',
    'unsafe',
    swap('summary', '<f>CsTotal*2<', '<f>WEBSERVICE("https://example.org")<'),
  ),
  mutation(
    'a formula that starts a program',
    ['unsafe', 'formula-name', 'formula-sheet'],
    swap('summary', '<f>CsTotal*2<', "<f>cmd|'/c calc'!A1<"),
  ),
  mutation('a document type', 'unsafe', swap('log', '?>\n', '?>\n<!DOCTYPE worksheet>')),
];

const WORKBOOK: readonly Mutation[] = [
  mutation('a sheet name of 32 characters', 'sheet-name', swap('workbook', 'name="Log"', `name="${'L'.repeat(32)}"`)),
  mutation('a slash in a sheet name', 'sheet-name', swap('workbook', 'name="Log"', 'name="Lo/g"')),
  mutation('two sheets of one name', 'sheet-repeated', swap('workbook', 'name="Log"', 'name="summary"')),
  mutation('two sheets of one id', 'sheet-repeated', swap('workbook', 'sheetId="2"', 'sheetId="1"')),
  mutation('an active sheet that is not selected', 'active-tab', swap('workbook', 'activeTab="2"', 'activeTab="1"')),
  mutation(
    'a defined name with a space',
    ['name-form', 'formula-name'],
    swap('workbook', 'name="CsTotal"', 'name="Cs Total"'),
  ),
  mutation('a defined name like a cell', 'name-form', swap('workbook', 'name="CsLines"', 'name="Tax2024"')),
  mutation('a defined name twice', 'name-repeated', swap('workbook', 'name="CsLines"', 'name="CSTOTAL"')),
  mutation('a print area of no sheet', 'name-scope', swap('workbook', ' localSheetId="0"', '')),
  mutation(
    'a print area of a sheet that is not there',
    'name-scope',
    swap('workbook', 'localSheetId="0"', 'localSheetId="5"'),
  ),
  mutation(
    'a file that asks to be calculated',
    'calculates-on-load',
    swap('workbook', '<calcPr ', '<calcPr fullCalcOnLoad="1" '),
  ),
];

const STYLES: readonly Mutation[] = [
  mutation('a wrong count', 'count', swap('styles', /(?<=<fonts count=")\d+/, '2')),
  mutation('a cell of a style that is not there', 'style-index', swap('people', 'r="D5" s="', 'r="D5" s="9')),
  mutation('a font that is not there', 'style-index', swap('styles', 'fontId="1"', 'fontId="99"')),
  mutation('a fill that is not there', 'style-index', swap('styles', 'fillId="2"', 'fillId="99"')),
  mutation('a border that is not there', 'style-index', swap('styles', 'borderId="1"', 'borderId="99"')),
  mutation('a named style that is not there', 'style-index', swap('styles', 'xfId="1"', 'xfId="99"')),
  mutation('a number format that is not there', 'format-number', swap('styles', 'numFmtId="165" ', 'numFmtId="199" ')),
  mutation(
    "a number format under one of Excel's numbers",
    'format-number',
    swap('styles', /(?<=<numFmt numFmtId=")164(?=".*numFmtId="164")/s, '14'),
  ),
  mutation(
    'two styles of one name',
    'style-name',
    swap('styles', /(?<=<cellStyle name=")[^"]*(?=" xfId="1")/, 'Normal'),
  ),
  mutation('changes that are not there', 'highlight-index', swap('people', 'dxfId="0"', 'dxfId="9"')),
];

/** Each of these breaks one thing of the example's file outside its sheets. */
export const PACKAGE_MUTATIONS: readonly Mutation[] = [...PACKAGE, ...WORKBOOK, ...STYLES];
