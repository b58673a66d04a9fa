/** Installs what package-lock.json lists, where it is not installed yet. Runs before anything is installed, so it uses nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const mark = 'node_modules/.package-lock.json';
const fresh = existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!fresh) {
  console.log('Installing what Coterie is made of…');
  const { status } = spawnSync('npm', ['ci', '--include=dev'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
