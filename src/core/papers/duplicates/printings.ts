/** Where two records say that they were printed in, whether that is the same place out: venue, volume and pages. */
import type { Paper } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { toPlainText } from '../../text/plain.ts';

export interface Printing {
  readonly venue: readonly string[];
  readonly volume: string;
  readonly number: string;
  /** First and last page; the last is empty where there is one only. */
  readonly first: string;
  readonly last: string;
  readonly year: number | undefined;
}

export type Agreement = 'agree' | 'differ' | 'unknown';

export function readPrinting({ venue = '', volume = '', number = '', pages = '', year }: Paper): Printing {
  const [first, last] = readPages(pages);
  return { venue: venueWords(venue), volume: bare(volume), number: bare(number), first, last, year };
}

/** Volume, number and pages: they agree where the pages do, and differ where one of them does. */
export function compareLocators(a: Printing, b: Printing): Agreement {
  const pages = comparePages(a, b);
  if (pages === 'differ') return 'differ';
  const volumes = compareTexts(a.volume, b.volume);
  // "9" may be the volume in one source and the number in another.
  const swapped = isSwapped(a, b) || isSwapped(b, a);
  const numbers = volumes === 'agree' && !swapped ? compareTexts(a.number, b.number) : 'unknown';
  const elsewhere = (volumes === 'differ' && !swapped) || numbers === 'differ';
  if (!elsewhere) return pages;
  // Beside these, a volume or number that differs is a slip.
  return pages === 'agree' && onSamePages(a, b) ? 'agree' : 'differ';
}

function isSwapped(a: Printing, b: Printing): boolean {
  const other = a.number === '' || (a.number === b.volume && a.year === b.year);
  return a.volume !== '' && a.volume === b.number && other;
}

/** Several pages, the same ones, in one year: no chance. */
export function onSamePages(a: Printing, b: Printing): boolean {
  const several = a.last !== '' && a.first !== a.last;
  return several && a.first === b.first && a.last === b.last && a.year === b.year;
}

function comparePages(a: Printing, b: Printing): Agreement {
  if (a.first === '' || b.first === '') return 'unknown';
  const [rangeA, rangeB] = [a.last !== '', b.last !== ''];
  if (a.first === b.first) return rangeA && rangeB && a.last !== b.last ? 'unknown' : 'agree';
  // An article's number, or how many pages it has, against its pages.
  if (rangeA !== rangeB) return 'unknown';
  return !rangeA && (isCount(a.first) || isCount(b.first)) ? 'unknown' : 'differ';
}

function isCount(page: string): boolean {
  return /^\d{1,2}$/.test(page);
}

function compareTexts(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'unknown';
  return a === b ? 'agree' : 'differ';
}

/** "1968-74" is 1968 and 1974; "S2‐S7", "e0187376", "12:1–12:20", "Art. 7", "M-1-M-14". */
function readPages(pages: string): [first: string, last: string] {
  // "in press", "search": no page.
  if (/^\P{N}{4,}$/u.test(pages)) return ['', ''];
  const parts = pages.split(LONG_DASH.test(pages) ? LONG_DASH : DASH);
  const half = parts.length % 2 === 0 ? parts.length / 2 : 1;
  const [from, to] = [parts.slice(0, half).join(''), parts.slice(half).join('')];
  const first = bare(from.replace(/^\s*(?:pp?|art(?:icle|\.)?|no)\b\.?/iu, '')).replace(/^e(?=\d{4})/, '');
  const end = bare(to).replace(/^e(?=\d{4})/, '');
  const last = end.length < first.length && /^\d+$/.test(end) ? first.slice(0, first.length - end.length) + end : end;
  return [first, last];
}

const DASH = /\s*(?:-|‐|‑|\bto\b)\s*/u;
const LONG_DASH = /\s*(?:--+|–|—|−)\s*/u;

function bare(text: string): string {
  return text === ''
    ? ''
    : foldText(text)
        .replace(/^(?:vol(?:ume)?|no|abs) /, '')
        .replaceAll(' ', '')
        .replace(/^0+(?=.)/, '');
}

export function compareVenues(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'unknown';
  if (a.length === b.length && a.every((word, i) => word === b[i])) return 'agree';
  return abbreviates(a, b) || abbreviates(b, a) || isAcronym(a, b) || isAcronym(b, a) || holds(a, b) || holds(b, a)
    ? 'agree'
    : 'differ';
}

const FILLERS: ReadonlySet<string> = new Set(
  'the of and for in on to an de der des die das la le les et und del della di do da'.split(' '),
);
/** Nothing by which one venue can be told from another. */
const FRAME: ReadonlySet<string> = new Set(
  'proceedings proc annual international conference conf symposium meeting workshop th st nd rd ieee acm advances'.split(
    ' ',
  ),
);

function venueWords(venue: string): string[] {
  if (venue === '') return [];
  const text = toPlainText(venue).replace(/\([^()]*\)/g, ' ');
  const folded = foldText(text) || foldText(venue);
  return folded.split(' ').filter((word) => word !== '' && !FILLERS.has(word));
}

/** "N Engl J Med", "Proc Natl Acad Sci": every word begins as its word in the whole name does, its letters in order. */
function abbreviates(short: readonly string[], whole: readonly string[]): boolean {
  if (short.length > whole.length) return false;
  let at = 0;
  for (const word of short) {
    while (at < whole.length && !shortens(word, whole[at]!)) at++;
    if (at === whole.length) return false;
    at++;
  }
  // A word may be left out, half of them not.
  return short.length * 2 > whole.length && short[0]![0] === whole[0]![0];
}

function shortens(word: string, whole: string): boolean {
  if (word[0] !== whole[0] || word.length > whole.length) return false;
  if (whole.startsWith(word)) return true;
  if (word.length < 3) return false;
  let at = 0;
  for (let i = 0; i < whole.length && at < word.length; i++) if (whole[i] === word[at]) at++;
  return at === word.length;
}

/** "ICML" for "Proceedings of the International Conference on Machine Learning". */
function isAcronym(short: readonly string[], whole: readonly string[]): boolean {
  const letters = short.find((word) => word.length >= 3 && word.length <= 8 && /^\p{L}+$/u.test(word));
  if (letters === undefined || short.filter((word) => !/\d/.test(word) && !FRAME.has(word)).length !== 1) return false;
  return whole
    .map((word) => word[0])
    .join('')
    .includes(letters);
}

/** One stands whole in the other: "Lancet", "Advances in Neural Information Processing Systems 30". */
function holds(long: readonly string[], short: readonly string[]): boolean {
  const telling = short.filter((word) => !FRAME.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word));
  if (telling.length < 2) return false;
  const words = new Set(long);
  return telling.every((word) => words.has(word));
}
