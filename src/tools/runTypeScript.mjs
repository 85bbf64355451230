// @ts-check
/** `node src/tools/runTypeScript.mjs FILE ARGUMENT…` runs a TypeScript file with the arguments, in this process. */
import { bundleTypeScript } from './bundleTypeScript.mjs';
import { createRequire } from 'node:module';

const file = process.argv[2];
if (!file) throw new Error('Usage: node src/tools/runTypeScript.mjs FILE ARGUMENT…');
const bundle = await bundleTypeScript(file);
process.setSourceMapsEnabled(true);
process.argv.splice(1, 2, bundle);
createRequire(import.meta.url)(bundle);
