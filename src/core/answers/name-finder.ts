/** Authors in, a search as one types a name out: any printed form, words in any order, each as far as it was typed. */
import type { Author, Sliced } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { sortName } from '../text/names.ts';
import { areSpeltAlike } from './spelling.ts';

/** Authors folded between two yields. */
const SLICE = 250;

export class NameFinder {
  /** Per author, the words of all printed forms, with a space before and after each. */
  readonly #texts: readonly string[];
  /** Each once, by their first letters, which are seldom mistyped. */
  readonly #words: ReadonlyMap<string, ReadonlySet<string>>;
  /** The more of it, the earlier among those who fit alike. */
  readonly #importance: ArrayLike<number>;

  private constructor(
    texts: readonly string[],
    words: ReadonlyMap<string, ReadonlySet<string>>,
    importance: ArrayLike<number>,
  ) {
    this.#texts = texts;
    this.#words = words;
    this.#importance = importance;
  }

  static *create(authors: readonly Author[], importance: ArrayLike<number>): Sliced<NameFinder> {
    const texts: string[] = [];
    const words = new Map<string, Set<string>>();
    for (const [author, { variants }] of authors.entries()) {
      const text = [...new Set(variants.map(({ name }) => foldText(sortName(name))))].join(' ');
      texts.push(` ${text} `);
      for (const word of text.split(' ')) {
        const alike = words.get(word.slice(0, 1));
        if (alike) alike.add(word);
        else words.set(word.slice(0, 1), new Set([word]));
      }
      if (author % SLICE === SLICE - 1) yield author / authors.length;
    }
    return new NameFinder(texts, words, importance);
  }

  /** The most important first, then by number. Where nobody fits, those whose names are spelt nearly so. */
  find(query: string, limit: number): number[] {
    const words = foldText(query).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const found = this.#filter((text) => words.every((word) => text.includes(` ${word}`)));
    const all = found.length > 0 ? found : this.#findAlike(words);
    return all.sort((a, b) => this.#importance[b]! - this.#importance[a]! || a - b).slice(0, limit);
  }

  /** Each word as it was typed so far, or one that is spelt nearly like it. */
  #findAlike(words: readonly string[]): number[] {
    const meant = words.map((word) => {
      const alike = [...(this.#words.get(word.slice(0, 1)) ?? [])].filter((other) => areSpeltAlike(other, word));
      return [` ${word}`, ...alike.map((other) => ` ${other} `)];
    });
    return this.#filter((text) => meant.every((forms) => forms.some((form) => text.includes(form))));
  }

  #filter(fits: (text: string) => boolean): number[] {
    const found: number[] = [];
    for (let author = 0; author < this.#texts.length; author++) if (fits(this.#texts[author]!)) found.push(author);
    return found;
  }
}
