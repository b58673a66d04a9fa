/** Papers and a few decisions in, an atlas and its recipe out, put together by hand with no stage of the pipeline. */
import type { Assessment } from '../../../src/core/assessment.ts';
import { NO_AREAS } from '../../../src/core/drawing/scene.ts';
import type { Atlas, Author, Paper, PersonName } from '../../../src/core/model.ts';
import { DEFAULT_RECIPE, mentionKey, type Recipe } from '../../../src/core/recipe.ts';

export interface Wishes {
  readonly papers: readonly Paper[];
  readonly hidden?: readonly PersonName[];
  readonly dimmed?: readonly PersonName[];
  readonly owner?: PersonName;
  readonly notes?: readonly string[];
}

/** Made up; nothing else is known. */
export const ASSESSMENT: Assessment = {
  betweenness: { author: Float64Array.from({ length: 99 }, (_, a) => a / 7), sources: 9 },
  drawing: undefined,
  stability: undefined,
  plateaus: [],
  levels: [],
};

export const COLORS = {
  colors: ['#1F5F9C', '#c98400', '#bd1f01'],
  mutedColor: '#85878c',
  assessment: ASSESSMENT,
};

export const RECIPE: Recipe = { ...DEFAULT_RECIPE, seed: 42, communities: { method: 'louvain', resolution: 1.25 } };

/** One author per spelling; communities are components; figures that need a long computation are made up. */
export function createAtlas({ papers, hidden = [], dimmed = [], owner, notes = [] }: Wishes): Atlas {
  const spell = (name: PersonName): string => JSON.stringify([name.family, name.given, name.suffix ?? null]);
  const has = (names: readonly PersonName[], name: PersonName): boolean => names.map(spell).includes(spell(name));
  const indexOf = new Map<string, number>();
  const authors: Author[] = [];
  const bylines = papers.map((paper) =>
    paper.names.map((name, position) => {
      const index = indexOf.get(spell(name)) ?? authors.length;
      if (index === authors.length) {
        indexOf.set(spell(name), index);
        const key = mentionKey(paper.key, position);
        const isOwner = owner !== undefined && has([owner], name);
        authors.push({ key, name, variants: [{ name, papers: 1 }], owner: isOwner });
      }
      return index;
    }),
  );
  const everyone = authors.map((_, a) => a);
  const isHidden = everyone.map((a) => has(hidden, authors[a]!.name));
  const onPaper = bylines.map((byline) => ascending(byline));
  const papersOf = everyone.map((a) => onPaper.flatMap((list, p) => (list.includes(a) ? [p] : [])));
  const visibleOn = onPaper.map((list) => list.filter((a) => !isHidden[a]));
  const rows = everyone.map((a) =>
    ascending(visibleOn.filter((list) => list.includes(a)).flat()).filter((b) => b !== a),
  );
  const sharedBy = (a: number, b: number): number[] => papersOf[a]!.filter((p) => papersOf[b]!.includes(p));
  const weights = rows.map((row, a) =>
    row.map((b) => sharedBy(a, b).reduce((sum, p) => sum + 1 / (onPaper[p]!.length - 1), 0)),
  );

  const component = everyone.map(() => -1);
  const sizes: number[] = [];
  const visit = (a: number, number: number): void => {
    if (component[a] !== -1) return;
    component[a] = number;
    sizes[number] = (sizes[number] ?? 0) + 1;
    for (const b of rows[a]!) visit(b, number);
  };
  for (const a of everyone) if (!isHidden[a] && component[a] === -1) visit(a, sizes.length);

  const shown = everyone.filter((a) => !isHidden[a]);
  const layout = {
    x: Float32Array.from(everyone, (a) => (isHidden[a] ? 0 : a * 1.1 - 3)),
    y: Float32Array.from(everyone, (a) => (isHidden[a] ? 0 : 2 - a * a * 0.3)),
    radius: Float32Array.from(everyone, (a) => (isHidden[a] ? 0 : 0.7 + papersOf[a]!.length / 3)),
  };
  return {
    sources: [],
    bibliography: {
      papers,
      issues: [],
      issueCounts: [],
      found: papers.length,
      skipped: 0,
      merged: 0,
      owners: owner ? [owner] : [],
    },
    authors,
    mentions: toRows(bylines),
    network: {
      authorCount: authors.length,
      paperCount: papers.length,
      paperOffsets: toRows(onPaper).offsets,
      paperAuthors: Uint32Array.from(onPaper.flat()),
      authorOffsets: toRows(papersOf).offsets,
      authorPapers: Uint32Array.from(papersOf.flat()),
      offsets: toRows(rows).offsets,
      neighbors: Uint32Array.from(rows.flat()),
      weights: Float64Array.from(weights.flat()),
      hidden: Uint8Array.from(isHidden, Number),
    },
    measures: {
      papers: Uint32Array.from(papersOf, (list) => list.length),
      degree: Uint32Array.from(rows, (row) => row.length),
      strength: Float64Array.from(weights, (row) => row.reduce((sum, weight) => sum + weight, 0)),
      pageRank: Float64Array.from(everyone, (a) => (isHidden[a] ? 0 : 1 / shown.length)),
      core: Uint32Array.from(rows, (row) => Math.min(1, row.length)),
      component: Uint32Array.from(component, (number) => Math.max(0, number)),
      componentSizes: Uint32Array.from(sizes),
    },
    partition: { community: Uint32Array.from(component), sizes: Uint32Array.from(sizes), modularity: 0.1 + 0.2 },
    topics: sizes.map((_, number) => ({ people: [component.indexOf(number)], terms: [] })),
    communityNames: sizes.map((_, number) => `Around ${authors[component.indexOf(number)]!.name.family}`),
    layout,
    scene: {
      bounds: { minX: -4, minY: -20, maxX: 10, maxY: 4 },
      circles: {
        author: Uint32Array.from(shown),
        x: Float32Array.from(shown, (a) => layout.x[a]!),
        y: Float32Array.from(shown, (a) => layout.y[a]!),
        radius: Float32Array.from(shown, (a) => layout.radius[a]!),
        color: Uint8Array.from(shown, (a) => (component[a]! < COLORS.colors.length ? component[a]! : 255)),
        dimmed: Uint8Array.from(shown, (a) => Number(has(dimmed, authors[a]!.name))),
        owner: Uint8Array.from(shown, (a) => Number(authors[a]!.owner)),
        key: new Uint8Array(shown.length),
      },
      lines: {
        source: new Uint32Array(),
        target: new Uint32Array(),
        width: new Float32Array(),
        color: new Uint8Array(),
        dimmed: new Uint8Array(),
      },
      areas: NO_AREAS,
      labels: [],
      legend: [],
      notes,
    },
  };
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function toRows(lists: readonly (readonly number[])[]): { offsets: Uint32Array; authors: Uint32Array } {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  return { offsets, authors: Uint32Array.from(lists.flat()) };
}

export const JIANG: PersonName = { family: 'Jiang', given: 'Xin' };
export const IMAGE: PersonName = { family: '<img src=x onerror=1>', given: 'Ann' };
export const SONS: PersonName = { family: `O'Brien & "Sons"`, given: 'Pat', suffix: 'Jr.' };
export const FORMULA: PersonName = { family: '=HYPERLINK("x")', given: '' };
export const ARABIC: PersonName = { family: 'الخوارزمي', given: 'محمد' };
export const CHINESE: PersonName = { family: '王', given: '小明' };
export const EMOJI: PersonName = { family: '👩‍🔬 Zoë', given: 'Ma\u0001ry\ud800' };
export const SECTION: PersonName = { family: ']]>', given: '__proto__' };
export const PROTO: PersonName = { family: '__proto__', given: '' };
export const GHOST: PersonName = { family: 'Ghost', given: 'Hidden' };

export const PAPERS: readonly Paper[] = [
  {
    key: 'doi:10.1234/abc_1',
    title: 'A Survey of {TeX} \\& $x_1$: 100% of R&D',
    names: [JIANG, SONS, IMAGE],
    abstract: 'We write $a < b$ and stop.',
    year: 2024,
    venue: 'Journal of Maps',
    doi: '10.1234/abc_1',
    url: 'https://example.org/a?b=1&c=2',
    places: [{ file: 'tiny.bib', line: 1 }],
  },
  {
    key: 't:0123456789abcdef',
    title: '=1+1 is "two", or ]]> is not',
    names: [JIANG, FORMULA, ARABIC, SONS],
    year: 2023,
    places: [
      { file: 'tiny.bib', line: 12 },
      { file: '<b>.ris', line: 3 },
    ],
  },
  {
    key: 't:1',
    title: '论共同作者',
    names: [CHINESE, EMOJI],
    venue: '计算机学报',
    places: [{ file: 'tiny.bib', line: 20 }],
  },
  { key: 't:__proto__', title: '__proto__', names: [PROTO], year: 1999, places: [{ file: 'tiny.bib', line: 30 }] },
  {
    key: 't:2',
    title: 'An unclosed { brace',
    names: [SECTION, GHOST, CHINESE],
    places: [{ file: 'tiny.bib', line: 40 }],
  },
];

export const TINY = createAtlas({
  papers: PAPERS,
  hidden: [GHOST],
  dimmed: [FORMULA],
  owner: JIANG,
  notes: ['Hidden, and left out of communities and layout: Hidden Ghost.', 'Dimmed: =HYPERLINK("x").'],
});
