/**
 * The function that reads the committed plan.
 */
import { LANGUAGES } from '../locales/languages';
import { NAMES } from '../locales/names';
import { LEVERS, STRATEGIES } from '../model/levers';
import type { ModelSnapshot, NumberCell, PlanRowSnapshot } from '../model/snapshot';
import { sumCells } from '../model/money';
import { sumOf } from './cells';
import { live, type LiveFunction } from './functionSpec';
import { requireTable } from './modelCost';
import { choice, optional, plainText, scalar, shown } from './parameters';
import { FunctionError } from './result';

/** What SAVINGS gives of a lever of the plan; stopped levers bring nothing more than they have. */
const SAVING_PARTS = {
  net: ({ isStopped, net }) => (isStopped ? [] : [net]),
  gross: ({ isStopped, net, running }) => (isStopped ? [] : [net, running]),
  'one-off': ({ oneOff }) => [oneOff],
  realised: ({ realised }) => realised,
} as const satisfies Record<string, (row: PlanRowSnapshot) => readonly NumberCell[]>;
const SAVING_NAMES = Object.keys(SAVING_PARTS) as (keyof typeof SAVING_PARTS)[];

/** A strategy or a lever, as typed; the plan knows which. */
const strategyOrLever = scalar((content) => ({ key: plainText(content), given: shown(content) }));

/** Every word by which a row of the plan is found: id and names of its lever, key and names of its strategy. */
function wordsOf({ lever, name, strategy }: PlanRowSnapshot): readonly string[] {
  const shipped = LEVERS.find(({ id }) => id === lever);
  const names = LANGUAGES.flatMap((language) => {
    const { levers, strategies } = NAMES[language];
    return [...(shipped ? [levers[shipped.id]] : []), ...(strategy ? [strategies[strategy]] : [])];
  });
  const number = strategy ? [String(STRATEGIES.indexOf(strategy) + 1), strategy] : [];
  return [lever, name, ...number, ...names].map(plainText);
}

function rowsOf(model: ModelSnapshot, asked: { key: string; given: string } | null): readonly PlanRowSnapshot[] {
  requireTable(model, 'CS_Plan');
  if (model.plan.length === 0) throw new FunctionError('#N/A', 'no-plan');
  if (asked === null) return model.plan;
  const rows = model.plan.filter((row) => wordsOf(row).includes(asked.key));
  if (rows.length > 0) return rows;
  const names = model.plan.map(({ name }) => name).join(', ');
  throw new FunctionError('#VALUE!', 'lever-unknown', { given: asked.given, names });
}

export const LIVE_PLAN_FUNCTIONS: readonly LiveFunction[] = [
  live('SAVINGS', {
    parameters: { lever: optional(strategyOrLever, null), what: optional(choice(SAVING_NAMES), 'net') },
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['technology', 'gross'] }, { arguments: ['self-service', 'realised'] }],
    evaluate: ({ lever, what }, model) => sumCells(rowsOf(model, lever).map((row) => sumOf(SAVING_PARTS[what](row)))),
  }),
];
