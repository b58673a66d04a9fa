/** What the reader makes of DBLP's XML, and that a dump takes no memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { DBLP_XML } from '../../../../src/core/papers/formats/dblp-xml.ts';
import type { PaperSink } from '../../../../src/core/papers/sink.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...records: string[]): ReturnType<typeof readAs> =>
  readAs(DBLP_XML, `<dblp>\n${records.join('\n')}\n</dblp>`);
const readOne = (record: string): Paper => read(record).papers[0]!;

describe('who wrote a paper', () => {
  test.each<[string, string, string]>([
    [
      'names in display order',
      '<author>Ana P. Silva</author><author>Joost van der Putten</author>',
      'Silva, Ana P.; van der Putten, Joost',
    ],
    ['names with a number that tells people apart', '<author>Wei Wang 0001</author>', 'Wang, Wei'],
    ['suffixes', '<author>Orri Quist Jr.</author>', 'Quist, Orri, Jr.'],
    [
      'letters by their names',
      '<author>J&ouml;rg Sch&auml;fer</author><author>Jos&eacute; Nu&ntilde;ez</author>',
      'Schäfer, Jörg; Nuñez, José',
    ],
    ['no editors', '<editor>Ed Itor</editor><author>Ana Silva</author>', 'Silva, Ana'],
  ])('%s', (_, authors, names) => {
    expect(listNames(read(`<article key="a/b/c">${authors}<title>On.</title></article>`))).toEqual([names]);
  });

  test('the number, the ORCID and the person’s page are kept as what tells people apart', () => {
    const { names } = readOne(
      '<article key="a/b/c"><author orcid="0000-0002-1825-0097" pid="63/3122-2">Fan Zhou 0002</author><author orcid="0000-0000">Ana Silva</author><title>On.</title></article>',
    );
    expect(names).toEqual([
      { family: 'Zhou', given: 'Fan', orcid: '0000-0002-1825-0097', ids: ['dblp:Fan Zhou 0002', 'dblp-pid:63/3122-2'] },
      { family: 'Silva', given: 'Ana' },
    ]);
  });
});

describe('what a record says of its paper', () => {
  test.each<[string, string, Partial<Paper>]>([
    [
      'an article',
      '<article key="journals/x/S"><title>On H<sub>2</sub>O in <i>L<sup>p</sup></i>.</title><journal>J.</journal><volume>1</volume><number>2</number><pages>3-4</pages><year>2020</year><ee type="oa">https://doi.org/10.1000/A</ee><ee>https://www.wikidata.org/entity/Q1</ee></article>',
      {
        type: 'article',
        title: 'On H\\textsubscript{2}O in \\textit{L\\textsuperscript{p}}',
        venue: 'J.',
        volume: '1',
        number: '2',
        pages: '3-4',
        year: 2020,
        doi: '10.1000/a',
        url: 'https://doi.org/10.1000/A',
        ids: ['dblp:journals/x/S'],
      },
    ],
    [
      'a preprint',
      '<article publtype="informal" key="journals/corr/abs-2101-00001"><title>On.</title><journal>CoRR</journal><ee>https://arxiv.org/abs/2101.00001</ee></article>',
      { type: 'preprint', venue: 'CoRR', ids: ['dblp:journals/corr/abs-2101-00001', 'arxiv:2101.00001'] },
    ],
    [
      'a conference paper',
      '<inproceedings key="conf/x/S"><title>On.</title><booktitle>ICX</booktitle><crossref>conf/x/2020</crossref></inproceedings>',
      { type: 'conference', venue: 'ICX' },
    ],
    [
      'a chapter',
      '<incollection key="b/x/S"><title>On.</title><booktitle>B</booktitle></incollection>',
      { type: 'chapter', venue: 'B' },
    ],
    [
      'a thesis',
      '<phdthesis key="phd/S"><title>On.</title><school>U</school></phdthesis>',
      { type: 'thesis', venue: 'U' },
    ],
    [
      'a book',
      '<book key="b/S"><title>On.</title><isbn>978-1-86016-359-3</isbn></book>',
      { type: 'book', ids: ['dblp:b/S', 'isbn:9781860163593'] },
    ],
    ['data', '<data key="d/S"><title>On.</title></data>', { type: 'dataset' }],
    [
      'a title that ends with dots',
      '<article key="a/S"><title>And so on...</title></article>',
      { title: 'And so on...' },
    ],
  ])('%s', (_, record, expected) => {
    expect(readOne(record)).toMatchObject(expected);
  });

  test('records of people are no papers, and it is told once how many there were', () => {
    const found = read(
      '<www key="homepages/1/2"><author>Wei Wang 0001</author><title>Home Page</title></www>',
      '<www key="homepages/1/3"><author>Wei Wang 0002</author><title>Home Page</title></www>',
      '<article key="a/b/c"><author>Wei Wang 0001</author><title>On.</title></article>',
    );
    expect(found).toMatchObject({ found: 1, skipped: 0 });
    expect(listIssues(found)).toEqual(['2 note not-a-paper']);
  });

  test('the papers of one person are read as well, without the person’s page', () => {
    const text =
      '<?xml version="1.0"?>\n<dblpperson name="Xovee Xu" pid="261/9309" n="1">\n<person key="homepages/261/9309"><author pid="261/9309">Xovee Xu</author></person>\n<r><article key="journals/x/Xu24"><author pid="261/9309">Xovee Xu</author><title>On.</title></article>\n</r>\n<coauthors n="1"><co c="0"><na f="q/Qian">T Qian</na></co></coauthors></dblpperson>';
    expect(DBLP_XML.recognise(text)).toBeGreaterThan(0.9);
    expect(readAs(DBLP_XML, text)).toMatchObject({ found: 1, papers: [{ names: [{ family: 'Xu', given: 'Xovee' }] }] });
  });
});

test('ten times as large a dump takes no more memory, where the papers are not kept', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let papers = 0;
  const sink: PaperSink = { add: () => void papers++, skip() {}, note() {}, repair() {}, own() {}, take() {} };
  const heapAfter = (records: number): number => {
    const reader = DBLP_XML.createReader(sink, {});
    reader.push('<dblp>');
    for (let i = 0; i < records; i++)
      reader.push(
        `<article key="journals/x/${i}"><author>Person${i} Name${i}</author><author>Ana Silva</author><title>Title ${i} of a paper that is like all others.</title><year>2020</year></article>\n`,
      );
    collect();
    const used = process.memoryUsage().heapUsed;
    reader.end();
    return used;
  };
  heapAfter(1000);
  const small = heapAfter(10_000);
  const large = heapAfter(100_000);
  expect(papers).toBe(111_000);
  expect(large - small).toBeLessThan(10_000_000);
}, 10_000);
