import { OUTSOURCING } from './outsourcing';
import { PEOPLE } from './people';
import { ruleOf, type Row, type Rule } from './row';
import { SERVICE } from './service';
import { DEPRECIATION, SYSTEMS } from './systems';
import { TRAINING } from './training';
import { EXCEPTIONS, HINTS, SINGLE } from './words';

const ROWS: readonly Row[] = [
  ...SINGLE,
  ...HINTS,
  ...PEOPLE,
  ...SYSTEMS,
  ...DEPRECIATION,
  ...TRAINING,
  ...SERVICE,
  ...OUTSOURCING,
  ...EXCEPTIONS,
];

/** Every rule. A row replaces those above it that say something of the same words. */
export const RULES: readonly Rule[] = [...new Map(ROWS.map((row) => [row[1].join(' '), row])).values()].map(ruleOf);
