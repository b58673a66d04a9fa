/** Papers in, BibTeX entries with their citation keys out. */
import type { Paper, PaperType, PrintedName } from '../model.ts';
import { cleanLine } from '../text/clean.ts';
import { toCitationKey, type UsedKeys } from './citation-key.ts';
import { toTexAddress, toTexField, toTexLiteral } from './tex.ts';

export function toBibtexList(papers: readonly Paper[]): string {
  const usedKeys: UsedKeys = new Map();
  return papers.map((paper) => toBibtex(paper, usedKeys)).join('\n');
}

/** One entry, ending in a newline. Its citation key differs from all `usedKeys`, and is added to them. */
export function toBibtex(paper: Paper, usedKeys: UsedKeys = new Map()): string {
  const [entry, container] = kindOf(paper);
  const fields: readonly (readonly [string, string])[] = [
    ['title', toTexField(paper.title)],
    ['author', [...paper.names.map(toBibtexName), paper.truncated ? 'others' : ''].filter(Boolean).join(' and ')],
    ['year', paper.year === undefined ? '' : String(paper.year)],
    [container, toTexField(paper.venue ?? '')],
    ['volume', toTexField(paper.volume ?? '')],
    ['number', toTexField(paper.number ?? '')],
    ['pages', toTexField(paper.pages ?? '').replace(/(?<=\d)[-–](?=\d)/, '--')],
    ['doi', toTexAddress(paper.doi ?? '')],
    ['url', toTexAddress(paper.url ?? '')],
    ['keywords', toTexField(paper.keywords?.join(', ') ?? '')],
    ['abstract', toTexField(paper.abstract ?? '')],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${entry}{${toCitationKey(paper, usedKeys)},\n${lines.join('')}}\n`;
}

/** The kind of entry, and the field that says where the paper appeared. */
const KINDS: Readonly<Partial<Record<PaperType, readonly [string, string]>>> = {
  article: ['article', 'journal'],
  conference: ['inproceedings', 'booktitle'],
  book: ['book', 'series'],
  chapter: ['incollection', 'booktitle'],
  thesis: ['phdthesis', 'school'],
  report: ['techreport', 'institution'],
};

function kindOf({ type, venue }: Paper): readonly [string, string] {
  const known = type && KINDS[type];
  return known ?? [venue && type === undefined ? 'article' : 'misc', 'journal'];
}

/** "Family, Given", "Family, Suffix, Given", or a name of one part; empty where there is none. */
export function toBibtexName({ family, given, suffix, organisation }: PrintedName): string {
  const [last, first, junior] = [cleanLine(family), cleanLine(given), cleanLine(suffix ?? '')];
  if (organisation && last) return protect(last, true);
  if (!last || !first) {
    const only = last || first;
    if (!only) return '';
    return junior ? `${protect(only, splitsFamily(only))}, ${protect(junior)},` : protect(only, splitsMononym(only));
  }
  const parts = junior ? [protect(junior), protect(first)] : [protect(first)];
  return [protect(last, splitsFamily(last)), ...parts].join(', ');
}

/** Braces keep a part whole where a comma or the word "and" in it would begin another part or another person. */
function protect(part: string, always = false): string {
  const literal = toTexLiteral(part);
  return always || part.includes(',') || /(?:^|\s)and(?=\s|$)/i.test(part) ? `{${literal}}` : literal;
}

/**
 * BibTeX takes all words up to the last one that begins in lower case for a particle ("van der"). That is right where
 * the name begins so; after a capital ("Ortega y Gasset") it would make a particle of half a family name.
 */
function splitsFamily(family: string): boolean {
  const isParticle = (word: string): boolean => /^\p{Ll}/u.test(word);
  const words = family.split(' ');
  const name = words.findIndex((word) => !isParticle(word));
  return name >= 0 && words.slice(name, -1).some(isParticle);
}

/** Without a comma every word but the last would become a given name; "others" would become "et al." */
function splitsMononym(name: string): boolean {
  return name.includes(' ') || name.toLowerCase() === 'others';
}
