/** `npm test`: every check of the project, then one summary. Arguments go to jest. */
import { spawnSync } from 'node:child_process';

const CHECKS: readonly { readonly name: string; readonly module: string; readonly args: readonly string[] }[] = [
  { name: 'lint', module: 'eslint/bin/eslint.js', args: ['.'] },
  { name: 'format', module: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', module: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'tests', module: 'jest/bin/jest.js', args: process.argv.slice(2) },
];

const results = CHECKS.map(({ name, module, args }) => {
  console.log(`\n— ${name}`);
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, [`node_modules/${module}`, ...args], { stdio: 'inherit' });
  return { name, passed: status === 0, seconds: (Date.now() - begun) / 1000 };
});

console.log('');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
