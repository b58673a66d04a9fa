import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AuthorNames } from '../../../src/core/answers/author-names.ts';
import { proposeAuthors, settleMatches, type Entry, type Match } from '../../../src/core/answers/roster.ts';
import { identifyAuthors } from '../../../src/core/authors/identify.ts';
import type { Bibliography, Paper } from '../../../src/core/model.ts';
import { displayName } from '../../../src/core/text/names.ts';
import { readName } from '../../../src/core/text/person-name.ts';
import { finish } from '../network-of.ts';

const ORCIDS = ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'] as const;

/** One paper for each byline; "Ana Lee <0>" has the first of the ORCIDs. */
function peopleOf(bylines: readonly (readonly string[])[]): { names: AuthorNames; nameOf: (author: number) => string } {
  const papers = bylines.map((byline, p): Paper => ({
    key: `p${p}`,
    title: '',
    places: [],
    names: byline.map((text) => {
      const [, name, orcid] = /^(.*?)(?: <(\d)>)?$/.exec(text)!;
      return { ...readName(name!), ...(orcid ? { orcid: ORCIDS[Number(orcid)]! } : {}) };
    }),
  }));
  const { authors, mentions } = finish(identifyAuthors(papers, []));
  const bibliography = { papers } as unknown as Bibliography;
  const names = finish(AuthorNames.create({ authors, bibliography, mentions }));
  return { names, nameOf: (author) => displayName(authors[author]!.name) };
}

function entryOf(text: string): Entry {
  const [, name, orcid] = /^(.*?)(?: <(\d)>)?$/.exec(text)!;
  return { text, name: readName(name!), ...(orcid ? { orcid: ORCIDS[Number(orcid)]! } : {}) };
}

/** Each entry as "who it is, or ? and who it may be". */
function match(bylines: readonly (readonly string[])[], entries: readonly string[]): string[] {
  const { names, nameOf } = peopleOf(bylines);
  const matches = settleMatches(finish(proposeAuthors(names, entries.map(entryOf))));
  return matches.map(({ authors, candidates, standing }) =>
    authors.length > 0
      ? authors
          .map((author) => `${nameOf(author)} (${candidates.find((one) => one.author === author)!.reason})`)
          .join(' + ')
      : [
          `${standing}?`,
          ...candidates.map(
            ({ author, reason, otherOrcid }) => `${nameOf(author)} (${reason}${otherOrcid ? ', other ORCID' : ''})`,
          ),
        ].join(' '),
  );
}

describe('somebody on a list is', () => {
  test.each([
    // The whole name, whatever its accents, case and hyphens.
    ['GARCIA-LOPEZ, Jose', [['García López, José']], 'José García López (name)'],
    ['Xiaoming Zhang', [['Zhang, Xiao-Ming']], 'Xiao-Ming Zhang (name)'],
    ['JIANG, XIN', [['Xin Jiang', 'Xing Jiang']], 'Xin Jiang (name)'],
    // The parts of the name in another order.
    ['Jiang Xin', [['Xin Jiang', 'Xing Jiang']], 'Xin Jiang (order)'],
    ['王伟', [['王 伟']], '王伟 (order)'],
    ['José García López', [['García López, José']], 'José García López (order)'],
    // A longer or shorter form, where only one is there.
    ['J. Smith', [['John Smith', 'Ana Smith']], 'John Smith (form)'],
    ['Smith JA', [['John A. Smith']], 'John A. Smith (form)'],
    ['John Adam Smith', [['J. Smith']], 'J. Smith (form)'],
    ['John Smith', [['John A. Smith']], 'John A. Smith (form)'],
    ['J.-P. Sartre', [['Jean-Paul Sartre']], 'Jean-Paul Sartre (form)'],
    // The same name before any other form of it.
    ['John Smith', [['J. Smith'], ['John Smith'], ['John A. Smith']], 'John Smith (name)'],
    // An ORCID before all names, with all authors who have it.
    ['John Smith <0>', [['John Smith'], ['J. Smith <0>']], 'J. Smith (orcid)'],
    ['John Smith <0>', [['John Smith <0>'], ['J. Smith <0>']], 'John Smith (orcid) + J. Smith (orcid)'],
  ])('%s among %j: %s', (entry, bylines, said) => {
    expect(match(bylines, [entry])).toEqual([said]);
  });

  test.each([
    ['J. Smith', [['John Smith'], ['Jane Smith']], 'choose? John Smith (form) Jane Smith (form)'],
    ['J. Smith', [['J. Smith'], ['Jane Smith']], 'choose? J. Smith (form) Jane Smith (form)'],
    ['Wei Li', [['Wei, Li'], ['W. Li']], 'choose? Li Wei (order) W. Li (form)'],
    ['John Smith', [['James Smith']], 'nobody?'],
    ['John A. Smith', [['John B. Smith']], 'nobody?'],
    ['John Smith, Jr.', [['John Smith, Sr.']], 'nobody?'],
    ['Jon Smith', [['John Smith']], 'choose? John Smith (spelling)'],
    ['Maria Schmitd', [['Maria Schmidt'], ['Anna Schmidt']], 'choose? Maria Schmidt (spelling)'],
    ['Maria Müller', [['Maria Mueller']], 'choose? Maria Mueller (spelling)'],
    ['Ana García', [['García López, Ana']], 'choose? Ana García López (family)'],
    ['Smith', [['John Smith']], 'choose? John Smith (family)'],
    ['da Silva, João', [['João Pedro Silva']], 'choose? João Pedro Silva (family)'],
    ['João Silva', [['da Silva, João Pedro']], 'choose? João Pedro da Silva (family)'],
    // An ORCID that is somebody else's by name, or a name with another ORCID, is a doubt.
    ['John Smith <0>', [['Wei Li <0>']], 'choose? Wei Li (orcid)'],
    ['John Smith <1>', [['John Smith <0>']], 'choose? John Smith (name, other ORCID)'],
  ])('doubtful as %s among %j: %s', (entry, bylines, said) => {
    expect(match(bylines, [entry])).toEqual([said]);
  });

  test('proposed under another name with the ORCID of whom it is', () => {
    const { names } = peopleOf([['Ana Lee <0>'], ['Ana Petrov <0>']]);
    const [proposal] = finish(proposeAuthors(names, [entryOf('Ana Lee')]));
    expect(proposal!.candidates.map(({ reason }) => reason)).toEqual(['name', 'twin']);
    expect(proposal!.taken).toEqual([0]);
  });
});

describe('an author is one person’s at most', () => {
  test('a surer claim goes before, and the other is left to be chosen', () => {
    expect(match([['John Smith']], ['J. Smith', 'John Smith'])).toEqual([
      'choose? John Smith (form)',
      'John Smith (name)',
    ]);
  });

  test('equal claims cancel each other out', () => {
    expect(match([['J. Smith']], ['John Smith', 'Jane Smith'])).toEqual([
      'choose? J. Smith (form)',
      'choose? J. Smith (form)',
    ]);
  });

  test('who is listed twice counts once', () => {
    expect(match([['John Smith']], ['John Smith', 'SMITH, John'])).toEqual([
      'John Smith (name)',
      'repeated? John Smith (name)',
    ]);
  });

  test('a choice goes before everything, and nobody can be chosen as well', () => {
    const { names } = peopleOf([['John Smith'], ['Jane Smith']]);
    const proposals = finish(
      proposeAuthors(names, [entryOf('J. Smith'), entryOf('John Smith'), entryOf('Jane Smith')]),
    );
    const settled = settleMatches(
      proposals,
      new Map([
        [0, [0]],
        [2, []],
      ]),
    );
    expect(settled.map(({ authors, standing, heldBy }) => [authors, standing, heldBy])).toEqual([
      [[0], 'chosen', undefined],
      [[], 'choose', 0],
      [[], 'chosen', undefined],
    ]);
  });

  test('whatever is listed and chosen', () => {
    const given = fc.constantFrom('J.', 'Jo', 'John', 'Jane', 'John A.', 'A.', '');
    const person = fc.tuple(
      given,
      fc.constantFrom('Smith', 'Smyth', 'Li', 'Jo', 'John'),
      fc.constantFrom('', ' <0>', ' <1>'),
    );
    const text = person.map(([first, last, orcid]) => `${last}, ${first}${orcid}`);
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        fc.array(text, { maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.array(fc.nat(3), { maxLength: 2 })), { maxLength: 3 }),
        (bylines, entries, choices) => {
          const { names } = peopleOf(bylines);
          const proposals = finish(proposeAuthors(names, entries.map(entryOf)));
          const settled = settleMatches(proposals, new Map(choices));
          const all = settled.flatMap(({ authors }) => authors);
          expect(new Set(all).size).toBe(all.length);
          settled.forEach((one: Match, place) => {
            if (one.standing === 'matched')
              expect(proposals[place]!.taken).toEqual(expect.arrayContaining([...one.authors]));
            if (one.standing === 'nobody') expect(one.candidates).toEqual([]);
          });
        },
      ),
    );
  });
});
