import { expect, test } from 'vitest';
import { compareParts } from '../../../src/core/answers/comparison.ts';
import { toComparisonCsv } from '../../../src/core/exports/comparison-csv.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { finish } from '../network-of.ts';
import { run, sourceOf } from '../run-text.ts';

test('a comparison is saved with its authors, co-authorships and papers, each with its standing', async () => {
  const text = `@article{a, title={First}, author={One, A and Two, B}, year={2000}}
@article{b, title={Second}, author={Two, B and Three, C}, year={2010}}`;
  const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(text, 'years.bib')]);
  const known = { network: atlas.network, papers: atlas.bibliography.papers };
  const found = finish(compareParts(known, { years: [2000, 2000] }, { years: [2010, 2010] }));
  const rows = [...toComparisonCsv(atlas, found)]
    .join('')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows.map((row) => [row[0]!.replace('\uFEFF', ''), row[1], row[4], row[5], row[6]])).toEqual([
    ['what', 'standing', 'name', 'other_name', 'year'],
    ['author', 'gone', 'A One', '', ''],
    ['author', 'new', 'C Three', '', ''],
    ['author', 'kept', 'B Two', '', ''],
    ['co-authorship', 'gone', 'A One', 'B Two', ''],
    ['co-authorship', 'new', 'B Two', 'C Three', ''],
    ['paper', 'gone', 'First', '', '2000'],
    ['paper', 'new', 'Second', '', '2010'],
  ]);
});
