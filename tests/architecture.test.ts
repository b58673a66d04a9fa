import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Ground to top. A file may import from its own room or from a lower floor; rooms on one floor do not know each other,
 * except on the ground, which is one room.
 */
const FLOORS = [
  [
    'src/core/model.ts',
    'src/core/assessment.ts',
    'src/core/run-step.ts',
    'src/core/recipe.ts',
    'src/core/recipe-change.ts',
    'src/core/filter.ts',
    'src/core/filter-words.ts',
    'src/core/keep.ts',
    'src/core/kept.ts',
    'src/core/decisions.ts',
    'src/core/drawn.ts',
    'src/core/left-out.ts',
    'src/core/shown.ts',
    'src/core/anchor.ts',
    'src/core/room.ts',
    'src/core/random.ts',
    'src/core/graph.ts',
    'src/core/heap.ts',
    'src/core/elementary.ts',
    'src/core/co-authorships.ts',
    'src/core/format.ts',
    'src/core/issue.ts',
    'src/core/issue-list.ts',
    'src/core/unreadable.ts',
    'src/core/too-large.ts',
    'src/core/slices.ts',
    'src/core/text/',
    'src/core/tokens/',
  ],
  [
    'src/core/papers/',
    'src/core/authors/',
    'src/core/network/',
    'src/core/communities/',
    'src/core/layout/',
    'src/core/topics/',
    'src/core/drawing/',
  ],
  ['src/core/answers/'],
  ['src/core/formats.ts'],
  ['src/core/reading.ts'],
  ['src/core/memo.ts'],
  ['src/core/stages.ts'],
  ['src/core/assess.ts'],
  ['src/core/picture.ts'],
  ['src/core/read-sources.ts'],
  ['src/core/pipeline.ts', 'src/core/exports/'],
  ['src/sources/'],
  ['src/worker/', 'src/cli/'],
  ['src/app/state/'],
  ['src/app/parts/'],
  ['src/app/map/'],
  ['src/app/panels/', 'src/app/controls/', 'src/app/lists/', 'src/app/report/', 'src/app/people/'],
  ['src/app/'],
] as const;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('vite.config.ts'));

function placeOf(file: string): { floor: number; room: string } {
  for (const [floor, rooms] of FLOORS.entries()) {
    const room = rooms.find((name) => file.startsWith(name));
    if (room) return { floor, room };
  }
  throw new Error(`no floor for ${file}`);
}

/** Files of the project that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, target]) => relative('.', resolve(dirname(file), target!.replace(/\?.*$/, ''))).replaceAll('\\', '/'))
    .filter((target) => target.startsWith('src/'));
}

test('imports point down, and rooms on one floor do not know each other', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const from = placeOf(file);
        const to = placeOf(target);
        return to.floor > from.floor || (to.floor === from.floor && to.room !== from.room && from.floor > 0);
      })
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no imports run in a circle', () => {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    // A component that draws a tree names itself.
    if (path.at(-1) === file) return;
    if (path.includes(file)) throw new Error([...path, file].join(' → '));
    if (done.has(file) || !existsSync(file)) return;
    if (/\.(ts|svelte)$/.test(file)) for (const next of importsOf(file)) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
});

test('every file opens with a sentence that says what it is', () => {
  const silent = files.filter((file) => {
    const text = readFileSync(file, 'utf8').replace(/^#!.*\n/, '');
    return !(file.endsWith('.svelte') ? /^<!-- .+ -->\n/ : /^\/\*\*\s[\s\S]+?\*\/\n/).test(text);
  });
  expect(silent).toEqual([]);
});

test('heavy libraries are imported in one file each', () => {
  const importers = (library: string): string[] =>
    files.filter((file) => new RegExp(`(from|import\\()\\s*'${library}'`).test(readFileSync(file, 'utf8')));
  expect(importers('sigma')).toEqual(['src/app/map/stage.ts']);
  expect(importers('temml')).toHaveLength(1);
  expect(importers('minisearch')).toEqual(['src/app/controls/search-index.ts']);
  expect(importers('idb')).toEqual(['src/app/state/storage.ts']);
  expect(importers('@zip.js/zip.js/lib/zip-core-custom.js')).toEqual(['src/sources/zip.ts']);
  expect(importers('d3').sort()).toEqual(['src/core/drawing/contour.ts', 'src/core/layout/pack.ts']);
  expect(importers('graphology-communities-louvain')).toEqual(['src/core/communities/louvain.ts']);
});
