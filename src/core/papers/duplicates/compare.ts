/**
 * Two records in, whether they are of one paper out, with the reason. The evidence is that of ASySD (Hair, Bahor, Macleod,
 * Liao & Sena 2023, doi:10.1186/s12915-023-01686-z): title, authors, year, venue, volume, pages, DOI; weighed by rules in
 * words in place of thresholds, so that each decision can be told.
 */
import { compareBylines, type BylineLikeness } from './bylines.ts';
import type { Fingerprint } from './fingerprint.ts';
import { compareLocators, compareVenues, onSamePages, type Agreement } from './printings.ts';
import { compareTitles, isDistinctive, shareOfWords, type TitleLikeness } from './titles.ts';

/** How sure it is that two records are one paper; from `PLACED` on it outweighs what is unlike elsewhere. */
const LIKELY = 1;
const SURE = 2;
export const PLACED = 3;
export const IDENTIFIED = 4;

export type Verdict =
  | { readonly same: true; readonly strength: number; readonly why: string }
  /** `plainly`: whatever else speaks for it, they are two papers. */
  | { readonly same: false; readonly plainly: boolean }
  | undefined;

const PLAINLY_TWO: Verdict = { same: false, plainly: true };
const TWO: Verdict = { same: false, plainly: false };

/** What the records say of the paper itself. */
interface Likeness {
  readonly titles: TitleLikeness;
  readonly bylines: BylineLikeness;
  readonly locators: Agreement;
}

/** And of where and when it was printed. */
interface Evidence extends Likeness {
  readonly venues: Agreement;
  readonly sameYear: boolean;
  readonly distinctive: boolean;
}

/** Records of one DOI and, but for spelling, one title need no comparing. */
export const SAME_DOI = found(IDENTIFIED, 'the same DOI');

/** Undefined where nothing speaks for one paper and nothing against. The order of the two does not matter. */
export function compareRecords(a: Fingerprint, b: Fingerprint): Verdict {
  const shared = sharedId(a, b);
  if (shared !== undefined) return isMisplaced(a, b) ? TWO : shared;
  a.shareTitle(b);
  if (a.title.about !== b.title.about || differInKind(a, b)) return PLAINLY_TWO;
  const titles = compareTitles(a.title, b.title);
  const locators = compareLocators(a.printing, b.printing);
  if (haveOtherIds(a, b) && !(titles === 'equal' && locators === 'agree' && !a.title.generic)) return PLAINLY_TWO;
  const bylines = a.hasSameNames(b) ? 'same' : compareBylines(a.byline, b.byline);
  if (titles === 'unlike' || titles === 'numbered') return weighUnlikeTitle(a, b, titles, bylines);
  return weigh(a, b, { titles, locators, bylines });
}

function weigh(a: Fingerprint, b: Fingerprint, likeness: Likeness): Verdict {
  const { bylines, locators } = likeness;
  if (bylines === 'disjoint' || yearsApart(a, b) > yearsAllowed(a, b, locators)) return TWO;
  // Without authors, two DOIs are two papers as far as can be seen.
  if (bylines === 'unknown' && a.doi !== undefined && b.doi !== undefined) return undefined;
  const distinctive = isDistinctive(a.title) && isDistinctive(b.title);
  if (a.preprint !== b.preprint) return distinctive ? weighPreprint(likeness) : undefined;
  return locators === 'differ' ? TWO : weighPrintings(a, b, likeness, distinctive);
}

function weighPrintings(a: Fingerprint, b: Fingerprint, likeness: Likeness, distinctive: boolean): Verdict {
  const sameYear = a.year === b.year && a.year !== undefined;
  const generic = a.title.generic || b.title.generic;
  if (likeness.locators === 'agree' && (sameYear || !generic)) return placed(likeness);
  const venues = compareVenues(a.printing.venue, b.printing.venue);
  if (generic || likeness.titles === 'labelled' || isOtherVersion(venues, a, b)) return undefined;
  const evidence = { ...likeness, venues, sameYear, distinctive };
  if (evidence.bylines === 'unknown') return weighWithoutAuthors(evidence);
  return evidence.titles === 'equal' ? weighSameTitle(evidence) : weighLikeTitle(evidence, a, b);
}

function placed({ titles, bylines }: Likeness): Verdict {
  return bylines === 'unknown' ? BY[titles].pages : BY[titles].authorsAndPages;
}

function weighPreprint({ titles, bylines }: Likeness): Verdict {
  return bylines === 'unknown' || (titles !== 'equal' && bylines === 'overlap') ? undefined : BY[titles].preprint;
}

function weighWithoutAuthors({ titles, venues, sameYear, distinctive }: Evidence): Verdict {
  const printedThere = venues === 'agree' || (titles === 'equal' && venues === 'unknown');
  return printedThere && sameYear && distinctive && titles !== 'part' ? BY[titles].year : undefined;
}

function weighSameTitle({ titles, bylines, venues, sameYear, distinctive }: Evidence): Verdict {
  const { authors, authorsAndYear, someAuthors, someAuthorsAndYear } = BY[titles];
  if (distinctive && bylines !== 'overlap') return sameYear ? authorsAndYear : authors;
  const told = distinctive || (bylines !== 'overlap' && venues !== 'differ');
  return told ? (sameYear ? someAuthorsAndYear : someAuthors) : undefined;
}

function weighLikeTitle(evidence: Evidence, a: Fingerprint, b: Fingerprint): Verdict {
  const { titles, bylines, venues, sameYear, distinctive } = evidence;
  const timely = sameYear || a.year === undefined || b.year === undefined;
  const printedThere = venues === 'agree' || (venues === 'unknown' && titles === 'near');
  if (bylines === 'overlap' || !distinctive || !timely || !printedThere) return undefined;
  return sameYear ? BY[titles].someAuthorsAndYear : BY[titles].someAuthors;
}

/** One paper with a damaged title, if most of its words are the same and all else is. */
function weighUnlikeTitle(a: Fingerprint, b: Fingerprint, titles: TitleLikeness, bylines: BylineLikeness): Verdict {
  const together = a.printing.volume === b.printing.volume && onSamePages(a.printing, b.printing);
  const alike = together && (bylines === 'same' || bylines === 'agree') && shareOfWords(a.title, b.title) >= MOST_WORDS;
  if (alike) return BY.unlike.authorsAndPages;
  return titles === 'numbered' ? PLAINLY_TWO : undefined;
}

const MOST_WORDS = 0.6;

function found(strength: number, why: string): Verdict & { readonly same: true } {
  return { same: true, strength, why };
}

/** Verdicts are made once: there may be millions. */
function foundBy(title: string, strength: number) {
  return {
    pages: found(PLACED, `${title} and pages`),
    authorsAndPages: found(PLACED, `${title}, authors and pages`),
    authorsAndYear: found(SURE, `${title}, authors and year`),
    authors: found(SURE, `${title} and authors`),
    someAuthorsAndYear: found(LIKELY, `${title}, authors and year`),
    someAuthors: found(LIKELY, `${title} and authors`),
    year: found(LIKELY, `${title} and year`),
    preprint: found(strength, `preprint and article with ${title} and authors`),
  };
}

const BY: Readonly<Record<TitleLikeness, ReturnType<typeof foundBy>>> = {
  equal: foundBy('the same title', SURE),
  near: foundBy('nearly the same title', LIKELY),
  part: foundBy('the same title, once cut short', LIKELY),
  labelled: foundBy('nearly the same title', LIKELY),
  numbered: foundBy('nearly the same title', LIKELY),
  unlike: foundBy('nearly the same title', LIKELY),
};

/** A paper in a journal that was in a conference before is another paper, unless both were printed in one place. */
function isOtherVersion(venues: Agreement, a: Fingerprint, b: Fingerprint): boolean {
  const types = [a.type, b.type];
  return venues === 'differ' && types.includes('conference') && types.includes('article');
}

const ID_NAMES: ReadonlyMap<string, string> = new Map([
  ['pmid', 'PubMed'],
  ['pmc', 'PubMed Central'],
  ['arxiv', 'arXiv'],
  ['openalex', 'OpenAlex'],
  ['wos', 'Web of Science'],
  ['scopus', 'Scopus'],
  ['dblp', 'DBLP'],
  ['s2', 'Semantic Scholar'],
  ['mag', 'Microsoft Academic'],
]);

function sharedId(a: Fingerprint, b: Fingerprint): Verdict {
  if (a.doi !== undefined && a.doi === b.doi) return SAME_DOI;
  if (a.ids.length === 0 || b.ids.length === 0) return undefined;
  const id = a.ids.find((one) => b.ids.includes(one));
  if (id === undefined) return undefined;
  const scheme = id.slice(0, Math.max(0, id.indexOf(':')));
  return found(IDENTIFIED, `the same ${ID_NAMES.get(scheme) ?? scheme} number`);
}

/** One number on two papers: that of a whole volume or supplement, or a slip. A translated title is the same paper's. */
function isMisplaced(a: Fingerprint, b: Fingerprint): boolean {
  a.shareTitle(b);
  if (a.title === b.title || a.title.words.length === 0 || b.title.words.length === 0) return false;
  if (shareOfWords(a.title, b.title) >= HALF) return false;
  const bylines = compareBylines(a.byline, b.byline);
  return (bylines !== 'same' && bylines !== 'unknown') || compareLocators(a.printing, b.printing) === 'differ';
}

const HALF = 0.5;

/** Both of the kind of which a paper has one only. */
function haveOtherIds(a: Fingerprint, b: Fingerprint): boolean {
  if (a.articleDoi && b.articleDoi && a.doi !== b.doi) return true;
  if (a.preprint !== b.preprint) return otherId(a, b, 'arxiv:');
  return otherId(a, b, 'arxiv:') || otherId(a, b, 'pmid:');
}

function otherId(a: Fingerprint, b: Fingerprint, scheme: string): boolean {
  const ofA = a.ids.find((id) => id.startsWith(scheme));
  const ofB = b.ids.find((id) => id.startsWith(scheme));
  return ofA !== undefined && ofB !== undefined && ofA !== ofB;
}

/** A thesis, a book, data and programs are not the article of the same title. */
const BY_ITSELF: ReadonlySet<string | undefined> = new Set(['thesis', 'book', 'dataset', 'software']);

function differInKind(a: Fingerprint, b: Fingerprint): boolean {
  if (a.type === b.type || a.type === undefined || b.type === undefined) return false;
  if (a.type === 'other' || b.type === 'other') return false;
  return BY_ITSELF.has(a.type) || BY_ITSELF.has(b.type);
}

function yearsApart(a: Fingerprint, b: Fingerprint): number {
  return a.year === undefined || b.year === undefined ? 0 : Math.abs(a.year - b.year);
}

/** Years in print and online differ by one; an article may come out three years after its preprint. */
function yearsAllowed(a: Fingerprint, b: Fingerprint, locators: Agreement): number {
  if (a.preprint !== b.preprint) return 3;
  if (a.preprint) return 2;
  const volumes = a.printing.volume !== '' && a.printing.volume === b.printing.volume;
  return locators === 'agree' && volumes ? 2 : 1;
}
