import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

const ASSETS = 'dist/assets';
/** What the first page view loads: the app, its styles, the worker and the sample; the rest comes when it is wanted. */
const FIRST = /^(index|pipeline\.worker|jiang-xin)-[\w-]+\.(js|css)$/;

beforeAll(() => {
  if (!existsSync(ASSETS)) throw new Error(`expected ${ASSETS}, made by npm run build; it is not there`);
});

test('the first load is at most 200 kB of script, gzip, worker included', () => {
  const names = readdirSync(ASSETS).filter((name) => FIRST.test(name));
  expect(names.map((name) => name.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
    'index.css',
    'index.js',
    'jiang-xin.js',
    'pipeline.worker.js',
  ]);
  const bytes = names.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);
  expect(bytes).toBeLessThanOrEqual(200_000);
});

test('the page names no address but its own files, and brings its policy with it', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  expect(page).toContain('http-equiv="Content-Security-Policy"');
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^\.\//);
});
