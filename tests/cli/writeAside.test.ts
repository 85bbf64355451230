import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { writeAside } from '../../src/cli/writeAside';
import { TemporaryFolder } from '../support/xlsx/files';

const bytes = new TextEncoder().encode('half');

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

const files = (): readonly string[] => readdirSync(folder.path);

it('shows a file only when all of it is there', async () => {
  await writeAside(join(folder.path, 'a'), async (sink) => {
    await sink(bytes);
    expect(files()).not.toContain('a');
    await sink(bytes);
  });
  expect(files()).toEqual(['a']);
  expect(readFileSync(join(folder.path, 'a'), 'utf8')).toBe('halfhalf');
});

it('leaves nothing behind, and the file as it was, when writing fails', async () => {
  const file = folder.write('a', new TextEncoder().encode('mine'));
  const writing = writeAside(file, async (sink) => {
    await sink(bytes);
    throw new Error('out of luck');
  });
  await expect(writing).rejects.toThrow('out of luck');
  expect(files()).toEqual(['a']);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind when %s ends the process', async (signal) => {
  const program = folder.write(
    'program.cjs',
    buildSync({
      stdin: {
        contents: `
          import { writeAside } from './src/cli/writeAside';
          void writeAside(process.argv[2], async (sink) => {
            await sink(new Uint8Array(100));
            process.stdout.write('begun');
            await new Promise((resolve) => setTimeout(resolve, 60_000));
          });`,
        resolveDir: join(__dirname, '..', '..'),
      },
      bundle: true,
      platform: 'node',
      write: false,
    }).outputFiles[0]?.contents ?? new Uint8Array(),
  );
  const child = spawn(process.execPath, [program, join(folder.path, 'a')], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(files()).toHaveLength(2);
  child.kill(signal);
  const [, endedBy] = (await once(child, 'exit')) as [number | null, string];
  expect(endedBy).toBe(signal);
  expect(files()).toEqual(['program.cjs']);
});
