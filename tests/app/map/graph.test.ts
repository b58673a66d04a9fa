import { describe, expect, test } from 'vitest';
import { hasWideLines, haveSameMarks, isCrowd, isHuge, moveMarks, toStageGraph } from '../../../src/app/map/graph.ts';
import { NO_AREAS } from '../../../src/core/drawing/scene.ts';
import type { Scene } from '../../../src/core/model.ts';

/** Everyone is tied to author 0, and the last ties are the heaviest. */
function star(authors: number): Scene {
  const numbers = Uint32Array.from({ length: authors }, (_, i) => i);
  const circles = {
    author: numbers,
    x: Float32Array.from(numbers),
    y: new Float32Array(authors),
    radius: new Float32Array(authors).fill(1),
    color: new Uint8Array(authors),
    dimmed: new Uint8Array(authors),
    owner: new Uint8Array(authors),
    key: new Uint8Array(authors),
  };
  const lines = {
    source: new Uint32Array(authors - 1),
    target: numbers.slice(1),
    width: new Float32Array(authors - 1).fill(1),
    color: new Uint8Array(authors - 1),
    dimmed: new Uint8Array(authors - 1),
  };
  const bounds = { minX: 0, minY: 0, maxX: authors, maxY: 1 };
  return { bounds, circles, lines, areas: NO_AREAS, labels: [], legend: [], notes: [] };
}

const isOf =
  (author: number) =>
  (source: number, target: number): boolean =>
    source === author || target === author;
const EVERYONE = { lit: undefined, emphasised: undefined };

describe('what Sigma draws', () => {
  test('without a cloud, is everyone', () => {
    const graph = toStageGraph(star(50), undefined);
    expect([graph.order, graph.size]).toEqual([50, 49]);
  });

  test('is few, a crowd with lines of their own widths, or a crowd too large for a graph', () => {
    const kinds = [50, 4000, 30_000, 70_000]
      .map(star)
      .map((scene) => [isCrowd(scene), hasWideLines(scene), isHuge(scene)]);
    expect(kinds).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, true],
      [true, false, true],
    ]);
  });

  const crowd = star(30_000);

  test('of a crowd, is nobody while nobody is in focus', () => {
    expect(toStageGraph(crowd, EVERYONE).order).toBe(0);
  });

  test('of a crowd, is whoever is in focus with the lines that are emphasised', () => {
    const graph = toStageGraph(crowd, { lit: new Set([0, 7]), emphasised: isOf(7) });
    expect(graph.nodes()).toEqual(['0', '7']);
    expect(graph.mapEdges((_, { i }) => i)).toEqual([6]);
  });

  test('of a crowd, is lit authors without emphasised lines, in the order of drawing', () => {
    const graph = toStageGraph(crowd, { lit: new Set([900, 5, 30_001]), emphasised: undefined });
    expect(graph.nodes()).toEqual(['5', '900']);
    expect(graph.size).toBe(0);
  });

  test('of a crowd, is the heaviest lines of someone who knows them all, and no more', () => {
    const graph = toStageGraph(crowd, { lit: new Set(crowd.circles.author), emphasised: isOf(0) });
    expect(graph.size).toBeLessThanOrEqual(2000);
    expect(graph.order).toBe(graph.size + 1);
    expect(graph.hasNode(29_999)).toBe(true);
    expect(graph.hasNode(1)).toBe(false);
  });
});

describe('another scene', () => {
  const small = star(9);
  const { circles, lines } = small;

  test('with the same authors and lines elsewhere is made of the same graph, moved', () => {
    const moved = {
      ...small,
      circles: {
        ...circles,
        author: circles.author.slice(),
        y: circles.y.map(() => 4),
        radius: circles.radius.map(() => 2),
      },
      lines: { ...lines, width: lines.width.map(() => 3) },
    };
    expect(haveSameMarks(small, moved)).toBe(true);
    const graph = toStageGraph(small, EVERYONE);
    moveMarks(graph, moved);
    const built = toStageGraph(moved, EVERYONE);
    expect(graph.mapNodes((_, node) => node)).toEqual(built.mapNodes((_, node) => node));
    expect(graph.mapEdges((_, edge) => edge)).toEqual(built.mapEdges((_, edge) => edge));
  });

  test.each([
    ['with one author less', { ...small, circles: { ...circles, author: circles.author.subarray(1) } }],
    ['in another order', { ...small, circles: { ...circles, author: circles.author.toReversed() } }],
    ['with another key author', { ...small, circles: { ...circles, key: circles.key.map((_, i) => Number(i === 2)) } }],
    [
      'with another line',
      { ...small, lines: { ...lines, target: lines.target.map((author) => (author === 3 ? 4 : author)) } },
    ],
  ])('%s is not', (_, other) => {
    expect(haveSameMarks(small, other)).toBe(false);
  });
});
