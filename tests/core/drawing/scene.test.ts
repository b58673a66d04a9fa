import { describe, expect, test } from 'vitest';
import type { Overview } from '../../../src/core/drawing/overview.ts';
import { composeScene } from '../../../src/core/drawing/scene.ts';
import type { Drawn } from '../../../src/core/drawn.ts';
import { MUTED, type Network, type Scene } from '../../../src/core/model.ts';
import { finish, networkOf } from '../network-of.ts';

/** Authors 0 to 3 are one community, 4 to 6 another, 7 stands alone. */
const NETWORK = networkOf([[0, 1], [0, 1], [0, 2], [1, 2, 3], [3, 4], [4, 5, 6], [7]]);
const COMMUNITIES = [0, 0, 0, 0, 1, 1, 1, 2];

function compose(
  network: Network,
  { dimmed = [], drawn, overview }: { dimmed?: number[]; drawn?: Drawn; overview?: Overview } = {},
): Scene {
  const everyone = Array.from({ length: network.authorCount }, (_, a) => a);
  return finish(
    composeScene({
      network,
      authors: everyone.map((a) => ({
        key: `t:${a}#0`,
        name: { family: `Author ${a}`, given: '' },
        variants: [],
        owner: a === 5,
      })),
      partition: { community: Uint32Array.from(COMMUNITIES), sizes: Uint32Array.of(4, 3, 1), modularity: 0 },
      communityNames: ['The first', 'The second', 'The third'],
      layout: {
        x: Float32Array.from(everyone, (a) => 60 * a),
        y: new Float32Array(network.authorCount),
        radius: Float32Array.of(9, 9, 6, 6, 6, 5, 5, 5),
      },
      dimmed,
      ...(drawn ? { drawn } : {}),
      ...(overview ? { overview } : {}),
    }),
  );
}

/** All lines but those between these pairs. */
function drawnWithout(pairs: readonly (readonly [number, number])[], rest: Omit<Drawn, 'edges'> = {}): Drawn {
  const edges = new Uint8Array(NETWORK.neighbors.length).fill(1);
  for (let a = 0; a < NETWORK.authorCount; a++)
    for (let k = NETWORK.offsets[a]!; k < NETWORK.offsets[a + 1]!; k++)
      if (pairs.some((pair) => pair.includes(a) && pair.includes(NETWORK.neighbors[k]!))) edges[k] = 0;
  return { edges, ...rest };
}

const linesOf = ({ lines }: Scene): string[] =>
  Array.from(
    lines.source,
    (source, i) => `${source}–${lines.target[i]} ${lines.width[i]!.toFixed(2)} ${lines.color[i]}`,
  );

describe('a scene', () => {
  test('has large discs first, the owner marked, and a slot for each community large enough', () => {
    const { circles, legend } = compose(NETWORK);
    expect([...circles.author]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...circles.color]).toEqual([0, 0, 0, 0, 1, 1, 1, MUTED]);
    expect([...circles.owner]).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
    expect(legend.map(({ name, size }) => `${name} ${size}`)).toEqual(['The first 4', 'The second 3']);
  });

  test('takes areas from the overview and colours them as their communities, and keeps who matters', () => {
    const areas = {
      community: Uint32Array.of(0, 1, 2),
      starts: Uint32Array.of(0, 3, 6, 9),
      x: new Float32Array(9),
      y: new Float32Array(9),
    };
    const scene = compose(NETWORK, { overview: { areas, key: Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0) } });
    expect(scene.areas).toEqual({ ...areas, color: Uint8Array.of(0, 1, MUTED) });
    // The owner is always one.
    expect([...scene.circles.key]).toEqual([1, 0, 0, 0, 0, 1, 0, 0]);
    expect([...compose(NETWORK).circles.key]).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('has lines by weight, those between communities muted', () => {
    expect(linesOf(compose(NETWORK))).toEqual([
      '1–2 1.50 0',
      '1–3 1.50 0',
      '2–3 1.50 0',
      '4–5 1.50 1',
      '4–6 1.50 1',
      '5–6 1.50 1',
      '0–2 2.00 0',
      `3–4 2.00 ${MUTED}`,
      '0–1 3.00 0',
    ]);
  });

  test('has thin lines where all weigh the same', () => {
    const scene = compose(networkOf([[0, 1, 2, 3, 4, 5, 6, 7]]));
    expect(new Set(scene.lines.width)).toEqual(new Set([1]));
  });

  test('has only the lines that are drawn, as wide as they are among all', () => {
    const drawn = drawnWithout([
      [0, 1],
      [1, 2],
      [4, 6],
    ]);
    expect(linesOf(compose(NETWORK, { drawn }))).toEqual([
      '1–3 1.50 0',
      '2–3 1.50 0',
      '4–5 1.50 1',
      '5–6 1.50 1',
      '0–2 2.00 0',
      `3–4 2.00 ${MUTED}`,
    ]);
  });

  test('has stars whose spokes are coloured as most of their authors, the others muted', () => {
    const starred = { limit: 2, papers: Uint32Array.of(4, 5), coAuthorships: 4, authors: 2 };
    const { stars } = compose(NETWORK, { dimmed: [6], drawn: drawnWithout([], { starred }) });
    expect([...stars!.paper]).toEqual([4, 5]);
    expect([...stars!.starts]).toEqual([0, 2, 5]);
    expect([...stars!.spokes.author]).toEqual([3, 4, 4, 5, 6]);
    expect([...stars!.spokes.color]).toEqual([0, MUTED, 1, 1, 1]);
    expect([...stars!.spokes.dimmed]).toEqual([0, 0, 0, 0, 1]);
    expect(compose(NETWORK, { drawn: drawnWithout([]) }).stars).toBeUndefined();
  });

  test('names communities, then authors, but for those dimmed', () => {
    const { labels, circles, lines } = compose(NETWORK, { dimmed: [0] });
    expect(labels.filter(({ kind }) => kind === 'community').map(({ text }) => text)).toEqual([
      'The first',
      'The second',
    ]);
    const named = labels.filter(({ kind }) => kind === 'author').map(({ index }) => index);
    expect([...new Set(named)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([...circles.dimmed]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(Array.from(lines.dimmed).filter(Boolean)).toHaveLength(2);
  });
});

describe('the notes of a scene', () => {
  const leftOut = { limit: 100, papers: 3, coAuthorships: 14850, authors: 1 };

  test('are none where nothing is left out or faded', () => {
    expect(compose(NETWORK).notes).toEqual([]);
    expect(compose(NETWORK, { drawn: drawnWithout([]) }).notes).toEqual([]);
  });

  test('say which papers are drawn as stars', () => {
    const starred = { limit: 100, papers: Uint32Array.of(2, 3, 5), coAuthorships: 14850, authors: 1 };
    expect(compose(NETWORK, { drawn: drawnWithout([], { starred }) }).notes).toEqual([
      '3 papers with more than 100 authors are drawn as stars, in place of lines for 14,850 co-authorships; 1 author has no other ties.',
    ]);
    const one = { limit: 100, papers: Uint32Array.of(5), coAuthorships: 1, authors: 0 };
    expect(compose(NETWORK, { drawn: drawnWithout([], { starred: one }) }).notes).toEqual([
      '1 paper with more than 100 authors is drawn as a star, in place of lines for 1 co-authorship; 0 authors have no other ties.',
    ]);
  });

  test('say which papers are not in the network', () => {
    expect(compose({ ...NETWORK, leftOut }).notes).toEqual([
      '3 papers with more than 100 authors are left out of the network, with 14,850 co-authorships; 1 author has no others.',
    ]);
  });

  test('say how much the backbone is of all', () => {
    expect(compose(NETWORK, { drawn: drawnWithout([[0, 1]], { outsideBackbone: 1 }) }).notes).toEqual([
      'Only the backbone is drawn: 8 of 9 co-authorships.',
    ]);
  });

  test('name who is hidden or dimmed, up to three', () => {
    const hidden = networkOf([[0, 1], [2], [3], [4], [5], [6], [7]], { hidden: [0, 1, 2, 3] });
    expect(compose(hidden, { dimmed: [4, 5] }).notes).toEqual([
      'Hidden, and left out of communities and layout: 4 authors, among them Author 0.',
      'Dimmed: Author 4, Author 5.',
    ]);
  });
});
