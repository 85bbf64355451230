/** A plan as lines for a person. */
import { say, type Language } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import type { Plan, PlannedSet } from '../model/plan/choosePlan';

/** Names and numbers from a file may hold what moves a terminal's cursor. */
function listed(words: readonly string[], none: string): string {
  return words.length === 0 ? none : words.join(', ').replace(/\p{Cc}+/gu, ' ');
}

/** What was chosen, what it brings and what each of it brings, and the frontier. */
export function planLines(plan: Plan, language: Language): readonly string[] {
  const words = CLI_WORDS[language].plan;
  const money = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const points = new Intl.NumberFormat(language, { maximumFractionDigits: 9 });
  const qualityOf = ({ quality }: PlannedSet): string =>
    listed(
      Object.entries(quality).map(([metric, level]) => `${metric} ${points.format(level)}`),
      words.none,
    );
  const { waterfall, frontier, unproven } = plan;
  return [
    `${words.selected}: ${listed(plan.selected, words.none)}`,
    `${words.objective}: ${money.format(plan.objective)}`,
    `${words.net}: ${money.format(plan.net)}`,
    `${words.oneOff}: ${money.format(plan.oneOff)}`,
    `${words.quality}: ${qualityOf(plan)}`,
    `${words.naiveSum}: ${money.format(plan.naiveSum)}`,
    `${words.composed}: ${money.format(plan.composed)}`,
    `${words.priceOfFloors}: ${money.format(plan.priceOfFloors)}`,
    ...plan.pricesOfFloors.map(({ metric, price }) => `  ${listed([metric], words.none)}: ${money.format(price)}`),
    '',
    `${words.waterfall}:`,
    ...waterfall.map(({ lever, amount }) => `  ${listed([lever], words.none)}: ${money.format(amount)}`),
    '',
    `${words.frontier}:`,
    ...frontier.map((set) =>
      say(language, words.frontierSet, {
        selected: listed(set.selected, words.none),
        net: money.format(set.net),
        oneOff: money.format(set.oneOff),
        quality: qualityOf(set),
      }),
    ),
    ...unproven.map((part) => words.unproven[part]),
  ];
}
