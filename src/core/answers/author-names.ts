/** The authors of an atlas in, a register out that finds them by their names in any form, and by their ORCIDs. */
import type { Author, Bibliography, Mentions, PersonName, Sliced } from '../model.ts';
import { familyWords, hasFamilyParts, toNameKeys, type NameKeys } from './name-keys.ts';
import { Spellings } from './spelling.ts';

type Known = {
  readonly authors: readonly Author[];
  readonly bibliography: Bibliography;
  readonly mentions: Mentions;
};

/** Authors, papers or words worked through between two yields. */
const SLICE = 100;
const NOBODY: readonly number[] = [];

export class AuthorNames {
  /** Per author, each printed form once. */
  readonly keys: (readonly NameKeys[])[] = [];
  readonly #byStraight = new Map<string, number[]>();
  readonly #byOrder = new Map<string, number[]>();
  readonly #byFamily = new Map<string, number[]>();
  /** By each word of a family name that has several. */
  readonly #byFamilyWord = new Map<string, number[]>();
  readonly #byOrcid = new Map<string, number[]>();
  readonly #orcids = new Map<number, string[]>();
  #spellings: Spellings | undefined;

  private constructor() {}

  static *create({ authors, bibliography, mentions }: Known): Sliced<AuthorNames> {
    const names = new AuthorNames();
    for (const [author, { variants }] of authors.entries()) {
      names.#addAuthor(author, variants);
      if (author % SLICE === SLICE - 1) yield (0.8 * author) / authors.length;
    }
    for (const [p, paper] of bibliography.papers.entries()) {
      for (const [position, { orcid }] of paper.names.entries())
        if (orcid !== undefined) names.#addOrcid(mentions.authors[mentions.offsets[p]! + position]!, orcid);
      if (p % SLICE === SLICE - 1) yield 0.8 + (0.2 * p) / bibliography.papers.length;
    }
    return names;
  }

  /** Everybody with the same family and given names; ascending, as all answers are. */
  withName({ straight }: NameKeys): readonly number[] {
    return this.#byStraight.get(straight) ?? NOBODY;
  }

  /** Everybody whose name has the same words, in whatever order. */
  withWords({ order }: NameKeys): number[] {
    return ascending(order.flatMap((key) => this.#byOrder.get(key) ?? NOBODY));
  }

  withFamily(family: string): readonly number[] {
    return this.#byFamily.get(family) ?? NOBODY;
  }

  /** Everybody whose family name has a word in common with this one, where one of the two has several. */
  withPartOfFamily(name: PersonName): number[] {
    const words = familyWords(name);
    const longer = words.flatMap((word) => this.#byFamilyWord.get(word) ?? NOBODY);
    const shorter = hasFamilyParts(name) ? words.flatMap((word) => this.withFamily(word)) : NOBODY;
    return ascending([...longer, ...shorter]);
  }

  withOrcid(orcid: string): readonly number[] {
    return this.#byOrcid.get(orcid) ?? NOBODY;
  }

  /** Of the author, in the order of the papers. */
  orcidsOf(author: number): readonly string[] {
    return this.#orcids.get(author) ?? [];
  }

  /** Family names that are spelt nearly like this one. Made ready on first use, which may take a while. */
  *familiesLike(family: string): Sliced<string[]> {
    if (!this.#spellings) {
      const spellings = new Spellings();
      let at = 0;
      for (const known of this.#byFamily.keys()) {
        spellings.add(known);
        if (++at % SLICE === 0) yield at / this.#byFamily.size;
      }
      this.#spellings = spellings;
    }
    return this.#spellings.near(family);
  }

  #addAuthor(author: number, variants: Author['variants']): void {
    const forms = new Map<string, NameKeys>();
    for (const { name } of variants) {
      const keys = toNameKeys(name);
      forms.set(`${keys.family}|${keys.given.join(' ')}|${keys.suffix}`, keys);
    }
    const all = [...forms.values()];
    this.keys.push(all);
    const enter = (map: Map<string, number[]>, of: (keys: NameKeys) => readonly string[]): void => {
      for (const key of new Set(all.flatMap(of))) addTo(map, key, author);
    };
    enter(this.#byStraight, ({ straight }) => [straight]);
    enter(this.#byOrder, ({ order }) => order);
    enter(this.#byFamily, ({ family }) => [family]);
    const words = variants.filter(({ name }) => hasFamilyParts(name)).map(({ name }) => familyWords(name));
    for (const word of new Set(words.flat())) addTo(this.#byFamilyWord, word, author);
  }

  #addOrcid(author: number, orcid: string): void {
    const held = this.#orcids.get(author);
    if (held?.includes(orcid)) return;
    if (held) held.push(orcid);
    else this.#orcids.set(author, [orcid]);
    addTo(this.#byOrcid, orcid, author);
  }
}

function addTo(map: Map<string, number[]>, key: string, author: number): void {
  const held = map.get(key);
  if (held) held.push(author);
  else map.set(key, [author]);
}

function ascending(authors: readonly number[]): number[] {
  return [...new Set(authors)].sort((a, b) => a - b);
}
