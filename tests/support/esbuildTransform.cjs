// jest transform: TypeScript, JSX and ES modules to CommonJS, by esbuild. Packages that are CommonJS already pass unchanged.
const esbuild = require('esbuild');

const LOADERS = { ts: 'ts', tsx: 'tsx', js: 'jsx', mjs: 'js', cjs: 'js' };

module.exports = {
  process(source, file) {
    const extension = file.slice(file.lastIndexOf('.') + 1);
    const isPackage = file.includes('node_modules');
    if (isPackage && !/^\s*(import|export)\b/m.test(source)) return { code: source };
    const { code, map } = esbuild.transformSync(source, {
      loader: LOADERS[extension],
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      sourcefile: file,
      sourcemap: isPackage ? false : 'external',
    });
    return { code, map: map || undefined };
  },
};
