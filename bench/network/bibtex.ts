/** A made-up corpus in, its papers as BibTeX out, a record at a time: with names that tell the authors apart, and words of their groups. */
import { createRandom } from '../../src/core/random.ts';
import type { Corpus } from './corpus.ts';

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo ya zu bran clor dren fral gost lind mork'.split(' ');
const GIVEN =
  'Ada Bela Carla Dario Elena Felix Greta Hugo Irene Jonas Kaito Laura Mateo Nadia Oskar Paula Rafael Selma Tomas Ulrika Viktor Wanda Yusuf Zora Amir Bruno Chiara Dilek Emil Fatima Goran Hana Ivo Jasmin Karim Leila Milos Noor Otto Priya Renzo Sanna Tariq Uma Vera Wout Yara Zeno'.split(
    ' ',
  );
/** Words that every field has, and the number of those that only one group has. */
const COMMON =
  'analysis of the a model for in large measured with and from on data new methods dynamics toward under'.split(' ');
const OWN_WORDS = 24;
const ABSTRACT_WORDS = 122;

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Three syllables for the family. The given name is the next one with each author, and with each round through the families. */
export function nameOf(author: number): { family: string; given: string } {
  const n = SYLLABLES.length;
  const round = Math.floor(author / (n * n * n));
  if (round >= GIVEN.length)
    throw new RangeError(`expected an author below ${n * n * n * GIVEN.length}, got ${author}`);
  const syllables = [author, author / n, author / (n * n)].map((digit) => SYLLABLES[Math.floor(digit) % n]!);
  return { family: capital(syllables.join('')), given: GIVEN[(author + round) % GIVEN.length]! };
}

/** `abstracts` make up two thirds of the text. */
export function* writeBibtex(corpus: Corpus, abstracts = true): Generator<string> {
  const random = createRandom(1);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  const word = (): string => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const own = Array.from(corpus.field, () => Array.from({ length: OWN_WORDS }, word));
  const sentence = (words: readonly string[], length: number): string =>
    capital(Array.from({ length }, () => pick(random() < 0.5 ? words : COMMON)).join(' '));

  const { offsets, authors } = corpus.mentions;
  for (let paper = 0; paper + 1 < offsets.length; paper++) {
    const byline = authors.subarray(offsets[paper], offsets[paper + 1]);
    const group = corpus.group[byline[0]!]!;
    const names = Array.from(byline, (author) => {
      const { family, given } = nameOf(author);
      return `${family}, ${given}`;
    });
    const abstract = abstracts ? `,\n  abstract = {${sentence(own[group]!, ABSTRACT_WORDS)}.}` : '';
    yield `@article{paper${paper},
  author = {${names.join(' and ')}},
  title = {${sentence(own[group]!, 8)} ${paper}},
  journal = {Journal of ${capital(own[group]![0]!)}},
  year = {${corpus.year[paper]!}},
  doi = {10.5555/corpus.${paper}}${abstract}
}\n\n`;
  }
}
