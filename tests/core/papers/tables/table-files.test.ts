/** What holds for every format of tables: what is read, whatever the chunks, the line ends and the damage. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import type { Paper, Reading } from '../../../../src/core/model.ts';
import { foldText } from '../../../../src/core/text/fold.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { toPlainText } from '../../../../src/core/text/plain.ts';
import { readAs } from '../read-text.ts';
import { TINY } from '../tiny.ts';
import { TINY_TABLES } from './tiny-files.ts';

function bare({ papers }: Reading): Omit<Paper, 'places'>[] {
  return papers.map((paper) => ({ ...paper, places: [] }));
}

/** "Silva, João Pedro" as "Silva, JP". */
function shorten(name: string): string {
  const [family, given = '', suffix] = name.replaceAll('.', '').split(', ');
  const initials = given.split(' ').map((word) => (/^\p{Lu}+$/u.test(word) ? word : word.charAt(0)));
  return [family, initials.join(''), suffix].join('|');
}

describe.each(TINY_TABLES)('%s', (_, { format, text, lacks, isShort, code }) => {
  const reading = readAs(format, text);

  test('gives the five papers, and says what had to be guessed', () => {
    expect(reading).toMatchObject({ format: format.name, found: 5, skipped: 0 });
    expect([...new Set(reading.issues.map((issue) => issue.code))]).toEqual(code ? [code] : []);
    for (const [i, expected] of TINY.entries()) {
      const paper = reading.papers[i]!;
      for (const field of lacks) expect(paper).not.toHaveProperty(field);
      const details = Object.entries({ ...expected, type: 'article', venue: paper.venue, names: paper.names });
      expect(paper).toMatchObject(
        Object.fromEntries(details.filter(([field]) => !lacks.some((lack) => lack === field))),
      );
      expect(paper.venue?.toLowerCase()).toBe(expected.venue.toLowerCase());
      // Web of Science lists groups behind persons.
      const names = paper.names.map(sortName).sort();
      const wanted = [...expected.names].sort();
      expect(isShort ? names.map(shorten) : names).toEqual(isShort ? wanted.map(shorten) : wanted);
    }
  });

  test('says where each paper stood, and that a consortium is no person', () => {
    const lines = text.split(/\r?\n/);
    reading.papers.forEach(({ title, places }) => expect(lines[places[0]!.line - 1]).toContain(title));
    const organisations = reading.papers.flatMap(({ names }) => names.filter(({ organisation }) => organisation));
    expect(organisations.map(({ family }) => family)).toEqual(['Tideline Consortium']);
  });

  test('is recognised, with any line ends, cut at any place behind the first row', () => {
    const second = text.indexOf(TINY[1].title);
    const bodies = [text, text.replace(/\r?\n/g, '\r'), text.replace(/\r?\n/g, '\n'), text.slice(0, second)];
    for (const body of bodies) expect(recogniseFormat(body.replace('\ufeff', ''))?.format.id).toBe(format.id);
  });

  test('is read alike in any chunks and with any line ends', () => {
    for (const length of [1, 2, 61, 1000]) expect(readAs(format, text, length)).toEqual(reading);
    expect(bare(readAs(format, text.replace(/\r?\n/g, '\r'), 7))).toEqual(bare(reading));
    expect(bare(readAs(format, text.replace(/\r?\n/g, '\r\n'), 7))).toEqual(bare(reading));
    expect(bare(readAs(format, text.trimEnd()))).toEqual(bare(reading));
  });

  test('loses no other paper where quotation marks are out of order in one', () => {
    const good = bare(reading);
    const lines = text.split('\n');
    const anywhere = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), anywhere, fc.boolean(), (damaged, where, adds) => {
        const number = reading.papers[damaged]!.places[0]!.line;
        const line = lines[number - 1]!;
        const marks = [...line.matchAll(/"/g)].map(({ index }) => index);
        if (!adds && marks.length === 0) return;
        const at = adds ? Math.floor(where * line.length) : marks[Math.floor(where * marks.length)]!;
        const bad = `${line.slice(0, at)}${adds ? '"' : ''}${line.slice(adds ? at : at + 1)}`;
        const broken = readAs(format, lines.with(number - 1, bad).join('\n'), 100);
        const others = good.filter((_paper, i) => i !== damaged);
        expect(bare(broken).filter(({ title }) => others.some((paper) => paper.title === title))).toEqual(others);
        expect(broken.found).toBe(broken.papers.length + broken.skipped);
      }),
      { numRuns: 60 },
    );
  });
});

const DATA = '../shared/data';
const FOLDERS: readonly (readonly [string, string, number])[] = [
  ['scopus-csv', 'scopus-csv', 646],
  ['wos-tab', 'wos-tab', 1212],
  ['dimensions-csv', 'dimensions-csv', 126],
  ['lens-csv', 'lens-csv', 1000],
  ['google-scholar-csv', 'google-scholar-csv', 213],
  ['zotero-csv', 'zotero-csv', 840],
  ['openalex-csv', 'openalex-csv', 8],
];

describe.skipIf(!existsSync(DATA))('real files', () => {
  test.each(FOLDERS)('%s are recognised and read to the last row', (folder, id, records) => {
    let found = 0;
    for (const name of readdirSync(`${DATA}/${folder}`)) {
      const text = readFileSync(`${DATA}/${folder}/${name}`, 'utf8').replace('\ufeff', '');
      const format = recogniseFormat(text.slice(0, 65_536))!.format;
      expect(format.id).toBe(id);
      const reading = readAs(TINY_TABLES.find(([, file]) => file.format === format)![1].format, text, 65_536);
      expect(reading.issues.filter(({ code }) => /quote|row-length|missing/.test(code))).toEqual([]);
      found += reading.found;
    }
    expect(found).toBe(records);
  });

  test('a thousand papers as Scopus would write them', () => {
    const text = readFileSync(`${DATA}/paperlists/papers-1k.scopus-like.csv`, 'utf8');
    const { papers, issues } = readAs(TINY_TABLES[0]![1].format, text, 65_536);
    expect(issues).toEqual([]);
    const lines = readFileSync(`${DATA}/paperlists/papers-1k.jsonl`, 'utf8').trim().split('\n');
    const truth = lines.map((line) => JSON.parse(line) as { title: string; authors: string[] });
    expect(papers.map(({ title }) => foldText(toPlainText(title)))).toEqual(
      truth.map(({ title }) => foldText(toPlainText(title))),
    );
    const words = (text: string): string => foldText(text).split(' ').sort().join(' ');
    const wrong = papers.flatMap(({ names }, i) => {
      const got = names.map(({ family, given, suffix = '' }) => words(`${family} ${given} ${suffix}`));
      const wanted = truth[i]!.authors.map(words);
      return got.join() === wanted.join() ? [] : [truth[i]!.authors];
    });
    expect(wrong).toEqual([['Aditya Menon, Robert Williamson']]);
  });
});
