import { GUARDRAIL_KEYS, isFloor, type GuardrailKey } from '../../model/guardrails';
import { NAMES } from '../names';
import type { CellSpec, CellValue, TableColumnSpec, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { GOALS, TABLES, columnsOf, type Goal } from '../tables';
import type { Template } from '../template';
import { rate } from '../validations';
import { RELEASED } from '../release';

/** Default limits by goal: cautious, editable, with their reason in the note beside them. */
const DEFAULTS: Readonly<Record<GuardrailKey, Readonly<Record<Goal, number>>>> = {
  csat: { cost: 0.75, balanced: 0.8, quality: 0.85 },
  fcr: { cost: 0.65, balanced: 0.7, quality: 0.78 },
  'service-level': { cost: 0.7, balanced: 0.8, quality: 0.85 },
  'complaint-rate': { cost: 0.02, balanced: 0.015, quality: 0.01 },
  occupancy: { cost: 0.85, balanced: 0.85, quality: 0.82 },
  attrition: { cost: 0.45, balanced: 0.38, quality: 0.3 },
};

/** The user's own limit, or the one in the column of the firm's goal. */
function limitFormula(template: Template): string {
  const own = template.row(TABLES.guardrails, 'own');
  const [first = '', last = ''] = [GOALS[0], GOALS.at(-1)];
  const choices = template.rowSpan(TABLES.guardrails, first, last);
  const goals = template.headerSpan(TABLES.guardrails, first, last);
  return `=IF(ISBLANK(${own}),INDEX(${choices},MATCH(${NAMES.goal},${goals},0)),${own})`;
}

function columnOf(template: Template, id: string): TableColumnSpec {
  const header = headerOf(TABLES.guardrails, id, template.settings.language);
  const isDefault = (GOALS as readonly string[]).includes(id);
  if (id === 'own' || isDefault) return { id, header, style: 'input', format: 'percent', validation: rate(template) };
  if (id === 'limit') return { id, header, style: 'formula', format: 'percent', formula: limitFormula(template) };
  const isProse = id === 'metric' || id === 'note';
  return { id, header, style: isProse ? 'prose' : 'text', format: id === 'date' ? 'date' : 'general' };
}

/** The guardrails as a table whose header stands in the given row. */
export function guardrailsTable(template: Template, row: number): TableSpec {
  const { inputs } = template.words;
  const columns = columnsOf(TABLES.guardrails);
  return {
    name: TABLES.guardrails,
    row,
    column: 0,
    columns: columns.map((id) => columnOf(template, id)),
    rows: GUARDRAIL_KEYS.map((key): readonly (CellSpec | CellValue)[] => {
      const cells: Readonly<Record<string, CellValue>> = {
        key,
        kind: inputs.limitKinds[isFloor(key) ? 'floor' : 'ceiling'],
        metric: inputs.guardrails[key].label,
        note: inputs.guardrails[key].note,
        date: RELEASED.serial,
        ...DEFAULTS[key],
      };
      return columns.map((id) => cells[id] ?? null);
    }),
    totals: false,
    filter: false,
  };
}
