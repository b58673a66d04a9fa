import { expect, test } from 'vitest';
import { parseOrder } from '../../src/cli/args.ts';
import { NO_FILTER, type Filter } from '../../src/core/filter.ts';

const filterOf = (...options: string[]): Filter | string => {
  const order = parseOrder(['map', 'a.bib', '--out', 'a.gexf', ...options]);
  if (order.type === 'misuse') return order.message;
  return order.type === 'map' ? order.recipe.filter : order.type;
};

test.each<[string[], Partial<Filter>]>([
  [[], {}],
  [['--years', '2010..2015'], { years: [2010, 2015] }],
  [['--years', '2010..'], { years: [2010, null] }],
  [['--years', '..2015'], { years: [null, 2015] }],
  [['--years', '2012'], { years: [2012, 2012] }],
  [['--papers-per-author', '3..'], { papersPerAuthor: [3, null] }],
  [['--authors-per-paper', '2..10'], { authorsPerPaper: [2, 10] }],
  [['--joint-papers', '2'], { jointPapers: 2 }],
  [['--component', 'largest'], { component: 'largest' }],
  [['--component', '5'], { component: { least: 5 } }],
  [['--title-words', 'graph'], { words: 'graph' }],
])('%j', (options, filter) => {
  expect(filterOf(...options)).toEqual({ ...NO_FILTER, ...filter });
});

test.each([
  ['--years', '2015..2010'],
  ['--years', '..'],
  ['--years', 'x'],
  ['--papers-per-author', '3-5'],
  ['--joint-papers', '0'],
  ['--component', 'small'],
])('%s %s is told to be wrong', (option, value) => {
  expect(filterOf(option, value)).toMatch(new RegExp(`^${option} is .*, not ${value.replaceAll('.', '\\.')}\\.$`));
});
