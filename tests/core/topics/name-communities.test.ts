import { describe, expect, test } from 'vitest';
import { corpusOf, nameAll, type Draft } from './corpus.ts';

const REEFS: Draft[] = [
  { by: 'ABC', title: 'Coral reefs in warm water' },
  { by: 'AB', title: 'The coral reef: a long view' },
  { by: 'AC', title: 'Bleaching of coral reefs' },
];
const PROOFS: Draft[] = [
  { by: 'XYZ', title: 'Proof assistants for beginners' },
  { by: 'XY', title: 'A proof assistant with dependent types' },
  { by: 'XZ', title: 'Dependent types, again' },
];

describe('the name of a community', () => {
  test('tells its strongest author and what only its papers are about', () => {
    const { names, topics } = nameAll(corpusOf([...REEFS, ...PROOFS], ['ABC', 'XYZ']));
    expect(names).toEqual(['A: coral reefs', 'X: dependent types, proof assistants']);
    expect(topics[0]!.people[0]).toBe(0);
    expect(topics[1]!.terms).toEqual(['dependent types', 'proof assistants']);
  });

  test('tells two people where its papers have no term in common', () => {
    const papers = [
      { by: 'ABC', title: 'Coral reefs' },
      { by: 'AB', title: 'Deep water' },
    ];
    expect(nameAll(corpusOf(papers, ['ABC'])).names).toEqual(['A, B']);
  });

  test('tells people alone for two authors, for one, and without papers', () => {
    const papers = [
      { by: 'AB', title: 'Coral reefs' },
      { by: 'AB', title: 'Coral reefs of the south' },
      { by: 'L', title: 'Coral reefs' },
    ];
    expect(nameAll(corpusOf(papers, ['AB', 'L'])).names).toEqual(['A, B', 'L']);
    expect(nameAll(corpusOf([], [])).names).toEqual([]);
  });

  test('is the one that a person gave it', () => {
    const { names, topics } = nameAll(corpusOf([...REEFS, ...PROOFS], ['ABC', 'XYZ']), new Map([[1, 'The provers']]));
    expect(names).toEqual(['A: coral reefs', 'The provers']);
    expect(topics.map(({ renamed }) => renamed)).toEqual([undefined, true]);
    expect(topics[1]!.terms).not.toEqual([]);
  });

  test('is not longer than a line on the map; a term that does not fit stands in the topic alone', () => {
    const long = 'nonequilibrium thermodynamic fluctuation dissipation';
    const papers = [
      { by: 'ABC', title: `${long}: sea ice` },
      { by: 'ABC', title: `${long}; sea ice; the Weddell polynya` },
      { by: 'ABC', title: `${long}, Weddell polynya` },
    ];
    const { names, topics } = nameAll(corpusOf(papers, ['ABC']));
    expect(topics[0]!.terms).toEqual([long, 'sea ice', 'Weddell polynya']);
    expect(names).toEqual([`A: ${long}`]);
    for (const family of ['A name of some length', 'A name that is much longer than names ought to be at all']) {
      const corpus = corpusOf(papers, ['ABC']);
      const authors = corpus.authors.map((author) => ({ ...author, name: { family, given: '' } }));
      const [name] = nameAll({ ...corpus, authors }).names;
      expect(name).toBe(family.length < 30 ? `${family}: sea ice, Weddell polynya` : `${family}, ${family}`);
    }
  });

  test('leaves out hidden authors', () => {
    const { names, topics } = nameAll(corpusOf(REEFS, ['ABC'], 'A'));
    expect(names).toEqual(['B, C']);
    expect(topics[0]!.people).toEqual([1, 2]);
  });
});

describe('terms', () => {
  const termsOf = (papers: Draft[], communities: string[]): (readonly string[])[] =>
    nameAll(corpusOf(papers, communities)).topics.map(({ terms }) => terms);

  test('stand in two papers at least', () => {
    expect(termsOf(REEFS, ['ABC'])).toEqual([['coral reefs']]);
  });

  test('are not repeated: the larger community has them', () => {
    const papers = [...REEFS, { by: 'WXYZ', title: 'Coral reefs' }, { by: 'WXYZ', title: 'A coral reef' }];
    expect(termsOf(papers, ['WXYZ', 'ABC'])).toEqual([['coral reefs'], []]);
  });

  test('that all communities share weigh less than those of one', () => {
    const [terms] = termsOf(
      [
        { by: 'ABC', title: 'Neural networks and coral reefs' },
        { by: 'ABC', title: 'Coral reefs; neural networks' },
        { by: 'XYZ', title: 'Neural networks' },
        { by: 'XYZ', title: 'Neural networks of proof' },
      ],
      ['ABC', 'XYZ'],
    );
    expect(terms).toEqual(['coral reefs', 'neural networks']);
  });

  test('are whole: a part gives way to a phrase that half of its papers have', () => {
    const [terms] = termsOf(
      [
        { by: 'ABC', title: 'Partially observable Markov decision processes' },
        { by: 'ABC', title: 'Solving observable Markov decision processes' },
        { by: 'ABC', title: 'Observable Markov decision processes in time' },
      ],
      ['ABC'],
    );
    expect(terms).toEqual(['observable Markov decision processes']);
  });

  test('are counted in abstracts too, but are only what some title calls them', () => {
    const [terms] = termsOf(
      [
        { by: 'ABC', title: 'Coral reefs', abstract: 'Careful work. Sediment cores were taken.' },
        { by: 'ABC', title: 'Warm water', abstract: 'Careful work: coral reefs and sediment cores.' },
      ],
      ['ABC'],
    );
    expect(terms).toEqual(['coral reefs']);
  });

  test('are a word alone where half of the papers have it', () => {
    const titles = ['Microglia at rest', 'On microglia', 'Ageing microglia', 'Microglia'];
    expect(
      termsOf(
        titles.map((title) => ({ by: 'ABC', title })),
        ['ABC'],
      ),
    ).toEqual([['microglia']]);
    const sparse = [...titles.slice(0, 3), 'a', 'b', 'c', 'd'];
    expect(
      termsOf(
        sparse.map((title) => ({ by: 'ABC', title })),
        ['ABC'],
      ),
    ).toEqual([[]]);
  });

  test('are printed as they mostly are, in small letters where that is usual', () => {
    const print = (...titles: string[]): readonly string[] =>
      termsOf(
        titles.map((title) => ({ by: 'ABC', title })),
        ['ABC'],
      )[0]!;
    expect(print('Random Walks', 'random walk', 'Random walks')).toEqual(['random walks']);
    expect(print('Gaussian Processes', 'Gaussian processes', 'GAUSSIAN PROCESSES')).toEqual(['Gaussian processes']);
    expect(print('Pre-training Objectives', 'Pretraining objectives', 'Pre-training objectives')).toEqual([
      'Pre-training objectives',
    ]);
  });

  test('belong to the community of most authors of a paper, of equals to the larger', () => {
    const papers = [
      { by: 'ABCX', title: 'Coral reefs' },
      { by: 'ABXY', title: 'Coral reefs' },
      { by: 'AXYZ', title: 'Sea ice' },
      { by: 'XYZ', title: 'Sea ice' },
      { by: 'D', title: 'A note' },
    ];
    expect(termsOf(papers, ['ABCD', 'XYZ'])).toEqual(
      [['coral reefs'], ['sea ice']].map((terms) => terms.map((term) => term[0]!.toUpperCase() + term.slice(1))),
    );
  });

  test('come out the same from any order of the papers', () => {
    const papers = [
      ...REEFS,
      ...PROOFS,
      { by: 'ABC', title: 'Sea ice, deep water' },
      { by: 'AB', title: 'Deep water: sea ice' },
    ];
    const forth = termsOf(papers, ['ABC', 'XYZ']);
    expect(termsOf([...papers].reverse(), ['ABC', 'XYZ'])).toEqual(forth);
  });
});

describe('the institution', () => {
  const institutionOf = (...papers: Omit<Draft, 'title'>[]): string | undefined =>
    nameAll(
      corpusOf(
        papers.map((paper) => ({ ...paper, title: '' })),
        ['ABCDEFG'],
      ),
    ).topics[0]!.institution;

  test('is told where it covers three in ten authors, and two of them', () => {
    const reading = ['Department of Geology, University of Reading, Reading, UK'];
    expect(institutionOf({ by: 'ABCDE' }, { by: 'AB', affiliations: reading })).toBe('University of Reading');
    expect(institutionOf({ by: 'ABCDEFG' }, { by: 'AB', affiliations: reading })).toBe(undefined);
    expect(institutionOf({ by: 'ABC' }, { by: 'A', affiliations: reading })).toBe(undefined);
  });

  test('has one name in all its forms, the most frequent', () => {
    expect(
      institutionOf(
        { by: 'ABC', affiliations: ['Univ Twente, Enschede'] },
        { by: 'AB', affiliations: ['University of Twente'] },
        { by: 'AB', affiliations: ['The University of Twente, Fac. EEMCS'] },
        { by: 'AD', affiliations: ['University of Twente, NL'] },
      ),
    ).toBe('University of Twente');
  });
});
