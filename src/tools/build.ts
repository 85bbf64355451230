/** `npm run build`: the add-in as any static https host can serve it. Fails when it outgrows its budgets. */
import { BUDGETS, needKept, packedSize, spend } from './budgets';
import { buildAddIn } from './buildAddIn';

const FOLDER = 'dist';

async function run(): Promise<void> {
  const address = process.env.CSCOST_URL?.replace(/\/+$/, '') ?? 'https://localhost:3000';
  if (!/^https:\/\/[^\s?#]+$/.test(address)) {
    throw new Error(`CSCOST_URL is the https address where the folder ${FOLDER} will be found, not ${address}.`);
  }
  const { files, parts } = await buildAddIn({ mode: 'production', folder: FOLDER, address });
  for (const { name, bytes } of files.filter(({ name }) => /\.(js|json|html|xml)$/.test(name))) {
    console.log(`${kilobytes(bytes)} ${kilobytes(packedSize(FOLDER, name))} gzip  ${name}`);
  }
  const spent = BUDGETS.map((budget) => spend(budget, parts, (script) => packedSize(FOLDER, script)));
  console.log('');
  for (const { budget, bytes } of spent) {
    console.log(`${kilobytes(bytes)} of ${(budget.most / 1000).toFixed(0)} kB gzip  ${budget.name}`);
  }
  needKept(spent);
  console.log(`\n${FOLDER}/ is ready for ${address}; ${FOLDER}/manifest.xml is what Excel takes.`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
