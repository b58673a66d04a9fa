/** A map and a file name in, the pieces to write and where out. */
import { basename, dirname, extname, join } from 'node:path';
import { toCsvFiles } from '../core/exports/csv.ts';
import { toGexf } from '../core/exports/gexf.ts';
import { toGraphml } from '../core/exports/graphml.ts';
import { toGraphologyJson } from '../core/exports/graphology.ts';
import { THEMES } from '../core/drawing/palette.ts';
import { toCaption } from '../core/exports/caption.ts';
import { toSvg } from '../core/exports/svg.ts';
import type { GraphTable } from '../core/exports/table.ts';
import type { Atlas } from '../core/model.ts';
import type { Recipe } from '../core/recipe.ts';

export interface Output {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

export interface Exported {
  readonly table: GraphTable;
  readonly atlas: Atlas;
  readonly recipe: Recipe;
}

/** A picture shows all that one of the browser does before anything is chosen. */
const WHOLE = { transparent: false, labels: true, legend: true, communityNames: true, areas: true };

const WRITERS: Readonly<Record<string, (exported: Exported, path: string) => Output[]>> = {
  '.gexf': ({ table }, path) => [{ path, pieces: toGexf(table) }],
  '.graphml': ({ table }, path) => [{ path, pieces: toGraphml(table) }],
  '.json': ({ table }, path) => [{ path, pieces: toGraphologyJson(table) }],
  '.svg': ({ atlas, recipe }, path) => {
    const options = { ...WHOLE, caption: toCaption(atlas, recipe), title: nameOf(path) };
    return [{ path, pieces: toSvg(atlas.scene, THEMES.light, undefined, options) }];
  },
  '.csv': ({ table }, path) => {
    const base = join(dirname(path), nameOf(path));
    return toCsvFiles(table).map(({ name, pieces }) => ({
      path: name === 'co-authorships' ? path : `${base}.${name}.csv`,
      pieces,
    }));
  },
};

/** The endings that can be written. */
export const ENDINGS = Object.keys(WRITERS);

/** Undefined where the ending is none of `ENDINGS`. */
export function createOutputs(exported: Exported, path: string): Output[] | undefined {
  return WRITERS[extname(path).toLowerCase()]?.(exported, path);
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}
