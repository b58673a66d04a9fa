/** The fields of a MEDLINE record in, its byline out: each full name with the abbreviated one, the addresses and the ORCID behind it. */
import type { PrintedName } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { readOrcid } from '../../text/orcid.ts';
import { readFamilyFirst, readName, readSortedName } from '../../text/person-name.ts';
import { addName, splitOrganisations, splitValue, type Byline } from './names.ts';
import type { TaggedRecord } from './record.ts';

const EMAIL = /(?:Electronic address:\s{0,3})?\b([\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6})/;

const SUFFIX = /^([^,]+, .+) (Jr\.?|Sr\.?|2nd|3rd|4th|II|III|IV)$/;

/** A name while what stands behind it is gathered. */
interface Entry {
  name: PrintedName;
  readonly affiliations: string[];
  /** From a field of full names, and not yet met in its abbreviated form. */
  unmatched: boolean;
}

class MedlineByline {
  private readonly entries: Entry[] = [];
  private truncated = false;
  /** To whom an address belongs: the last author, no one where an editor or investigator was the last. */
  private owner: Entry | undefined;
  /** Addresses before any author are the first author's. */
  private readonly early: string[] = [];
  private readonly unmatched: Entry[] = [];
  private matchedFrom = 0;

  takeFull(value: string): void {
    for (const name of this.read(value, readFull)) {
      const last = this.entries.at(-1);
      // The abbreviated form came first.
      if (last && last === this.owner && !last.unmatched && isShortFor(last.name, name)) {
        last.name = name;
        continue;
      }
      this.unmatched.push(this.add(name, true));
    }
  }

  /** An abbreviated name that stands right behind a full one is the same, one that stands elsewhere if it fits. */
  takeShort(value: string, behindFull: boolean): void {
    for (const name of this.read(value, readShort)) {
      const full = this.findFull(name, behindFull);
      if (full) {
        full.unmatched = false;
        this.owner = full;
      } else this.add(name, false);
    }
  }

  /** That which stands right before it, or the first one left, if it fits; where only one is left, that before it in any case. */
  private findFull(name: PrintedName, behindFull: boolean): Entry | undefined {
    while (this.unmatched[this.matchedFrom]?.unmatched === false) this.matchedFrom++;
    const first = this.unmatched[this.matchedFrom];
    const last = behindFull ? this.unmatched.at(-1) : undefined;
    for (const full of [last, first]) if (full?.unmatched && isShortFor(name, full.name)) return full;
    return last === first ? last : undefined;
  }

  takeCollective(value: string): void {
    for (const name of splitOrganisations([value])) this.add(name, false);
  }

  takeAddress(value: string): void {
    if (this.owner) this.owner.affiliations.push(value);
    else if (this.entries.length === 0) this.early.push(value);
  }

  takeId(value: string): void {
    const orcid = readOrcid(value);
    if (orcid !== undefined && this.owner) this.owner.name = { ...this.owner.name, orcid };
  }

  forgetOwner(): void {
    this.owner = undefined;
  }

  toByline(): Byline {
    this.entries[0]?.affiliations.unshift(...this.early.slice(0, 100));
    return {
      truncated: this.truncated,
      names: this.entries.map(({ name, affiliations }) =>
        affiliations.length > 0 ? withAddresses(name, affiliations) : name,
      ),
    };
  }

  private add(name: PrintedName, unmatched: boolean): Entry {
    const entry = { name, affiliations: [], unmatched };
    this.entries.push(entry);
    this.owner = entry;
    return entry;
  }

  private read(value: string, readOne: (text: string) => PrintedName): PrintedName[] {
    const read: Byline = { names: [], truncated: false };
    for (const part of splitValue(value)) addName(read, part, readOne);
    this.truncated ||= read.truncated;
    return read.names;
  }
}

export function readMedlineByline(record: TaggedRecord): Byline {
  const byline = new MedlineByline();
  let before = '';
  for (const { tag, value } of record.fields) {
    if (value === '') continue;
    if (tag === 'FAU' || tag === 'FA') byline.takeFull(value);
    else if (tag === 'AU') byline.takeShort(value, before === 'FAU');
    else if (tag === 'CN') byline.takeCollective(value);
    else if (tag === 'AD' || tag === 'IN') byline.takeAddress(value);
    else if (tag === 'AUID') byline.takeId(value);
    else if (OTHER_PEOPLE.has(tag)) byline.forgetOwner();
    before = tag;
  }
  return byline.toByline();
}

/** Editors, investigators, translators and people written about. */
const OTHER_PEOPLE: ReadonlySet<string> = new Set(['FED', 'ED', 'FIR', 'IR', 'FPS', 'PS']);

/** "Quist, Orri Jr": the suffix stands behind the given names. */
function readFull(text: string): PrintedName {
  return readName(text.replace(SUFFIX, '$1, $2'));
}

/** "SILVA JP" in capitals throughout is abbreviated too. */
function readShort(text: string): PrintedName {
  return text.includes(',') ? readSortedName(text) : readFamilyFirst(text);
}

/** "Silva JP" for "Silva, João Pedro": the same family name, and initials that begin the given names. */
function isShortFor(short: PrintedName, full: PrintedName): boolean {
  if (foldText(short.family) !== foldText(full.family)) return false;
  const initial = foldText(short.given).charAt(0);
  return initial === '' || foldText(full.given).startsWith(initial);
}

/** An author with the addresses behind the name; in one of them the email may stand. */
export function withAddresses(name: PrintedName, affiliations: readonly string[]): PrintedName {
  const address = affiliations.find((text) => text.includes('@'));
  const email = address === undefined ? undefined : EMAIL.exec(address)?.[1];
  return { ...name, affiliations, ...(email === undefined || name.email !== undefined ? {} : { email }) };
}
