/** What is read of BibTeX and BibLaTeX: entries, values, names, and what the fields of an entry become. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import type { Paper, Reading } from '../../../../src/core/model.ts';
import { BIBTEX } from '../../../../src/core/papers/formats/bibtex.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { readAs } from '../read-text.ts';
import { TINY } from '../tiny.ts';

const TINY_BIB = readFileSync('seeds/tiny.bib', 'utf8');

function read(text: string): Reading {
  return readAs(BIBTEX, text);
}

function only(text: string): Paper {
  const { papers } = read(text);
  expect(papers).toHaveLength(1);
  return papers[0]!;
}

function issues({ issues }: Reading): string[] {
  return issues.map(({ line, severity, code }) => `${line} ${severity} ${code}`);
}

describe('the five papers', () => {
  test('are read whole, without an issue', () => {
    const { papers, issues: told } = read(TINY_BIB);
    expect(told).toEqual([]);
    expect(papers.map(({ names }) => names.map(sortName))).toEqual(TINY.map(({ names }) => names));
    for (const [i, details] of TINY.entries())
      expect(papers[i]).toMatchObject({ ...details, names: papers[i]!.names, type: 'article' });
    expect(papers.map(({ places }) => places[0]!.line)).toEqual([5, 18, 32, 45, 58]);
    expect(papers[3]!.names[0]).toEqual({ family: 'Tideline Consortium', given: '', organisation: true });
  });

  test('are the same however the text is cut into chunks and its lines end', () => {
    const whole = read(TINY_BIB);
    for (const length of [1, 2, 7, 64, 1000]) expect(readAs(BIBTEX, TINY_BIB, length)).toEqual(whole);
    for (const end of ['\r', '\r\n'])
      for (const length of [1, 3, 500]) expect(readAs(BIBTEX, TINY_BIB.replaceAll('\n', end), length)).toEqual(whole);
  });
});

describe('values', () => {
  test.each([
    ['braces', 'title = {On {T}rust}', 'On {T}rust'],
    ['quotation marks, with those in braces', 'title = "On {"}Trust{"}"', 'On {"}Trust{"}'],
    ['a number', 'title = 1984', '1984'],
    ['a macro', 'title = trust', 'Trust'],
    ['a macro in any case, joined', 'title = "On " # TRUST # {, again}', 'On Trust, again'],
    ['a macro of macros', 'title = both', 'Trust and Doubt'],
    ['a macro that nobody defined', 'title = doubt', 'doubt'],
    ['a field in any case', 'TiTlE = {On Trust}', 'On Trust'],
    ['no comma behind the one before', 'author = {Ana Silva} title = {On Trust}', 'On Trust'],
    ['commas too many', ',, title = {On Trust},,', 'On Trust'],
    ['a comment between fields', 'year = 2000, % the year, as I think}\n title = {On Trust}', 'On Trust'],
    ['spaces everywhere', 'title \n = \n {On Trust} \n', 'On Trust'],
    ['a subtitle', 'title = {On Trust}, subtitle = {A Treatise}', 'On Trust: A Treatise'],
    ['HTML', 'title = {On <i>Trust</i> &amp; Doubt}', 'On \\textit{Trust} & Doubt'],
    ['TeX', 'title = {On $\\alpha$-{T}rust \\& \\emph{Doubt}}', 'On $\\alpha$-{T}rust \\& \\emph{Doubt}'],
  ])('with %s', (_, fields, title) => {
    const macros = '@string{trust = "Trust"}\n@STRING(both = trust # { and Doubt})\n';
    expect(only(`${macros}@book{key, ${fields}}`).title).toBe(title);
  });

  test('are cut short where macros double and double', () => {
    const macros = Array.from({ length: 30 }, (_, i) => `@string{a${i + 1} = a${i} # a${i}}`);
    const { papers, issueCounts } = read(`@string{a0 = "ten chars."}\n${macros.join('\n')}\n@book{k, title = a30}`);
    expect(papers[0]!.title.length).toBeLessThanOrEqual(10_000);
    expect(issueCounts.map(({ code }) => code)).toEqual(['long-macro', 'no-authors']);
  });

  test('of macros that stand for each other are their names', () => {
    expect(only('@string{a = b}\n@string{b = a}\n@book{k, title = a # b}').title).toBe('bb');
  });
});

describe('entries', () => {
  test.each([
    ['parentheses', '@book(k, title = {A)}, year = 1990)'],
    ['another case', '@BOOK{k, TITLE = {A)}, YEAR = 1990}'],
    ['no key', '@book{title = {A)}, year = 1990}'],
    ['an empty key', '@book{, title = {A)}, year = 1990}'],
    ['a key without a comma', '@book{k\n title = {A)}, year = 1990}'],
    ['a line break before the type', '@\nbook\n{\nk\n, title = {A)}, year = 1990}'],
    ['junk around', 'Hello me@home.org (see below)\n@book{k, title = {A)}, year = 1990} and so on'],
    ['a comment around', '@comment{one} % two\n@Comment three\n@book{k, title = {A)}, year = 1990}'],
    ['a preamble before', '@preamble{"\\newcommand{\\x}{@}" # x}\n@book{k, title = {A)}, year = 1990}'],
    ['another type', '@zine{k, title = {A)}, year = 1990}'],
  ])('with %s', (_, text) => {
    expect(only(text)).toMatchObject({ title: 'A)', year: 1990 });
  });

  test('that are put out of use are not read, and noted', () => {
    const reading = read('@comment{\n@book{a, title = {A}}\n}\n% @book{b,\n% title = {B}}\n% @book{c,\ntitle = {C}}');
    expect(reading.papers.map(({ title }) => title)).toEqual(['C']);
    expect(issues(reading).filter((issue) => issue.includes('commented'))).toEqual([
      '1 note commented-out',
      '4 note commented-out',
    ]);
  });

  test('that only set something up are no papers, and a file without papers says so', () => {
    const reading = read(
      '@string{a = "A"}\n@xdata{x, year = 1990}\n@set{s, entryset = {a,b}}\n@control{c, ctrl = "1"}',
    );
    expect(reading).toMatchObject({ found: 0, skipped: 0 });
    expect(issues(reading)).toEqual(['1 note no-papers']);
  });

  test('take over from others, before or behind them', () => {
    const { papers } = read(`
      @xdata{when, date = {2011-05}}
      @inproceedings{a, author = {Silva, Ana}, title = {A}, crossref = {PROC}, xdata = {when}}
      @inproceedings{b, author = {Okafor, Obi}, title = {B}, booktitle = {Own}, crossref = {proc}}
      @article{c, title = {C}}
      @proceedings{proc, title = {Proceedings of Trust}, editor = {Quist, Orri}, year = {2010}, volume = {7}, doi = {10.1000/proc}}
      @inproceedings{d, title = {D}, crossref = {gone}}`);
    expect(papers.map(({ title, venue, year, volume, doi }) => [title, venue, year, volume, doi])).toEqual([
      ['A', 'Proceedings of Trust', 2010, '7', undefined],
      ['B', 'Own', 2010, '7', undefined],
      ['C', undefined, undefined, undefined, undefined],
      ['Proceedings of Trust', undefined, 2010, '7', '10.1000/proc'],
      ['D', undefined, undefined, undefined, undefined],
    ]);
    expect(papers.every(({ names }) => names.every(({ family }) => family !== 'Quist'))).toBe(true);
  });

  test('that take over from each other in a circle are read', () => {
    const { papers } = read(
      '@book{a, title = {A}, crossref = {b}}\n@book{b, year = 1990, title = {B}, crossref = {a}}',
    );
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['A', 1990],
      ['B', 1990],
    ]);
  });
});

describe('fields', () => {
  test.each<[string, Partial<Paper>]>([
    [
      '@article{k, title={T}, journaltitle={Trust}, date={2011-02-03/2012}}',
      { type: 'article', venue: 'Trust', year: 2011 },
    ],
    ['@article{k, title={T}, year={in press}, date={2011}}', { year: 2011 }],
    ['@article{k, title={T}, year={{\\noopsort{1973a}}1984}}', { year: 1984 }],
    ['@inproceedings{k, title={T}, booktitle={P}, journal={J}}', { type: 'conference', venue: 'P' }],
    ['@phdthesis{k, title={T}, school={Univ. A}}', { type: 'thesis', venue: 'Univ. A' }],
    ['@techreport{k, title={T}, institution={I}, number={7}}', { type: 'report', venue: 'I', number: '7' }],
    ['@incollection{k, title={T}, booktitle={B}, pages={1 -- 9}}', { type: 'chapter', pages: '1-9' }],
    ['@dataset{k, title={T}}', { type: 'dataset' }],
    [
      '@misc{k, title={T}, eprint={2101.00001v2}, archivePrefix={arXiv}}',
      { type: 'preprint', ids: ['arxiv:2101.00001'] },
    ],
    [
      '@article{k, title={T}, journal={CoRR}, volume={abs/1707.01234}}',
      { type: 'preprint', ids: ['arxiv:1707.01234'] },
    ],
    [
      '@article{k, title={T}, journal={arXiv preprint arXiv:2101.00001}}',
      { type: 'preprint', ids: ['arxiv:2101.00001'] },
    ],
    [
      '@article{k, title={T}, journal={J}, eprint={hep-th/9711200}, eprinttype={arxiv}}',
      { type: 'article', ids: ['arxiv:hep-th/9711200'] },
    ],
    [
      '@article{DBLP:journals/x/Y18, title={T}, pmid={123}, pmcid={PMC9}}',
      { ids: ['dblp:journals/x/Y18', 'pmid:123', 'pmc:PMC9'] },
    ],
    ['@book{k, title={T}, isbn={978-3-16-148410-0}}', { ids: ['isbn:9783161484100'] }],
    ['@article{k, title={T}, doi={https://dx.doi.org/10.1000/A\\_b}}', { doi: '10.1000/a_b' }],
    [
      '@article{k, title={T}, url={http://doi.org/10.1000/abc}}',
      { doi: '10.1000/abc', url: 'http://doi.org/10.1000/abc' },
    ],
    ['@article{k, title={T}, note={See \\url{https://doi.org/10.1000/abc}.}}', { doi: '10.1000/abc' }],
    ['@misc{k, title={T}, howpublished={\\url{http://a.org/b\\_c}}}', { url: 'http://a.org/b_c' }],
    ['@article{k, title={T}, keywords={a, {b}; c}}', { keywords: ['a, b', 'c'] }],
    ['@article{k, title={T}, author_keywords={a; b}, keywords={c}}', { keywords: ['a', 'b'] }],
    ['@article{k, title={T}, note={cited By 12}}', { citations: 12 }],
    ['@article{k, title={T}, times-cited={{7}}}', { citations: 7 }],
    ['@article{k, title={T}, abstract={{One\n  two}}}', { abstract: 'One two' }],
    ['@article{k, title={T}, issue={3}, eid={e17}}', { number: '3', pages: 'e17' }],
  ])('%s', (text, expected) => {
    expect(only(text)).toMatchObject(expected);
  });
});

describe('a BibTeX file is recognised', () => {
  const junk = 'These are the papers of our group.\n'.repeat(300);
  test.each([
    ['as JabRef begins it', '% Encoding: UTF-8\n\n@Article{a,\n  author = {A},\n}'],
    ['behind junk', `${junk}\n@article{a,\n author = {A}}`],
    ['with macros only', '@string{AAP = {Annals}}\n'.repeat(3000)],
    ['with an odd type', '@zine{a,\n title = {A},\n}'],
    ['with CR at line ends', '%%% hello\r@Article{a,\r  author = "A",\r}'],
    ['on one line', '@article{a,title={A}} @article{b,title={B}}'],
    ['cut in the middle of a record', '@inproceedings{pmlr-v28-wang13f,\n  title = \t {A Fast and Ex'],
  ])('%s', (_, head) => {
    expect(recogniseFormat(head)?.format.id).toBe('bibtex');
  });

  test.each([
    ['a page of the web', '<html><pre>\n@article{a,\n title = {A}}</pre></html>'],
    ['a program', '@media (max-width: 3em) {\n  a { color: red }\n}\n@font-face {\n  x: y }'],
    ['mail', 'From: me\n@you (all): see below\n'],
  ])('%s is none', (_, head) => {
    expect(BIBTEX.recognise(head)).toBeLessThan(0.5);
  });
});

test('a record in a comment is shown as far as the comment goes, however the text is cut', () => {
  const written = '@comment{\n@book(k,}@article{@article{';
  const whole = readAs(BIBTEX, written);
  expect(whole.issues.find(({ code }) => code === 'commented-out')!.excerpt).toBe('@comment{ @book(k,}');
  for (const length of [1, 2, 7]) expect(readAs(BIBTEX, written, length)).toEqual(whole);
});

test('any text is read without a throw, and what is found is imported or skipped, however it is cut', () => {
  const piece = fc.constantFrom(
    ...[
      '@article{',
      '@book(k,',
      '@string{a=',
      '@comment{',
      'title',
      ' = ',
      '{',
      '}',
      '"',
      ',',
      '#',
      '\n',
      '\r',
      ')',
      '%',
      ' and ',
      '\\',
      'é',
    ],
    '\n@article{k,\n author = {Silva, Ana},\n title = {On Trust},\n}\n',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (written, length) => {
      const whole = readAs(BIBTEX, written);
      expect(whole.found).toBe(whole.papers.length + whole.skipped);
      expect(readAs(BIBTEX, written, length)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});
