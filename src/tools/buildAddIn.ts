/** Builds the add-in with webpack. */
import { createRequire } from 'node:module';
import path from 'node:path';
import webpack, { type Asset, type ChunkGroup, type Compilation, type Configuration, type Module } from 'webpack';

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

/** What a page loads at once when it asks for an entry or for a part that has a name (`webpackChunkName`). */
export interface BuiltPart {
  readonly name: string;
  /** Names of its scripts, shared ones included. */
  readonly scripts: readonly string[];
  /** Source files in them, by path from the project's folder, `/` between. */
  readonly sources: readonly string[];
}

export interface BuiltAddIn {
  readonly files: readonly BuiltFile[];
  readonly parts: readonly BuiltPart[];
}

/**
 * Builds the add-in and lists files and parts. Rejects with webpack's messages when something does not compile.
 */
export async function buildAddIn(build: AddInBuild): Promise<BuiltAddIn> {
  const load = createRequire(path.resolve('package.json'));
  const configure = load('./webpack.config.js') as (build: AddInBuild) => Promise<Configuration>;
  const compiler = webpack(await configure(build));
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure || !stats) reject(failure ?? new Error('webpack ended without a result.'));
        else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve({ files: stats.compilation.getAssets().map(toBuiltFile), parts: partsOf(stats.compilation) });
      });
    });
  });
}

function toBuiltFile({ name, source }: Asset): BuiltFile {
  return { name, bytes: source.size() };
}

function partsOf(compilation: Compilation): readonly BuiltPart[] {
  return [...compilation.namedChunkGroups].map(([name, group]) => ({
    name,
    scripts: group.getFiles().filter((file) => file.endsWith('.js')),
    sources: sourcesOf(compilation, group),
  }));
}

function sourcesOf({ chunkGraph }: Compilation, { chunks }: ChunkGroup): readonly string[] {
  const modules = chunks.flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]).flatMap(withinModule);
  const files = modules.map((module) => module.nameForCondition()).filter((file) => file !== null);
  return files.map((file) => path.relative('.', file).replaceAll(path.sep, '/'));
}

/** A module, or those that were joined into it. */
function withinModule(module: Module): readonly Module[] {
  return 'modules' in module && Array.isArray(module.modules) ? (module.modules as Module[]) : [module];
}
