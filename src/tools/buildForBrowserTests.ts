/** `buildForBrowserTests.ts FOLDER`: what the browser tests drive, the add-in as it is shipped in the sandbox page. */
import { buildAddIn } from './buildAddIn';
import { buildSandbox } from './buildSandbox';

async function run(folder: string): Promise<void> {
  await buildAddIn({ mode: 'production', folder });
  await buildSandbox(folder);
}

run(process.argv[2] ?? 'build/browser-tests').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
