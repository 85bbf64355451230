/** The README's table of functions, from the catalogue. */
import { FUNCTION_GROUPS } from '../functions/catalogue';
import { signatureOf } from '../functions/functionHelp';
import { FUNCTION_HELP_WORDS } from '../locales/functionHelp';

const START = '<!-- functions: npm run readme -->';
const END = '<!-- end of functions -->';

const cell = (text: string): string => text.replaceAll('|', '\\|');

function functionTable(): string {
  const groups = Object.entries(FUNCTION_GROUPS).map(([group, functions]) => {
    const title = FUNCTION_HELP_WORDS.en.groups[group as keyof typeof FUNCTION_GROUPS];
    const rows = functions.map((spec) => {
      const call = signatureOf(spec).slice('=CSCOST.'.length);
      return `| \`${cell(call)}\` | ${cell(FUNCTION_HELP_WORDS.en.functions[spec.id].description)} |`;
    });
    return [`| **${title}** | |`, ...rows].join('\n');
  });
  return `| function | gives |\n| --- | --- |\n${groups.join('\n')}`;
}

/** The README with the table as the catalogue has it now. Throws when the README has no place for it. */
export function withFunctionTable(readme: string): string {
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new TypeError(`README.md lacks ${START} or ${END}`);
  return `${before}${START}\n\n${functionTable()}\n\n${END}${after}`;
}
