/** What is read of the author field of BibTeX: where its names are cut, their parts, and what other fields say of them. */
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { BIBTEX } from '../../../../src/core/papers/formats/bibtex.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { readAs } from '../read-text.ts';

function only(text: string): Paper {
  const { papers } = readAs(BIBTEX, text);
  expect(papers).toHaveLength(1);
  return papers[0]!;
}

describe('names', () => {
  test.each<[string, string]>([
    ['Silva, Ana', 'Silva, Ana'],
    ['Ana Maria Silva', 'Silva, Ana Maria'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
    ['van Beethoven, Ludwig', 'van Beethoven, Ludwig'],
    ['Beethoven, Ludwig van', 'van Beethoven, Ludwig'],
    ["Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", 'de la Vallée Poussin, Charles Louis Xavier Joseph'],
    ['King, Jr., Martin Luther', 'King, Martin Luther, Jr.'],
    ['Dumas, p{\\`e}re, Alexandre', 'Dumas, Alexandre, père'],
    ['Martin Luther King III', 'King, Martin Luther, III'],
    ['G{\\"o}del, Kurt', 'Gödel, Kurt'],
    ['G\\"odel, Kurt', 'Gödel, Kurt'],
    ['G\\"{o}del, Kurt', 'Gödel, Kurt'],
    ["Mart{\\'\\i}n, Jos{\\'{e}}", 'Martín, José'],
    ["Mart{\\'{\\i}}n, {\\AA}ke", 'Martín, Åke'],
    ["\\v{Z}ubrini{\\'c}, Darko", 'Žubrinić, Darko'],
    ['{\\c{C}}ak{\\i}r, {\\"O}zg{\\"u}r', 'Çakır, Özgür'],
    ['Erd{\\H o}s, P.', 'Erdős, P.'],
    ['{\\L}ukasz Wa{\\l}{\\k{e}}sa', 'Wałęsa, Łukasz'],
    ['Vo{\\ss}, Herbert', 'Voß, Herbert'],
    ['{{\\O}rsted}, Hans', 'Ørsted, Hans'],
    ['Jing{-}Yu Ji', 'Ji, Jing-Yu'],
    ['Jean--Pierre Serre', 'Serre, Jean-Pierre'],
    ['{Barnes and} {Noble, Inc.}', 'Barnes and Noble, Inc.'],
    ['{Barnes and Noble, Inc.}', 'Barnes and Noble, Inc.'],
    ['{OECD}', 'OECD'],
    ['Plato', 'Plato'],
    ['{Plato}', 'Plato'],
    ['Smith J. A.', 'Smith, J. A.'],
    ['van~den~Berg, J.~P.', 'van den Berg, J. P.'],
    ['given=Hans, family=Harman', 'Harman, Hans'],
    ['given={Jean Pierre}, prefix=de la, family={Rue, X}, suffix=Jr.', 'de la Rue, X, Jean Pierre, Jr.'],
    ['{\\noopsort{gogh}}van Gogh, Vincent', 'van Gogh, Vincent'],
    ['王, 军', '王, 军'],
    ['john smith', 'smith, john'],
    ['Swe{\\\\i}g, Stefan', 'Sweıg, Stefan'],
  ])('%s', (written, printed) => {
    const [name] = only(`@book{k, title = {T}, author = {${written}}}`).names;
    expect(sortName(name!).normalize('NFC')).toBe(printed);
  });

  test.each<[string, string[]]>([
    ['Silva, Ana and Obi Okafor', ['Silva', 'Okafor']],
    ['Silva, Ana\n AND\tOkafor, Obi', ['Silva', 'Okafor']],
    ['{Silva and Sons} and Okafor, Obi', ['Silva and Sons', 'Okafor']],
    ['Anderson, Sand and Brandand, A.', ['Anderson', 'Brandand']],
    ['Silva, A. and and Okafor, O. and', ['Silva', 'Okafor']],
    ['and Silva, A.', ['Silva']],
    ['{and}', ['and']],
    ['and and and', []],
    ['', []],
    ['Silva, A.; Okafor, O.', ['Silva', 'Okafor']],
    ['Silva, A. B., Okafor, O., & Quist, J.', ['Silva', 'Okafor', 'Quist']],
    ['{Silva, Ana and Okafor, Obi}', ['Silva', 'Okafor']],
    ['Silva, Ana &amp; Sons', ['Silva']],
  ])('of %j are %j', (written, families) => {
    const { names } = only(`@book{k, title = {T}, author = {${written}}}`);
    expect(names.map(({ family }) => family)).toEqual(families);
  });

  test.each([
    'Silva, A. and others',
    'Silva, A. and {others}',
    'Silva, A. et al.',
    'Silva, A. and et al',
    'Silva, A. and ...',
  ])('cut short: %s', (written) => {
    expect(only(`@book{k, title = {T}, author = {${written}}}`)).toMatchObject({
      truncated: true,
      names: [{ family: 'Silva', given: 'A.' }],
    });
  });

  test('with a number of DBLP lose it, and keep it as an identifier', () => {
    expect(only('@book{k, title = {T}, author = {Wei Wang 0001 and Ana Silva}}').names).toEqual([
      { family: 'Wang', given: 'Wei', ids: ['dblp:Wei Wang 0001'] },
      { family: 'Silva', given: 'Ana' },
    ]);
  });

  test('of editors are not those of authors', () => {
    expect(only('@proceedings{k, title = {T}, editor = {Silva, Ana}}').names).toEqual([]);
  });

  test('get what Web of Science says of each', () => {
    const { names } = only(`@article{ WOS:000719584000015,
      Author = {Silva, Ana Maria and Okafor, Obi},
      Title = {{On Trust}},
      Affiliation = {{Silva, AM (Corresponding Author), Univ Lisbon, Lisbon, Portugal.
   Silva, Ana Maria; Okafor, Obi, Univ Lagos, Lagos, Nigeria.}},
      ORCID-Numbers = {{Okafor, Obi/0000-0002-1825-0097}}}`);
    expect(names).toEqual([
      {
        family: 'Silva',
        given: 'Ana Maria',
        affiliations: ['Univ Lisbon, Lisbon, Portugal', 'Univ Lagos, Lagos, Nigeria'],
      },
      { family: 'Okafor', given: 'Obi', orcid: '0000-0002-1825-0097', affiliations: ['Univ Lagos, Lagos, Nigeria'] },
    ]);
  });

  test('get the ORCID of BibLaTeX annotations', () => {
    const text =
      '@article{k, title = {T}, author = {Silva, Ana and Okafor, Obi}, author+an:orcid = {2="0000-0002-1825-0097"}}';
    expect(only(text).names.map(({ orcid }) => orcid)).toEqual([undefined, '0000-0002-1825-0097']);
  });
});
