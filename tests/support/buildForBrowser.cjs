// jest globalSetup of the browser tests: builds the page they drive, in a process of its own.
const { spawnSync } = require('node:child_process');

module.exports = () => {
  const args = ['src/tools/runTypeScript.mjs', 'src/tools/buildForBrowserTests.ts', 'build/browser-tests'];
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) throw new Error('The page did not build.');
};
