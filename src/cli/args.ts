/** Command-line arguments in, what to do out. */
import { parseArgs } from 'node:util';
import type { Counting } from '../core/model.ts';
import { DEFAULT_RECIPE, type Recipe } from '../core/recipe.ts';

export type Order =
  | { readonly type: 'help' }
  | { readonly type: 'version' }
  | {
      readonly type: 'map';
      readonly files: readonly string[];
      readonly out: readonly string[];
      /** Where the import report is to be written as well. */
      readonly report: readonly string[];
      readonly recipe: Recipe;
    }
  | { readonly type: 'misuse'; readonly message: string };

const COUNTINGS: readonly Counting[] = ['fractional', 'full', 'unweighted'];

export const HELP = `Usage: coterie map FILE… --out FILE [--out FILE…] [options]

Reads bibliographic files together, builds the co-authorship network, its communities
and its layout, and writes it. FILE may be a folder or an archive (.zip, .gz), which
stand for all that is in them. The ending of each --out decides on the form:
  .gexf     GEXF 1.3 with positions, sizes and colours (Gephi)
  .graphml  GraphML (igraph, networkx, Cytoscape)
  .json     Graphology's JSON
  .csv      co-authorships as a table; name.authors.csv, name.papers.csv and
            name.about.csv are written beside it

Options:
  --out FILE          where to write; may be given several times
  --report FILE       where to write the import report, as .csv (every issue) or .json;
                      without --out, nothing else is written
  --counting WAY      fractional (default), full or unweighted
  --resolution NUMBER of communities; higher gives more of them (default 1)
  --seed NUMBER       of communities and layout (default 1)
  --help              this text
  --version           the version

The import report goes to standard error: the first issues of each kind as
file:line: message, a line a file, what is missing, and what was found, imported and skipped.
Exit codes: 0 done, 1 nothing to write or a file could not be read or written, 2 wrong arguments.
`;

export function parseOrder(args: readonly string[]): Order {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', multiple: true },
        report: { type: 'string', multiple: true },
        counting: { type: 'string' },
        resolution: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return { type: 'misuse', message: error.message };
    throw error;
  }
  const { values, positionals } = parsed;
  const [verb, ...files] = positionals;
  if (values.help || (verb === undefined && !values.version)) return { type: 'help' };
  if (values.version) return { type: 'version' };
  if (verb !== 'map') return misuse(`Unknown command: ${verb}. Did you mean coterie map?`);
  if (files.length === 0) return misuse('Name at least one file to read.');
  const { out = [], report = [] } = values;
  if (out.length + report.length === 0) return misuse('Say where to write, with --out map.gexf for example.');
  return mapOrder({ files, out, report }, values);
}

function mapOrder(
  paths: { readonly files: readonly string[]; readonly out: readonly string[]; readonly report: readonly string[] },
  values: { counting?: string; resolution?: string; seed?: string },
): Order {
  const counting = values.counting ?? DEFAULT_RECIPE.counting;
  if (!COUNTINGS.includes(counting as Counting))
    return misuse(`--counting is one of ${COUNTINGS.join(', ')}, not ${counting}.`);
  const resolution = Number(values.resolution ?? DEFAULT_RECIPE.communities.resolution);
  if (!(resolution > 0 && resolution < Infinity))
    return misuse(`--resolution is a number above 0, not ${values.resolution}.`);
  const seed = Number(values.seed ?? DEFAULT_RECIPE.seed);
  if (!Number.isInteger(seed)) return misuse(`--seed is a whole number, not ${values.seed}.`);
  return {
    type: 'map',
    ...paths,
    recipe: {
      ...DEFAULT_RECIPE,
      counting: counting as Counting,
      communities: { ...DEFAULT_RECIPE.communities, resolution },
      seed,
    },
  };
}

function misuse(message: string): Order {
  return { type: 'misuse', message };
}
