import { describe, expect, test } from 'vitest';
import { PhraseTree, walkPhrases } from '../../../src/core/topics/phrases.ts';
import { Vocabulary } from '../../../src/core/topics/vocabulary.ts';

/** Every phrase as it stands in the text. */
function phrasesIn(text: string): string[] {
  const vocabulary = new Vocabulary();
  const tree = new PhraseTree();
  const found: string[] = [];
  walkPhrases(
    vocabulary,
    vocabulary.read(text),
    (beginning, word) => tree.add(beginning, word),
    (_, start, end) =>
      found.push(
        vocabulary.tokens
          .slice(start, end + 1)
          .map((token) => vocabulary.printed[token])
          .join(' ')
          .replace("' ", "'"),
      ),
  );
  return found;
}
const isOnePhrase = (a: string, b: string): boolean => {
  const vocabulary = new Vocabulary();
  const words = [a, b].map((text) => {
    const { from, to } = vocabulary.read(text);
    return vocabulary.tokens.slice(from, to).map((token) => vocabulary.words[token]);
  });
  return JSON.stringify(words[0]) === JSON.stringify(words[1]);
};

describe('phrases', () => {
  test('are one to four words in a row', () => {
    expect(phrasesIn('deep coral reef sediment cores')).toEqual([
      'deep',
      'coral',
      'deep coral',
      'reef',
      'coral reef',
      'deep coral reef',
      'sediment',
      'reef sediment',
      'coral reef sediment',
      'deep coral reef sediment',
      'cores',
      'sediment cores',
      'reef sediment cores',
      'coral reef sediment cores',
    ]);
  });

  test.each([
    ['a stop word', 'coral with water'],
    ['a sign', 'coral: water'],
    ['a number', 'coral 2019 water'],
    ['a lone letter', 'coral x water'],
    ['a formula', 'coral $\\alpha_i$ water'],
    ['an article', 'coral the water'],
    ['a stop word of German', 'Korallen und Wasser'],
    ['a stop word of Portuguese', 'corais em água'],
  ])('end at %s', (_, text) => {
    expect(phrasesIn(text)).toHaveLength(2);
  });

  test.each([
    'quality of service',
    'réseaux de neurones',
    "théorie de l'information",
    'teoría de la información',
    'Theorie der Netze',
    'redes do conhecimento',
  ])('hold linking words: %s', (text) => {
    expect(phrasesIn(text)).toContain(text);
  });

  test('are the same in the singular and the plural, in any case, with and without hyphens and accents', () => {
    for (const [a, b] of [
      ['Language Models', 'language model'],
      ['pre-training', 'Pretraining'],
      ['Möbius bodies', 'mobius body'],
      ['Alzheimer’s disease', "Alzheimer's diseases"],
      ['processes', 'process'],
      ['réseaux', 'reseaux'],
      ['Информационные сети', 'информационные сети'],
    ] as const)
      expect(isOnePhrase(a, b)).toBe(true);
    expect(isOnePhrase('basis', 'basi')).toBe(false);
    expect(isOnePhrase('bus', 'bu')).toBe(false);
  });

  test('are whole stretches in writing without spaces', () => {
    expect(phrasesIn('知识图谱：综述')).toEqual(['知识图谱', '综述']);
  });

  test('are found again in a tree of many', () => {
    const tree = new PhraseTree();
    const phrases = Array.from({ length: 10_000 }, (_, i) => tree.add(i % 7 === 0 ? 0 : i - 1, 3 + (i % 101)));
    phrases.forEach((phrase, i) => {
      expect(tree.find(i % 7 === 0 ? 0 : i - 1, 3 + (i % 101))).toBe(phrase);
    });
    expect(tree.find(1, 9999)).toBe(0);
  });
});
