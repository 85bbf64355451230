/** `npm run readme`: writes into README.md what is made from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { withFunctionTable } from './functionTable';

const FILE = 'README.md';

async function write(): Promise<void> {
  const text = withFunctionTable(readFileSync(FILE, 'utf8'));
  writeFileSync(FILE, await format(text, { parser: 'markdown', printWidth: 120 }));
}

write().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
