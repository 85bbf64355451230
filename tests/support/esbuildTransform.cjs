// jest transform: TypeScript, JSX and ES modules to CommonJS, by esbuild. Packages that are CommonJS already pass unchanged.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');

const LOADERS = { ts: 'ts', tsx: 'tsx', js: 'jsx', mjs: 'js', cjs: 'js' };

const OWN_SOURCE = readFileSync(__filename);

module.exports = {
  // By default the cache does not notice a change of the transform itself.
  getCacheKey(source, file) {
    return createHash('sha256').update(OWN_SOURCE).update(file).update('\0').update(source).digest('hex');
  },

  process(source, file) {
    const extension = file.slice(file.lastIndexOf('.') + 1);
    const isPackage = file.includes('node_modules');
    if (isPackage && !/^\s*(import|export)\b/m.test(source)) return { code: source };
    const { code, map } = esbuild.transformSync(source, {
      loader: LOADERS[extension],
      format: 'cjs',
      target: 'node20',
      // jest runs modules in a vm without a loader of its own: import() has to become require().
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      sourcefile: file,
      sourcemap: isPackage ? false : 'external',
    });
    return { code, map: map || undefined };
  },
};
