// @ts-check
import webpack from 'webpack';
import { loadTypeScript } from './bundleTypeScript.mjs';

/** Adds the files made from the catalogue of functions to a build. */
export class FunctionFilesPlugin {
  /** @param {string} address the https address the build will have */
  constructor(address) {
    this.address = address;
  }

  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    const name = FunctionFilesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { functionFiles } = /** @type {typeof import('./functionFiles')} */ (
          await loadTypeScript('src/tools/functionFiles.ts')
        );
        for (const [file, content] of Object.entries(functionFiles(this.address))) {
          compilation.emitAsset(file, new webpack.sources.RawSource(content));
        }
      });
    });
  }
}
