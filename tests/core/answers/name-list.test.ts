import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntries, readNameTable, type NameColumns } from '../../../src/core/answers/name-list.ts';
import { sortName } from '../../../src/core/text/names.ts';

const ORCID = '0000-0002-1825-0097';

function people(text: string, columns?: NameColumns): string[] {
  const table = readNameTable(text);
  return readEntries(table, columns ?? table.guess).map(({ name, orcid }) =>
    [sortName(name), ...(orcid === undefined ? [] : [orcid])].join(' | '),
  );
}

describe('a list of people', () => {
  test.each([
    [
      'one a line',
      'Ana Silva\nSmith, John\n\nvan der Berg, Jan\r\nLi W',
      ['Silva, Ana', 'Smith, John', 'van der Berg, Jan', 'Li, W'],
    ],
    [
      'numbered, with bullets and remarks',
      '1. Ana Silva (Oslo)\n2) John Smith <js@x.org>\n- Wei Li',
      ['Silva, Ana', 'Smith, John', 'Li, Wei'],
    ],
    [
      'with ORCIDs in the text',
      `Ana Silva, ${ORCID}\nJohn Smith https://orcid.org/${ORCID}`,
      [`Silva, Ana | ${ORCID}`, `Smith, John | ${ORCID}`],
    ],
    ['on one line', 'Silva, A.; Smith, J.', ['Silva, A.', 'Smith, J.']],
    ['with family names that could be titles', 'Person, Ola\nNom, Marie', ['Person, Ola', 'Nom, Marie']],
    ['an ORCID alone', ORCID, [` | ${ORCID}`]],
    ['nobody', ' \n\n', []],
  ])('%s', (_, text, expected) => {
    expect(people(text).map((person) => person.trimStart())).toEqual(expected.map((person) => person.trimStart()));
  });

  test.each([
    [
      'with titles',
      `Name,Email,ORCID\nAna Silva,a@x.org,${ORCID}\n"Smith, John",,`,
      [`Silva, Ana | ${ORCID}`, 'Smith, John'],
    ],
    ['of family and given names', 'Nachname;Vorname;Raum\nSilva;Ana;12\nSmith;John;13', ['Silva, Ana', 'Smith, John']],
    [
      'with tabs and without titles',
      `17\tAna Silva\t${ORCID}\n18\tJohn Smith\t`,
      [`Silva, Ana | ${ORCID}`, 'Smith, John'],
    ],
    [
      'of commas, with a column that is no name',
      'Ana Silva,a@x.org\nJohn Smith,j@x.org',
      ['Silva, Ana', 'Smith, John'],
    ],
  ])('as a table %s', (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test('has the column that a person chooses', () => {
    const text = 'Head,Member,Name\nAna Silva,John Smith,Team 1\n';
    expect(readNameTable(text).columns).toEqual(['Head', 'Member', 'Name']);
    expect(people(text, { name: 0 })).toEqual(['Silva, Ana']);
  });

  test('is read up to ten thousand names, and says how many are left', () => {
    const table = readNameTable('Ana Silva\n'.repeat(10_002));
    expect([table.rows.length, table.leftOut]).toEqual([10_000, 2]);
  });

  test('any text gives entries with something to find them by', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const table = readNameTable(text);
        for (const { text: said, name, orcid } of readEntries(table, table.guess)) {
          expect(said).not.toBe('');
          expect(name.family !== '' || orcid !== undefined).toBe(true);
        }
      }),
    );
  });
});
