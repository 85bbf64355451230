/** `npm run bench`: what the project's long jobs cost on this machine, each in a process of its own. Nothing here passes or fails. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { measureInjection } from './injection';
import { measurePlans } from './plans';
import { LINES, measureReader, READERS, writeLongLedger, type ReaderName } from './readers';
import { measureWriter, WRITERS, type WriterName } from './writers';

const FOLDER = 'build/bench';
const RUNS = 3;

/** What a process took, as seen from outside. */
interface ProcessCost {
  readonly seconds: number;
  /** Largest resident memory in MB; `null` where the system does not tell. */
  readonly megabytes: number | null;
  readonly output: string;
}

/** The largest resident memory so far that Linux tells of a process. */
function peakOf(pid: number): number | null {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return null;
  const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1];
  return peak === undefined ? null : Number(peak) / 1000;
}

function runProcess(args: readonly string[]): Promise<ProcessCost> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let megabytes: number | null = null;
  let output = '';
  const look = setInterval(() => {
    const peak = child.pid === undefined ? null : peakOf(child.pid);
    if (peak !== null) megabytes = Math.max(megabytes ?? 0, peak);
  }, 10);
  child.stdout.on('data', (text: Buffer) => (output += text.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) resolve({ seconds, megabytes, output });
      else reject(new Error(`${args.join(' ')} ended with ${code}.`));
    });
  });
}

async function repeated(args: readonly string[]): Promise<readonly ProcessCost[]> {
  const costs: ProcessCost[] = [];
  for (let run = 0; run < RUNS; run += 1) costs.push(await runProcess(args));
  return costs;
}

function spread(values: readonly number[], digits: number): string {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return [sorted[0] ?? NaN, middle, sorted.at(-1) ?? NaN].map((value) => value.toFixed(digits)).join(' / ');
}

function memory(costs: readonly ProcessCost[]): string {
  const known = costs.flatMap(({ megabytes }) => megabytes ?? []);
  return known.length === 0 ? 'memory unknown' : `${spread(known, 0)} MB`;
}

async function benchGenerate(): Promise<void> {
  console.log(`\ncscost generate, whole process (fastest / middle / slowest of ${RUNS})`);
  for (const sample of [false, true]) {
    const file = path.join(FOLDER, sample ? 'sample.xlsx' : 'empty.xlsx');
    const args = ['src/tools/runTypeScript.mjs', 'src/cli/main.ts', 'generate', '--out', file, '--force'];
    const costs = await repeated(sample ? [...args, '--sample'] : args);
    const seconds = spread(
      costs.map((cost) => cost.seconds),
      2,
    );
    console.log(`  ${sample ? 'sample' : 'empty '}  ${seconds} s  ${memory(costs)}  ${statSync(file).size} bytes`);
  }
}

async function benchWriters(): Promise<void> {
  console.log(`\nledger of 110,000 rows × 17 columns as .xlsx, writing only (fastest / middle / slowest of ${RUNS})`);
  for (const name of WRITERS) {
    const costs = await repeated([process.argv[1] ?? '', 'writer', name]);
    const measured = costs.map(({ output }) => JSON.parse(output) as { rows: number; seconds: number; bytes: number });
    const speed = measured.map(({ rows, seconds }) => rows / seconds / 1000);
    console.log(
      `  ${name.padEnd(16)} ${spread(speed, 1)} thousand rows/s  ${memory(costs)}  ${measured[0]?.bytes} bytes`,
    );
  }
  console.log('  CSCOST writes its whole workbook with styles and tables; the libraries write the plain rows only.');
}

async function benchReaders(): Promise<void> {
  writeLongLedger(FOLDER);
  console.log(`\nledger of ${LINES} lines × 8 columns as text, reading only (fastest / middle / slowest of ${RUNS})`);
  for (const name of READERS) {
    const costs = await repeated([process.argv[1] ?? '', 'reader', name]);
    const seconds = costs.map(({ output }) => (JSON.parse(output) as { seconds: number }).seconds);
    console.log(`  ${name.padEnd(16)} ${spread(seconds, 2)} s  ${memory(costs)}`);
  }
  console.log(
    '  CSCOST decodes, understands and posts every row into its bin; the parsers only cut the text into cells.',
  );
}

async function benchInjection(): Promise<void> {
  console.log('\ninjection of the template through the Excel client into the simulated host');
  const { output } = await runProcess([process.argv[1] ?? '', 'injection']);
  console.log(output.trimEnd());
}

async function benchPlans(): Promise<void> {
  console.log('\nplans for the sample year, every set of levers up to 20, searched above');
  const { output } = await runProcess([process.argv[1] ?? '', 'plans']);
  console.log(output.trimEnd());
}

async function run(): Promise<void> {
  const [job, name] = process.argv.slice(2);
  if (job === 'writer') {
    console.log(JSON.stringify(await measureWriter(name as WriterName, FOLDER)));
    return;
  }
  if (job === 'reader') {
    console.log(JSON.stringify(await measureReader(name as ReaderName, FOLDER)));
    return;
  }
  if (job === 'injection') {
    for (const line of await measureInjection()) console.log(line);
    return;
  }
  if (job === 'plans') {
    for (const line of await measurePlans()) console.log(line);
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  await benchGenerate();
  await benchWriters();
  await benchReaders();
  await benchInjection();
  await benchPlans();
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
