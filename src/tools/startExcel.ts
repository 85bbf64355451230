/** `npm run start:excel`: the add-in in Excel itself. Arguments go to office-addin-debugging. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { buildAddIn } from './buildAddIn';
import { serveFolder } from './staticServer';

const FOLDER = 'build/excel';
const PORT = 3000;
const HELP = `npm run start:excel                                  in Excel on this Windows or Mac machine
npm run start:excel -- web --document ADDRESS        in Excel on the web; ADDRESS is the sharing link of a workbook`;

/** Microsoft's tools are fetched when they are wanted: installed with the project they would not build on Linux. */
function npx(...args: readonly string[]): boolean {
  return spawnSync('npx', ['--yes', ...args], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function certificate(): { readonly cert: string; readonly key: string } {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const [cert, key] = [path.join(folder, 'localhost.crt'), path.join(folder, 'localhost.key')] as const;
  if (!npx('office-addin-dev-certs@3.0.0', 'install') || !existsSync(cert) || !existsSync(key)) {
    throw new Error(
      'No certificate for https://localhost: run `npx office-addin-dev-certs@3.0.0 install` and read its messages.',
    );
  }
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

async function run(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(HELP);
    return;
  }
  const target = args.length > 0 ? args : ['desktop'];
  if (target[0] === 'desktop' && process.platform === 'linux') {
    throw new Error(`Excel for the desktop needs Windows or macOS; on Linux use Excel on the web:\n${HELP}`);
  }
  await buildAddIn({ mode: 'development', folder: FOLDER });
  const server = await serveFolder(FOLDER, { port: PORT, certificate: certificate() });
  if (server.port !== PORT) {
    await server.close();
    throw new Error(`Port ${PORT}, where the manifest says the add-in is, is taken: stop what uses it and try again.`);
  }
  const manifest = path.join(FOLDER, 'manifest.xml');
  console.log(`Serving ${server.address}. Stop with Ctrl+C.`);
  if (!npx('office-addin-debugging@7.0.0', 'start', manifest, ...target, '--no-debug', '--no-live-reload')) {
    console.error(
      `Excel could not be started; load ${path.resolve(manifest)} by hand, as README.md says. The add-in stays served.`,
    );
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
