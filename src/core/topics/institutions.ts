/** What papers print of their authors' affiliations in, the institution of each community out, where one covers much of it. */
import { NO_COMMUNITY, type Mentions, type Paper, type Partition, type Sliced } from '../model.ts';
import { institutionIn, institutionKey } from './affiliation.ts';

/** An institution covers a community with at least this share of its authors, and at least two. */
const COVERED = 0.3;
const LEAST_AUTHORS = 2;
const SLICE = 200;

/** An institution may be printed in several forms. */
interface Institution {
  readonly forms: Map<string, number>;
}

/** By community; where several cover one, that of most authors, of equals the one met first. */
export function* findInstitutions(
  papers: readonly Paper[],
  mentions: Mentions,
  { community, sizes }: Partition,
): Sliced<Map<number, string>> {
  const register = new Register();
  /** Of each community that has some, who is where. */
  const members = new Map<number, Map<Institution, Set<number>>>();
  for (const [p, { names }] of papers.entries()) {
    names.forEach(({ affiliations }, position) => {
      const author = mentions.authors[mentions.offsets[p]! + position]!;
      const c = community[author]!;
      if (!affiliations || c === NO_COMMUNITY || sizes[c]! < LEAST_AUTHORS) return;
      for (const affiliation of affiliations) {
        const institution = register.find(affiliation);
        if (!institution) continue;
        let ofCommunity = members.get(c);
        if (!ofCommunity) members.set(c, (ofCommunity = new Map()));
        const known = ofCommunity.get(institution);
        if (known) known.add(author);
        else ofCommunity.set(institution, new Set([author]));
      }
    });
    if (p % SLICE === SLICE - 1) yield p / papers.length;
  }
  const covering = new Map<number, string>();
  for (const [c, ofCommunity] of members) {
    const [institution, authors] = [...ofCommunity].reduce((most, other) =>
      other[1].size > most[1].size ? other : most,
    );
    if (authors.size >= Math.max(LEAST_AUTHORS, COVERED * sizes[c]!)) covering.set(c, mostFrequent(institution.forms));
  }
  return covering;
}

/** Affiliations in, the institution that they name out, the same for all of its forms. */
class Register {
  readonly #byAffiliation = new Map<string, readonly [Institution, form: string] | undefined>();
  readonly #byKey = new Map<string, Institution>();

  find(affiliation: string): Institution | undefined {
    if (!this.#byAffiliation.has(affiliation)) this.#byAffiliation.set(affiliation, this.#read(affiliation));
    const found = this.#byAffiliation.get(affiliation);
    if (!found) return undefined;
    const [institution, form] = found;
    institution.forms.set(form, (institution.forms.get(form) ?? 0) + 1);
    return institution;
  }

  #read(affiliation: string): readonly [Institution, string] | undefined {
    const form = institutionIn(affiliation);
    if (form === undefined) return undefined;
    const key = institutionKey(form);
    let institution = this.#byKey.get(key);
    if (!institution) this.#byKey.set(key, (institution = { forms: new Map() }));
    return [institution, form];
  }
}

/** Of equals the one met first. */
function mostFrequent(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}
