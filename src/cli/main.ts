/** The process around `cscost`. */
import path from 'node:path';
import { cscost } from './cscost';

/** npm runs scripts in the project's folder; paths are meant from the folder where the person is. */
const folder = (process.env.npm_lifecycle_event === 'cscost' && process.env.INIT_CWD) || process.cwd();

void cscost({
  args: process.argv.slice(2),
  environment: process.env,
  surroundings: {
    now: new Date(),
    pathOf: (file) => path.resolve(folder, file),
    print: (line) => void process.stdout.write(`${line}\n`),
  },
  complain: (line) => void process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
