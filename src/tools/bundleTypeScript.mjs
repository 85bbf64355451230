// @ts-check
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Bundles a TypeScript file with what it imports of ours; packages stay outside.
 *
 * @param {string} file path from the project's folder
 * @returns {Promise<string>} absolute path of the CommonJS bundle, under build/tools
 */
export async function bundleTypeScript(file) {
  const outfile = path.resolve('build/tools', `${file.replace(/\.tsx?$/, '').replace(/[\\/]/g, '.')}.cjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * Bundles a TypeScript file and gives its exports, as they are now: each call reads the file anew.
 *
 * @param {string} file path from the project's folder
 * @returns {Promise<Record<string, unknown>>}
 */
export async function loadTypeScript(file) {
  const bundle = await bundleTypeScript(file);
  delete require.cache[bundle];
  return require(bundle);
}
