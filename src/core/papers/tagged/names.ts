/** The values of a record's author fields in, printed names out: one a field, or several by lines and semicolons. */
import type { PrintedName } from '../../model.ts';
import { decodeReferences } from '../../text/html.ts';
import { readOrcid } from '../../text/orcid.ts';
import { readName, wholeName } from '../../text/person-name.ts';
import { toPlainText } from '../../text/plain.ts';

export interface Byline {
  readonly names: PrintedName[];
  /** "et al." stands for more. */
  truncated: boolean;
}

const OTHERS = /(?:^|[\s,;])(?:and )?(?:et\.? al\b\.?|others\.?)$|(?:^|\s)(?:\.{3}|…)$/i;
const ANONYMOUS = /^\[?anon(?:ymous|\.)?\]?,?$/i;
/** The characters with which OTHERS may end. */
const ENDS_OTHERS = new Set(['l', 'L', '.', 's', 'S', '…']);
/** "Silva, Ana P.": nothing about it needs judging, neither particle, suffix nor degree. Most names are so. */
const PLAIN =
  /^(?![JS]r,)[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?, (?:[A-Z][a-z]{2,}|[A-Z]\.)(?:[- ](?!(?:Van|Von|De[lnr]|Della|Vande[nr]?)\b)(?:[A-Z][a-z]{2,}|[A-Z]\.))*$/;
/** "Silva, Ana": of several joined by "and", each must be so, and none a word of an institution's name. */
const SORTED = /^[^,]+, ?[^,]+$/;
const OF_INSTITUTIONS = /\b(?:of|for|the)\b/i;
const ORCID = /(?:\(|https?:\/\/orcid\.org\/|orcid[:\s]\s*)+(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])\)?/i;
const EMAIL = /[(<]([^\s()<>@]+@[^\s()<>@]+\.[^\s()<>@]+)[)>]/;
/** Beyond this it is no name, and what reads names need not be shown it. */
const LONGEST_NAME = 2000;

export function readByline(values: readonly string[], readOne: (text: string) => PrintedName = readName): Byline {
  const byline: Byline = { names: [], truncated: false };
  for (const value of values) for (const part of splitValue(value)) addName(byline, part, readOne);
  return byline;
}

/** The names of one value, their markup turned into plain text. */
export function splitValue(value: string): string[] {
  const text = toPlainName(value);
  if (!text.includes(';') && !text.includes('\n') && !text.includes(' and ')) return [text];
  return text.split(/[;\n]/).flatMap((part) => {
    const name = part.trim();
    if (name === '') return [];
    return splitAtAnd(name);
  });
}

function splitAtAnd(text: string): string[] {
  if (!text.includes(' and ') || text.length > LONGEST_NAME) return [text];
  const names = text.split(' and ');
  return names.every((name) => SORTED.test(name) && !OF_INSTITUTIONS.test(name)) ? names : [text];
}

export function addName(byline: Byline, text: string, readOne: (text: string) => PrintedName): void {
  if (PLAIN.test(text)) {
    const comma = text.indexOf(',');
    byline.names.push({ family: text.slice(0, comma), given: text.slice(comma + 2) });
    return;
  }
  let name = text.slice(0, LONGEST_NAME).trim();
  if (ENDS_OTHERS.has(name.charAt(name.length - 1)) && OTHERS.test(name)) {
    byline.truncated = true;
    name = name.replace(OTHERS, '').replace(/[\s,;]+$/, '');
  }
  if (name === '' || ANONYMOUS.test(name)) return;
  byline.names.push(isCorporate(name) ? wholeName(name.slice(0, -1), true) : readWithIds(name, readOne));
}

/** EndNote's sign that a name must not be cut: a comma at its end, behind more words than one. */
function isCorporate(name: string): boolean {
  return name.endsWith(',') && name.indexOf(',') === name.length - 1 && name.includes(' ');
}

/** Some databases put an ORCID or an address behind the name. */
function readWithIds(text: string, readOne: (text: string) => PrintedName): PrintedName {
  const orcid = /\d{4}-\d{4}-/.test(text) ? ORCID.exec(text) : null;
  const email = text.includes('@') ? EMAIL.exec(text) : null;
  if (!orcid && !email) return readOne(text);
  const read = orcid && readOrcid(orcid[1]!);
  const name = readOne(text.replace(orcid?.[0] ?? '', '').replace(email?.[0] ?? '', ''));
  return { ...name, ...(read ? { orcid: read } : {}), ...(email ? { email: email[1]! } : {}) };
}

/** Character references first: their semicolons end no name. Lines stay lines. */
function toPlainName(value: string): string {
  const text = value.includes('&') ? decodeReferences(value) : value;
  return text.includes('\\') ? text.split('\n').map(toPlainText).join('\n') : text;
}

/** Collective authors, several in a field by lines or semicolons. */
export function splitOrganisations(values: readonly string[]): PrintedName[] {
  return values
    .flatMap((value) => toPlainName(value).split(/[;\n]/))
    .filter((text) => text.trim() !== '')
    .map((text) => wholeName(text, true));
}

/** An address of the whole record can be told to be its author's where there is only one. */
export function addOnlyAffiliation(
  names: readonly PrintedName[],
  addresses: readonly string[],
): readonly PrintedName[] {
  if (names.length !== 1 || addresses.length === 0) return names;
  return [{ ...names[0]!, affiliations: addresses.flatMap((address) => address.split('\n')) }];
}
