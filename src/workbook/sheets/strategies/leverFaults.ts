/** What is wrong with a lever's row, in words beside it; such a lever is not counted. */
import { EFFECTS } from '../../../model/levers';
import { literal } from '../../formulas';
import { NAMES } from '../../names';
import { TABLES } from '../../tables';
import type { Template } from '../../template';
import { chosenLevers, lever } from './leverColumns';

type Fault = keyof Template['words']['strategies']['faults'];

/** Faults that keep a lever from being counted; the others are rules between levers. */
const HARD: readonly Fault[] = ['number', 'whole', 'share', 'range', 'oneOff', 'category'];

/** Condition of each fault, the gravest first. */
function conditions(template: Template): Readonly<Record<Fault, string>> {
  const own = (id: string): string => template.row(TABLES.levers, id);
  const span = (first: string, last: string): string => template.rowSpan(TABLES.levers, first, last);
  const effects = span(EFFECTS[0], EFFECTS[EFFECTS.length - 1] ?? EFFECTS[0]);
  const numbers = span('fixedShare', 'cash');
  const texts = [effects, numbers].map((cells) => `COUNTA(${cells})-COUNT(${cells})`).join('+');
  const outside = (id: string): string => `N(${own(id)})<0,N(${own(id)})>1`;
  const category = own('fixedCategory');
  // Ids stand in a rule with commas between them.
  const listed = (rule: string): string => {
    const text = `","&SUBSTITUTE(${own(rule)}," ","")&","`;
    return `ISNUMBER(SEARCH(","&${lever(template, 'id')}&",",${text}))*(${lever(template, 'id')}<>"")`;
  };
  const isChosen = `${own('chosen')}=${literal(template.words.strategies.yes)}`;
  const chosen = chosenLevers(template);
  return {
    number: `${texts}>0`,
    whole: `MAX(${effects})*MAX(1,${own('high')})>=1`,
    share: `OR(${outside('fixedShare')},${outside('cash')})`,
    range: `OR(N(${own('low')})<0,N(${own('low')})>1,AND(NOT(ISBLANK(${own('high')})),N(${own('high')})<1))`,
    oneOff: `N(${own('oneOff')})<0`,
    category: `AND(${category}<>"",ISNA(MATCH(${category},${NAMES.categories},0)))`,
    needs: `AND(${isChosen},SUMPRODUCT(${listed('needs')}*(1-${chosen}))>0)`,
    excludes: `AND(${isChosen},SUMPRODUCT(${listed('excludes')}*${chosen})>0)`,
  };
}

/** The first fault in words; empty text where there is none. */
export function faultFormula(template: Template): string {
  const words = template.words.strategies.faults;
  const formula = Object.entries(conditions(template)).reduceRight(
    (otherwise, [fault, condition]) => `IF(${condition},${literal(words[fault as Fault])},${otherwise})`,
    '""',
  );
  return `=${formula}`;
}

/** 1 for a lever that is chosen and without a fault of its own, else 0. */
export function countedFormula(template: Template): string {
  const { yes } = template.words.strategies;
  const all = conditions(template);
  const isFaulty = `OR(${HARD.map((fault) => all[fault]).join(',')})`;
  return `=IF(AND(${template.row(TABLES.levers, 'chosen')}=${literal(yes)},NOT(${isFaulty})),1,0)`;
}
