/** `npm run build`: the add-in as any static https host can serve it. Fails when it outgrows its budgets. */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUDGETS, spend, type Spending } from './budgets';
import { buildAddIn } from './buildAddIn';

const FOLDER = 'dist';

async function run(): Promise<void> {
  const address = process.env.CSCOST_URL?.replace(/\/+$/, '') ?? 'https://localhost:3000';
  if (!/^https:\/\/[^\s?#]+$/.test(address)) {
    throw new Error(`CSCOST_URL is the https address where the folder ${FOLDER} will be found, not ${address}.`);
  }
  const { files, parts } = await buildAddIn({ mode: 'production', folder: FOLDER, address });
  const packedSize = (name: string): number => gzipSync(readFileSync(path.join(FOLDER, name))).length;
  for (const { name, bytes } of files.filter(({ name }) => /\.(js|json|html|xml)$/.test(name))) {
    console.log(`${kilobytes(bytes)} ${kilobytes(packedSize(name))} gzip  ${name}`);
  }
  console.log('');
  const spent = BUDGETS.map((budget) => spend(budget, parts, packedSize));
  for (const spending of spent) console.log(told(spending));
  if (spent.some(({ isKept }) => !isKept))
    throw new Error('\nThe build is larger than its budget (src/tools/budgets.ts).');
  console.log(`\n${FOLDER}/ is ready for ${address}; ${FOLDER}/manifest.xml is what Excel takes.`);
}

function told({ budget, bytes, early }: Spending): string {
  const size = `${kilobytes(bytes)} of ${(budget.most / 1000).toFixed(0)} kB gzip  ${budget.name}`;
  return [size, ...early.map((source) => `${' '.repeat(12)}should be loaded later: ${source}`)].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
