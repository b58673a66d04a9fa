import { expect, test } from 'vitest';
import { keepNetwork } from '../../../src/core/answers/kept-network.ts';
import { authorsOf, isTieKept, papersOf } from '../../../src/core/co-authorships.ts';
import { NO_FILTER } from '../../../src/core/filter.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { SAMPLE, run, sourceOf } from '../run-text.ts';

const filter = { ...NO_FILTER, authorsPerPaper: [null, 12] as const, papersPerAuthor: [2, null] as const };
const { atlas } = await run(new Pipeline(), { ...DEFAULT_RECIPE, filter }, [sourceOf(SAMPLE)]);
const kept = atlas.kept!;
const network = keepNetwork(atlas.network, kept);

test('whoever is kept keeps the papers that are, in the same order, and no others', () => {
  expect(kept.papers.includes(0)).toBe(true);
  for (let author = 0; author < network.authorCount; author++)
    expect([...papersOf(network, author)]).toEqual(
      [...papersOf(atlas.network, author)].filter((paper) => kept.papers[paper]),
    );
  for (let paper = 0; paper < network.paperCount; paper++)
    expect([...authorsOf(network, paper)]).toEqual(kept.papers[paper] ? [...authorsOf(atlas.network, paper)] : []);
});

test('a co-authorship stands where the filter keeps it, with the weight that it has', () => {
  const tiesOf = ({ offsets, neighbors, weights }: typeof network, author: number): [number, number][] =>
    Array.from(neighbors.subarray(offsets[author], offsets[author + 1]), (other, k) => [
      other,
      weights[offsets[author]! + k]!,
    ]);
  let stand = 0;
  for (let author = 0; author < network.authorCount; author++) {
    const ties = tiesOf(network, author);
    stand += ties.length;
    expect(ties).toEqual(
      tiesOf(atlas.network, author).filter(([other]) => isTieKept(atlas.network, kept, author, other)),
    );
    if (!kept.authors[author]) expect([ties, network.hidden[author]]).toEqual([[], 1]);
  }
  expect(stand).toBeGreaterThan(0);
  expect(stand).toBeLessThan(atlas.network.neighbors.length);
});
