/** Damaged texts of every format, the same ones at every run: nothing throws, nothing hangs, counts add up, no prototype changes. */
import { expect, test } from 'vitest';
import { recogniseFormat, FORMATS } from '../../src/core/formats.ts';
import { createRandom } from '../../src/core/random.ts';
import { findBroken, formatOf, readAny, readAs } from './check.ts';
import { loadCorpus } from './corpus.ts';
import { mutate } from './mutate.ts';

const corpus = loadCorpus();
const INPUTS = 60;

test('every format has a tiny file to be damaged', () => {
  const read = new Set(corpus.map(({ text }) => recogniseFormat(text)?.format.id));
  expect(FORMATS.map(({ format }) => format.id).filter((id) => !read.has(id))).toEqual([]);
});

test.each(corpus.map((specimen) => [specimen.name, specimen] as const))(
  'damaged texts like %s keep every promise',
  async (_, specimen) => {
    const recognised = formatOf(recogniseFormat(specimen.text)?.format.id ?? 'author-profile');
    for (let seed = 1; seed <= INPUTS; seed++) {
      const text = mutate(createRandom(seed), specimen, corpus);
      expect([seed, findBroken(readAs(recognised, text))]).toEqual([seed, []]);
      expect([seed, findBroken(await readAny(text))]).toEqual([seed, []]);
    }
  },
  10_000,
);
