// @ts-check
import webpack from 'webpack';
import { loadTypeScript } from './bundleTypeScript.mjs';

/** The file Excel reads for each language of ours: English is the one the manifest names, the others stand beside it. */
const FILES = { en: 'functions.json', 'zh-CN': 'functions-zh.json' };

/** Writes functions.json and its translations from the catalogue of functions. */
export class FunctionsMetadataPlugin {
  /** @param {string} address where the add-in is, for the functions' help links */
  constructor(address) {
    this.address = address;
  }

  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    const name = FunctionsMetadataPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { functionsMetadata } = /** @type {typeof import('../functions/metadata')} */ (
          await loadTypeScript('src/functions/metadata.ts')
        );
        for (const [language, file] of Object.entries(FILES)) {
          const metadata = functionsMetadata(/** @type {keyof typeof FILES} */ (language), `${this.address}/help.html`);
          compilation.emitAsset(file, new webpack.sources.RawSource(`${JSON.stringify(metadata, null, 1)}\n`));
        }
      });
    });
  }
}
