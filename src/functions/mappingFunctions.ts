/**
 * The function that says where an account belongs by its name, as the mapping's proposal does.
 */
import { CELL_WORDS } from '../locales/cells';
import { LINE_NAMES } from '../locales/lineNames';
import type { CategoryKey, LineId } from '../model/categories';
import { proposer } from '../model/proposal/proposeLine';
import { pure, type PureFunction } from './functionSpec';
import { choice, optional, scalar, shown } from './parameters';
import { FunctionError } from './result';

interface Home {
  readonly line: LineId;
  readonly category: CategoryKey;
}

const propose = proposer(LINE_NAMES);

/** The home of an account by its name. Throws `#N/A` where it has none. */
const home = scalar((content): Home => {
  const given = shown(content);
  const { line, category } = propose({ name: String(content) });
  if (line === 'exclude') throw new FunctionError('#N/A', 'account-excluded', { given });
  if (line === null || category === null) throw new FunctionError('#N/A', 'account-unfit', { given });
  return { line, category };
});

export const MAPPING_FUNCTIONS: readonly PureFunction[] = [
  pure('CATEGORYOF', {
    parameters: { text: home, what: optional(choice(['category', 'line', 'name']), 'category') },
    result: 'text',
    examples: [
      { arguments: ['Headsets'], result: 'technology' },
      { arguments: ['管理费用-客服部-工资', 'line'], result: 'people.agent-pay' },
    ],
    evaluate: ({ text: { line, category }, what }, language) =>
      ({ category, line, name: CELL_WORDS[language].categoryNames[category] })[what],
  }),
];
