/** `npm run build`: the add-in as any static https host can serve it. */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildAddIn } from './buildAddIn';

const FOLDER = 'dist';

async function run(): Promise<void> {
  const address = process.env.CSCOST_URL?.replace(/\/+$/, '') ?? 'https://localhost:3000';
  if (!/^https:\/\/[^\s?#]+$/.test(address)) {
    throw new Error(`CSCOST_URL is the https address where the folder ${FOLDER} will be found, not ${address}.`);
  }
  const files = await buildAddIn({ mode: 'production', folder: FOLDER, address });
  for (const { name, bytes } of files.filter(({ name }) => /\.(js|json|html|xml)$/.test(name))) {
    const packed = gzipSync(readFileSync(path.join(FOLDER, name))).length;
    console.log(`${kilobytes(bytes)} ${kilobytes(packed)} gzip  ${name}`);
  }
  console.log(`\n${FOLDER}/ is ready for ${address}; ${FOLDER}/manifest.xml is what Excel takes.`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
