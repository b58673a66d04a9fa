/** Names, dates and numbers as CSL and Crossref write them in, our names, years and details out. */
import type { PrintedName } from '../../model.ts';
import { decodeReferences } from '../../text/html.ts';
import { EAST_ASIAN } from '../../text/names.ts';
import { readOrcid } from '../../text/orcid.ts';
import { isOrganisation } from '../../text/organisations.ts';
import { readName, readSortedParts, wholeName } from '../../text/person-name.ts';
import { firstText, isObject, listOf, objectOf, textOf, textsOf, type JsonObject } from './values.ts';

export interface Byline {
  readonly names: PrintedName[];
  readonly truncated: boolean;
}

const OTHERS = /^(?:et\.? al(?:ii|iae|\.)?|(?:and )?others|\.{3}|…)$/iu;
/** A degree is no part of a name. */
const DEGREE = /^(?:ph\.?\s?d|m\.?\s?d|m\.?\s?sc|b\.?\s?sc|m\.?\s?a|m\.?\s?b\.?\s?a|dr|prof|esq)\b/i;

export function readCslNames(value: unknown): Byline {
  const names: PrintedName[] = [];
  let truncated = false;
  for (const item of listOf(value)) {
    const name = isObject(item) ? readCslName(item) : readPlainName(textOf(item));
    if (name && OTHERS.test(name.family) && name.given === '') truncated = true;
    else if (name) names.push(name);
  }
  return { names, truncated };
}

function readPlainName(text: string | undefined): PrintedName | undefined {
  return text === undefined ? undefined : readName(decodeReferences(text));
}

function readCslName(item: JsonObject): PrintedName | undefined {
  const name = readParts(item) ?? readLiteral(textOf(item['literal']) ?? textOf(item['name']));
  if (!name) return undefined;
  const orcid = readOrcid(textOf(item['ORCID']) ?? textOf(item['_orcid']) ?? textOf(item['orcid']) ?? '');
  const affiliations = listOf(item['affiliation']).flatMap((one) => textOf(one) ?? textOf(objectOf(one)['name']) ?? []);
  return {
    ...name,
    ...(orcid && !name.organisation ? { orcid } : {}),
    ...(affiliations.length > 0 ? { affiliations: affiliations.map(decodeReferences) } : {}),
  };
}

/** Particles stand before the family name, dropping or not. */
function readParts(item: JsonObject): PrintedName | undefined {
  const family = ['dropping-particle', 'non-dropping-particle', 'family']
    .flatMap((part) => textOf(item[part]) ?? [])
    .map(decodeReferences)
    .join(' ')
    .replace(/(['’]) /gu, '$1');
  const given = decodeReferences(textOf(item['given']) ?? '');
  if (family === '') return given === '' ? undefined : readName(given);
  if (given === '' && family.includes(',')) return readName(family);
  if (given === '' && isOrganisation(family)) return wholeName(family, true);
  const suffix = textOf(item['suffix']);
  const name = readSortedParts([family.trim(), given.trim()]);
  return suffix === undefined || DEGREE.test(suffix) ? name : { ...name, suffix };
}

const SORTED = /^(?:\p{Ll}[\p{Ll}'’]* )*\p{Lu}[\p{L}\p{M}'’ -]*, ?\p{Lu}[\p{L}\p{M}.'’ -]*$/u;
const WITH_INITIALS =
  /^(?:\p{Lu}\p{M}*\.[ -]?)+(?:\p{Ll}+ )*\p{Lu}[\p{L}\p{M}'’-]+$|^\p{Lu}\p{Ll}+(?: \p{Lu}\.)+ \p{Lu}[\p{L}\p{M}'’-]+$/u;
const LONGEST_EAST_ASIAN = 4;

/** A name in one piece is an organisation's, unless it is plainly a person's: "Family, Given", "J. K. Family", 王小明. */
function readLiteral(literal: string | undefined): PrintedName | undefined {
  if (literal === undefined) return undefined;
  const text = decodeReferences(literal).trim();
  if (OTHERS.test(text)) return wholeName(text, false);
  if (isOrganisation(text)) return wholeName(text, true);
  if (EAST_ASIAN.test(text) && text.length <= LONGEST_EAST_ASIAN) return wholeName(text, false);
  return SORTED.test(text) || WITH_INITIALS.test(text) ? readName(text) : wholeName(text, true);
}

/** The first of the dates that has a year. */
export function readCslDate(dates: readonly unknown[]): string | undefined {
  for (const date of dates) {
    const { 'date-parts': parts, raw, literal } = objectOf(date);
    const written = firstText(listOf(parts)[0]) ?? textOf(raw) ?? textOf(literal) ?? textOf(date);
    if (written !== undefined && written !== 'null') return written;
  }
  return undefined;
}

/** `isbn:` each. */
export function readIsbns(value: unknown): string[] {
  return textsOf(value)
    .flatMap((text) => text.split(/[\s,;]+(?=97[89]|\d{9})/))
    .map((text) =>
      text
        .replace(/^.*[/:]/, '')
        .replace(/[^\dX]/gi, '')
        .toUpperCase(),
    )
    .filter((isbn) => isbn.length === 10 || isbn.length === 13)
    .map((isbn) => `isbn:${isbn}`);
}
