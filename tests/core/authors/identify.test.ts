import { describe, expect, test } from 'vitest';
import { createAuthorFinder } from '../../../src/core/authors/find.ts';
import { identifyAuthors as identifying } from '../../../src/core/authors/identify.ts';
import type { Author, Mentions, Paper, PersonName } from '../../../src/core/model.ts';
import { sortName } from '../../../src/core/text/names.ts';
import { splitName } from '../../../src/core/text/split-name.ts';
import { finish } from '../network-of.ts';

const identifyAuthors = (papers: Paper[], owners: PersonName[]): { authors: Author[]; mentions: Mentions } =>
  finish(identifying(papers, owners));

function paper(key: string, ...names: string[]): Paper {
  return { key, title: key, names: names.map(splitName), places: [] };
}

describe('telling authors apart', () => {
  test('names that differ in case, accents or punctuation are one person, shown in the fullest form', () => {
    const { authors, mentions } = identifyAuthors(
      [paper('p', 'MÜLLER, JÖRG'), paper('q', 'Muller, Jorg'), paper('r', 'Müller, Jörg'), paper('s', 'Muller, Jorg')],
      [],
    );
    expect(authors).toHaveLength(1);
    expect(sortName(authors[0]!.name)).not.toBe('MÜLLER, JÖRG');
    expect(authors[0]!.variants.map(({ name, papers }) => [sortName(name), papers])).toEqual([
      ['Muller, Jorg', 2],
      ['MÜLLER, JÖRG', 1],
      ['Müller, Jörg', 1],
    ]);
    expect([...mentions.authors]).toEqual([0, 0, 0, 0]);
  });

  test('initials and full given names stay apart', () => {
    expect(identifyAuthors([paper('p', 'Lavelle, M'), paper('q', 'Lavelle, Martin')], []).authors).toHaveLength(2);
  });

  test('a mononym and a family name are not the same person', () => {
    expect(identifyAuthors([paper('p', 'Plato'), paper('q', 'Plato, Ann')], []).authors).toHaveLength(2);
  });

  test('owners are marked', () => {
    const { authors } = identifyAuthors([paper('p', 'Doe, Jane', 'Roe, Ann')], [splitName('doe, jane')]);
    expect(authors.map(({ owner }) => owner)).toEqual([true, false]);
  });
});

describe('finding authors by mention key', () => {
  const papers = [paper('a#b', 'Doe, Jane', 'Roe, Ann'), paper('c', 'Roe, Ann')];
  const { authors, mentions } = identifyAuthors(papers, []);
  const find = createAuthorFinder(papers, mentions);

  test('every mention of an author finds that author', () => {
    expect([find('a#b#0'), find('a#b#1'), find('c#0')]).toEqual([0, 1, 1]);
    authors.forEach(({ key }, author) => expect(find(key)).toBe(author));
  });

  test.each(['', '#', 'c', 'c#', 'c#1', 'c#-1', 'c#0.5', 'c#x', 'nothing#0', '__proto__#0'])(
    '%j finds nobody',
    (key) => {
      expect(key === 'c#' ? undefined : find(key)).toBe(undefined);
    },
  );
});
