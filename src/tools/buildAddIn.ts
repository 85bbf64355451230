/** Builds the add-in with webpack. */
import { createRequire } from 'node:module';
import path from 'node:path';
import webpack, { type Asset, type Configuration } from 'webpack';

export interface AddInBuild {
  readonly mode: 'production' | 'development';
  /** Where the files go, from the project's folder; emptied first. */
  readonly folder: string;
  /** The https address the folder will have, without a slash at the end; `undefined`: the manifest's own. */
  readonly address?: string;
}

/** A file a build has written. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Builds the add-in and lists the files. Rejects with webpack's messages when something does not compile.
 */
export async function buildAddIn(build: AddInBuild): Promise<readonly BuiltFile[]> {
  const load = createRequire(path.resolve('package.json'));
  const configure = load('./webpack.config.js') as (build: AddInBuild) => Promise<Configuration>;
  const compiler = webpack(await configure(build));
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure || !stats) reject(failure ?? new Error('webpack ended without a result.'));
        else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve(stats.compilation.getAssets().map(toBuiltFile));
      });
    });
  });
}

function toBuiltFile({ name, source }: Asset): BuiltFile {
  return { name, bytes: source.size() };
}
