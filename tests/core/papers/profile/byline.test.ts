/** Which names the reader finds on a byline, and what it says of those that it had to guess. */
import { expect, test } from 'vitest';
import { listIssues, listNames, readProfile, writeProfile } from '../profile-text.ts';

test.each([
  [
    'a single name at the end',
    'Okafor, Nneka, Lavelle, M, Plato',
    'Okafor, Nneka; Lavelle, M; Plato',
    ['3 repaired single-name'],
  ],
  [
    'a single name among initials',
    'Lavelle, M, Plato, Okafor, Nneka',
    'Lavelle, M; Plato; Okafor, Nneka',
    ['3 repaired single-name'],
  ],
  [
    'a single name told by given names',
    'Plato, Smith, John, Weber, Martin',
    'Plato; Smith, John; Weber, Martin',
    ['3 repaired single-name'],
  ],
  ['a single name alone', 'Plato', 'Plato', []],
  ['a single name with its comma', 'Plato, , Okafor, Nneka', 'Plato; Okafor, Nneka', []],
  [
    'a team',
    'The ATLAS Collaboration, Okafor, Nneka',
    'The ATLAS Collaboration; Okafor, Nneka',
    ['3 repaired single-name'],
  ],
  [
    'a suffix after the given name',
    'King, Martin Luther, Jr., Okafor, Nneka',
    'King, Martin Luther, Jr.; Okafor, Nneka',
    [],
  ],
  [
    'a suffix before the given name',
    'King, Jr., Martin Luther, Okafor, Nneka',
    'King, Martin Luther, Jr.; Okafor, Nneka',
    [],
  ],
  ['TeX accents', String.raw`G{\"o}del, Kurt, {\O}bro, M.`, 'Gödel, Kurt; Øbro, M.', []],
  ['a doubled comma', 'Okafor, Nneka,, Silva, Ana', 'Okafor, Nneka; Silva, Ana', ['3 note empty-name']],
  ['a comma at the end', 'Okafor, Nneka, Silva, Ana,', 'Okafor, Nneka; Silva, Ana', []],
  ['an "and" before the last', 'Okafor, Nneka, and Silva, Ana', 'Okafor, Nneka; Silva, Ana', []],
  ['semicolons', 'Okafor, Nneka; Silva, Ana', 'Okafor, Nneka; Silva, Ana', []],
  ['"et al."', 'Okafor, Nneka, et al.', 'Okafor, Nneka', ['2 note truncated-authors']],
  ['"and others"', 'Okafor, Nneka and others', 'Okafor, Nneka', ['2 note truncated-authors']],
  [
    'a name twice',
    'Okafor, Nneka, Silva, Ana, OKAFOR, Nneka',
    'Okafor, Nneka; Silva, Ana',
    ['3 repaired repeated-name'],
  ],
  ['names of prototypes', '__proto__, constructor, Okafor, Nneka', '__proto__, constructor; Okafor, Nneka', []],
  ['control characters', 'Oka\u0000for\ufffe, Nne\u202eka', 'Okafor, Nneka', []],
  ['Chinese', '江, 鑫, Okafor, Nneka', '江, 鑫; Okafor, Nneka', []],
  ['pictures', '👩‍🔬, Ada, Okafor, Nneka', '👩‍🔬, Ada; Okafor, Nneka', []],
])('%s', (_, byline, names, issues) => {
  const reading = readProfile(writeProfile(byline));
  expect(listNames(reading)).toEqual([names]);
  expect(listIssues(reading)).toEqual(issues);
});

test('a single name is found by the names known from other papers, and quoted', () => {
  const reading = readProfile(writeProfile('Okafor, Nneka, Quist, Orri', 'Okafor, Nneka, Madonna, Quist, Orri'));
  expect(listNames(reading)[1]).toBe('Okafor, Nneka; Madonna; Quist, Orri');
  expect(reading.issues[0]).toMatchObject({ code: 'single-name', line: 6 });
  expect(reading.issues[0]!.message).toContain('“Madonna”');
});

test('two single names round known pairs are found as well', () => {
  const reading = readProfile(writeProfile('Okafor, Nneka, Quist, Orri', 'Plato, Okafor, Nneka, Quist, Orri, Hypatia'));
  expect(listNames(reading)[1]).toBe('Plato; Okafor, Nneka; Quist, Orri; Hypatia');
});

test.each([',', ', ,', '...', '-, -'])('a byline of %j has no name, and its record is skipped', (byline) => {
  const reading = readProfile(writeProfile('Okafor, Nneka', byline, 'Silva, Ana'));
  expect(listNames(reading)).toEqual(['Okafor, Nneka', 'Silva, Ana']);
  expect(reading).toMatchObject({ found: 3, skipped: 1 });
  expect(listIssues(reading)).toEqual(['5 skipped no-authors']);
});

test('fifty thousand names stand on one byline', () => {
  const byline = Array.from({ length: 50_000 }, (_, i) => `Family${i.toString(36)}, Given${i % 977}`).join(', ');
  const reading = readProfile(writeProfile(`${byline}, Plato`, 'Silva, Ana'), 65_536);
  expect(reading.papers.map((paper) => paper.names.length)).toEqual([50_001, 1]);
  expect(listIssues(reading)).toEqual(['3 repaired single-name']);
}, 10_000);
