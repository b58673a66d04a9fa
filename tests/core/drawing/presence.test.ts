import { describe, expect, test } from 'vitest';
import { findKeyAuthors } from '../../../src/core/drawing/key-authors.ts';
import { CLOSE, presenceAt, type Presence } from '../../../src/core/drawing/presence.ts';
import type { Scene } from '../../../src/core/model.ts';
import { finish, networkOf } from '../network-of.ts';

/** At a scale of 1 the map just fills the window. */
function presence(authors: number, scale: number): Presence {
  const scene = {
    bounds: { minX: 0, minY: 0, maxX: 1000, maxY: 800 },
    circles: { author: { length: authors } },
  } as unknown as Scene;
  return presenceAt(scene, { scale, widthPx: 1000, heightPx: 800 });
}

describe('marks', () => {
  test('of a map with few authors are as present from afar as from near by', () => {
    for (const scale of [0.1, 1, 60]) expect(presence(1500, scale)).toEqual(CLOSE);
  });

  test('of a crowded map come forward as one goes in, without a jump', () => {
    const discs = Array.from({ length: 300 }, (_, step) => presence(20_000, 0.5 + step / 50).disc);
    expect(discs).toEqual(discs.toSorted((a, b) => a - b));
    expect(discs[0]).toBeLessThan(0.5);
    expect(discs.at(-1)).toBe(1);
    for (let i = 1; i < discs.length; i++) expect(discs[i]! - discs[i - 1]!).toBeLessThan(0.03);
  });

  test('of key authors are larger than the rest only from afar', () => {
    expect(presence(10_000, 1).key).toBeGreaterThan(1);
    expect(presence(10_000, 4)).toEqual(CLOSE);
  });
});

describe('key authors', () => {
  /** Author 0 wrote with each of 1 to 15; 16 and 17 often together, apart from them. */
  const papers = [...Array.from({ length: 15 }, (_, i) => [0, i + 1]), [1, 2], [16, 17], [16, 17], [16, 0], [16, 0]];

  test('are those with the strongest ties inside, some for each community that is not small', () => {
    const network = networkOf(papers);
    const community = Uint32Array.from({ length: 18 }, (_, author) => Number(author > 15));
    const key = finish(findKeyAuthors(network, { community, sizes: Uint32Array.of(16, 2), modularity: 0 }));
    expect([...key.keys()].filter((author) => key[author])).toEqual([0, 1]);
  });

  test('are nobody whom the recipe hides', () => {
    const network = networkOf(papers, { hidden: [0] });
    const community = Uint32Array.from({ length: 18 }, (_, author) => (author === 0 ? 0xffffffff : 0));
    const key = finish(findKeyAuthors(network, { community, sizes: Uint32Array.of(17), modularity: 0 }));
    expect([...key.keys()].filter((author) => key[author])).toEqual([16, 17]);
  });
});
