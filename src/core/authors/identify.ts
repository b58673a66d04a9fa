/** Papers in, authors and mentions out: names that fold to the same key are one person. */
import type { Author, Mentions, Paper, PersonName, Sliced } from '../model.ts';
import { mentionKey } from '../recipe.ts';
import { displayName, foldName } from '../text/names.ts';

/** One exact spelling of one author, with the number of papers that print it. */
interface Form {
  readonly author: number;
  readonly name: PersonName;
  papers: number;
}

/** An author while the papers are being read: printed forms in order of appearance. */
interface Draft {
  readonly key: string;
  readonly forms: Form[];
}

/** Papers, and then authors, worked through between two yields. */
const SLICE = 2000;

/**
 * Two names are taken for one person only where they differ in case, accents or punctuation;
 * "Lavelle, M" and "Lavelle, Martin" stay apart, since joining two people costs more than keeping one in two.
 * Authors are numbered in the order in which they first appear.
 */
export function* identifyAuthors(
  papers: readonly Paper[],
  owners: readonly PersonName[],
): Sliced<{ authors: Author[]; mentions: Mentions }> {
  const drafts = new Drafts();
  const offsets = new Uint32Array(papers.length + 1);
  for (let p = 0; p < papers.length; p++) offsets[p + 1] = offsets[p]! + papers[p]!.names.length;
  const byline = new Uint32Array(offsets[papers.length]!);
  let mention = 0;
  for (const [p, paper] of papers.entries()) {
    for (let position = 0; position < paper.names.length; position++)
      byline[mention++] = drafts.meet(paper.names[position]!, paper.key, position);
    if (p % SLICE === SLICE - 1) yield (0.8 * p) / papers.length;
  }
  const owned = new Set(owners.map((owner) => drafts.find(owner)));
  const authors: Author[] = [];
  for (const { key, forms } of drafts.all) {
    const owner = owned.has(authors.length);
    const variants = forms.map(({ name, papers }) => ({ name, papers })).sort((a, b) => b.papers - a.papers);
    authors.push({ key, name: variants.length === 1 ? variants[0]!.name : fullestForm(variants), variants, owner });
    if (authors.length % SLICE === 0) yield 0.8 + (0.2 * authors.length) / drafts.all.length;
  }
  return { authors, mentions: { offsets, authors: byline } };
}

class Drafts {
  readonly all: Draft[] = [];
  readonly #byFold = new Map<string, number>();
  /** Most names are printed again as they were before, and need no folding then. */
  readonly #bySpelling = new Map<string, Form>();

  /** The author of a name on a paper, a new one where nobody has it. */
  meet(name: PersonName, paperKey: string, position: number): number {
    const spelling = spellingOf(name);
    let form = this.#bySpelling.get(spelling);
    if (!form) {
      const fold = foldName(name);
      let author = this.#byFold.get(fold);
      if (author === undefined) {
        author = this.all.push({ key: mentionKey(paperKey, position), forms: [] }) - 1;
        this.#byFold.set(fold, author);
      }
      form = { author, name: toBareName(name), papers: 0 };
      this.#bySpelling.set(spelling, form);
      this.all[author]!.forms.push(form);
    }
    form.papers++;
    return form.author;
  }

  find(name: PersonName): number | undefined {
    return this.#byFold.get(foldName(name));
  }
}

/** No part of a name holds a line feed. */
function spellingOf({ family, given, suffix }: PersonName): string {
  return suffix === undefined ? `${family}\n${given}` : `${family}\n${given}\n${suffix}`;
}

/** Without what one paper says of the person. */
function toBareName({ family, given, suffix }: PersonName): PersonName {
  return suffix === undefined ? { family, given } : { family, given, suffix };
}

/** The longest form, an all-capitals one only where there is no other; the more frequent of equals. */
function fullestForm(variants: readonly { name: PersonName; papers: number }[]): PersonName {
  const fullness = ({ name }: { name: PersonName }): number => {
    const text = displayName(name);
    const shouted = text === text.toUpperCase() && text !== text.toLowerCase();
    return text.length + (shouted ? 0 : 1000);
  };
  return variants.reduce((best, form) => (fullness(form) > fullness(best) ? form : best)).name;
}
