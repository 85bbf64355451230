// @ts-check
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** Where manifest.xml says the add-in is; a build puts the real address in its place. */
const ADDRESS_IN_MANIFEST = 'https://localhost:3000';

/**
 * The add-in: one page for the task pane, the ribbon's commands and the custom functions (shared runtime).
 *
 * @param {{ mode?: 'production' | 'development', folder?: string, address?: string }} build
 *   `address` is the https address of the folder's contents, without a slash at the end
 * @returns {Promise<import('webpack').Configuration>}
 */
module.exports = async ({ mode = 'production', folder = 'dist', address = ADDRESS_IN_MANIFEST }) => {
  const { loadTypeScript } = await import('./src/tools/bundleTypeScript.mjs');
  const { FunctionFilesPlugin } = await import('./src/tools/functionFilesPlugin.mjs');
  const { MESSAGES } = await loadTypeScript('src/locales/index.ts');
  const isProduction = mode === 'production';
  const chunkFilename = isProduction ? '[name].[contenthash:8].js' : '[name].js';

  return {
    mode,
    target: ['web', 'es2020'],
    entry: { excel: './src/entry/excel.ts' },
    output: { path: path.resolve(folder), filename: '[name].js', chunkFilename, publicPath: 'auto', clean: true },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2020', charset: 'utf8' } },
        // Whoever takes one thing from src/locales/index.ts does not carry every word of both languages.
        { include: path.resolve('src/locales'), sideEffects: false },
      ],
    },
    devtool: isProduction ? 'source-map' : 'eval',
    // Without these a development build would carry every icon of the icon package.
    optimization: { sideEffects: true, providedExports: true, usedExports: true },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: 'src/entry/taskpane.html',
        // The manifest names the entry's script, so that keeps its name; the page asks for it by its hash.
        hash: isProduction,
        templateParameters: { english: MESSAGES.en.page, chinese: MESSAGES['zh-CN'].page },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*-*.png' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString('utf8').replaceAll(ADDRESS_IN_MANIFEST, address),
          },
        ],
      }),
      new FunctionFilesPlugin(address),
    ],
  };
};
