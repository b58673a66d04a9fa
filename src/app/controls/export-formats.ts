/** A choice of format in, the text of the file and what it is called out. */
import { toCsvFiles } from '../../core/exports/csv.ts';
import { toGexf } from '../../core/exports/gexf.ts';
import { toGraphml } from '../../core/exports/graphml.ts';
import { toGraphologyJson } from '../../core/exports/graphology.ts';
import { createGraphTable, type GraphTable } from '../../core/exports/table.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import type { Atlas } from '../../core/model.ts';
import type { Recipe } from '../../core/recipe.ts';

export type DataFormat = 'gexf' | 'graphml' | 'json' | 'authors' | 'co-authorships' | 'papers';

const csv =
  (name: 'authors' | 'co-authorships' | 'papers') =>
  (table: GraphTable): string =>
    toCsvFiles(table).find((file) => file.name === name)!.text;

const WRITERS: Readonly<Record<DataFormat, { write: (table: GraphTable) => string; extension: string; type: string }>> =
  {
    gexf: { write: toGexf, extension: 'gexf', type: 'application/gexf+xml' },
    graphml: { write: toGraphml, extension: 'graphml', type: 'application/xml' },
    json: { write: toGraphologyJson, extension: 'json', type: 'application/json' },
    authors: { write: csv('authors'), extension: 'authors.csv', type: 'text/csv' },
    'co-authorships': { write: csv('co-authorships'), extension: 'co-authorships.csv', type: 'text/csv' },
    papers: { write: csv('papers'), extension: 'papers.csv', type: 'text/csv' },
  };

export function writeData(
  format: DataFormat,
  {
    atlas,
    recipe,
    theme,
    authors,
  }: { atlas: Atlas; recipe: Recipe; theme: Theme; authors: readonly number[] | undefined },
): { blob: Blob; extension: string } {
  const { write, extension, type } = WRITERS[format];
  const table = createGraphTable(atlas, recipe, {
    ...(authors ? { authors } : {}),
    colors: theme.slots,
    mutedColor: theme.muted,
  });
  return { blob: new Blob([write(table)], { type: `${type};charset=utf-8` }), extension };
}
