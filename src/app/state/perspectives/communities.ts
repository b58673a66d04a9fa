/** An atlas in, its communities as one disc each out, and how what is pointed at is to be understood there. */
import { findCommunityTies, type CommunityTie } from '../../../core/answers/community-ties.ts';
import { countVisible } from '../../../core/co-authorships.ts';
import { composeCommunityMap } from '../../../core/drawing/community-map.ts';
import { placesOf } from '../../../core/drawing/pick.ts';
import { NO_COMMUNITY, type Atlas, type Scene, type Sliced } from '../../../core/model.ts';
import { partOf } from '../../../core/slices.ts';
import { countNoun, groupDigits } from '../../../core/text/digits.ts';
import type { Lookup } from '../lookup.ts';
import type { Reading, Shown } from '../shown.ts';
import type { Resolved } from '../resolver.ts';

export function* showCommunities(atlas: Atlas, lookup: Lookup, all: boolean): Sliced<Shown> {
  const { network, partition } = atlas;
  const ties = yield* partOf(findCommunityTies(network, partition), 0, 0.3);
  const strongest = (community: number): number => lookup.members(community)[0]!;
  const scene = yield* partOf(composeCommunityMap(atlas, { strongest, ties, all }), 0.3, 1);
  const communities = scene.communities!;
  const authors = communities.reduce((sum, community) => sum + partition.sizes[community]!, 0);
  const title =
    communities.length === lookup.communities
      ? countCommunities(communities.length)
      : `${groupDigits(communities.length)} of ${countCommunities(lookup.communities)}, with ${groupDigits(authors)} of ${countNoun(countVisible(network), 'author')}`;
  return { scene, title, reading: readCommunities(atlas, lookup, scene, ties) };
}

function countCommunities(count: number): string {
  return `${groupDigits(count)} ${count === 1 ? 'community' : 'communities'}`;
}

type Pair = readonly [number, number];

function readCommunities(atlas: Atlas, lookup: Lookup, scene: Scene, ties: readonly CommunityTie[]): Reading {
  const { partition, communityNames } = atlas;
  const discs = placesOf(scene.circles);
  const communityOf = (author: number): number => partition.community[author]!;
  const discOf = (community: number): number => lookup.members(community)[0]!;
  const isShown = (community: number): boolean =>
    community !== NO_COMMUNITY && lookup.members(community).length > 0 && discs.get(discOf(community)) !== undefined;
  const of = (community: number): Resolved | undefined =>
    isShown(community) ? { kind: 'community', community } : undefined;
  const between = ([a, b]: Pair): Resolved | undefined =>
    a === b ? of(a) : { kind: 'border', communities: a < b ? [a, b] : [b, a] };
  const neighbors = new Map<number, CommunityTie[]>();
  for (const tie of ties)
    for (const community of [tie.low, tie.high]) neighbors.set(community, [...(neighbors.get(community) ?? []), tie]);

  function here(resolved: Resolved): Resolved | undefined {
    switch (resolved.kind) {
      case 'community':
        return of(resolved.community);
      case 'border':
        return resolved;
      case 'author':
        return of(communityOf(resolved.author));
      case 'co-authorship':
      case 'path':
        return between([communityOf(resolved.source), communityOf(resolved.target)]);
      default:
        return undefined;
    }
  }

  /** Its disc and those that it has ties to. */
  function about(resolved: Resolved | undefined): number[] {
    if (resolved?.kind === 'border') return resolved.communities.filter(isShown);
    if (resolved?.kind !== 'community') return [];
    const { community } = resolved;
    return [community, ...(neighbors.get(community) ?? []).map(({ low, high }) => (low === community ? high : low))];
  }

  function describe(author: number): string {
    const community = communityOf(author);
    const all = neighbors.get(community) ?? [];
    const strongest = all[0] && (all[0].low === community ? all[0].high : all[0].low);
    return [
      `Community ${community + 1}: ${communityNames[community]}: ${countNoun(partition.sizes[community]!, 'author')}`,
      all.length === 0 ? 'no ties to others' : `ties to ${countNoun(all.length, 'other')}`,
      ...(strongest === undefined ? [] : [`strongest with community ${strongest + 1}: ${communityNames[strongest]}`]),
    ].join(', ');
  }

  return {
    here,
    discs: {
      lights: (resolved) => (resolved ? new Set(about(resolved).filter(isShown).map(discOf)) : undefined),
      ringed: (resolved) => {
        const found = resolved && here(resolved);
        if (found?.kind === 'border') return found.communities.filter(isShown).map(discOf);
        return found?.kind === 'community' ? [discOf(found.community)] : [];
      },
      markOf: (author) => ({ kind: 'community', community: communityOf(author) }),
      between(a, b) {
        const [low, high] = [communityOf(a), communityOf(b)].sort((x, y) => x - y) as [number, number];
        return { kind: 'border', communities: [low, high] };
      },
      ties: (author) =>
        (neighbors.get(communityOf(author)) ?? [])
          .map(({ low, high, papers, weight }) => {
            const other = low === communityOf(author) ? high : low;
            return { other, shared: papers, weight };
          })
          .filter(({ other }) => isShown(other))
          .map(({ other, ...tie }) => ({ target: discOf(other), ...tie })),
      members: (author) => lookup.members(communityOf(author)),
      name: (author) => communityNames[communityOf(author)]!,
      describe,
    },
  };
}
