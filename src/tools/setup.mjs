// @ts-check
/**
 * `node src/tools/setup.mjs NEED…` installs what is missing and is silent when nothing is. Needs no package itself.
 * Exit code 1 and one sentence on what to do when something cannot be installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { findLibreOffice } from './libreOffice.mjs';
import { findPython } from './python.mjs';

const BENCH = 'build/bench';
/** What the file writer and the reader of ledgers are measured beside, by name and version. */
const PEERS = { 'csv-parse': '7.0.3', exceljs: '4.4.0', hucre: '1.0.0' };
const STAMP = 'node_modules/.cscost-lock-hash';
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];

/**
 * @typedef {object} Need
 * @property {string} says what is being installed
 * @property {() => boolean} isMet
 * @property {string} [systemPackage] what Debian calls it; needs without one install themselves
 * @property {() => void} [install]
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
  'bench-peers': {
    says: 'csv-parse, exceljs and hucre, to be measured beside',
    isMet: () => Object.keys(PEERS).every((name) => existsSync(`${BENCH}/node_modules/${name}`)),
    // Not among our packages: nothing of ours uses them.
    install: () => {
      mkdirSync(BENCH, { recursive: true });
      const wanted = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
      runNpm(['install', '--prefix', BENCH, '--no-audit', '--no-fund', '--no-save', ...wanted]);
    },
    otherwise: 'The benchmark needs the npm registry for these packages.',
  },
  chromium: {
    says: 'Chromium',
    isMet: () => findChromium() !== null,
    systemPackage: 'chromium',
    otherwise: 'Install Chromium or Chrome, or set the variable CHROMIUM to the path of its program.',
  },
  libreoffice: {
    says: 'LibreOffice',
    isMet: () => findLibreOffice() !== null,
    systemPackage: 'libreoffice-calc-nogui',
    otherwise: 'Install LibreOffice, or set the variable LIBREOFFICE to the path of its program soffice.',
  },
  openpyxl: {
    says: 'openpyxl for Python',
    isMet: () => findPython() !== null,
    systemPackage: 'python3-openpyxl',
    otherwise: 'Run `pip install openpyxl`, or set the variable PYTHON to the path of a Python that has it.',
  },
  poppler: {
    says: 'Poppler',
    isMet: () => spawnSync('pdftoppm', ['-v']).status === 0,
    systemPackage: 'poppler-utils',
    otherwise: 'Install Poppler, whose program pdftoppm draws pages (package poppler-utils).',
  },
  'chinese-font': {
    says: 'a font with Chinese characters',
    isMet: () => hasFont(/cjk|wqy|sourcehan|droidsansfallback/i),
    systemPackage: 'fonts-noto-cjk',
    otherwise: 'Install a font with Chinese characters, such as Noto Sans CJK (package fonts-noto-cjk).',
  },
  carlito: {
    says: 'a font as wide as Calibri',
    isMet: () => hasFont(/carlito|calibri/i),
    systemPackage: 'fonts-crosextra-carlito',
    otherwise: 'Install the font Carlito (package fonts-crosextra-carlito).',
  },
};

function lockHash() {
  return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
}

/** @param {RegExp} name */
function hasFont(name) {
  if (process.platform !== 'linux') return true;
  return FONT_FOLDERS.filter((folder) => existsSync(folder)).some((folder) => {
    const files = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
    return files.some((file) => name.test(file));
  });
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  // The standard output belongs to the command that comes after.
  return spawnSync(program, args, { stdio: ['ignore', 2, 2] }).status === 0;
}

/** @param {string[]} args */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  return npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
}

/** @param {string[]} names */
function installSystemPackages(names) {
  if (names.length === 0 || process.platform !== 'linux' || process.getuid?.() !== 0) return;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  if (run('apt-get', ['update', '-q'])) run('apt-get', ['install', '-yq', '--no-install-recommends', ...names]);
}

const wanted = process.argv.slice(2).map((name) => {
  const need = NEEDS[name];
  if (!need) throw new Error(`Unknown need ${name}; there are ${Object.keys(NEEDS).join(', ')}.`);
  return need;
});
const missing = wanted.filter((need) => !need.isMet());
if (missing.length > 0) console.error(`Installing ${missing.map(({ says }) => says).join(', ')} …`);
for (const { install } of missing) install?.();
installSystemPackages(missing.flatMap(({ systemPackage }) => systemPackage ?? []));
for (const { says, otherwise } of missing.filter((need) => !need.isMet())) {
  console.error(`Could not install ${says}. ${otherwise}`);
  process.exitCode = 1;
}
