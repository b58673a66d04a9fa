import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

const ASSETS = 'dist/assets';
/** What the first page view loads: the app and the worker with all that they import at once, the styles and the sample. */
const FIRST = /^(?:index|pipeline\.worker|jiang-xin)-[\w-]{8}\.(?:js|css)$/;

/** The files named and, for scripts, those that they import before they run; what they fetch later is left out. */
function withImports(names: readonly string[]): string[] {
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    if (!name.endsWith('.js')) return;
    const text = readFileSync(join(ASSETS, name), 'utf8');
    for (const [, imported] of text.matchAll(/\b(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g)) add(imported!);
  };
  for (const name of names) add(name);
  return [...all];
}

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
