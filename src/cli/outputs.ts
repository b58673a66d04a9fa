/** A table and a file name in, the pieces to write and where out. */
import { basename, dirname, extname, join } from 'node:path';
import { toCsvFiles } from '../core/exports/csv.ts';
import { toGexf } from '../core/exports/gexf.ts';
import { toGraphml } from '../core/exports/graphml.ts';
import { toGraphologyJson } from '../core/exports/graphology.ts';
import type { GraphTable } from '../core/exports/table.ts';

export interface Output {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

const WRITERS: Readonly<Record<string, (table: GraphTable, path: string) => Output[]>> = {
  '.gexf': (table, path) => [{ path, pieces: toGexf(table) }],
  '.graphml': (table, path) => [{ path, pieces: toGraphml(table) }],
  '.json': (table, path) => [{ path, pieces: toGraphologyJson(table) }],
  '.csv': (table, path) => {
    const base = join(dirname(path), basename(path, extname(path)));
    return toCsvFiles(table).map(({ name, pieces }) => ({
      path: name === 'co-authorships' ? path : `${base}.${name}.csv`,
      pieces,
    }));
  },
};

/** The endings that can be written. */
export const ENDINGS = Object.keys(WRITERS);

/** Undefined where the ending is none of `ENDINGS`. */
export function createOutputs(table: GraphTable, path: string): Output[] | undefined {
  return WRITERS[extname(path).toLowerCase()]?.(table, path);
}
