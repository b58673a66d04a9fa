/** What a record says beside its title and authors in, in the spellings of many databases, details of a paper out. */
import { cleanLine } from '../../text/clean.ts';
import { readYear } from '../../text/dates.ts';
import { readDoi } from '../../text/doi.ts';

/** A DOI that is said to be one, for fields that hold other things too. */
const SAID_TO_BE_DOI =
  /(?:^|\bdoi:?\s{0,3}|\bdoi\.org\/|\/doi\/(?:(?:abs|full|pdf|epdf|book)\/)?)(10\.\d{4,9}\/[^\s"<>?#]+)/i;
const LOOKED_THROUGH = 2000;

/** The first readable one of `given`, else the first that one of `elsewhere` says; else what was given, so that it can be reported. */
export function findDoi(given: Iterable<string>, elsewhere: Iterable<string>): string | undefined {
  let first: string | undefined;
  for (const text of given) {
    if (readDoi(text) !== undefined) return text;
    first ??= text;
  }
  for (const text of elsewhere) {
    const found = SAID_TO_BE_DOI.exec(text.slice(0, LOOKED_THROUGH));
    if (found) return found[1];
  }
  return first;
}

/** The first date that has a year in it; else the first one, so that it can be reported. */
export function findYear(dates: Iterable<string>): string | undefined {
  let first: string | undefined;
  for (const date of dates) {
    if (readYear(date) !== undefined) return date;
    first ??= date;
  }
  return first;
}

/** "101" and "118" are "101-118"; what is a range already, or has no end, stays. */
export function joinPages(first: string, last: string): string {
  const start = first.replace(/^pp?\.? (?=\d)/i, '');
  return start === '' || last === '' || last === start || /\d\s*[-–]/.test(start) ? start || last : `${start}-${last}`;
}

/** One a line, or several by semicolons; an asterisk marks what matters most, "Acne/etiology/*therapy". */
export function splitKeywords(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(/[;\n]/)).map((word) => word.trim().replace(/(^|\/)\*/g, '$1'));
}

/** The first that is an address; several may stand in one field. */
export function findUrl(values: readonly string[]): string | undefined {
  for (const value of values) {
    const found = /(?:https?:\/\/|www\.|ftp:\/\/)[^\s;,]+(?:[;,](?=\S)[^\s;,]+)*/i.exec(value.slice(0, LOOKED_THROUGH));
    if (found) return found[0];
  }
  return undefined;
}

export function joinTexts(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : values.join('\n');
}

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['wos:', /\b(?:WOS|ISI):\s?([A-Z]?\d{14,15})\b/i],
  ['scopus:', /\b(2-s2\.0-\d{6,14})\b/],
  ['pmid:', /\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?\/(\d{1,8})\b/i],
  ['pmid:', /\b(\d{1,8})\s?\[pmid\]/i],
  ['pmid:', /\b(?:MEDLINE|PMID):\s?(\d{1,8})\b/i],
  ['pmc:', /\b(PMC\d{4,9})\b/],
  ['arxiv:', /\barxiv(?:\.org\/(?:abs|pdf)\/|:\s?)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i],
];

/** What databases call the paper, by the signs that each of them writes. */
export function findIds(values: readonly string[]): string[] {
  const ids: string[] = [];
  for (const value of values) {
    const text = value.slice(0, LOOKED_THROUGH);
    for (const [database, pattern] of PATTERNS) {
      const found = pattern.exec(text);
      if (found) ids.push(database + found[1]!);
    }
  }
  return ids;
}

/** Ten or thirteen digits; a journal's number has eight. */
export function findIsbn(values: readonly string[]): string[] {
  for (const value of values) {
    const found = /(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]\b/.exec(cleanLine(value.slice(0, 200)));
    if (found) return [`isbn:${found[0].replace(/[- ]/g, '').toUpperCase()}`];
  }
  return [];
}
