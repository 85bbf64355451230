/** What is wrong with a lever's row, in words beside it; such a lever is not counted. */
import { EFFECTS } from '../../../model/levers';
import { literal } from '../../formulas';
import { NAMES } from '../../names';
import { TABLES } from '../../tables';
import type { Template } from '../../template';
import { chosenLevers, lever } from './leverColumns';

type Fault = keyof Template['words']['strategies']['faults'];

/** Faults that keep a lever from being counted; the others are rules between levers. */
const HARD: readonly Fault[] = ['number', 'whole', 'share', 'range', 'oneOff', 'category', 'rule', 'name'];
/** What may stand between the names of a rule; all become the first. */
const SEPARATORS = [',', ';', '，', '；', '、'] as const;

type Rule = 'needs' | 'excludes';

/** A rule's names as they are compared: small letters, no spaces, a comma before and behind each; empty text without any. */
export function namesFormula(template: Template, rule: Rule): string {
  const [comma, ...others] = SEPARATORS;
  const plain = [...others.map((mark) => [mark, comma] as const), [' ', ''] as const].reduce(
    (text, [from, to]) => `SUBSTITUTE(${text},${literal(from)},${literal(to)})`,
    `LOWER(${template.row(TABLES.levers, rule)})`,
  );
  const own = template.row(TABLES.levers, rule);
  return `=IF(${own}="","",${literal(comma)}&${plain}&${literal(comma)})`;
}

/** Condition, as an array, of the levers that a rule of the formula's own row calls by their id or one of their names. */
function listed(template: Template, rule: Rule): string {
  const isCalled = ['id', 'lever', 'alias'].map((id) => {
    const names = lever(template, id);
    const plain = `SUBSTITUTE(LOWER(${names})," ","")`;
    return `ISNUMBER(FIND(","&${plain}&",",${template.row(TABLES.levers, `${rule}Key`)}))*(${names}<>"")`;
  });
  return `((${isCalled.join('+')})>0)`;
}

/** How many names in the rules are those of no lever. */
export function unknownFormula(template: Template): string {
  const unknown = (rule: Rule): string => {
    const names = template.row(TABLES.levers, `${rule}Key`);
    const count = `LEN(${names})-LEN(SUBSTITUTE(${names},",",""))-1`;
    return `IF(${names}="",0,${count}-SUMPRODUCT(--${listed(template, rule)}))`;
  };
  return `=${unknown('needs')}+${unknown('excludes')}`;
}

/** Condition of each fault, the gravest first. */
function conditions(template: Template): Readonly<Record<Fault, string>> {
  const own = (id: string): string => template.row(TABLES.levers, id);
  const span = (first: string, last: string): string => template.rowSpan(TABLES.levers, first, last);
  const effects = span(EFFECTS[0], EFFECTS[EFFECTS.length - 1] ?? EFFECTS[0]);
  const numbers = span('fixedShare', 'cash');
  const texts = [effects, numbers].map((cells) => `COUNTA(${cells})-COUNT(${cells})`).join('+');
  const outside = (id: string): string => `N(${own(id)})<0,N(${own(id)})>1`;
  const category = own('fixedCategory');
  const isChosen = `${own('chosen')}=${literal(template.words.strategies.yes)}`;
  const chosen = chosenLevers(template);
  return {
    number: `${texts}>0`,
    whole: `MAX(${effects})*MAX(1,${own('high')})>=1`,
    share: `OR(${outside('fixedShare')},${outside('cash')})`,
    range: `OR(N(${own('low')})<0,N(${own('low')})>1,AND(NOT(ISBLANK(${own('high')})),N(${own('high')})<1))`,
    oneOff: `N(${own('oneOff')})<0`,
    category: `AND(${category}<>"",ISNA(MATCH(${category},${NAMES.categories},0)))`,
    rule: `${own('unknownNames')}>0`,
    name: `AND(${own('lever')}="",${isChosen})`,
    needs: `AND(${isChosen},SUMPRODUCT(${listed(template, 'needs')}*(1-${chosen}))>0)`,
    excludes: `AND(${isChosen},SUMPRODUCT(${listed(template, 'excludes')}*${chosen})>0)`,
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

/** 1 for a lever that can be counted: nothing in its own row is wrong. */
export function soundFormula(template: Template): string {
  const all = conditions(template);
  const isFaulty = HARD.map((fault) => all[fault]).join(',');
  return `=IF(OR(${template.row(TABLES.levers, 'lever')}="",${isFaulty}),0,1)`;
}
