/** Two recipes, one after the other, in, what a person did between them out, in the words of a history. */
import { describeFilterChange } from './filter-words.ts';
import type { Counting } from './model.ts';
import type { CommunityMethod, Recipe } from './recipe.ts';
import { FIGURES, type ShownByColor, type ShownByRadius } from './shown.ts';
import { countNoun } from './text/digits.ts';

/** The name behind a key of a decision; undefined where it is nobody's any more. */
export type NameOf = (key: string) => string | undefined;

const COUNTINGS: Readonly<Record<Counting, string>> = {
  fractional: 'Fractional counting',
  full: 'Full counting',
  unweighted: 'Every co-authorship counted once',
};
const METHODS: Readonly<Record<CommunityMethod, string>> = {
  leiden: 'Communities by Leiden',
  'leiden-cpm': 'Communities by Leiden, constant Potts',
  louvain: 'Communities by Louvain',
};

/** Says of each part of the recipe what changed in it, nothing where nothing did. */
type Describe = (before: Recipe, after: Recipe, nameOf: NameOf) => readonly string[];

const describeSources: Describe = ({ sources: before }, { sources: after }) => {
  const names = (all: Recipe['sources']): string[] => all.map(({ name, sha256 }) => `${name}\n${sha256}`);
  return describeLists([names(before), names(after)], ['Opened', 'Closed'], (files) =>
    files.length === 1 ? files[0]!.split('\n')[0]! : countNoun(files.length, 'file'),
  );
};

const PARTS: readonly Describe[] = [
  describeSources,
  ({ hidden: before }, { hidden: after }, nameOf) =>
    describeLists([before, after], ['Hid', 'Showed'], (keys) => people(keys, nameOf)),
  ({ dimmed: before }, { dimmed: after }, nameOf) =>
    describeLists([before, after], ['Dimmed', 'Undimmed'], (keys) => people(keys, nameOf)),
  ({ pinned: before }, { pinned: after }, nameOf) =>
    describeLists([before, after], ['Pinned', 'Unpinned'], (keys) => people(keys, nameOf)),
  ({ moved: before }, { moved: after }, nameOf) => {
    const places = (all: Recipe['moved']): string[] => all.map((one) => one.join('\n'));
    return describeLists([places(before), places(after)], ['Moved', 'Put back'], (keys) =>
      people(
        keys.map((key) => key.split('\n')[0]!),
        nameOf,
      ),
    );
  },
  ({ communityNames: before }, { communityNames: after }) =>
    describeLists(
      [before.map(([, name]) => name), after.map(([, name]) => name)],
      ['Named a community', 'Took back the name'],
      (names) => names.map((name) => `“${name}”`).join(', '),
    ),
  ({ communityColors: before }, { communityColors: after }, nameOf) => {
    const slots = (all: Recipe['communityColors']): string[] => all.map((one) => one.join('\n'));
    return describeLists(
      [slots(before), slots(after)],
      ['Coloured the community of', 'Took back the colour of the community of'],
      (keys) =>
        people(
          keys.map((key) => key.slice(0, key.lastIndexOf('\n'))),
          nameOf,
        ),
    );
  },
  (before, after) => (before.counting === after.counting ? [] : [COUNTINGS[after.counting]]),
  ({ communities: before }, { communities: after }) => [
    ...(before.method === after.method ? [] : [METHODS[after.method]]),
    ...(before.resolution === after.resolution ? [] : [`Resolution ${after.resolution}`]),
  ],
  (before, after) => (before.color === after.color ? [] : [`Colour shows ${figureName(after.color)}`]),
  (before, after) => (before.radius === after.radius ? [] : [`Size shows ${figureName(after.radius)}`]),
  ({ authorLimit: before }, { authorLimit: after }) => [
    ...(before.drawing === after.drawing
      ? []
      : [after.drawing === null ? 'No stars' : `Papers of more than ${after.drawing} authors as stars`]),
    ...(before.network === after.network
      ? []
      : [after.network === null ? 'All papers count' : `Papers of at most ${after.network} authors count`]),
  ],
  (before, after) => (before.lines === after.lines ? [] : [after.lines === 'all' ? 'All lines' : 'Only the backbone']),
  (before, after) => (before.bundled === after.bundled ? [] : [after.bundled ? 'Bundled lines' : 'Straight lines']),
  ({ filter: before }, { filter: after, sources }, nameOf) =>
    describeFilterChange(before, after, {
      author: nameOf,
      source: (key) => sources.find(({ name, sha256 }) => key === sha256 || key === name)?.name,
    }),
  (before, after) => (before.locality === after.locality ? [] : [`Layout keeps neighbours ${after.locality}`]),
  (before, after) => (before.seed === after.seed ? [] : [`Seed ${after.seed}`]),
  (before, after) =>
    describeLists(
      [before.reading.map((one) => JSON.stringify(one)), after.reading.map((one) => JSON.stringify(one))],
      ['Chose how to read', 'Took back how to read'],
      (texts) => texts.map((text) => (JSON.parse(text) as Recipe['reading'][number]).text).join(', '),
    ),
  (before, after) =>
    describeLists(
      [before.separate.map((pair) => pair.join('\n')), after.separate.map((pair) => pair.join('\n'))],
      ['Took apart', 'Joined again'],
      (pairs) => countNoun(pairs.length, 'pair') + ' of records',
    ),
];

/** One line, such as "Hid Xin Jiang". */
export function describeChange(before: Recipe, after: Recipe, nameOf: NameOf): string {
  const kept = after.sources.filter(({ sha256 }) => before.sources.some((source) => source.sha256 === sha256));
  // Another project begins with settings of its own.
  const parts = kept.length === 0 && after.sources.length > 0 ? [describeSources] : PARTS;
  const changes = parts.flatMap((describe) => describe(before, after, nameOf));
  return changes.length > 0 ? changes.join('; ') : 'Changed the settings';
}

/** What came and what went, each with its verb; where something is written over, only what came. */
function describeLists(
  [before, after]: readonly [readonly string[], readonly string[]],
  [came, went]: readonly [string, string],
  say: (entries: readonly string[]) => string,
): string[] {
  const added = after.filter((entry) => !before.includes(entry));
  const taken = before.filter((entry) => !after.includes(entry));
  if (added.length > 0) return [`${came} ${say(added)}`];
  return taken.length > 0 ? [`${went} ${say(taken)}`] : [];
}

function people(keys: readonly string[], nameOf: NameOf): string {
  const [only] = keys;
  return keys.length === 1 ? (nameOf(only!) ?? 'an author') : countNoun(keys.length, 'author');
}

function figureName(shown: ShownByColor | ShownByRadius): string {
  if (shown === 'community') return 'communities';
  return shown === 'equal' ? 'nothing' : FIGURES[shown];
}
