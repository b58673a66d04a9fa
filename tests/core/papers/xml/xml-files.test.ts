/** What holds for every format of XML: what is read, whatever the chunks, the line ends and the damage. */
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

/** Where each record of the text begins, in characters. */
function starts({ papers }: Reading, text: string): number[] {
  const lines = text.split('\n');
  const offsets = [0];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length + 1);
  return papers.map((paper) => {
    const { line } = paper.places[0]!;
    // EndNote writes its first record behind the root.
    return offsets[line - 1]! + Math.max(0, lines[line - 1]!.lastIndexOf('<record>'));
  });
}

function tell(papers: readonly Paper[]): unknown[] {
  return papers.map(({ title, names, year, doi }) => [title, names, year, doi]);
}

describe.each(TINY_FILES)('%s', (_, { format, text, end, lacks }) => {
  const reading = readAs(format, text);
  const at = starts(reading, text);
  const record = (i: number): string => text.slice(at[i], text.indexOf(end, at[i]) + end.length);
  const around = { before: text.slice(0, at[0]), behind: text.slice(text.lastIndexOf(end) + end.length) };

  test('gives the five papers, and nothing is wrong with them', () => {
    expect(reading).toMatchObject({ format: format.name, found: 5, skipped: 0, issues: [] });
    for (const [i, { names, ...expected }] of TINY.entries()) {
      const paper = reading.papers[i]!;
      const carried = Object.entries({ ...expected, type: 'article' }).filter(
        ([field]) => !lacks.some((one) => one === field),
      );
      expect(paper).toMatchObject(Object.fromEntries(carried));
      // PubMed writes suffixes without a stop.
      expect(paper.names.map((name) => sortName(name).replace(/Jr$/, 'Jr.'))).toEqual(names);
    }
  });

  test('says where each paper stood, and that a consortium is no person', () => {
    const lines = text.split('\n');
    for (const { places } of reading.papers)
      expect(lines[places[0]!.line - 1]).toMatch(
        /<(?:record|PubmedArticle|entry|article|bib:Article|mods|doi_record)[ >]/,
      );
    const organisations = reading.papers.flatMap(({ names }) => names.filter(({ organisation }) => organisation));
    expect(organisations.map(({ family }) => family)).toEqual(['Tideline Consortium']);
  });

  test('is recognised, by no other format, cut at any place behind the first record', () => {
    for (const head of [text, text.replaceAll('\n', '\r'), text.slice(0, at[1]), text.slice(0, text.length - 40)]) {
      expect(recogniseFormat(head)?.format).toBe(format);
      for (const other of FORMATS) if (other !== format) expect(other.recognise(head)).toBe(0);
    }
  });

  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['line ends of all kinds', mixLineEnds(text)],
    ['a byte order mark', `\ufeff${text}`],
    ['no line end at the end', text.trimEnd()],
    ['spaces within its tags', text.replace(/<(\/?[\w:]+)>/g, '<$1 >')],
    ['other prefixes', text.replace(/<(\/?)(?:\w+:)?(\w+)(?=[\s>])/g, '<$1x:$2')],
    ['comments and instructions', text.replaceAll(end, `<!-- ${end} < & -->${end}<?php echo '<x>' ?>`)],
    ['another encoding than it names', text.replace(/encoding="[^"]*"/, 'encoding="EBCDIC-CP-US"')],
    ['a second document type', text.replace(/(<\?xml[^>]*>)/, '$1<!DOCTYPE a><!DOCTYPE b SYSTEM "b.dtd">')],
  ])('reads the same with %s', (_kind, changed) => {
    expect(readAs(format, changed)).toEqual(reading);
  });

  test('reads the same however it is cut into chunks', () => {
    const mixed = mixLineEnds(text);
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 4000 })), (length) => {
        expect(readAs(format, mixed, length)).toEqual(reading);
      }),
      { numRuns: 20 },
    );
  });

  test('loses no record but the damaged one, whatever is written into it', () => {
    const [from, to] = [at[2]!, at[2]! + record(2).length];
    const opening = record(2).indexOf('>') + 1;
    const others = ({ papers }: Reading): unknown =>
      tell(papers.filter(({ title }) => TINY.some((tiny, i) => i !== 2 && tiny.title === title)));
    const junk = fc.oneof(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 30 }),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<>',
        '</>',
        '<a',
        '<a b="',
        "<a b='c>",
        '&',
        '&#;',
        '&x;',
        '<!',
        '<!x',
        '"',
        ']]>',
      ),
      fc.constantFrom('<p>', '</p>', '<p/>', '\u0000', '\ud800', '<record>', '<entry>', '<article>', '<PubmedArticle>'),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), junk, fc.nat(80), (where, put, cut) => {
        // What begins the record stays, as it is what says that there is one.
        const place = from + opening + Math.floor(where * (to - from - opening - end.length));
        const damaged = text.slice(0, place) + put + text.slice(Math.min(to, place + cut));
        const found = readAs(format, damaged, 1000);
        expect(found.found).toBe(found.papers.length + found.skipped);
        expect(others(found)).toEqual(others(reading));
      }),
      { numRuns: 100 },
    );
  });

  test('gives every whole record of a text that is cut anywhere, and says that the last one was', () => {
    for (let percent = 1; percent < 100; percent++) {
      const length = Math.floor((text.length * percent) / 100);
      const whole = at.filter((_start, i) => at[i]! + record(i).length <= length).length;
      const found = readAs(format, text.slice(0, length), 997);
      expect(found.found).toBe(found.papers.length + found.skipped);
      expect(tell(found.papers)).toEqual(tell(reading.papers.slice(0, whole)));
    }
  });

  test.each([
    ['two end tags of each record', text.replaceAll(end, end + end)],
    ['no end tag of any record', text.replaceAll(end, '')],
    ['no end tags at all', text.replace(/<\/[^>]*>/g, '')],
  ])('counts what it finds with %s', (_kind, damaged) => {
    const found = readAs(format, damaged, 100);
    expect(found.found).toBe(found.papers.length + found.skipped);
    expect(found.found).toBe(5);
  });

  test('takes a record that is not closed to end where the next one begins', () => {
    const damaged = text.replace(record(2), record(2).slice(0, -end.length));
    const found = readAs(format, damaged);
    expect(tell(found.papers)).toEqual(tell(reading.papers));
    expect(found.issues.map(({ code, severity }) => [code, severity])).toEqual([['unclosed-record', 'repaired']]);
    expect(found.issues[0]!.line).toBe(reading.papers[2]!.places[0]!.line);
  });

  const doctype = (subset: string): string =>
    text.replace(/^(<\?xml[^>]*>)?\s*(?:<!DOCTYPE[^>]*>)?/, `$1<!DOCTYPE x [${subset}]>`);
  const nested = Array.from({ length: 10 }, (_x, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  test.each([
    ['a billion laughs', doctype(`<!ENTITY l0 "ha">${nested}`), '&l10;'],
    ['a long entity many times', doctype(`<!ENTITY big "${'a'.repeat(50_000)}">`), '&big;'.repeat(5000)],
    ['an entity from the disk', doctype('<!ENTITY xxe SYSTEM "file:///etc/passwd">'), '&xxe;'],
    ['an entity from the net', doctype('<!ENTITY xxe PUBLIC "-//x" "http://localhost:9/x">'), '&xxe;'],
    ['a parameter entity', doctype('<!ENTITY % p SYSTEM "http://localhost:9/p.dtd"> %p; %q;'), '&p;'],
    ['entities of each other', doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">'), '&a;'],
  ])(
    'expands and fetches nothing of %s, and says so',
    (_kind, hostile, reference) => {
      const title = TINY[1].title;
      const found = readAs(format, hostile.replace(title, title + reference), 65_536);
      expect(found.papers.map((paper) => paper.title)).toEqual(
        TINY.map((paper) => (paper.title === title ? title + reference : paper.title)),
      );
      expect(found.issueCounts.map(({ code, count }) => [code, count])).toEqual([
        ['own-entities', 1],
        ['unknown-reference', 1],
      ]);
    },
    10_000,
  );

  const first = record(0);
  const opened = first.slice(0, first.indexOf('>') + 1);
  const inside = (content: string): string =>
    `${around.before}${opened}${content}${first.slice(opened.length)}${record(1)}${around.behind}`;
  test.each([
    ['elements that are nested deeply', inside('<a>'.repeat(20_000) + '</a>'.repeat(20_000))],
    ['elements that are nested deeply and never closed', inside('<a>'.repeat(20_000))],
    ['many end tags', inside('</a>'.repeat(20_000))],
    ['many attributes', inside(`<a ${Array.from({ length: 20_000 }, (_x, i) => `a${i}="v"`).join(' ')}/>`)],
    ['signs that begin nothing', inside('< '.repeat(20_000))],
    ['references', inside('&x;'.repeat(20_000))],
    ['comments that do not end', inside('<!--'.repeat(20_000))],
    ['open quotes', inside('<a b="'.repeat(20_000))],
    ['controls and half characters', inside('<a>\u0001\u0000\ufffe\ud800</a>\udc00&#1;&#xd800;&#x110000;')],
    [
      'a script of another namespace',
      inside('<x:script xmlns:x="http://www.w3.org/1999/xhtml" onerror="f()">f()</x:script>'),
    ],
  ])(
    'survives %s',
    (_kind, hostile) => {
      const found = readAs(format, hostile, 65_536);
      expect(found.found).toBe(found.papers.length + found.skipped);
      expect(found.found).toBe(2);
      expect(found.papers.at(-1)).toMatchObject({ title: TINY[1].title, doi: TINY[1].doi });
      expect(found.issues.length).toBeLessThan(10);
    },
    10_000,
  );

  test('takes two thousand openings for as many records', () => {
    const found = readAs(format, around.before + opened.repeat(2_000), 65_536);
    expect(found.found).toBe(found.papers.length + found.skipped);
    expect(found.found).toBe(2_000);
  });

  const files = `../shared/data/${format.id}`;
  test.skipIf(!existsSync(files))('recognises every real file of its folder', () => {
    for (const name of existsSync(files) ? readdirSync(files) : []) {
      const head = readFileSync(`${files}/${name}`, 'utf8').slice(0, 65_536);
      expect([name, recogniseFormat(head)?.format.id]).toEqual([name, format.id]);
    }
  });
});

test('a page of the web and other XML are none of these', () => {
  const texts = [
    `<!DOCTYPE html>\n<html><body><pre>\n${TINY_FILES.map(([, { text }]) => text).join('\n')}</pre></body></html>`,
    '<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.2draft"><graph><nodes/></graph></gexf>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Rain</title></entry></feed>',
    '<xml/>',
    '<',
    '',
  ];
  for (const text of texts) for (const format of FORMATS) expect(format.recognise(text)).toBe(0);
});
