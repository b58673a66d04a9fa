/** One name of a BibTeX author field in, its parts out: "First von Last", "von Last, First", "von Last, Jr, First", `{Organisation}`, "family=Last, given=First". */
import type { PrintedName } from '../../model.ts';
import { EAST_ASIAN, isSuffix } from '../../text/names.ts';
import { readOrcid } from '../../text/orcid.ts';
import { isOrganisation } from '../../text/organisations.ts';
import { isParticle } from '../../text/particles.ts';
import { readDisplayName, readFamilyFirst, readSortedParts, wholeName } from '../../text/person-name.ts';
import { toPlainName } from './tex-name.ts';

/** "Family, Given" in letters of ASCII, each word with a capital: nothing in it needs a second look. */
const SIMPLE = /^([A-Z][a-zA-Z-]*(?: [A-Z][a-zA-Z-]*)*), ([A-Z][a-zA-Z.-]*(?: [A-Z][a-zA-Z.-]*)*)$/;
/** "Given Given Family", likewise. */
const SIMPLE_DISPLAY = /^([A-Z][a-zA-Z.-]*(?: [A-Z][a-zA-Z.-]*)*) ([A-Z][a-z]+(?:-[A-Z][a-z]+)?)$/;
/** Words that may be a particle, a title or a suffix, or stand in the name of an organisation. */
const UNUSUAL =
  /\.[a-z]{2}|--|(?:^| )(?:D[aeiou]|Del|Della?|De[nr]|Dos|Te[nr]|Van|Vande[nr]?|Von|Mrs?|Ms|Miss|Prof|Professor|Dr|Sir|Jr|Sr|I+|IV)\.?(?:[ ,]|$)|[a-z]{2}(?:ion|ium|eam|oup|ject|ive|ork|tee|ety|ute|ory|ity|cil|eau|ent|try|ncy)\b|\b(?:Inc|Ltd)\b/i;
/** DBLP tells people of one name apart by a number behind it. */
const HOMONYM = /^(.*\S) (\d{4})$/;
const EXTENDED = /^(?:given|family|prefix|suffix|id|useprefix|hash|[a-z]+-i) ?=/i;
const STOPPED_INITIALS = / (?:\p{Lu}\p{M}*\.-?)+$/u;
const SMALL = /^\P{L}*\p{Ll}/u;

export function readName(written: string): PrintedName {
  const simple = readSimple(written);
  if (simple) return simple;
  const homonym = HOMONYM.exec(written);
  if (homonym) return { ...readForm(homonym[1]!), ids: [`dblp:${toPlainName(written)}`] };
  return readForm(written);
}

function readSimple(written: string): PrintedName | undefined {
  const sorted = SIMPLE.exec(written);
  const display = sorted ? null : SIMPLE_DISPLAY.exec(written);
  if ((!sorted && !display) || UNUSUAL.test(written)) return undefined;
  return sorted ? { family: sorted[1]!, given: sorted[2]! } : { family: display![2]!, given: display![1]! };
}

function readForm(written: string): PrintedName {
  if (EXTENDED.test(written)) return readExtended(written);
  if (!written.includes('{')) {
    const plain = toPlainName(written);
    return plain.includes(',') ? readSorted(plain.split(',')) : readWords(plain, plain.split(' '));
  }
  if (closesAtEnd(written)) return readWhole(written.slice(1, -1));
  const parts = split(written, ',');
  if (parts.length > 1) return readSorted(parts.map(toPlainName));
  return readWords(toPlainName(written), split(written, ' '));
}

/** "Dumas, père, Alexandre": in small letters, what stands in the middle is no given name. */
function readSorted(written: readonly string[]): PrintedName {
  const parts = written.map((part) => part.trim());
  const [family, middle, given] = parts;
  if (parts.length === 3 && family && given && /^\p{Ll}/u.test(middle!)) return { family, given, suffix: middle! };
  return readSortedParts(parts);
}

/** Braces round a name say that it must not be cut: it is an organisation's, or else a name of one word. */
function readWhole(inside: string): PrintedName {
  const plain = toPlainName(inside);
  return wholeName(plain, plain.includes(' ') || !/\p{Ll}/u.test(plain) || isOrganisation(plain));
}

/** `words` with TeX markup: what stands in braces is neither small nor capital. */
function readWords(plain: string, words: readonly string[]): PrintedName {
  if (words.length < 2) return { family: plain, given: '' };
  if (isOrganisation(plain)) return wholeName(plain, true);
  if (STOPPED_INITIALS.test(plain) && !/^\p{Lu}\p{M}*\./u.test(plain)) return readFamilyFirst(plain);
  const count = words.length > 2 && isSuffix(words.at(-1)!) ? words.length - 1 : words.length;
  const small = words.slice(0, count).map(isSmall);
  const first = small.indexOf(true);
  if (first < 0 || first >= count - 1 || EAST_ASIAN.test(words[0]!)) return readCapitals(words, plain);
  // Where all is written small, only a particle is one.
  if (first === 0 && !isParticle(words[0]!) && small.every((is) => is))
    return { family: toPlainName(words[count - 1]!), given: join(words.slice(0, count - 1)) };
  return {
    family: join(words.slice(first, count)),
    given: join(words.slice(0, first)),
    ...(count < words.length ? { suffix: toPlainName(words.at(-1)!) } : {}),
  };
}

function readCapitals(words: readonly string[], plain: string): PrintedName {
  const last = words.at(-1)!;
  // Braces hold the words of a family name together.
  if (last.startsWith('{') && last.includes(' ')) return { family: toPlainName(last), given: join(words.slice(0, -1)) };
  return readDisplayName(plain);
}

function join(words: readonly string[]): string {
  return words.map(toPlainName).join(' ').trim();
}

/** By BibTeX's rule a brace group counts for its case only where a command begins it. */
function isSmall(word: string): boolean {
  if (!word.includes('{')) return SMALL.test(word.includes('\\') ? toPlainName(word) : word);
  const outside = word.replace(/\{[^\\{}][^{}]*\}|\{\}/g, '');
  return SMALL.test(toPlainName(outside));
}

function readExtended(written: string): PrintedName {
  const parts = new Map<string, string>();
  for (const part of split(written, ',')) {
    const at = part.indexOf('=');
    if (at > 0) parts.set(part.slice(0, at).trim().toLowerCase(), unquote(part.slice(at + 1).trim()));
  }
  const prefix = parts.get('prefix') ?? '';
  const family = `${prefix} ${parts.get('family') ?? ''}`.trim();
  const suffix = parts.get('suffix');
  const orcid = readOrcid(parts.get('orcid') ?? '');
  const given = parts.get('given') ?? '';
  if (given === '' && /^\{.*\s.*\}$/.test(written.slice(written.indexOf('=') + 1).trim())) return readWhole(family);
  return { family, given, ...(suffix ? { suffix } : {}), ...(orcid ? { orcid } : {}) };
}

function unquote(text: string): string {
  return toPlainName(/^".*"$/s.test(text) ? text.slice(1, -1) : text);
}

/** Whether the brace at the beginning is closed at the very end. */
function closesAtEnd(text: string): boolean {
  if (!text.startsWith('{')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth <= 0) return at === text.length - 1;
  }
  return false;
}

/** At each separator that stands in no braces. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === separator || (sign === '~' && separator === ' '))) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return separator === ' ' ? parts.filter((part) => part !== '') : parts;
}
