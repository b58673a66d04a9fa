/** DOIs, ORCIDs and years in the spellings in which they are met. */
import { expect, test } from 'vitest';
import { readYear } from '../../../src/core/text/dates.ts';
import { readDoi } from '../../../src/core/text/doi.ts';
import { readOrcid } from '../../../src/core/text/orcid.ts';

test.each([
  ['10.1000/ABC', '10.1000/abc'],
  ['https://doi.org/10.1000/abc', '10.1000/abc'],
  ['http://dx.doi.org/10.1000/abc', '10.1000/abc'],
  ['doi:10.1000/abc.', '10.1000/abc'],
  ['DOI 10.1000/abc', '10.1000/abc'],
  ['https://doi.org/10.1000%2Fabc', '10.1000/abc'],
  ['10.1002/(SICI)1097-4571(1999)50:9<1::AID>3.0.CO;2-8', '10.1002/(sici)1097-4571(1999)50:9<1::aid>3.0.co;2-8'],
  ['10.1000/a\\_b', '10.1000/a_b'],
  ['none', undefined],
  ['10.12/abc', undefined],
  ['', undefined],
])('the DOI in “%s” is %s', (text, doi) => {
  expect(readDoi(text)).toBe(doi);
});

test.each([
  ['0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['0000000218250097', '0000-0002-1825-0097'],
  ['0000-0002-9079-593x', '0000-0002-9079-593X'],
  ['0000-0002-1825-0098', undefined],
  ['1825', undefined],
])('the ORCID in “%s” is %s', (text, orcid) => {
  expect(readOrcid(text)).toBe(orcid);
});

test.each([
  ['2015', 2015],
  [2015, 2015],
  ['2015-03-01', 2015],
  ['March 2015', 2015],
  ['1 Mar 1998', 1998],
  ['20150301', 2015],
  ['2015/2016', 2015],
  ['c2015', 2015],
  ['in press', undefined],
  ['0', undefined],
  ['123456', undefined],
  ['3015', undefined],
])('the year of “%s” is %s', (date, year) => {
  expect(readYear(date)).toBe(year);
});
