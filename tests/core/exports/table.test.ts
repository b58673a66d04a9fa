import { expect, test } from 'vitest';
import { createGraphTable, type GraphTable } from '../../../src/core/exports/table.ts';
import { ASSESSMENT, COLORS, GHOST, JIANG, PAPERS, RECIPE, TINY, createAtlas } from './fixture.ts';

/** With the rows that are made as they are asked for. */
const listed = (table: GraphTable): object => ({ ...table, coAuthorships: [...table.coAuthorships] });

const WHOLE = createGraphTable(TINY, RECIPE, COLORS);
const index = (label: string): number => TINY.authors.findIndex(({ name }) => `${name.given} ${name.family}` === label);

test('everyone on the map leaves, and nobody whom the recipe hides', () => {
  expect(WHOLE.authors).toHaveLength(TINY.authors.length - 1);
  expect(WHOLE.authors.map(({ family }) => family)).not.toContain(GHOST.family);
  expect(WHOLE.authors.map(({ family }) => family)).toContain(JIANG.family);
});

test('a hidden author does not leave either when the selection names them', () => {
  const table = createGraphTable(TINY, RECIPE, { ...COLORS, authors: [index('Hidden Ghost'), index('Xin Jiang')] });
  expect(table.authors.map(({ label }) => label)).toEqual(['Xin Jiang']);
});

test('an author row holds what the map knows about the author', () => {
  const [jiang] = WHOLE.authors;
  expect(jiang).toEqual({
    id: 'doi:10.1234/abc_1#0',
    label: 'Xin Jiang',
    family: 'Jiang',
    given: 'Xin',
    suffix: '',
    variants: 'Xin Jiang',
    papers: 2,
    paper_ids: 'doi:10.1234/abc_1 t:0123456789abcdef',
    degree: 4,
    strength: expect.closeTo(2, 12) as number,
    betweenness: 0,
    pagerank: expect.any(Number) as number,
    core: 1,
    component: 1,
    community: 1,
    community_name: 'Around Jiang',
    stability: -1,
    owner: true,
    dimmed: false,
    x: -3,
    y: 2,
    size: Math.fround(0.7 + 2 / 3),
    color: '#1f5f9c',
  });
});

test('a pair appears once, with the weight, the number and the keys of its papers', () => {
  const pair = [...WHOLE.coAuthorships].filter(
    ({ source, target }) => source === 'doi:10.1234/abc_1#0' && target === 'doi:10.1234/abc_1#1',
  );
  expect(pair).toHaveLength(1);
  expect(pair[0]).toMatchObject({ shared: 2, paper_ids: 'doi:10.1234/abc_1 t:0123456789abcdef' });
  expect(pair[0]!.weight).toBeCloseTo(1 / 2 + 1 / 3, 15);
  expect(WHOLE.coAuthorships).toHaveLength(TINY.network.neighbors.length / 2);
});

test('a selection brings the co-authorships among its authors and their papers, and says that it is one', () => {
  const authors = [index('Xin Jiang'), index('محمد الخوارزمي'), index('小明 王')];
  const table = createGraphTable(TINY, RECIPE, { ...COLORS, authors: [...authors, ...authors] });
  expect(table.authors).toHaveLength(3);
  expect([...table.coAuthorships].map(({ source, target }) => [source, target])).toEqual([
    ['doi:10.1234/abc_1#0', 't:0123456789abcdef#2'],
  ]);
  expect(table.papers.map(({ id }) => id)).toEqual(['doi:10.1234/abc_1', 't:0123456789abcdef', 't:1', 't:2']);
  expect(table.about).toMatchObject({ selection: true, authors: 3, co_authorships: 1, papers: 4 });
  expect(table.about.notes).toContain('A selection of 3 of the 9 authors on the map');
});

test('a selection of everyone is the whole network', () => {
  const authors = TINY.authors.map((_, a) => a);
  expect(listed(createGraphTable(TINY, RECIPE, { ...COLORS, authors }))).toEqual(listed(WHOLE));
});

test('an empty selection and an empty atlas give empty tables', () => {
  expect(listed(createGraphTable(TINY, RECIPE, { ...COLORS, authors: [] }))).toMatchObject({
    authors: [],
    coAuthorships: [],
    papers: [],
    about: { selection: true },
  });
  expect(listed(createGraphTable(createAtlas({ papers: [] }), RECIPE, COLORS))).toMatchObject({
    authors: [],
    coAuthorships: [],
    papers: [],
    about: { selection: false },
  });
});

test('the table says how the network was made, and what is hidden or dimmed', () => {
  expect(WHOLE.about).toMatchObject({
    creator: 'Coterie',
    counting: 'fractional',
    community_method: 'louvain',
    resolution: 1.25,
    seed: 42,
    modularity: 0.1 + 0.2,
    communities: 3,
    papers: 5,
    authors: 9,
    co_authorships: 10,
    selection: false,
    notes: 'Hidden, and left out of communities and layout: Hidden Ghost. Dimmed: =HYPERLINK("x").',
  });
  expect(WHOLE.about.definitions).toContain('weight: the sum of 1/(n-1) over the shared papers');
  expect(WHOLE.about.definitions).not.toContain('estimated');
});

test('betweenness from some authors only is called an estimate', () => {
  const assessment = { ...ASSESSMENT, betweenness: { ...ASSESSMENT.betweenness, sources: 4 } };
  expect(createGraphTable(TINY, RECIPE, { ...COLORS, assessment }).about.definitions).toContain(
    'estimated from the shortest paths of 4 of 9 authors',
  );
});

test('dimmed authors are marked, and authors without a slot get the muted colour', () => {
  expect(WHOLE.authors.filter(({ dimmed }) => dimmed).map(({ label }) => label)).toEqual(['=HYPERLINK("x")']);
  const color = TINY.scene.circles.color.map((slot) => (slot === 2 ? 255 : slot));
  const atlas = { ...TINY, scene: { ...TINY.scene, circles: { ...TINY.scene.circles, color } } };
  const proto = createGraphTable(atlas, RECIPE, COLORS).authors.find(({ community }) => community === 3);
  expect(proto).toMatchObject({ color: '#85878c' });
});

test('keys that differ only in what no file can hold keep apart', () => {
  const keys = ['a', 'a\u0001', 'a b', 'a_b', ''];
  const papers = keys.map((key) => ({ ...PAPERS[0]!, key, names: [{ family: `F${key}`, given: '' }] }));
  const { papers: rows, authors } = createGraphTable(createAtlas({ papers }), RECIPE, COLORS);
  expect(rows.map(({ id }) => id)).toEqual(['a', 'a~2', 'a_b', 'a_b~2', '~2']);
  expect(new Set(authors.map(({ id }) => id)).size).toBe(authors.length);
});

test('a colour that is none, a slot without a colour, an unknown author and an infinite figure are refused', () => {
  expect(() => createGraphTable(TINY, RECIPE, { ...COLORS, mutedColor: 'red' })).toThrow('#rrggbb, got red');
  expect(() => createGraphTable(TINY, RECIPE, { ...COLORS, colors: ['#000000'] })).toThrow('got 1');
  expect(() => createGraphTable(TINY, RECIPE, { ...COLORS, authors: [99] })).toThrow('got 99');
  expect(() => createGraphTable(TINY, RECIPE, { ...COLORS, authors: [-1] })).toThrow('got -1');
  const strength = TINY.measures.strength.map(() => Infinity);
  const atlas = { ...TINY, measures: { ...TINY.measures, strength } };
  expect(() => createGraphTable(atlas, RECIPE, COLORS)).toThrow('got Infinity');
});
