// @ts-check
/**
 * `node src/tools/setup.mjs NEED…` installs what is missing and is silent when nothing is. Needs no package itself.
 * Exit code 1 and one sentence on what to do when something cannot be installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

const STAMP = 'node_modules/.cscost-lock-hash';
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];

/**
 * @typedef {object} Need
 * @property {string} says what is being installed
 * @property {() => boolean} isMet
 * @property {() => void} install
 * @property {string} otherwise what to do when installing did not help
 */

/** @type {Readonly<Record<string, Need>>} */
const NEEDS = {
  packages: {
    says: 'the npm packages',
    isMet: () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash(),
    // `npm ci` refuses a lock file that leaves out optional packages of other platforms; `npm install` keeps its versions.
    install: () => {
      if (runNpm(['install', '--no-audit', '--no-fund'])) writeFileSync(STAMP, lockHash());
    },
    otherwise: 'Run `npm install` and read its messages.',
  },
  chromium: {
    says: 'Chromium',
    isMet: () => findChromium() !== null,
    install: () => installSystemPackage('chromium'),
    otherwise: 'Install Chromium or Chrome, or set the variable CHROMIUM to the path of its program.',
  },
  'chinese-font': {
    says: 'a font with Chinese characters',
    isMet: () => process.platform !== 'linux' || FONT_FOLDERS.some(holdsChineseFont),
    install: () => installSystemPackage('fonts-noto-cjk'),
    otherwise: 'Install a font with Chinese characters, such as Noto Sans CJK (package fonts-noto-cjk).',
  },
};

function lockHash() {
  return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
}

/** @param {string} folder */
function holdsChineseFont(folder) {
  if (!existsSync(folder)) return false;
  const files = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  return files.some((file) => /cjk|wqy|sourcehan|droidsansfallback/i.test(file));
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** @param {string[]} args */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  return npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
}

/** @param {string} name */
function installSystemPackage(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  if (run('apt-get', ['update', '-q'])) run('apt-get', ['install', '-yq', '--no-install-recommends', name]);
}

for (const name of process.argv.slice(2)) {
  const need = NEEDS[name];
  if (!need) throw new Error(`Unknown need ${name}; there are ${Object.keys(NEEDS).join(', ')}.`);
  if (need.isMet()) continue;
  console.log(`Installing ${need.says} …`);
  need.install();
  if (need.isMet()) continue;
  console.error(`Could not install ${need.says}. ${need.otherwise}`);
  process.exit(1);
}
