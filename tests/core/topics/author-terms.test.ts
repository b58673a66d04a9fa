import { expect, test } from 'vitest';
import type { Paper } from '../../../src/core/model.ts';
import { findAuthorTerms, readPapers } from '../../../src/core/topics/author-terms.ts';
import { finish } from '../network-of.ts';

function termsOf(titles: readonly string[], own: readonly number[], abstracts: readonly string[] = []): string[] {
  const papers = titles.map((title, p): Paper => {
    const abstract = abstracts[p];
    return { key: `t:${p}`, title, names: [], places: [], ...(abstract === undefined ? {} : { abstract }) };
  });
  return finish(findAuthorTerms(finish(readPapers(papers)), own, 2));
}

const OTHERS = [
  'Deep learning for rivers',
  'Deep learning of tides',
  'Deep learning in lakes',
  'A survey of deep learning',
];

test('what several papers of an author have in their titles, and others have not, comes first', () => {
  const titles = ['Salt wedge intrusion by deep learning', 'On salt wedges in the delta', 'A salt wedge', ...OTHERS];
  expect(termsOf(titles, [0, 1, 2])[0]).toBe('salt wedge');
});

test('no two terms have a word in common', () => {
  const titles = ['Large language models', 'Large language models', 'Language models of tides', 'Models', ...OTHERS];
  const words = termsOf(titles, [0, 1, 2, 3]).flatMap((term) => term.toLowerCase().split(' '));
  expect(words.length).toBeGreaterThan(0);
  expect(new Set(words).size).toBe(words.length);
});

test('two papers that share nothing are told by what the field calls their subjects', () => {
  const titles = ['Deep learning at sea', 'Reefs and their corals', ...OTHERS];
  expect(termsOf(titles, [0, 1])).toEqual(['deep learning']);
});

test('a paper alone, and no paper, have no terms', () => {
  expect(termsOf(OTHERS, [0])).toEqual([]);
  expect(termsOf(OTHERS, [])).toEqual([]);
});

test('abstracts count where there are few papers, for phrases that some title has', () => {
  const titles = ['At sea', 'On land', 'Salt wedges', ...OTHERS];
  const abstracts = ['We follow a salt wedge upstream.', 'The salt wedge stops at the weir.'];
  expect(termsOf(titles, [0, 1], abstracts)).toEqual(['salt wedge']);
});
