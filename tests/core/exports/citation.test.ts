import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAuthorList, toCitation } from '../../../src/core/exports/citation.ts';
import type { Paper } from '../../../src/core/model.ts';
import { anyPapers } from './arbitrary.ts';

const PAPER: Paper = {
  key: 't:1',
  title: 'A Survey of {TeX}',
  names: [
    { family: 'Du', given: 'Shangheng' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Merleau-Ponty', given: 'Jean-Jacques M.' },
  ],
  year: 2024,
  venue: 'Journal of Maps',
  doi: '10.1234/abc',
  url: 'https://example.org',
  places: [],
};

test('a citation names all authors, year, title, venue and DOI', () => {
  expect(toCitation(PAPER)).toBe(
    'Du, S., King, M. L., Jr., Merleau-Ponty, J.-J. M. (2024). A Survey of TeX. Journal of Maps. https://doi.org/10.1234/abc',
  );
});

test('what is unknown is left out without a trace', () => {
  const { title, names, key, places } = PAPER;
  expect(toCitation({ title, names: [names[0]!], key, places })).toBe('Du, S. A Survey of TeX.');
  expect(toCitation({ title, names: [], key, places })).toBe('A Survey of TeX.');
  expect(toCitation({ title, names: [], year: 2024, key, places })).toBe('A Survey of TeX. (2024).');
  expect(toCitation({ title: '', names: [], key, places })).toBe('');
  expect(toCitation({ title, names: [], url: 'https://example.org/x', key, places })).toBe(
    'A Survey of TeX. https://example.org/x',
  );
});

test('a title that asks or shouts is not given a full stop as well', () => {
  expect(toCitation({ ...PAPER, title: 'Who?', names: [] })).toMatch(/^Who\? \(2024\)\. Journal/);
  expect(toCitation({ ...PAPER, title: '谁？', names: [] })).toMatch(/^谁？ \(2024\)\./);
});

test.each([
  ['J.K.', 'J. K.'],
  ['Jean‐Luc', 'J.-L.'],
  ['Émile', 'É.'],
  ['小明', '小明'],
  ['محمد', 'محمد'],
  ['Żaneta (Zed)', 'Ż. Z.'],
  ['A', 'A.'],
])('the given name %j is cited as %j', (given, cited) => {
  expect(toCitation({ ...PAPER, names: [{ family: 'F', given }] })).toMatch(
    new RegExp(`^F, ${cited.replaceAll('.', '\\.')} \\(`),
  );
});

test('a mononym is cited alone', () => {
  expect(toCitation({ ...PAPER, names: [{ family: 'Plato', given: '' }] })).toMatch(/^Plato \(2024\)\./);
});

test('a DOI is written as an address, whatever it holds and however it was given', () => {
  const address = (doi: string): string =>
    toCitation({ ...PAPER, doi })
      .split(' ')
      .at(-1)!;
  expect(address('10.1002/(SICI)<1::AID>3.0.CO;2-#')).toBe('https://doi.org/10.1002/(SICI)%3C1::AID%3E3.0.CO;2-%23');
  expect(address('https://doi.org/10.1/x')).toBe('https://doi.org/10.1/x');
  expect(address('doi:10.1/x')).toBe('https://doi.org/10.1/x');
});

test('the author list holds everyone in printed order', () => {
  expect(toAuthorList({ ...PAPER, names: PAPER.names.slice(0, 1) })).toBe('Shangheng Du');
  expect(toAuthorList(PAPER).split(', ')[0]).toBe('Shangheng Du');
  expect(
    toAuthorList({
      ...PAPER,
      names: [
        { family: 'B', given: 'A' },
        { family: 'D', given: 'C' },
      ],
    }),
  ).toBe('A B, C D');
});

test('any paper is cited on one well-formed line', () => {
  fc.assert(
    fc.property(anyPapers, (papers) => {
      for (const paper of papers) {
        for (const text of [toCitation(paper), toAuthorList(paper)]) {
          expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(text).not.toMatch(/\p{Cs}/u);
        }
      }
    }),
    { numRuns: 300, seed: 10 },
  );
});
