import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBibtex, toBibtexList, toBibtexName } from '../../../src/core/exports/bibtex.ts';
import type { Paper } from '../../../src/core/model.ts';
import { anyPapers } from './arbitrary.ts';
import { PAPERS } from './fixture.ts';

const [SURVEY] = PAPERS as readonly [Paper];

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads by counting braces as BibTeX does; what is between entries or after a field in another shape throws. */
function parseBibtex(text: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const expectAt = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new SyntaxError(`expected ${pattern} at ${at}: ${text.slice(at, at + 60)}`);
    at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    const [, type, key] = expectAt(/\n*@([a-z]+)\{([a-z0-9]+),\n/y);
    const fields: Record<string, string> = {};
    while (text[at] !== '}') {
      const [, name] = expectAt(/ {2}([a-z]+) = \{/y);
      const start = at;
      for (let depth = 1; depth > 0; at++) {
        if (at >= text.length) throw new SyntaxError(`field ${name} has no end`);
        if (text[at] === '{') depth++;
        if (text[at] === '}') depth--;
      }
      fields[name!] = text.slice(start, at - 1);
      expectAt(/,\n/y);
    }
    expectAt(/\}\n/y);
    entries.push({ type: type!, key: key!, fields });
  }
  return entries;
}

/** Splits where no brace is open. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (let i = 0; i < text.length;) {
    separator.lastIndex = i;
    const found = depth === 0 ? separator.exec(text) : null;
    if (found) {
      parts.push('');
      i = separator.lastIndex;
      continue;
    }
    if (text[i] === '{') depth++;
    if (text[i] === '}') depth--;
    parts[parts.length - 1] += text[i++]!;
  }
  return parts;
}

test('the list is the same byte for byte', async () => {
  await expect(toBibtexList(PAPERS)).toMatchFileSnapshot('../../golden/exports/tiny.bib');
});

test('a paper with a venue is an article, one without is miscellaneous, and the unknown is left out', () => {
  const entries = parseBibtex(toBibtexList(PAPERS));
  expect(entries.map(({ type }) => type)).toEqual(['article', 'misc', 'article', 'misc', 'misc']);
  expect(entries[0]).toEqual({
    type: 'article',
    key: 'jiang2024survey',
    fields: {
      title: 'A Survey of {TeX} \\& $x_1$: 100\\% of R\\&D',
      author: `Jiang, Xin and O'Brien \\& "Sons", Jr., Pat and {<img src=x onerror=1>}, Ann`,
      year: '2024',
      journal: 'Journal of Maps',
      doi: '10.1234/abc_1',
      url: 'https://example.org/a?b=1&c=2',
      abstract: 'We write $a < b$ and stop.',
    },
  });
  expect(Object.keys(entries[3]!.fields)).toEqual(['title', 'author', 'year']);
});

test.each([
  [{ family: 'Du', given: 'Shangheng' }, 'Du, Shangheng'],
  [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, 'King, Jr., Martin Luther'],
  [{ family: 'Plato', given: '' }, 'Plato'],
  [{ family: '', given: 'Madonna' }, 'Madonna'],
  [{ family: 'The ATLAS Collaboration', given: '' }, '{The ATLAS Collaboration}'],
  [{ family: 'others', given: '' }, '{others}'],
  [{ family: 'Pele', given: '', suffix: 'Jr.' }, 'Pele, Jr.,'],
  [{ family: 'van der Berg', given: 'Anna' }, 'van der Berg, Anna'],
  [{ family: 'García Márquez', given: 'Gabriel' }, 'García Márquez, Gabriel'],
  [{ family: 'Ortega y Gasset', given: 'José' }, '{Ortega y Gasset}, José'],
  [{ family: 'Research and Development', given: 'Unit' }, '{Research and Development}, Unit'],
  [{ family: 'AND', given: 'X' }, '{AND}, X'],
  [{ family: 'Anderson', given: 'Sandy' }, 'Anderson, Sandy'],
  [{ family: 'Smith, Ltd.', given: 'A, B' }, '{Smith, Ltd.}, {A, B}'],
  [{ family: 'A{b', given: '50%' }, 'A\\textbraceleft{}b, 50\\%'],
  [{ family: ' ', given: '\u0001' }, ''],
])('the name %j is written %j', (name, written) => {
  expect(toBibtexName(name)).toBe(written);
});

test('keys are made of family name, year and the first word that says something, in ASCII', () => {
  const keyOf = (paper: Partial<Paper>): string => parseBibtex(toBibtex({ ...SURVEY, ...paper }))[0]!.key;
  expect(keyOf({})).toBe('jiang2024survey');
  expect(keyOf({ names: [{ family: 'Løvås-Müller', given: 'Å' }], title: 'On the {É}tude' })).toBe(
    'lovasmuller2024etude',
  );
  expect(keyOf({ names: [{ family: '王', given: '小明' }], title: '论' })).toBe('anon2024');
  expect(keyOf({ names: [], title: 'The' })).toBe('anon2024the');
});

test('keys of one list differ, also when a suffix would hit the key of another paper', () => {
  const named = (family: string): Paper => ({ ...SURVEY, names: [{ family, given: '' }], title: '', year: 1 });
  const papers = ['x', 'x', 'x', 'x'].map(named);
  expect(parseBibtex(toBibtexList(papers)).map(({ key }) => key)).toEqual(['x1', 'x1a', 'x1b', 'x1c']);
  const clash = [named('x'), { ...named('x'), title: 'b' }, named('x'), named('x'), { ...named('x'), title: 'a' }];
  expect(parseBibtex(toBibtexList(clash)).map(({ key }) => key)).toEqual(['x1', 'x1b', 'x1a', 'x1c', 'x1aa']);
});

test('ten thousand papers of one name and year get ten thousand keys', { timeout: 10_000 }, () => {
  const keys = toBibtexList(Array.from({ length: 10_000 }, () => SURVEY)).match(/^@article\{.*/gm);
  expect(new Set(keys).size).toBe(10_000);
});

test('whatever stands in the fields, every entry stands alone and its authors are told apart', () => {
  fc.assert(
    fc.property(anyPapers, (papers) => {
      const entries = parseBibtex(toBibtexList(papers));
      expect(entries).toHaveLength(papers.length);
      expect(new Set(entries.map(({ key }) => key)).size).toBe(papers.length);
      entries.forEach(({ fields }, i) => {
        const written = papers[i]!.names.map(toBibtexName).filter(Boolean);
        expect(fields['author'] ?? '').toBe(written.join(' and '));
        if (written.length === 0) return;
        expect(splitOutside(fields['author']!, /\s+and(?=\s)\s*/iy)).toEqual(written);
        for (const name of written) expect(splitOutside(name, /,/y).length).toBeLessThanOrEqual(3);
      });
    }),
    { numRuns: 500, seed: 9 },
  );
});

test('what is known of where a paper appeared leaves with it', () => {
  const entry = toBibtex({
    key: 't:1',
    title: 'On Trust',
    names: [
      { family: 'Tideline Team', given: '', organisation: true },
      { family: 'Silva', given: 'Ana' },
    ],
    truncated: true,
    type: 'conference',
    year: 2001,
    venue: 'Borders 2001',
    volume: '3',
    number: '1',
    pages: '10-19',
    keywords: ['trust', 'borders'],
    places: [{ file: 'a', line: 1 }],
  });
  expect(entry).toBe(
    [
      '@inproceedings{tidelineteam2001trust,',
      '  title = {On Trust},',
      '  author = {{Tideline Team} and Silva, Ana and others},',
      '  year = {2001},',
      '  booktitle = {Borders 2001},',
      '  volume = {3},',
      '  number = {1},',
      '  pages = {10--19},',
      '  keywords = {trust, borders},',
      '}\n',
    ].join('\n'),
  );
});
