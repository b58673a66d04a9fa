/** One of OpenAlex's authorships in, the name as printed on the paper out, in its fuller form where OpenAlex knows one. */
import type { PrintedName } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { decodeReferences } from '../../text/html.ts';
import { readOrcid } from '../../text/orcid.ts';
import { readDisplayName, readName } from '../../text/person-name.ts';
import type { Note } from './record-reader.ts';
import { listOf, objectOf, textOf, textsOf, type JsonObject } from './values.ts';

/** Signs of footnotes, which stick to names that were read from a printed page. */
const FOOTNOTES = /[\d*†‡§¶]+$/gu;
const AUTHOR_ID = /\b(A\d{1,15})$/;
const OTHER_NAME = 'OpenAlex takes this author for someone of another name; the name printed on the paper was kept.';

export function readAuthorship(authorship: JsonObject, note: Note): PrintedName | undefined {
  const author = objectOf(authorship['author']);
  const raw = textOf(authorship['raw_author_name']);
  const printed = raw && readName(decodeReferences(raw).replace(FOOTNOTES, ''));
  const shown = textOf(author['display_name']);
  const known = shown && readDisplayName(decodeReferences(shown));
  const same = !printed || !known || isSameName(printed, known);
  const contradiction = !same && isLatin(printed) === isLatin(known);
  if (contradiction) note('other-name', OTHER_NAME, `${raw}: ${shown}`);
  const name = same ? fuller(known || undefined, printed || undefined) : printed;
  if (!name) return undefined;
  const affiliations = readAffiliations(authorship);
  return {
    ...name,
    ...(affiliations.length > 0 ? { affiliations } : {}),
    ...(!contradiction && !name.organisation ? readIdentity(author) : {}),
  };
}

/** Of one family name and one initial, or of the same words in another order. */
function isSameName(a: PrintedName, b: PrintedName): boolean {
  const [family, given] = [foldText(a.family), foldText(a.given)];
  const [otherFamily, otherGiven] = [foldText(b.family), foldText(b.given)];
  if (family.replaceAll(' ', '') === otherFamily.replaceAll(' ', ''))
    return given === '' || otherGiven === '' || given[0] === otherGiven[0];
  const words = (text: string): string => text.split(' ').sort().join(' ');
  return words(`${family} ${given}`) === words(`${otherFamily} ${otherGiven}`);
}

/** A name in another alphabet contradicts nothing. */
function isLatin(name: PrintedName): boolean {
  return /[a-z]/.test(foldText(name.family));
}

/** OpenAlex's form where both are as full: it has accents and an order that the printed form may lack. */
function fuller(known: PrintedName | undefined, printed: PrintedName | undefined): PrintedName | undefined {
  if (!known || !printed) return known ?? printed;
  return foldText(printed.given).length > foldText(known.given).length && printed.family === known.family
    ? printed
    : known;
}

function readAffiliations(authorship: JsonObject): string[] {
  const raw = textsOf(authorship['raw_affiliation_strings'] ?? authorship['raw_affiliation_string']);
  if (raw.length > 0) return raw.map(decodeReferences);
  return listOf(authorship['institutions']).flatMap(
    (institution) => textOf(objectOf(institution)['display_name']) ?? [],
  );
}

function readIdentity(author: JsonObject): Pick<PrintedName, 'orcid' | 'ids'> {
  const orcid = readOrcid(textOf(author['orcid']) ?? '');
  const id = AUTHOR_ID.exec(textOf(author['id']) ?? '')?.[1];
  return { ...(orcid ? { orcid } : {}), ...(id ? { ids: [`openalex:${id}`] } : {}) };
}
