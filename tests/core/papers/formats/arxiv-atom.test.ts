/** What the reader makes of arXiv's Atom feed. */
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { ARXIV_ATOM } from '../../../../src/core/papers/formats/arxiv-atom.ts';
import { listIssues } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const write = (...entries: string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id><title>ArXiv Query</title>\n${entries.map((entry) => `<entry>${entry}</entry>`).join('\n')}</feed>`;
const readOne = (entry: string): Paper => readAs(ARXIV_ATOM, write(entry)).papers[0]!;

describe('what an entry says of its paper', () => {
  test.each<[string, string, Partial<Paper>]>([
    [
      'its number without the version',
      '<id>http://arxiv.org/abs/2101.00001v3</id><title>On</title>',
      { ids: ['arxiv:2101.00001'], type: 'preprint', title: 'On' },
    ],
    [
      'an old number',
      '<id>http://arxiv.org/abs/quant-ph/0201082v1</id><title>On</title>',
      { ids: ['arxiv:quant-ph/0201082'] },
    ],
    [
      'where it was published, when it was written, and its DOI',
      '<id>http://arxiv.org/abs/2101.00001v3</id><title>On</title><updated>2023-01-01</updated><published>2021-01-01</published><arxiv:doi>10.1000/A</arxiv:doi><arxiv:journal_ref>J. Tides 3 (2022) 4</arxiv:journal_ref>',
      { year: 2021, doi: '10.1000/a', venue: 'J. Tides 3 (2022) 4' },
    ],
    [
      'a DOI that is a link',
      '<id>x</id><title>On</title><link title="doi" href="http://dx.doi.org/10.1000/A"/><link href="https://arxiv.org/abs/1" rel="alternate"/>',
      { doi: '10.1000/a', url: 'https://arxiv.org/abs/1' },
    ],
    [
      'TeX, in which "<" is no markup',
      '<id>x</id><title>On $a&lt;b$\n  and $c&gt;d$</title><summary> For $x &lt;i$. </summary>',
      { title: 'On $a<b$ and $c>d$', abstract: 'For $x <i$.' },
    ],
    [
      'subjects',
      '<id>x</id><title>On</title><category term="cs.IT"/><category term="math.IT"/>',
      { keywords: ['cs.IT', 'math.IT'] },
    ],
    [
      'authors with their institutions, particles and collaborations',
      '<id>x</id><title>On</title><author><name>Peter H. N. de With</name><arxiv:affiliation>Eindhoven</arxiv:affiliation></author><author><name>The Tide Collaboration</name></author><author><name>Quist, Orri, Jr.</name></author>',
      {
        names: [
          { family: 'de With', given: 'Peter H. N.', affiliations: ['Eindhoven'] },
          { family: 'The Tide Collaboration', given: '', organisation: true },
          { family: 'Quist', given: 'Orri', suffix: 'Jr.' },
        ],
      },
    ],
    [
      'that there are more authors',
      '<id>x</id><title>On</title><author><name>Ana Silva</name></author><author><name>et al.</name></author>',
      { names: [{ family: 'Silva', given: 'Ana' }], truncated: true },
    ],
  ])('%s', (_, entry, expected) => {
    expect(readOne(entry)).toMatchObject(expected);
  });
});

test('an answer without papers says so, and an error of the service is no paper', () => {
  expect(listIssues(readAs(ARXIV_ATOM, write()))).toEqual(['1 note no-papers']);
  const error =
    '<id>http://arxiv.org/api/errors#incorrect_id_format_for_abc</id><title>Error</title><summary>incorrect id</summary><author><name>arXiv api core</name></author>';
  const found = readAs(ARXIV_ATOM, write(error));
  expect(found).toMatchObject({ found: 1, skipped: 1, papers: [] });
  expect(listIssues(found)).toEqual(['2 skipped service-error']);
});

test('another feed is none of arXiv’s', () => {
  const text = write('<id>http://arxiv.org/abs/2101.00001v3</id><title>On</title>');
  expect(ARXIV_ATOM.recognise(text)).toBeGreaterThan(0.9);
  expect(ARXIV_ATOM.recognise(text.replaceAll('arxiv.org', 'example.org'))).toBe(0);
});
