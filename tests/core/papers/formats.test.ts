/** Which files are recognised, and what is said of the others. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS, recogniseFormat } from '../../../src/core/formats.ts';
import { AUTHOR_PROFILE } from '../../../src/core/papers/formats/author-profile.ts';
import { HEAD_LENGTH, readUnknown } from '../../../src/core/reading.ts';
import { writeProfile, writeRecord } from './profile-text.ts';

const PROFILES = [
  'seeds/sample/jiang-xin.txt',
  '../shared/data/paperlists/seedfmt__Burgard_227.txt',
  '../shared/data/paperlists/seedfmt__Jordan_120.txt',
  '../shared/data/paperlists/seedfmt__arxiv_DEV_200.txt',
];
for (const path of PROFILES)
  test.skipIf(!existsSync(path))(`${path.split('/').at(-1)} is an author profile`, () => {
    const head = readFileSync(path, 'utf8').slice(0, HEAD_LENGTH);
    expect(AUTHOR_PROFILE.recognise(head)).toBeGreaterThanOrEqual(0.7);
    expect(recogniseFormat(head)?.format).toBe(AUTHOR_PROFILE);
  });

test.each([
  ['of one paper', writeProfile('Okafor, Nneka')],
  ['with CR line ends', writeProfile('Okafor, Nneka', 'Silva, Ana').replaceAll('\n', '\r')],
  ['with a byte order mark', `\ufeff${writeProfile('Okafor, Nneka', 'Silva, Ana')}`],
  ['without an owner', `${writeRecord('Silva, Ana, Okafor, Nneka')}\n${writeRecord('Silva, Ana')}`],
  ['with a damaged record', `${writeProfile('Okafor, Nneka', ',,', 'Silva, Ana')}Half a Record`],
])('a profile %s is recognised', (_, text) => {
  expect(AUTHOR_PROFILE.recognise(text)).toBeGreaterThanOrEqual(0.5);
});

const PROSE =
  'It was a long way to the lighthouse, and nobody had thought of taking a lamp. The path went down through the gorse.\n\nBelow it the sea could be heard, but not seen; the keeper, an old man, had not come to meet them.\nHe was asleep.\n';

test.each([
  ['an empty file', ''],
  ['an empty file', '\ufeff \n'],
  ['a PDF document', '%PDF-1.7\n%\ufffd\ufffd\n1 0 obj'],
  ['a ZIP archive', 'PK\u0003\u0004\u0014\u0000'],
  ['a gzip archive', '\u001f\ufffd\u0008\u0000'],
  ['a binary file', '\u0000\u0001\u0002\ufffd'.repeat(20)],
  ['an HTML page', '<!DOCTYPE html><html><body>Please log in</body></html>'],
  ['an XML file', '<?xml version="1.0"?><svg></svg>'],
  ['a JSON file', '{"title":"On"}\n{"title":"Off"}'],
  ['a JSON file', '[{"title":"On"}]'],
  ['a table of values (CSV or TSV)', 'Depth,Salt,Warmth,Place,Hour\n1.5,30,12,A,3\n2.5,31,11,B,4\n'],
  ['a table of values (CSV or TSV)', 'Depth\tSalt\n1.5\t30\n2.5\t31\n'],
  ['a Markdown text', '# Title\n\n- one\n- two\n\nText.\n'],
])('%s is not read, and is named', (kind, text) => {
  expect(AUTHOR_PROFILE.recognise(text)).toBeLessThanOrEqual(text.trim() === '' ? 0 : 0.3);
  expect(recogniseFormat(text)).toBeUndefined();
  const reading = readUnknown('x.dat', text);
  expect(reading).toMatchObject({ format: undefined, papers: [], found: 0, skipped: 0 });
  expect(reading.issues).toHaveLength(1);
  const [issue] = reading.issues;
  expect(issue).toMatchObject({ code: 'unknown-format', severity: 'skipped', file: 'x.dat', line: 1 });
  expect(issue!.message).toContain(`appears to be ${kind};`);
  expect(issue!.excerpt.length).toBeLessThanOrEqual(120);
});

test.each([
  ['prose', PROSE],
  ['a list of names', 'Silva, Ana\nOkafor, Nneka\nQuist, Orri\nDiaz, Eva\n'],
  ['a list of titles', 'On One Thing\nOn Another\nOn a Third Thing, Again\nOn the Last\n'],
  ['code', 'import { a } from "b";\n\nexport function f(x) {\n  return a(x, 1);\n}\n'],
  ['a word', 'hello'],
])('%s is not taken for an author profile', (_, text) => {
  expect(AUTHOR_PROFILE.recognise(text)).toBeLessThanOrEqual(0.3);
  expect(readUnknown('x', text).issues[0]!.message).toMatch(/not recognised/);
});

test('formats have different identifiers', () => {
  expect(new Set(FORMATS.map(({ format }) => format.id)).size).toBe(FORMATS.length);
});
