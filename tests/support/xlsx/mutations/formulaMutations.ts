/** Faults of formulas, charts and drawings. */
import { move, mutation, swap, type Mutation } from './mutation';

const TOTAL = '<f>SUM(CS_people[Total])<';

const FORMULAS: readonly Mutation[] = [
  mutation('a bracket that stays open', 'formula-form', swap('summary', TOTAL, '<f>SUM((CS_people[Total])<')),
  mutation(
    'a text that stays open',
    ['formula-form', 'formula-name'],
    swap('summary', '&quot;low&quot;)</f>', '&quot;low)</f>'),
  ),
  mutation('a leading equals sign', 'formula-form', swap('summary', TOTAL, '<f>=SUM(CS_people[Total])<')),
  mutation('a formula that is too long', 'formula-form', swap('summary', TOTAL, `<f>0${'+1'.repeat(4_096)}<`)),
  mutation('an empty formula', 'formula-form', swap('people', /(?<=<f>)SUMIFS[^<]*/, '')),
  mutation(
    'a row of a table as the screen shows it',
    ['formula-screen', 'formula-form', 'formula-name'],
    swap('summary', TOTAL, '<f>SUM([@Total])<'),
  ),
  mutation(
    'a function of the add-in as the screen shows it',
    'formula-screen',
    swap('summary', '_xldudf_CSCOST_TOTAL()<', 'CSCOST.TOTAL()<'),
  ),
  mutation('a younger function without prefix', 'formula-prefix', swap('summary', '_xlfn.MAXIFS', 'MAXIFS')),
  mutation(
    'a function with half its prefix',
    'formula-prefix',
    swap('summary', TOTAL, '<f>_xlfn.SORT(CS_people[Total])<'),
  ),
  mutation('a table that is not there', 'formula-table', swap('summary', TOTAL, '<f>SUM(CS_poeple[Total])<')),
  mutation('a column that is not there', 'formula-table', swap('summary', TOTAL, '<f>SUM(CS_people[Sum])<')),
  mutation(
    'a sheet that is not there',
    'formula-sheet',
    swap('summary', "<f>'R&amp;D''s 人力'!G5<", "<f>'R&amp;D 人力'!G5<"),
  ),
  mutation('a sheet of a name that is not there', 'formula-sheet', swap('workbook', ">'Summary'!", ">'Sumary'!")),
  mutation('a sheet of a chart that is not there', 'formula-sheet', swap('lyingChart', ">'Balance'!", ">'Balanse'!")),
  mutation('a name that is not defined', 'formula-name', swap('summary', '<f>CsTotal*2<', '<f>CsSum*2<')),
  mutation(
    'a table in a conditional format',
    'formula-structured',
    swap('people', '<formula>$G5=0<', '<formula>SUM(CS_people[Total])=0<'),
  ),
  mutation(
    'a table in a validation',
    'formula-structured',
    swap('people', '<formula1>LEN(K11)&lt;5<', '<formula1>SUM(CS_people[Total])&lt;5<'),
  ),
  mutation(
    'a function of the add-in in a plain cell',
    'formula-add-in',
    swap('summary', TOTAL, '<f>_xldudf_CSCOST_TOTAL()<'),
  ),
];

const CHARTS: readonly Mutation[] = [
  mutation('an axis that is not declared', 'chart-axis', swap('lyingChart', /<c:valAx>.*<\/c:valAx>/s, '')),
  mutation(
    'an axis that crosses itself',
    'chart-axis',
    swap('lyingChart', '<c:crossAx val="1"/>', '<c:crossAx val="2"/>'),
  ),
  mutation('a plot of one axis', 'chart-axis', swap('lyingChart', '<c:axId val="2"/></c:barChart>', '</c:barChart>')),
  mutation('two series of one number', 'chart-series', swap('columnChart', '<c:idx val="1"/>', '<c:idx val="0"/>')),
  mutation(
    'a count of points that is wrong',
    'chart-cache',
    swap('lyingChart', '<c:ptCount val="3"/>', '<c:ptCount val="4"/>'),
  ),
  mutation('a point that is outside', 'chart-cache', swap('lyingChart', '<c:pt idx="2">', '<c:pt idx="3">')),
  mutation('a number that is a text', 'chart-cache', swap('lyingChart', '<c:v>910</c:v>', '<c:v>many</c:v>')),
  mutation('two drawn things of one id', 'drawing-id', swap('drawing', 'id="3"', 'id="2"')),
  mutation('two drawn things of one name', 'drawing-id', swap('drawing', 'name="CS_Columns"', 'name="CS_Lying"')),
  mutation(
    'a chart that ends where it begins',
    'drawing-place',
    swap('drawing', '<xdr:col>6</xdr:col>', '<xdr:col>0</xdr:col>'),
  ),
  mutation('a chart whose end comes first', 'child-order', move('drawing', /<xdr:to>.*?<\/xdr:to>/s, '<xdr:from>')),
];

/** Each of these breaks one formula or chart of the example's file. */
export const FORMULA_MUTATIONS: readonly Mutation[] = [...FORMULAS, ...CHARTS];
