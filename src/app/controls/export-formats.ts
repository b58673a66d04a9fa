/** A choice of format in, the text of the file and what it is called out. */
import { toCsvFiles } from '../../core/exports/csv.ts';
import { toGexf } from '../../core/exports/gexf.ts';
import { toGraphml } from '../../core/exports/graphml.ts';
import { toGraphologyJson } from '../../core/exports/graphology.ts';
import { toFileName } from '../../core/exports/file-name.ts';
import { createGraphTable, type GraphTable } from '../../core/exports/table.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import type { Assessment } from '../../core/assessment.ts';
import type { Atlas } from '../../core/model.ts';
import type { Recipe } from '../../core/recipe.ts';

/** The last four are the tables of CSV. */
export type DataFormat = 'gexf' | 'graphml' | 'json' | 'authors' | 'co-authorships' | 'papers' | 'about';

const csv =
  (name: 'authors' | 'co-authorships' | 'papers' | 'about') =>
  (table: GraphTable): Iterable<string> =>
    toCsvFiles(table).find((file) => file.name === name)!.pieces;

const WRITERS: Readonly<
  Record<
    DataFormat,
    { write: (table: GraphTable) => Iterable<string>; extension: string; table?: string; type: string }
  >
> = {
  gexf: { write: toGexf, extension: 'gexf', type: 'application/gexf+xml' },
  graphml: { write: toGraphml, extension: 'graphml', type: 'application/xml' },
  json: { write: toGraphologyJson, extension: 'json', type: 'application/json' },
  authors: { write: csv('authors'), extension: 'csv', table: 'authors', type: 'text/csv' },
  'co-authorships': { write: csv('co-authorships'), extension: 'csv', table: 'co-authorships', type: 'text/csv' },
  papers: { write: csv('papers'), extension: 'csv', table: 'papers', type: 'text/csv' },
  about: { write: csv('about'), extension: 'csv', table: 'about', type: 'text/csv' },
};

/** `name` is the file's, for a map called `base`. */
export function writeData(
  format: DataFormat,
  {
    atlas,
    recipe,
    theme,
    authors,
    assessment,
  }: {
    atlas: Atlas;
    recipe: Recipe;
    theme: Theme;
    authors: readonly number[] | undefined;
    assessment: Assessment | undefined;
  },
  base: string,
): { blob: Blob; name: string } {
  const { write, extension, table, type } = WRITERS[format];
  const rows = createGraphTable(atlas, recipe, {
    ...(authors ? { authors } : {}),
    colors: theme.slots,
    mutedColor: theme.muted,
    assessment,
  });
  return {
    blob: new Blob([...write(rows)], { type: `${type};charset=utf-8` }),
    name: toFileName(table ? `${base}.${table}` : base, extension),
  };
}
