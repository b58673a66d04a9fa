/** Command-line arguments in, what to do out. */
import { parseArgs } from 'node:util';
import type { Counting } from '../core/model.ts';
import { DEFAULT_RECIPE, type CommunityMethod, type Recipe } from '../core/recipe.ts';
import { toFilter, type FilterOption } from './filter-args.ts';
import { FIGURES, isYear, type Figure, type ShownByColor, type ShownByRadius } from '../core/shown.ts';

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
const METHODS: readonly CommunityMethod[] = ['leiden', 'leiden-cpm', 'louvain'];
const COLORS: readonly ShownByColor[] = ['community', ...(Object.keys(FIGURES) as Figure[])];
const RADII: readonly ShownByRadius[] = [
  ...(Object.keys(FIGURES) as Figure[]).filter((figure) => !isYear(figure)),
  'equal',
];

export const HELP = `Usage: coterie map FILE… --out FILE [--out FILE…] [options]

Reads bibliographic files together, builds the co-authorship network, its communities
and its layout, and writes it. FILE may be a folder or an archive (.zip, .gz), which
stand for all that is in them. The ending of each --out decides on the form:
  .gexf     GEXF 1.3 with positions, sizes and colours (Gephi)
  .graphml  GraphML (igraph, networkx, Cytoscape)
  .json     Graphology's JSON
  .svg      a picture with names and a legend, for papers
  .csv      co-authorships as a table; name.authors.csv, name.papers.csv and
            name.about.csv are written beside it

Options:
  --out FILE          where to write; may be given several times
  --report FILE       where to write the import report, as .csv (every issue) or .json;
                      without --out, nothing else is written
  --counting WAY      fractional (default), full or unweighted
  --method NAME       of communities: leiden (default), leiden-cpm or louvain
  --resolution NUMBER of communities; higher gives more of them (default 1)
  --locality NUMBER   what the layout keeps, from 0, distances, to 1, neighbours (default 0.5)
  --color FIGURE      what colour shows: community (default), papers, degree, strength,
                      betweenness, pagerank, core, stability, first-year, mean-year or last-year
  --radius FIGURE     what the size of a disc shows: papers (default), degree, strength,
                      betweenness, pagerank, core, stability or equal
  --author-limit N    leave papers of more than N authors out of the network
  --seed NUMBER       of communities and layout (default 1)

What is written; figures, colours and places stay those of the whole network:
  --years A..B            papers of these years; A.. or ..B leave an end open
  --authors-per-paper A..B
                          papers of so many authors
  --title-words TEXT      papers with these words, or beginnings of words, in the title
  --papers-per-author A..B
                          authors of so many of these papers
  --joint-papers N        co-authorships of at least N of these papers
  --component largest|N   the largest component, or those of at least N authors

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
        method: { type: 'string' },
        resolution: { type: 'string' },
        locality: { type: 'string' },
        color: { type: 'string' },
        radius: { type: 'string' },
        'author-limit': { type: 'string' },
        seed: { type: 'string' },
        years: { type: 'string' },
        'authors-per-paper': { type: 'string' },
        'title-words': { type: 'string' },
        'papers-per-author': { type: 'string' },
        'joint-papers': { type: 'string' },
        component: { type: 'string' },
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
  values: Readonly<Partial<Record<RecipeOption, string>>>,
): Order {
  const recipe = toRecipe(values);
  const filter = toFilter(values);
  if (typeof recipe === 'string') return misuse(recipe);
  return typeof filter === 'string' ? misuse(filter) : { type: 'map', ...paths, recipe: { ...recipe, filter } };
}

type RecipeOption =
  FilterOption | 'counting' | 'method' | 'resolution' | 'locality' | 'color' | 'radius' | 'author-limit' | 'seed';

/** The recipe that the options ask for, or what is wrong with them. */
function toRecipe(values: Readonly<Partial<Record<RecipeOption, string>>>): Recipe | string {
  const { communities, authorLimit } = DEFAULT_RECIPE;
  const counting = COUNTINGS.find((name) => name === (values.counting ?? DEFAULT_RECIPE.counting));
  if (!counting) return `--counting is one of ${COUNTINGS.join(', ')}, not ${values.counting}.`;
  const method = METHODS.find((name) => name === (values.method ?? communities.method));
  if (!method) return `--method is one of ${METHODS.join(', ')}, not ${values.method}.`;
  const resolution = Number(values.resolution ?? communities.resolution);
  if (!(resolution > 0 && resolution < Infinity)) return `--resolution is a number above 0, not ${values.resolution}.`;
  const locality = Number(values.locality ?? DEFAULT_RECIPE.locality);
  if (!(locality >= 0 && locality <= 1)) return `--locality is a number from 0 to 1, not ${values.locality}.`;
  const color = COLORS.find((name) => name === (values.color ?? DEFAULT_RECIPE.color));
  if (!color) return `--color is one of ${COLORS.join(', ')}, not ${values.color}.`;
  const radius = RADII.find((name) => name === (values.radius ?? DEFAULT_RECIPE.radius));
  if (!radius) return `--radius is one of ${RADII.join(', ')}, not ${values.radius}.`;
  const limit = toLimit(values['author-limit']);
  if (limit === undefined) return `--author-limit is a whole number of at least 2, not ${values['author-limit']}.`;
  const seed = Number(values.seed ?? DEFAULT_RECIPE.seed);
  if (!Number.isInteger(seed)) return `--seed is a whole number, not ${values.seed}.`;
  return {
    ...DEFAULT_RECIPE,
    counting,
    communities: { method, resolution },
    authorLimit: { ...authorLimit, network: limit },
    locality,
    color,
    radius,
    seed,
  };
}

/** Null is no limit; undefined is no number that can be one. */
function toLimit(written: string | undefined): number | null | undefined {
  if (written === undefined) return DEFAULT_RECIPE.authorLimit.network;
  const limit = Number(written);
  return Number.isInteger(limit) && limit >= 2 ? limit : undefined;
}

function misuse(message: string): Order {
  return { type: 'misuse', message };
}
