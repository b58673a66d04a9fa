/** How a cell of names is parted. */
import { describe, expect, test } from 'vitest';
import { readNames } from '../../../../src/core/papers/tables/byline.ts';
import { sortName } from '../../../../src/core/text/names.ts';

const list = (cell: string, byCommas?: boolean): string =>
  readNames(cell, byCommas === undefined ? {} : { byCommas })
    .names.map(sortName)
    .join('; ');

describe('names in one cell', () => {
  test.each([
    ['Silva, Ana; Okafor, Nneka', 'Silva, Ana; Okafor, Nneka'],
    ['Silva, Ana; Okafor, Nneka; ', 'Silva, Ana; Okafor, Nneka'],
    ['Silva A.; Okafor N.', 'Silva, A.; Okafor, N.'],
    ['Silva A., Okafor N.', 'Silva, A.; Okafor, N.'],
    ['Silva, A., Okafor, N.', 'Silva, A.; Okafor, N.'],
    ['Silva, A., Okafor, N. C., Quist, O.', 'Silva, A.; Okafor, N. C.; Quist, O.'],
    ['Silva, Ana, Okafor, Nneka', 'Silva, Ana; Okafor, Nneka'],
    ['Ana Silva, Nneka Okafor', 'Silva, Ana; Okafor, Nneka'],
    ['A Silva, N Okafor, O Quist', 'Silva, A; Okafor, N; Quist, O'],
    ['Silva, Ana', 'Silva, Ana'],
    ['van der Berg, Pieter', 'van der Berg, Pieter'],
    ['Ana Silva', 'Silva, Ana'],
    ['Plato', 'Plato'],
    ['Ana Silva, Plato, Nneka Okafor', 'Silva, Ana; Plato; Okafor, Nneka'],
    ['Quist, Orri, Jr.', 'Quist, Orri, Jr.'],
    ['Orri Quist, Jr., Ana Silva', 'Quist, Orri, Jr.; Silva, Ana'],
    ['Ana Silva|Nneka Okafor', 'Silva, Ana; Okafor, Nneka'],
    ['Silva, Ana\nOkafor, Nneka', 'Silva, Ana; Okafor, Nneka'],
    ['Silva, Ana and Okafor, Nneka', 'Silva, Ana; Okafor, Nneka'],
    ['Ana Silva, Orri Quist and Nneka Okafor', 'Silva, Ana; Quist, Orri; Okafor, Nneka'],
    ['Silva, A., Quist, O., & Okafor, N.', 'Silva, A.; Quist, O.; Okafor, N.'],
    ['Rodr&iacute;guez, Ana; Okafor, Nneka', 'Rodríguez, Ana; Okafor, Nneka'],
    ['M{\\"u}ller, Ana; Okafor, Nneka', 'Müller, Ana; Okafor, Nneka'],
    ['[No author name available]', ''],
    ['', ''],
  ])('%j', (cell, names) => {
    expect(list(cell)).toBe(names);
  });

  test('two names of two words each are one where commas stand within names', () => {
    expect(list('García Márquez, Gabriel José', false)).toBe('García Márquez, Gabriel José');
    expect(list('Ana Silva, Nneka Okafor', true)).toBe('Silva, Ana; Okafor, Nneka');
  });

  test.each([
    'A Silva, N Okafor…',
    'A Silva, N Okafor, …',
    'Silva, A; Okafor, N; ...',
    'Silva A., Okafor N., et al.',
    'A Silva, N Okafor et al',
  ])('%j is cut short', (cell) => {
    const { names, truncated } = readNames(cell);
    expect(truncated).toBe(true);
    expect(names.map(({ family }) => family)).toEqual(['Silva', 'Okafor']);
  });

  test('fifty thousand names are parted', { timeout: 10_000 }, () => {
    expect(readNames('Silva A., '.repeat(50_000)).names).toHaveLength(50_000);
    expect(readNames('Silva, Ana; '.repeat(50_000)).names).toHaveLength(50_000);
  });
});
