/** Authors in, a search as one types a name out: any printed form, words in any order, each as far as it was typed. */
import type { Author, Sliced } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { sortName } from '../text/names.ts';
import { areSpeltAlike } from './spelling.ts';

/** Authors folded between two yields. */
const SLICE = 1000;

export class NameFinder {
  /** Per author, the words of all printed forms, each with a space before it. */
  readonly #texts: readonly string[];
  /** The more of it, the earlier among those who fit alike. */
  readonly #importance: ArrayLike<number>;

  private constructor(texts: readonly string[], importance: ArrayLike<number>) {
    this.#texts = texts;
    this.#importance = importance;
  }

  static *create(authors: readonly Author[], importance: ArrayLike<number>): Sliced<NameFinder> {
    const texts: string[] = [];
    for (const [author, { variants }] of authors.entries()) {
      texts.push(` ${[...new Set(variants.map(({ name }) => foldText(sortName(name))))].join(' ')}`);
      if (author % SLICE === SLICE - 1) yield author / authors.length;
    }
    return new NameFinder(texts, importance);
  }

  /** The most important first, then by number. Where nobody fits, those whose names are spelt nearly so. */
  find(query: string, limit: number): number[] {
    const words = foldText(query).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const found = this.#filter((text) => words.every((word) => text.includes(` ${word}`)));
    const all = found.length > 0 ? found : this.#filter((text) => words.every((word) => hasWordLike(text, word)));
    return all.sort((a, b) => this.#importance[b]! - this.#importance[a]! || a - b).slice(0, limit);
  }

  #filter(fits: (text: string) => boolean): number[] {
    const found: number[] = [];
    for (let author = 0; author < this.#texts.length; author++) if (fits(this.#texts[author]!)) found.push(author);
    return found;
  }
}

function hasWordLike(text: string, word: string): boolean {
  return text.includes(` ${word}`) || text.split(' ').some((other) => areSpeltAlike(other, word));
}
