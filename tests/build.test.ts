import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

const ASSETS = 'dist/assets';
beforeAll(() => {
  if (!existsSync(ASSETS)) throw new Error(`expected ${ASSETS}, made by npm run build; it is not there`);
});

test('the first load is at most 200 kB of script, gzip, worker included', () => {
  const start = readdirSync(ASSETS).filter((name) => FIRST.test(name));
  expect(start.map((name) => name.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
    'index.css',
    'index.js',
    'jiang-xin.js',
    'pipeline.worker.js',
  ]);
  const names = withImports(start);
  const bytes = names.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);
  expect(bytes).toBeLessThanOrEqual(200_000);
});

test('the page names no address but its own files, and brings its policy with it', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  expect(page).toContain('http-equiv="Content-Security-Policy"');
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^\.\//);
});
