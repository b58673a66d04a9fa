/** What holds for every format of tagged lines: what is read, whatever the chunks, the line ends and the damage. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import type { Paper, Reading } from '../../../../src/core/model.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { mixLineEnds } from '../mix-line-ends.ts';
import { readAs } from '../read-text.ts';
import { TINY } from '../tiny.ts';
import { TINY_FILES } from './tiny-files.ts';

const FORMATS = TINY_FILES.map(([, { format }]) => format);

function bare({ papers }: Reading): unknown[] {
  return papers.map((paper) => ({ ...paper, places: [] }));
}

/** Where each record of the file begins, in characters. */
function starts({ papers }: Reading, text: string): number[] {
  const lines = text.split('\n');
  const offsets = [0];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length + 1);
  return papers.map((paper) => offsets[paper.places[0]!.line - 1]!);
}

describe.each(TINY_FILES)('%s', (_, { format, text }) => {
  const reading = readAs(format, text);

  test('gives the five papers, and nothing is wrong with them', () => {
    expect(reading).toMatchObject({ format: format.name, found: 5, skipped: 0, issues: [] });
    for (const [i, expected] of TINY.entries()) {
      const paper = reading.papers[i]!;
      const { title, year, volume, number, pages, doi, keywords, abstract } = expected;
      expect(paper).toMatchObject({ title, year, volume, number, pages, doi, keywords, abstract, type: 'article' });
      expect(paper.venue?.toLowerCase()).toBe(expected.venue.toLowerCase());
      // Web of Science lists groups behind persons; PubMed writes suffixes without a stop.
      const names = paper.names.map((name) => sortName(name).replace(/Jr$/, 'Jr.'));
      expect(new Set(names)).toEqual(new Set(expected.names));
      expect(names.filter((name) => name.includes(','))).toEqual(expected.names.filter((name) => name.includes(',')));
    }
  });

  test('says where each paper stood, and that a consortium is no person', () => {
    const lines = text.split('\n');
    for (const { places } of reading.papers)
      expect(lines[places[0]!.line - 1]).toMatch(/^(?:TY {2}-|PMID-|PT|%0|RT) ?/);
    const organisations = reading.papers.flatMap(({ names }) => names.filter(({ organisation }) => organisation));
    expect(organisations.map(({ family }) => family)).toEqual(['Tideline Consortium']);
  });

  test('is recognised, by no other format, cut at any place behind the first record', () => {
    const second = starts(reading, text)[1]!;
    for (const head of [text, text.replaceAll('\n', '\r'), text.slice(0, second), text.slice(0, text.length - 40)]) {
      expect(recogniseFormat(head)?.format).toBe(format);
      for (const other of FORMATS) if (other !== format) expect(other.recognise(head)).toBeLessThan(0.6);
    }
  });

  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['line ends of all kinds', mixLineEnds(text)],
    ['a byte order mark', `\ufeff${text}`],
    ['no line end at the end', text.trimEnd()],
    ['spaces at the ends of lines', text.replaceAll('\n', '  \t\n')],
  ])('reads the same with %s', (_kind, changed) => {
    expect(readAs(format, changed)).toEqual(reading);
  });

  test('reads the same with U+2028 for a line end, but for the line numbers', () => {
    const changed = readAs(format, text.replaceAll('\n', '\u2028'));
    expect(bare(changed)).toEqual(bare(reading));
  });

  test('reads the same however it is cut into chunks', () => {
    const mixed = mixLineEnds(text);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (length) => {
        expect(readAs(format, mixed, length)).toEqual(reading);
      }),
      { numRuns: 20 },
    );
  });

  test('loses no record but the damaged one, whatever is written into it', () => {
    const [from, to] = starts(reading, text).slice(2, 4) as [number, number];
    const others = (papers: readonly Paper[]): unknown =>
      papers
        .filter(({ title }) => TINY.some((tiny, i) => i !== 2 && tiny.title === title))
        .map(({ title, names, doi }) => [title, names, doi]);
    const junk = fc.oneof(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 30 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\n\n',
        '\u0000',
        'TY  - ',
        '%0 ',
        '%',
        '{',
        '<p>',
        '"',
        '   ',
        '      x\n',
        '\\',
        '\ufffe',
        '&#0;',
      ),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), junk, fc.nat(80), (where, put, cut) => {
        const end = to - 12;
        const at = Math.min(end - 1, from + 12 + Math.floor(where * (end - from - 12)));
        // What begins and ends the record stays, as it is what says that there is one.
        const damaged = text.slice(0, at) + put + text.slice(Math.min(end, at + cut));
        const found = readAs(format, damaged);
        expect(found.found).toBe(found.papers.length + found.skipped);
        expect(others(found.papers)).toEqual(others(reading.papers));
      }),
      { numRuns: 60 },
    );
  });

  test('counts what it finds of any text made of its own lines', () => {
    const lines = text.split('\n');
    fc.assert(
      fc.property(fc.array(fc.nat(lines.length - 1), { maxLength: 60 }), (order) => {
        const found = readAs(format, order.map((i) => lines[i]).join('\n'));
        expect(found.found).toBe(found.papers.length + found.skipped);
      }),
      { numRuns: 50 },
    );
  });

  const [first, second] = starts(reading, text) as [number, number];
  const record = text.slice(first, second);

  test.each([
    ['a value of a million characters', record.replace(/Tidal mixing/, 'Tidal mixing '.repeat(80_000))],
    ['a line of a million spaces', `${' '.repeat(1_000_000)}\n${record}`],
    ['a hundred thousand lines without a tag', `${record}\n${'x\n'.repeat(100_000)}${record}`],
    ['a hundred thousand blank lines', `${'\n'.repeat(100_000)}${record}`],
    ['twenty thousand openings', `${record.split('\n', 1)[0]!}\n`.repeat(20_000)],
    ['a line twenty thousand times', record.replace(/^(?!ER).*\n/m, (line) => line.repeat(20_000))],
    ['blank lines between all lines', record.replaceAll('\n', '\n\n').repeat(300)],
    ['ten thousand commas, semicolons, brackets', record.replace(/Okafor/, ',;[('.repeat(10_000))],
  ])(
    'survives %s',
    (_kind, hostile) => {
      const found = readAs(format, hostile, 65_536);
      expect(found.found).toBe(found.papers.length + found.skipped);
      expect(found.found).toBeGreaterThan(0);
    },
    10_000,
  );

  const files = `../shared/data/${{ medline: 'nbib', 'endnote-tagged': 'endnote-enw' }[format.id] ?? format.id}`;
  test.skipIf(!existsSync(files))('recognises every real file of its folder', () => {
    for (const name of readdirSync(files)) {
      const head = readFileSync(`${files}/${name}`, 'utf8')
        .replace(/^\ufeff/, '')
        .slice(0, 65_536);
      expect([name, recogniseFormat(head)?.format.id]).toEqual([name, format.id]);
    }
  });
});

test('a log-in page saved as a bibliography is none of these, though it may quote one', () => {
  const page = `<!DOCTYPE html>\n<html><body><pre>\n${TINY_FILES.map(([, { text }]) => text).join('\n')}</pre></body></html>`;
  for (const format of FORMATS) expect(format.recognise(page)).toBe(0);
});
