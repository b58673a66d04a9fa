import { expect, test } from 'vitest';
import { formsOfCommunity, formsOfPerson } from '../../../src/core/drawing/forms.ts';

const textsOf = (forms: readonly { text: string; sizePx: number }[]): string[] =>
  forms.map(({ text, sizePx }) => `${text} ${sizePx}`);

test.each([
  ['Jiang', 'Xin', true, ['Xin Jiang 14', 'Xin Jiang 10', 'X. Jiang 10', 'Jiang 10']],
  ['Jiang', 'Xin', false, ['Xin Jiang 14', 'Xin Jiang 10', 'X. Jiang 10']],
  ['van der Berg', 'Jean-Luc', true, ['Jean-Luc van der Berg', 'J.-L. van der Berg', 'van der Berg']],
  ['Jiang', 'XW', true, ['XW Jiang 14', 'XW Jiang 10', 'Jiang 10']],
  ['Plato', '', true, ['Plato 14', 'Plato 10']],
  ['李', '明', true, ['李明 14', '李明 10']],
])('%s, %s, unique: %s', (family, given, unique, expected) => {
  const forms = textsOf(formsOfPerson({ family, given }, 14, unique));
  if (expected[0]!.endsWith('14')) expect(forms).toEqual(expected);
  else expect(new Set(forms.map((form) => form.replace(/ \d+$/, '')))).toEqual(new Set(expected));
});

test('a small name does not get smaller', () => {
  expect(textsOf(formsOfPerson({ family: 'Jiang', given: 'Xin' }, 11, false))).toEqual(['Xin Jiang 11', 'X. Jiang 10']);
});

test.each([
  ['Jo Lee', ['Jo Lee']],
  ['R Rousseau, LY Yang', ['R Rousseau,\nLY Yang', 'R Rousseau, LY Yang']],
  [
    'Liangyou Li: Large Language Models, Machine Translation',
    [
      'Liangyou Li: Large Language Models,\nMachine Translation',
      'Liangyou Li:\nLarge Language Models',
      'Liangyou Li: Large Language Models',
    ],
  ],
  ['Chemistry of very small things', ['Chemistry of\nvery small things', 'Chemistry of very small things']],
  ['Donaudampfschifffahrtsgesellschaft', ['Donaudampfschifffahrtsgesellschaft']],
])('the community %s', (name, expected) => {
  expect(formsOfCommunity(name, 13).map(({ text }) => text)).toEqual(expected);
});
