/** Runs every check and every test, and closes with one line that adds them up. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { obtainBrowser, versionOf } from './browser.mjs';

const CHECKS = [
  ['types', 'tsc'],
  ['types of the core, without DOM and Node', 'tsc -p src/core'],
  ['Svelte', 'svelte-check --fail-on-warnings --output human'],
  ['lint', 'eslint -c .ci/eslint.config.js .'],
  ['format', 'prettier --check --log-level warn .'],
  ['nothing unused', 'knip'],
];
const VITEST = '.cache/vitest.json';
const PLAYWRIGHT = '.cache/playwright.json';

let passed = 0;
let failed = 0;

function run(command, env = {}) {
  return (
    spawnSync('npx', ['--no-install', ...command.split(' ')], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    }).status === 0
  );
}

function count(name, good) {
  if (good) passed++;
  else {
    failed++;
    console.log(`✗ ${name}`);
  }
  return good;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.log(`No report at ${path}: ${error.message}`);
    return undefined;
  }
}

rmSync('.cache', { recursive: true, force: true });
mkdirSync('.cache');

/** What a command said, and whether it was content. */
function listen(command) {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--no-install', ...command.split(' ')], { shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('error', reject);
    child.on('close', (status) => resolve({ said, good: status === 0 }));
  });
}

// Side by side, since none takes more than a core.
const waiting = CHECKS.values();
await Promise.all(
  [1, 2].map(async () => {
    for (const [name, command] of waiting) {
      const { said, good } = await listen(command);
      console.log(`— ${name}\n${said}`.trimEnd());
      count(name, good);
    }
  }),
);

console.log('— build');
const built = count(
  'build',
  spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' }).status ===
    0,
);

console.log('— unit tests');
const unitsDone = run(`vitest run --reporter=default --reporter=json --outputFile.json=${VITEST}`);
const units = readReport(VITEST);
passed += units?.numPassedTests ?? 0;
failed += units?.numFailedTests ?? 0;
if (!unitsDone && !units?.numFailedTests) count('unit tests', false);

console.log('— browser tests');
if (built) {
  try {
    const browser = obtainBrowser();
    console.log(versionOf(browser));
    const done = run('playwright test -c tests/browser/playwright.config.ts', {
      CHROME_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT,
    });
    const stats = readReport(PLAYWRIGHT)?.stats;
    passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    failed += stats?.unexpected ?? 0;
    if (!done && !stats?.unexpected) count('browser tests', false);
  } catch (error) {
    console.log(error.message);
    count('browser tests', false);
  }
} else count('browser tests', false);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
