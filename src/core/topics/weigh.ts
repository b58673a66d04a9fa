/**
 * The texts of communities in, the phrases that tell each from the others with their weights out: class-based TF-IDF of
 * Maarten Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022,
 * doi:10.48550/arXiv.2203.05794.
 */
import { log } from '../elementary.ts';
import type { Sliced } from '../model.ts';
import { NO_PHRASE, walkPhrases, type PhraseTree } from './phrases.ts';
import { Tally } from './tally.ts';
import type { CommunityText, PaperText } from './texts.ts';
import { isWord, type Vocabulary } from './vocabulary.ts';

/** A phrase of one paper alone is no topic of a community, nor is one of a paper in fifty. */
const LEAST_PAPERS = 2;
const LEAST_SHARE = 0.02;
/** Papers between two yields. */
const SLICE = 100;

export interface WeighedPhrase {
  readonly phrase: number;
  /** Papers of the community that have it. */
  readonly tf: number;
  /** Papers of all communities that have it. */
  readonly f: number;
  readonly weight: number;
}

/**
 * W(x, c) = tf(x, c) · log(1 + A / f_x), with tf(x, c) the frequency of phrase x in community c, f_x in all of them, and A
 * the mean number of words of a community. A phrase counts once a paper, so that no long abstract outweighs the rest, and
 * only where some title has it too: titles consist of names of things, abstracts of sentences.
 * Puts the phrases into `tree`, which is empty; `weighed[i]` are those of `texts[i]`, in no order.
 */
export function* weighPhrases(
  texts: readonly CommunityText[],
  vocabulary: Vocabulary,
  tree: PhraseTree,
): Sliced<WeighedPhrase[][]> {
  const { tf, wordCount } = yield* countInside(texts, vocabulary, tree);
  const { f, inTitles } = yield* countEverywhere(texts, vocabulary, tree);
  const A = wordCount / texts.length;
  return tf.map((phrases) =>
    phrases
      .filter(([phrase]) => inTitles.of(phrase) > 0)
      .map(([phrase, tf]) => ({ phrase, tf, f: f.of(phrase), weight: tf * log(1 + A / f.of(phrase)) })),
  );
}

/** tf of the phrases of each text, and the number of all words, each once a paper. */
function* countInside(
  texts: readonly CommunityText[],
  vocabulary: Vocabulary,
  tree: PhraseTree,
): Sliced<{ tf: [phrase: number, papers: number][][]; wordCount: number }> {
  const tf: [phrase: number, papers: number][][] = [];
  const words = new Tally();
  const phrases = new Tally();
  let wordCount = 0;
  let first = 0;
  for (const [t, { papers }] of texts.entries()) {
    words.reset();
    phrases.reset();
    papers.forEach((paper, p) => meetWords(paper, vocabulary, (word) => words.meet(word, first + p)));
    for (const word of words.met) wordCount += words.of(word);
    const least = Math.max(LEAST_PAPERS, LEAST_SHARE * papers.length);
    // A phrase is met in no more papers than each of its words.
    const grow = (beginning: number, word: number): number =>
      words.of(word) < least ? NO_PHRASE : tree.add(beginning, word);
    for (const [p, { title, abstract }] of papers.entries()) {
      for (const stretch of [title, abstract])
        walkPhrases(vocabulary, stretch, grow, (phrase) => phrases.meet(phrase, first + p));
      if (p % SLICE === 0) yield (0.6 * t) / texts.length;
    }
    first += papers.length;
    tf.push(
      phrases.met
        .map((phrase): [number, number] => [phrase, phrases.of(phrase)])
        .filter(([, papers]) => papers >= least),
    );
  }
  return { tf, wordCount };
}

function meetWords({ title, abstract }: PaperText, { tokens, words }: Vocabulary, meet: (word: number) => void): void {
  for (const { from, to } of [title, abstract])
    for (let i = from; i < to; i++) {
      const word = words[tokens[i]!]!;
      if (isWord(word)) meet(word);
    }
}

/** f of every phrase of the tree, and in how many titles each stands. */
function* countEverywhere(
  texts: readonly CommunityText[],
  vocabulary: Vocabulary,
  tree: PhraseTree,
): Sliced<{ f: Tally; inTitles: Tally }> {
  const f = new Tally();
  const inTitles = new Tally();
  const find = (beginning: number, word: number): number => tree.find(beginning, word);
  let number = 0;
  for (const [t, { papers }] of texts.entries())
    for (const { title, abstract } of papers) {
      walkPhrases(vocabulary, title, find, (phrase) => {
        inTitles.meet(phrase, number);
        f.meet(phrase, number);
      });
      walkPhrases(vocabulary, abstract, find, (phrase) => f.meet(phrase, number));
      if (++number % SLICE === 0) yield 0.6 + (0.4 * t) / texts.length;
    }
  return { f, inTitles };
}
