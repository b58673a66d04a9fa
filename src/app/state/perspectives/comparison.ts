/** An atlas and two sides in, the map of what differs between them out. */
import { compareParts, countStandings, type Part } from '../../../core/answers/comparison.ts';
import { composeComparison } from '../../../core/drawing/comparison-scene.ts';
import type { Atlas, Sliced } from '../../../core/model.ts';
import { partOf } from '../../../core/slices.ts';
import { countNoun, groupDigits } from '../../../core/text/digits.ts';
import type { Lookup } from '../lookup.ts';
import type { Shown } from '../shown.ts';
import type { Perspective, Side } from '../perspective.ts';
import { failed } from './failed.ts';

type Comparing = Extract<Perspective, { kind: 'comparison' }>;

export function* showComparison(atlas: Atlas, lookup: Lookup, { before, after }: Comparing): Sliced<Shown> {
  const parts = [before, after].map((side) => toPart(atlas, lookup, side)) as [Part, Part];
  if ('authors' in parts[0] !== 'authors' in parts[1])
    return failed(atlas, 'People and papers can’t be compared with each other.');
  const { network, bibliography } = atlas;
  const known = { network, papers: bibliography.papers };
  const comparison = yield* partOf(compareParts(known, ...parts), 0, 0.3);
  const sides = [before, after].map((side) => nameSide(atlas, lookup, side)) as [string, string];
  const { authors } = countStandings(comparison);
  const numbers = comparison.isOfGroups
    ? `${countNoun(authors.gone, 'author')} only in the first, ${groupDigits(authors.new)} only in the second, ${groupDigits(authors.kept)} in both`
    : `${countNoun(authors.new, 'author')} new, ${groupDigits(authors.gone)} gone, ${groupDigits(authors.kept)} kept`;
  if (authors.gone + authors.new + authors.kept === 0) return failed(atlas, `Nobody is in ${sides.join(' or in ')}.`);
  const notes = [
    `Compared: ${sides.join(' with ')}. ${numbers}.`,
    ...(comparison.undated > 0 ? [`${countNoun(comparison.undated, 'paper')} without a year left out.`] : []),
  ];
  const scene = yield* partOf(composeComparison(atlas, comparison, notes), 0.3, 1);
  const shown = new Set(scene.circles.author);
  return { scene, comparison, sides, title: `${sides.join(' with ')}: ${numbers}`, authors: shown };
}

function toPart({ partition }: Atlas, lookup: Lookup, side: Side): Part {
  if ('years' in side || 'source' in side) return side;
  if ('keys' in side) return { authors: side.keys.map(lookup.findAuthor).filter((author) => author !== undefined) };
  const author = lookup.findAuthor(side.community);
  return { authors: author === undefined ? [] : lookup.members(partition.community[author]!) };
}

export function nameSide({ partition, communityNames }: Atlas, lookup: Lookup, side: Side): string {
  if ('years' in side) return side.years[0] === side.years[1] ? `${side.years[0]}` : side.years.join('–');
  if ('source' in side) return side.source;
  if ('keys' in side) return countNoun(side.keys.length, 'author');
  const author = lookup.findAuthor(side.community);
  const name = author === undefined ? undefined : communityNames[partition.community[author]!];
  return name ?? 'a community that is not on this map';
}
