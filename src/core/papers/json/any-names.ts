/** Authors in whatever shape a JSON file has them (texts, objects, one text for all) in, their names out. */
import type { PrintedName } from '../../model.ts';
import { decodeReferences } from '../../text/html.ts';
import { readOrcid } from '../../text/orcid.ts';
import { isOrganisation } from '../../text/organisations.ts';
import { readName, readSortedParts, wholeName } from '../../text/person-name.ts';
import { toPlainText } from '../../text/plain.ts';
import type { Byline } from './csl.ts';
import { firstOf, isObject, listOf, objectOf, textOf, textsOf, type JsonObject } from './values.ts';

const FAMILY = ['family', 'lastName', 'last_name', 'last', 'LN', 'familyName', 'family_name', 'surname', 'lastname'];
const GIVEN = [
  'given',
  'firstName',
  'first_name',
  'first',
  'FN',
  'givenName',
  'given_name',
  'forename',
  'firstname',
  'initials',
];
const WHOLE = [
  'name',
  'full_name',
  'fullName',
  'display_name',
  'displayName',
  'author',
  'text',
  'literal',
  'collectiveName',
  'creatorName',
];
const ORCID = ['orcid', 'ORCID', 'orcid_id'];
const AFFILIATION = ['affiliations', 'affiliation', 'institution', 'org'];
/** A list in a list: `{"authors": {"author": […]}}`. */
const INNER = ['author', 'authors', 'creator'];

const OTHERS = /^(?:et\.? al(?:ii|iae|\.)?|(?:and )?others|\.{3}|…)$/iu;

export function readAnyNames(value: unknown): Byline {
  const names: PrintedName[] = [];
  let truncated = false;
  const items = listOf(value);
  const nested = items.length === 1 ? firstOf(objectOf(items[0]), INNER) : undefined;
  if (isObject(nested) || Array.isArray(nested)) return readAnyNames(nested);
  const whole = items.length === 1 ? textOf(items[0]) : undefined;
  for (const item of whole === undefined ? items : splitByline(whole)) {
    const name = readAnyName(item);
    if (name && OTHERS.test(name.family) && name.given === '') truncated = true;
    else if (name) names.push(name);
  }
  return { names, truncated };
}

/** Not a sentence, an address or a number. */
export function isSomeName({ family, given }: PrintedName): boolean {
  return /\p{L}/u.test(family) && family.length + given.length < 120 && !/https?:|@/.test(family + given);
}

function readAnyName(item: unknown): PrintedName | undefined {
  const text = textOf(item);
  if (text !== undefined) return readName(toPlainText(decodeReferences(text)));
  if (!isObject(item) || /editor|translator|contributor/i.test(textOf(item['creatorType']) ?? '')) return undefined;
  const name = readParts(item);
  if (!name) return undefined;
  const orcid = textsOf(firstOf(item, ORCID)).flatMap((written) => readOrcid(written) ?? [])[0];
  const affiliations = listOf(firstOf(item, AFFILIATION)).flatMap(
    (one) => textOf(one) ?? textOf(firstOf(objectOf(one), ['name', 'display_name'])) ?? [],
  );
  return { ...name, ...(orcid ? { orcid } : {}), ...(affiliations.length > 0 ? { affiliations } : {}) };
}

function readParts(item: JsonObject): PrintedName | undefined {
  const [family, given, whole] = [FAMILY, GIVEN, WHOLE].map((names) => {
    const text = textOf(firstOf(item, names));
    return text && toPlainText(decodeReferences(text));
  });
  if (family)
    return readSortedParts(
      [family, given ?? '', textOf(item['suffix']) ?? ''].filter((part, i) => i < 2 || part !== ''),
    );
  if (whole) return isOrganisation(whole) ? wholeName(whole, true) : readName(whole);
  return given ? readName(given) : undefined;
}

const INITIALS = /^(?:\p{Lu}\p{M}*[.\s-]*){1,4}$/u;

/** "A; B", "Family, G. and Family, G.", "G. Family, G. Family and G. Family", "Family, G., Family, G.". */
function splitByline(text: string): string[] {
  const filled = (parts: string[]): string[] => parts.map((part) => part.trim()).filter((part) => part !== '');
  if (/[;|\n]/.test(text)) return filled(text.split(/[;|\n]/));
  const joined = filled(text.split(/\s(?:and|&)\s/i));
  if (joined.length > 1 && joined.every((part) => /^[^,]+,[^,]+$/.test(part))) return joined;
  const parts = filled(joined.flatMap((part) => part.split(','))).map(withoutAnd);
  if (parts.length % 2 === 1) return parts;
  const paired = parts.every((part, i) => (i % 2 === 1 ? INITIALS.test(part) : true));
  if (!paired && parts.every((part) => /\S[\s.]\S/.test(part))) return parts;
  return Array.from({ length: parts.length / 2 }, (_, i) => `${parts[2 * i]}, ${parts[2 * i + 1]}`);
}

/** What is left of ", and". */
function withoutAnd(part: string): string {
  return part.replace(/^(?:and|&)\s+/i, '');
}
