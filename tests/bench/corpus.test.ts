import { expect, test } from 'vitest';
import { nameOf, writeBibtex } from '../../bench/network/bibtex.ts';
import { makeCorpus, withoutLargePapers } from '../../bench/network/corpus.ts';
import { formatOf, readAs } from '../fuzz/check.ts';

const corpus = makeCorpus(3000);

test('the same seed makes the same corpus, another seed another', () => {
  expect(makeCorpus(3000)).toEqual(corpus);
  expect(makeCorpus(3000, 1).mentions).not.toEqual(corpus.mentions);
});

test('every author is on a paper, and nobody twice on one', () => {
  const { offsets, authors } = corpus.mentions;
  expect(new Set(authors).size).toBe(corpus.authorCount);
  for (let p = 0; p + 1 < offsets.length; p++) {
    const byline = authors.subarray(offsets[p], offsets[p + 1]);
    expect(new Set(byline).size).toBe(byline.length);
  }
});

test('most pairs on small papers are of one group, more of one field', () => {
  const { offsets, authors } = withoutLargePapers(corpus, 60).mentions;
  let [pairs, sameGroup, sameField] = [0, 0, 0];
  for (let p = 0; p + 1 < offsets.length; p++)
    for (let i = offsets[p]!; i < offsets[p + 1]!; i++)
      for (let j = offsets[p]!; j < i; j++) {
        const [a, b] = [corpus.group[authors[i]!]!, corpus.group[authors[j]!]!];
        pairs++;
        if (a === b) sameGroup++;
        if (corpus.field[a] === corpus.field[b]) sameField++;
      }
  expect(sameGroup / pairs).toBeGreaterThan(0.7);
  expect(sameGroup / pairs).toBeLessThan(0.99);
  expect(sameField).toBeGreaterThan(sameGroup);
});

test('sizes of papers have a heavy tail', () => {
  const { offsets } = makeCorpus(20_000).mentions;
  const sizes = Array.from(offsets.subarray(1), (end, p) => end - offsets[p]!).sort((a, b) => a - b);
  expect(sizes[sizes.length >> 1]).toBe(3);
  expect(sizes.at(-1)).toBeGreaterThan(70);
});

test('papers above the limit are left out, the others stay as they are', () => {
  const all = {
    ...corpus,
    mentions: { offsets: Uint32Array.of(0, 2, 5, 6), authors: Uint32Array.of(4, 1, 0, 1, 2, 3) },
    year: Uint16Array.of(1990, 1991, 1992),
  };
  const { mentions, year } = withoutLargePapers(all, 2);
  expect([...mentions.offsets]).toEqual([0, 2, 3]);
  expect([...mentions.authors]).toEqual([4, 1, 3]);
  expect([...year]).toEqual([1990, 1992]);
});

test('names tell authors apart, also when all families have been used', () => {
  const names = new Set<string>();
  for (let author = 0; author < 200_000; author++) names.add(Object.values(nameOf(author)).join());
  expect(names.size).toBe(200_000);
});

test('read back, the text has the papers of the corpus', () => {
  const { papers, skipped } = readAs(formatOf('bibtex'), [...writeBibtex(corpus)].join(''));
  const { offsets, authors } = corpus.mentions;
  expect(skipped).toBe(0);
  expect(papers.map(({ names }) => names.map(({ family, given }) => ({ family, given })))).toEqual(
    Array.from({ length: offsets.length - 1 }, (_, p) =>
      Array.from(authors.subarray(offsets[p], offsets[p + 1]), nameOf),
    ),
  );
});
