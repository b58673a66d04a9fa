/** An atlas and a perspective in, what the map shows in it out, worked out in slices so that the page goes on meanwhile. */
import { FAR, findNeighborhood, papersAmong, papersOfAnybody } from '../../../core/answers/neighborhood.ts';
import { keepNetwork } from '../../../core/answers/kept-network.ts';
import { composeExcerpt } from '../../../core/drawing/excerpt.ts';
import { countVisible } from '../../../core/co-authorships.ts';
import type { Atlas, Sliced } from '../../../core/model.ts';
import { countNoun, groupDigits } from '../../../core/text/digits.ts';
import { displayName } from '../../../core/text/names.ts';
import { inSlices } from '../in-slices.ts';
import type { Lookup } from '../lookup.ts';
import type { Shown } from '../shown.ts';
import type { Perspective } from '../perspective.ts';
import { failed } from './failed.ts';

interface Wanted {
  readonly perspective: Perspective;
  /** Small communities too. */
  readonly all: boolean;
}

/** With more papers, diamonds would cover the map of everyone. */
const MOST_PAPERS = 2000;
/** More people in the middle are counted, not named. */
const NAMED = 2;

/** Undefined where it is given up meanwhile. */
export async function workOut(
  atlas: Atlas,
  lookup: Lookup,
  { perspective, all }: Wanted,
  signal: AbortSignal,
): Promise<Shown | undefined> {
  switch (perspective.kind) {
    case 'neighborhood':
      return inSlices(showNeighborhood(filtered(atlas), lookup, perspective), signal);
    case 'papers':
      return inSlices(showPapers(filtered(atlas)), signal);
    case 'communities': {
      const { showCommunities } = await import('./communities.ts');
      return unfiltered(atlas, await inSlices(showCommunities(atlas, lookup, all), signal));
    }
    case 'comparison': {
      const { showComparison } = await import('./comparison.ts');
      return unfiltered(atlas, await inSlices(showComparison(atlas, lookup, perspective), signal));
    }
  }
}

/** With the network of what a filter keeps. */
function filtered(atlas: Atlas): Atlas {
  return atlas.kept ? { ...atlas, network: keepNetwork(atlas.network, atlas.kept) } : atlas;
}

/** Communities and sides of a comparison are those of the whole network. */
function unfiltered({ kept }: Atlas, shown: Shown | undefined): Shown | undefined {
  return kept && shown && !shown.isFailed ? { ...shown, title: `${shown.title}, without the filter` } : shown;
}

type Neighborhood = Extract<Perspective, { kind: 'neighborhood' }>;

function* showNeighborhood(atlas: Atlas, lookup: Lookup, perspective: Neighborhood): Sliced<Shown> {
  const { network } = atlas;
  const middle = [...new Set(perspective.keys.map((key) => lookup.findAuthor(key)))]
    .filter((author) => author !== undefined)
    .filter((author) => !network.hidden[author]);
  if (middle.length === 0) return failed(atlas, 'Whom this view is about is not on this map.');
  const found = findNeighborhood(network, middle, perspective.hops);
  const title = titleOf(atlas, middle, perspective.hops, found.authors.length);
  const among = papersAmong(network, found);
  const papers = perspective.papers ? among : undefined;
  const isIn = Uint8Array.from(found.steps, (steps) => (steps === FAR ? 0 : 1));
  const scene = yield* composeExcerpt(atlas, {
    isIn,
    ...(papers ? { papers } : {}),
    notes: [`Shown: ${title}.`, ...(papers ? [notePapers(papers.length, middle.length)] : [])],
  });
  const centre = new Set(middle);
  return {
    ...{ scene, authors: new Set(found.authors), papers: new Set(among) },
    title: papers ? `${title}, ${countNoun(papers.length, 'paper')}` : title,
    reading: {
      // Whoever it is all about lights everybody, not only those next to them.
      here: (resolved, isHovered) =>
        !isHovered && resolved.kind === 'author' && centre.has(resolved.author) ? undefined : resolved,
    },
  };
}

function titleOf(atlas: Atlas, middle: readonly number[], hops: number, count: number): string {
  const steps = hops === 1 ? '1 step' : `${hops} steps`;
  const who =
    middle.length <= NAMED
      ? middle.map((author) => displayName(atlas.authors[author]!.name)).join(' and ')
      : countNoun(middle.length, 'author');
  return `${steps} around ${who}: ${groupDigits(count)} of ${countNoun(countVisible(atlas.network), 'author')}`;
}

function notePapers(papers: number, middle: number): string {
  const theirs = middle === 1 ? 'the author in the middle' : 'those in the middle';
  return `Papers, as diamonds: ${groupDigits(papers)} by two or more of the authors shown, or by ${theirs}.`;
}

function* showPapers(atlas: Atlas): Sliced<Shown> {
  const { network } = atlas;
  const papers = papersOfAnybody(network);
  if (papers.length === 0) return failed(atlas, 'This network came without papers.');
  if (papers.length > MOST_PAPERS)
    return failed(
      atlas,
      `${countNoun(papers.length, 'paper')} are too many to stand on one map; up to ${groupDigits(MOST_PAPERS)} can. Focus on an author to see theirs.`,
    );
  const title = `${countNoun(countVisible(network), 'author')} and the ${countNoun(papers.length, 'paper')} between them`;
  const scene = yield* composeExcerpt(atlas, {
    isIn: Uint8Array.from(network.hidden, (hidden) => 1 - hidden),
    papers,
    notes: [`Shown: ${title}, each paper a diamond.`],
  });
  return { scene, title };
}
