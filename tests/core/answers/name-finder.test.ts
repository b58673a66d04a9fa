import { expect, test } from 'vitest';
import { NameFinder } from '../../../src/core/answers/name-finder.ts';
import type { Author } from '../../../src/core/model.ts';
import { readName } from '../../../src/core/text/person-name.ts';
import { finish } from '../network-of.ts';

const NAMES = ['Jürgen Habermas', 'Ana Silva', 'Anabel Silva Santos', 'Wei Li', '李 伟'];
const authors = NAMES.map((text, a): Author => {
  const name = readName(text);
  return { key: `p#${a}`, name, variants: [{ name, papers: 1 }], owner: false };
});
const finder = finish(NameFinder.create(authors, [1, 1, 5, 1, 1]));

test.each([
  ['habe', ['Jürgen Habermas']],
  ['jurgen h', ['Jürgen Habermas']],
  ['silva ana', ['Anabel Silva Santos', 'Ana Silva']],
  ['HABERMAS, Jürgen', ['Jürgen Habermas']],
  ['habermaas', ['Jürgen Habermas']],
  ['李', ['李 伟']],
  ['xyz', []],
  [' ', []],
])('%s finds %j', (query, expected) => {
  expect(finder.find(query, 10).map((author) => NAMES[author])).toEqual(expected);
});

test('no more are given than are asked for', () => {
  expect(finder.find('silva', 1)).toEqual([2]);
});
