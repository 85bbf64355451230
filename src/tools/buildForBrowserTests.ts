/**
 * `buildForBrowserTests.ts FOLDER`: what the browser tests drive, the add-in as it is shipped in the sandbox page. Fails
 * where the add-in has outgrown its budgets.
 */
import { BUDGETS, needKept, packedSize, spend } from './budgets';
import { buildAddIn } from './buildAddIn';
import { buildSandbox } from './buildSandbox';

async function run(folder: string): Promise<void> {
  const { parts } = await buildAddIn({ mode: 'production', folder });
  needKept(BUDGETS.map((budget) => spend(budget, parts, (script) => packedSize(folder, script))));
  await buildSandbox(folder);
}

run(process.argv[2] ?? 'build/browser-tests').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
