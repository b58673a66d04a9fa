/** Expected papers and ours in, what differs between them out, after folding of markup, case, punctuation and white space. */
import type { Paper, PrintedName } from '../../src/core/model.ts';
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
}

/** Papers are matched in order; where the numbers differ, by title first. */
export function comparePapers(expected: readonly ExpectedPaper[], papers: readonly Paper[]): Difference[][] {
  const wanted = expected.filter(({ title, authors }) => title || authors.length > 0);
  const matched = matchUp(wanted, papers);
  const lost = wanted.map((paper, i) => comparePaper(paper, matched[i]));
  const extra = papers
    .filter((paper) => !matched.includes(paper))
    .map(({ title }): Difference[] => [{ field: 'record', expected: 'no record', got: title }]);
  return [...lost, ...extra];
}

function matchUp(wanted: readonly ExpectedPaper[], papers: readonly Paper[]): (Paper | undefined)[] {
  if (wanted.length === papers.length) return [...papers];
  const left = [...papers];
  return wanted.map(({ title }) => {
    const at = left.findIndex((paper) => foldTitle(paper.title) === foldTitle(title ?? ''));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
}

function comparePaper(expected: ExpectedPaper, got: Paper | undefined): Difference[] {
  if (!got) return [{ field: 'record', expected: expected.title ?? '', got: 'no record' }];
  const pairs: [Field, string, string][] = [
    ['title', foldTitle(expected.title ?? ''), foldTitle(got.title)],
    ['authors', expected.authors.map(foldExpected).join('; '), got.names.map(foldPrinted).join('; ')],
    ['year', expected.year ?? '', String(got.year ?? '')],
    ['doi', (expected.doi ?? '').toLowerCase(), got.doi ?? ''],
  ];
  return pairs.flatMap(([field, wanted, had]) => (wanted === had ? [] : [{ field, expected: wanted, got: had }]));
}

/** Without markup, case, punctuation and spaces. */
export function foldTitle(title: string): string {
  const plain = toPlainText(fromHtml(title.replace(/<\/?span[^>]*>/g, '')));
  return foldText(plain).replaceAll(' ', '') || plain;
}

/** Particles count as part of the family name, wherever they stand. */
function foldExpected({ family, given, particle, suffix, literal }: ExpectedName): string {
  if (literal !== undefined) return foldName(literal, '', '');
  const words = (given ?? '').split(' ');
  const at = words.findLastIndex((word) => !isParticle(word)) + 1;
  const particles = at > 0 ? words.splice(at) : [];
  return foldName([...particles, particle ?? '', family ?? ''].join(' '), words.join(' '), suffix ?? '');
}

function foldPrinted({ family, given, suffix }: PrintedName): string {
  return foldName(family, given, suffix ?? '');
}

function foldName(family: string, given: string, suffix: string): string {
  return [family, given, suffix].map((part) => foldText(toPlainText(part)).replaceAll(' ', '')).join(',');
}
