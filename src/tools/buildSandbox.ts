/** Adds the sandbox page to a folder that already holds the built add-in. */
import { build } from 'esbuild';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installedApiSets } from '../sandbox/client/nodeClient';

const PAGE = 'src/sandbox/page';
const OFFICE_TAG = /<script [^>]*src="?https:\/\/appsforoffice\.microsoft\.com[^>]*><\/script>/;
/** In place of Microsoft's loader: what the client expects of it, the client, and its coupling to the simulated host. */
const CLIENT_SCRIPTS = ['office-before.js', 'excel-client.js', 'office-after.js'];

/**
 * Bundles the sandbox page, copies Microsoft's Excel client beside it and lets the add-in's page, otherwise unchanged,
 * load that client instead of the hosted one. Rejects when something does not compile or the page has no Office tag.
 */
export async function buildSandbox(folder: string): Promise<void> {
  const client = createRequire(path.resolve('package.json')).resolve(
    '@microsoft/office-js/dist/excel-win32-16.01.debug.js',
  );
  await Promise.all([
    build({
      entryPoints: ['sandbox', 'office-before', 'office-after'].map((name) => `${PAGE}/${name}.ts`),
      outdir: folder,
      bundle: true,
      platform: 'browser',
      target: 'es2022',
      jsx: 'automatic',
      minifySyntax: true,
      define: {
        'process.env.NODE_ENV': '"production"',
        // The page cannot read the type declarations: it gets [member, version] pairs in their place.
        API_SETS: JSON.stringify([...installedApiSets()]),
      },
      logLevel: 'error',
    }),
    copyFile(`${PAGE}/index.html`, path.join(folder, 'index.html')),
    copyFile(client, path.join(folder, 'excel-client.js')),
    useSandboxClient(path.join(folder, 'taskpane.html')),
  ]);
}

async function useSandboxClient(page: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  if (!OFFICE_TAG.test(html)) throw new Error(`${page} has no tag for office.js that the sandbox could replace.`);
  const scripts = CLIENT_SCRIPTS.map((name) => `<script src="${name}"></script>`).join('');
  await writeFile(page, html.replace(OFFICE_TAG, scripts));
}
