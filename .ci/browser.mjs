/** Nothing in, the path of a Chromium, Chrome or Edge for the tests out; fetches one where none is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((base) => [
      join(base, 'Google/Chrome/Application/chrome.exe'),
      join(base, 'Chromium/Application/chrome.exe'),
      join(base, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** In this order: CHROME_PATH, an installed browser, Playwright's own. Undefined where there is none. */
export function installedBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH names ${wanted}, which is not there.`);
    return wanted;
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
  return [...onPath, ...(PLACES[process.platform] ?? []), chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

/** Looks, then lets Playwright download one, then asks the system's package manager. Throws with what to do where nothing helps. */
export function obtainBrowser() {
  const found = installedBrowser();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge is installed. Trying Playwright’s download…');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 240_000,
    shell: process.platform === 'win32',
  });
  const downloaded = installedBrowser();
  if (downloaded) return downloaded;
  if (isDebian() && process.getuid?.() === 0) {
    console.log('Trying the system’s package manager…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    for (const name of ['chromium', 'chromium-browser']) {
      const { status } = spawnSync('apt-get', ['install', '-y', '-qq', name], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env,
      });
      if (status === 0 && installedBrowser()) return installedBrowser();
    }
  }
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge. Install one, or set CHROME_PATH to its program, and run npm test again.',
  );
}

function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** The browser's own version line, for the log. */
export function versionOf(path) {
  return process.platform === 'win32' ? path : execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
}
