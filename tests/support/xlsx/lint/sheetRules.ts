/** Rules of what a sheet says besides its cells. */
import { decodeString, find, type XmlElement } from '../xmlTree';
import { overlap, overlapping, readArea, readAreas } from './areas';
import { all, attribute, repeated, type Book, type SheetPart } from './book';
import { takeApart } from './formulas';
import type { Fault, Rule } from './rules';

const LONGEST = { list: 255, title: 32, message: 255, tip: 255, pageText: 255 } as const;

/** Rules that a sheet breaks, one entry for each time. */
type Check = (sheet: SheetPart, book: Book) => readonly Rule[];

const times = (rule: Rule, count: number): readonly Rule[] => Array.from({ length: count }, () => rule);

const columns: Check = ({ tree }) => {
  const spans = find(tree, 'cols', 'col').map((col) => ({
    min: Number(attribute(col, 'min')),
    max: Number(attribute(col, 'max')),
  }));
  const wrong = spans.filter(({ min, max }, at) => !(min <= max && min > (spans[at - 1]?.max ?? 0) && max <= 16_384));
  return times('column-order', wrong.length);
};

const panes: Check = ({ tree }) => {
  const wrong = find(tree, 'sheetViews', 'sheetView').flatMap((view) =>
    find(view, 'pane').filter((pane) => {
      const first = readArea(attribute(pane, 'topLeftCell'));
      const split = [Number(attribute(pane, 'ySplit') || 0) + 1, Number(attribute(pane, 'xSplit') || 0) + 1];
      const name = split[0] === 1 ? 'topRight' : split[1] === 1 ? 'bottomLeft' : 'bottomRight';
      const isSelected = find(view, 'selection').some((selection) => attribute(selection, 'pane') === name);
      return (
        first === null ||
        first.top !== split[0] ||
        first.left !== split[1] ||
        attribute(pane, 'activePane') !== name ||
        !isSelected
      );
    }),
  );
  return times('panes', wrong.length);
};

const merges: Check = ({ tree, path }, { tables }) => {
  const areas = all(tree, 'mergeCell').flatMap((cell) => readArea(attribute(cell, 'ref')) ?? []);
  const own = tables.filter(({ sheetPath }) => sheetPath === path).map(({ area }) => area);
  const onTables = areas.filter((area) => own.some((table) => overlap(area, table)));
  return times('merges', overlapping(areas) + onTables.length);
};

const validations: Check = ({ tree }) => {
  const rules = find(tree, 'dataValidations', 'dataValidation');
  const lists = rules.flatMap((rule) => find(rule, 'formula1')).filter(({ text }) => /^"/.test(text));
  // Inside the quotes a quote is doubled.
  const long = lists.filter(({ text }) => text.slice(1, -1).replaceAll('""', '"').length > LONGEST.list);
  const isLong = (rule: XmlElement): boolean =>
    (['errorTitle', 'promptTitle'] as const).some(
      (name) => decodeString(attribute(rule, name)).length > LONGEST.title,
    ) || (['error', 'prompt'] as const).some((name) => decodeString(attribute(rule, name)).length > LONGEST.message);
  return [
    ...times('validation-list', long.length),
    ...times('validation-text', rules.filter(isLong).length),
    ...times('validation-overlap', overlapping(rules.flatMap((rule) => readAreas(attribute(rule, 'sqref'))))),
  ];
};

const formats: Check = ({ tree }) => {
  const rules = find(tree, 'conditionalFormatting', 'cfRule');
  const bars = find(tree, 'conditionalFormatting').flatMap((format) =>
    all(format, 'x14:id').map(({ text }) => `${text} ${attribute(format, 'sqref')}`),
  );
  const extended = all(tree, 'x14:conditionalFormatting').flatMap((format) =>
    find(format, 'x14:cfRule').map((rule) => `${attribute(rule, 'id')} ${find(format, 'xm:sqref')[0]?.text ?? ''}`),
  );
  const areTied = repeated(bars).length === 0 && [...bars].sort().join() === [...extended].sort().join();
  return [
    ...times('format-priority', repeated(rules.map((rule) => attribute(rule, 'priority'))).length),
    ...times('data-bar', areTied ? 0 : 1),
  ];
};

const links: Check = ({ tree }, { sheets }) => {
  const all = find(tree, 'hyperlinks', 'hyperlink');
  const names = new Set(sheets.map(({ name }) => name));
  const isBroken = (link: XmlElement): boolean => {
    const location = decodeString(attribute(link, 'location'));
    if (location === '') return attribute(link, 'r:id') === '';
    const { code, sheets: named } = takeApart(location);
    return named.length !== 1 || !named.every((name) => names.has(name)) || readArea(code) === null;
  };
  const long = all.filter((link) => decodeString(attribute(link, 'tooltip')).length > LONGEST.tip);
  return [
    ...times('link-target', all.filter(isBroken).length),
    ...times('link-repeated', repeated(all.map((link) => attribute(link, 'ref'))).length),
    ...times('tip-length', long.length),
  ];
};

/** Codes of pages' heads and feet: sections, page, pages, sheet, file, and a plain `&`. */
const WHOLE_CODES = /^(?:[^&]|&[LCRPNAF&])*$/s;

const pageTexts: Check = ({ tree }) => {
  const texts = find(tree, 'headerFooter').flatMap(({ children }) => children);
  const wrong = texts.filter(({ text }) => text.length > LONGEST.pageText || !WHOLE_CODES.test(decodeString(text)));
  return times('page-text', wrong.length);
};

const tablesApart: Check = ({ path }, { tables }) => {
  const areas = tables.filter(({ sheetPath }) => sheetPath === path).map(({ area }) => area);
  return times('table-overlap', overlapping(areas));
};

const CHECKS: readonly Check[] = [columns, panes, merges, validations, formats, links, pageTexts, tablesApart];

/** Faults of columns, panes, merges, validations, conditional formats, links and pages. */
export function sheetFaults(book: Book): Fault[] {
  return book.sheets.flatMap((sheet) =>
    CHECKS.flatMap((check) => check(sheet, book)).map((rule) => ({ rule, at: sheet.path })),
  );
}
