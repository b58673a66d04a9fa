/** Chosen phrases and the texts of their community in, each as it is mostly printed out. */
import { walkPhrases, type PhraseTree } from './phrases.ts';
import type { CommunityText } from './texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a capital may come from the beginning of a sentence, a word is small unless its capitals are so many times as frequent. */
const MORE_OFTEN = 10;

export class Printer {
  readonly #vocabulary: Vocabulary;
  readonly #tree: PhraseTree;
  readonly #usualForms: ReadonlyMap<string, string>;

  constructor(vocabulary: Vocabulary, tree: PhraseTree) {
    this.#vocabulary = vocabulary;
    this.#tree = tree;
    this.#usualForms = findUsualForms(vocabulary);
  }

  /** In the spelling that the community prints most, and of its forms, which differ in capitals, in the most frequent. */
  print(phrases: readonly number[], { papers }: CommunityText): string[] {
    const forms = new Map(phrases.map((phrase) => [phrase, new Map<string, number>()]));
    const find = (beginning: number, word: number): number => this.#tree.find(beginning, word);
    for (const { title, abstract } of papers)
      for (const stretch of [title, abstract])
        walkPhrases(this.#vocabulary, stretch, find, (phrase, start, end) => {
          const counts = forms.get(phrase);
          if (!counts) return;
          const form = this.#spell(start, end, this.#opensSentence(start, stretch.from));
          counts.set(form, (counts.get(form) ?? 0) + 1);
        });
    return phrases.map((phrase) => chooseForm(forms.get(phrase)!));
  }

  #spell(start: number, end: number, opensSentence: boolean): string {
    const { tokens, printed } = this.#vocabulary;
    const words = tokens.slice(start, end + 1).map((token) => printed[token]!);
    // In a title that capitalises all its words, the first is no exception.
    if (opensSentence && !/^\p{Lu}/u.test(words[1] ?? '')) words[0] = this.#usualForms.get(words[0]!.toLowerCase())!;
    return words.map((word, i) => (i === words.length - 1 || /['’]$/.test(word) ? word : `${word} `)).join('');
  }

  #opensSentence(at: number, from: number): boolean {
    const { tokens, printed } = this.#vocabulary;
    return at === from || /[.:?!]$/.test(printed[tokens[at - 1]!]!);
  }
}

/** Of each word of the vocabulary, by the word in small letters. */
function findUsualForms({ printed, counts }: Vocabulary): Map<string, string> {
  const forms = new Map<string, Map<string, number>>();
  printed.forEach((form, token) => {
    const lower = form.toLowerCase();
    const ofWord = forms.get(lower);
    if (ofWord) ofWord.set(form, counts[token]!);
    else forms.set(lower, new Map([[form, counts[token]!]]));
  });
  const usual = new Map<string, string>();
  for (const [lower, ofWord] of forms) {
    const form = mostFrequent(ofWord);
    usual.set(lower, MORE_OFTEN * (ofWord.get(lower) ?? 0) >= ofWord.get(form)! ? lower : form);
  }
  return usual;
}

function chooseForm(forms: ReadonlyMap<string, number>): string {
  const spellings = new Map<string, number>();
  for (const [form, count] of forms) {
    const lower = form.toLowerCase();
    spellings.set(lower, (spellings.get(lower) ?? 0) + count);
  }
  const spelling = mostFrequent(spellings);
  return mostFrequent(new Map([...forms].filter(([form]) => form.toLowerCase() === spelling)));
}

/** Of equals the longest, as a plural is, then the last by code units, as small letters are. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, other) => {
    const difference = other[1] - best[1] || other[0].length - best[0].length;
    return difference > 0 || (difference === 0 && other[0] > best[0]) ? other : best;
  })[0];
}
