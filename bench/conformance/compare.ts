/** Expected papers and ours in, what differs between them out, after folding of markup, case, punctuation and white space. */
import type { Paper, PrintedName } from '../../src/core/model.ts';
import { readDoi } from '../../src/core/text/doi.ts';
import { foldText } from '../../src/core/text/fold.ts';
import { fromHtml } from '../../src/core/text/html.ts';
import { isParticle } from '../../src/core/text/particles.ts';
import { toPlainText } from '../../src/core/text/plain.ts';
import type { ExpectedName, ExpectedPaper } from './expected.ts';

export type Field = 'record' | 'title' | 'authors' | 'year' | 'doi';

export interface Difference {
  readonly field: Field;
  readonly expected: string;
  readonly got: string;
  /** A DOI that stands in the file, where the peer gives none: nothing that the peer says is contradicted. */
  readonly more?: boolean;
}

/** Papers are matched in order where the titles are the same or nothing better is known, else by title. */
export function comparePapers(
  expected: readonly ExpectedPaper[],
  papers: readonly Paper[],
  file: string,
): Difference[][] {
  const wanted = expected.filter(({ title, authors }) => title || authors.length > 0);
  const matched = matchUp(wanted, papers);
  const lost = wanted.map((paper, i) => comparePaper(paper, matched[i]).map((one) => markMore(one, file)));
  const extra = papers
    .filter((paper) => !matched.includes(paper))
    .map(({ title }): Difference[] => [{ field: 'record', expected: 'no record', got: title }]);
  return [...lost, ...extra];
}

function matchUp(wanted: readonly ExpectedPaper[], papers: readonly Paper[]): (Paper | undefined)[] {
  const left = [...papers];
  const byTitle = wanted.map(({ title, year, doi }) => {
    const alike = left.filter((paper) => foldTitle(paper.title) === foldTitle(title ?? ''));
    const best =
      alike.find((paper) => paper.doi === readDoi(doi ?? '') && String(paper.year ?? '') === (year ?? '')) ?? alike[0];
    return best && left.splice(left.indexOf(best), 1)[0];
  });
  return wanted.length === papers.length ? byTitle.map((paper) => paper ?? left.shift()) : byTitle;
}

function comparePaper(expected: ExpectedPaper, got: Paper | undefined): Difference[] {
  if (!got) return [{ field: 'record', expected: expected.title ?? '', got: 'no record' }];
  const pairs: [Field, string, string][] = [
    ['title', foldTitle(expected.title ?? ''), foldTitle(got.title)],
    ['authors', foldAuthors(expected.authors, got.names), got.names.map(foldPrinted).join('; ')],
    ['year', expected.year ?? '', String(got.year ?? '')],
    ['doi', readDoi(expected.doi ?? '') ?? '', got.doi ?? ''],
  ];
  return pairs.flatMap(([field, wanted, had]) => (wanted === had ? [] : [{ field, expected: wanted, got: had }]));
}

function markMore(difference: Difference, file: string): Difference {
  const { field, expected, got } = difference;
  return field === 'doi' && expected === '' && file.toLowerCase().includes(got)
    ? { ...difference, more: true }
    : difference;
}

/** Without markup, case, punctuation and spaces. */
export function foldTitle(title: string): string {
  const plain = toPlainText(fromHtml(title.replace(/<\/?span[^>]*>/g, '')));
  return foldText(plain).replaceAll(' ', '') || plain;
}

/** A team's name is whole, even where the peer has cut it like a person's. "others" is nobody's. */
function foldAuthors(expected: readonly ExpectedName[], names: readonly PrintedName[]): string {
  return expected
    .filter(({ family, given }, i) => i === 0 || i < expected.length - 1 || family !== 'others' || given)
    .map((name, i) => (names[i]?.organisation ? foldName(wholeName(name), '', '') : foldExpected(name)))
    .join('; ');
}

function wholeName({ family, given, particle, suffix, literal }: ExpectedName): string {
  return literal ?? [given, particle, family, suffix].filter((part) => part).join(' ');
}

/** Particles count as part of the family name, wherever they stand; Zotero has suffixes behind the given name. A name of one part is whole. */
function foldExpected({ family, given, particle, suffix, literal }: ExpectedName): string {
  if (literal !== undefined) return foldName(literal, '', '');
  if (!family && !particle) return foldName(given ?? '', '', suffix ?? '');
  const [, forenames, behind] = /^(.+?)(?:,? (III?|IV|[JS]r\.?))?$/.exec(given ?? '') ?? ['', given ?? '', undefined];
  const words = forenames!.split(' ');
  const at = words.findLastIndex((word) => !isParticle(word)) + 1;
  const particles = at > 0 ? words.splice(at) : [];
  return foldName([...particles, particle ?? '', family ?? ''].join(' '), words.join(' '), suffix ?? behind ?? '');
}

function foldPrinted({ family, given, suffix }: PrintedName): string {
  return foldName(family, given, suffix ?? '');
}

function foldName(family: string, given: string, suffix: string): string {
  return [family, given, suffix].map((part) => foldText(toPlainText(part)).replaceAll(' ', '')).join(',');
}
