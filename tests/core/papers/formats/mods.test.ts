/** What the reader makes of MODS. */
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { MODS } from '../../../../src/core/papers/formats/mods.ts';
import { listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const TITLE = '<titleInfo><title>On</title></titleInfo>';
const read = (mods: string): ReturnType<typeof readAs> => readAs(MODS, `<mods:mods>${TITLE}${mods}</mods:mods>`);
const name = (parts: string, role = '', type = 'personal'): string =>
  `<name type="${type}">${parts}${role && `<role><roleTerm>${role}</roleTerm></role>`}</name>`;
const part = (text: string, type = ''): string => `<namePart${type && ` type="${type}"`}>${text}</namePart>`;

describe('who wrote a paper', () => {
  test.each<[string, string, string]>([
    ['names in parts', name(part('Ana', 'given') + part('Silva', 'family')), 'Silva, Ana'],
    ['names in one piece, with dates', name(part('Silva, Ana') + part('1970-', 'date')), 'Silva, Ana'],
    [
      'suffixes, and no titles',
      name(
        part('Quist', 'family') + part('Orri', 'given') + part('Sir', 'termsOfAddress') + part('Jr.', 'termsOfAddress'),
      ),
      'Quist, Orri, Jr.',
    ],
    [
      'institutions with their parts',
      name(part('Library') + part('Music Division'), 'aut', 'corporate'),
      'Library: Music Division',
    ],
    [
      'authors by their roles',
      name(part('Ed, I'), 'edt') + name(part('Silva, Ana'), 'aut') + name(part('Okafor, N.'), 'creator'),
      'Silva, Ana; Okafor, N.',
    ],
    [
      'no editors of what it is in',
      `${name(part('Silva, Ana'))}<relatedItem type="host">${name(part('Ed, I'))}</relatedItem>`,
      'Silva, Ana',
    ],
  ])('%s', (_, mods, names) => {
    expect(listNames(read(mods))).toEqual([names]);
  });
});

describe('what a record says of its paper', () => {
  test.each<[string, string, Partial<Paper>]>([
    [
      'what an article is in',
      '<genre>journal article</genre><identifier type="doi">10.1000/A</identifier><relatedItem type="host"><titleInfo><nonSort>The</nonSort><title>Tides</title><subTitle>A journal</subTitle></titleInfo><part><detail type="volume"><number>1</number></detail><detail type="issue"><number>2</number></detail><extent unit="pages"><start>3</start><end>4</end></extent><date>2000</date></part></relatedItem>',
      {
        type: 'article',
        venue: 'The Tides: A journal',
        volume: '1',
        number: '2',
        pages: '3-4',
        year: 2000,
        doi: '10.1000/a',
      },
    ],
    [
      'a date in a stated form before one in words',
      '<originInfo><dateIssued>c2001</dateIssued><dateIssued encoding="marc">2002</dateIssued></originInfo>',
      { year: 2002 },
    ],
    [
      'a book',
      '<originInfo><issuance>monographic</issuance></originInfo><identifier type="isbn">9781860163593</identifier>',
      { type: 'book', ids: ['isbn:9781860163593'] },
    ],
    [
      'a chapter',
      '<relatedItem type="host"><genre>book</genre><titleInfo><title>B</title></titleInfo></relatedItem>',
      { type: 'chapter', venue: 'B' },
    ],
    ['a title that is no other one', '<titleInfo type="alternative"><title>Other</title></titleInfo>', { title: 'On' }],
    [
      'subjects, an abstract, an address',
      '<subject><topic>a</topic><topic>b</topic></subject><abstract>Text.</abstract><location><url>https://example.org</url></location>',
      { keywords: ['a', 'b'], abstract: 'Text.', url: 'https://example.org' },
    ],
  ])('%s', (_, mods, expected) => {
    expect(read(mods).papers[0]).toMatchObject(expected);
  });
});
