/** An atlas, its recipe and a choice of authors in, the rows that leave in every graph file out. */
import type { Assessment } from '../assessment.ts';
import { MUTED, NO_COMMUNITY, type Atlas, type Network, type Paper } from '../model.ts';
import type { Recipe } from '../recipe.ts';
import {
  coAuthorshipsWithPapers,
  countVisible,
  forEachCoAuthorship,
  papersOf,
  sharedPapers,
} from '../co-authorships.ts';
import { displayName } from '../text/names.ts';
import { describeExport, type About } from './about.ts';
import type { AuthorRow, CoAuthorshipRow } from './columns.ts';
import { cleanLine } from '../text/clean.ts';

export interface Choice {
  /** The selection; without it, everyone on the map. Hidden authors never leave. */
  readonly authors?: readonly number[];
  /** `#rrggbb` per slot of the palette. */
  readonly colors: readonly string[];
  readonly mutedColor: string;
  /** Without it, and where a network is too large for one, the figures that come from it are −1. */
  readonly assessment?: Assessment | undefined;
}

export interface GraphTable {
  readonly about: About;
  /** In the order of the atlas. */
  readonly authors: readonly AuthorRow[];
  /** Each pair once, in the order of its authors; made as they are asked for, since there may be millions. */
  readonly coAuthorships: Iterable<CoAuthorshipRow> & { readonly length: number };
  /** Papers that name at least one of the authors. */
  readonly papers: readonly { readonly id: string; readonly paper: Paper }[];
}

export function createGraphTable(atlas: Atlas, recipe: Recipe, choice: Choice): GraphTable {
  const { network, bibliography } = atlas;
  const visible = countVisible(network);
  const chosen = chooseAuthors(network, choice.authors);
  const paperIds = toIds(bibliography.papers.map(({ key }) => key));
  const authorIds = toIds(atlas.authors.map(({ key }) => key));

  const toAuthorRow = createAuthorRows(atlas, choice, paperIds);
  const authors: AuthorRow[] = [];
  const isOnPaper = new Uint8Array(network.paperCount);
  for (let a = 0; a < network.authorCount; a++) {
    if (!chosen[a]) continue;
    authors.push(toAuthorRow(a, authorIds[a]!));
    for (const paper of papersOf(network, a)) isOnPaper[paper] = 1;
  }

  const coAuthorships = listCoAuthorships(network, chosen, authorIds, paperIds);
  const papers = bibliography.papers.map((paper, p) => ({ id: paperIds[p]!, paper })).filter((_, p) => isOnPaper[p]);
  const about = describeExport(atlas, recipe, choice.assessment, {
    papers: papers.length,
    authors: authors.length,
    coAuthorships: coAuthorships.length,
    visible,
  });
  return { about, authors, coAuthorships, papers };
}

function chooseAuthors({ authorCount, hidden }: Network, authors?: readonly number[]): Uint8Array {
  const chosen = new Uint8Array(authorCount).fill(authors ? 0 : 1);
  for (const author of authors ?? []) {
    if (!(author in chosen)) throw new RangeError(`Expected an author from 0 to ${authorCount - 1}, got ${author}.`);
    chosen[author] = 1;
  }
  for (let a = 0; a < authorCount; a++) if (hidden[a]) chosen[a] = 0;
  return chosen;
}

/** Keys that can be joined by spaces. Where two keys differ only in what is dropped, the later one gets a number. */
export function toIds(keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const base = cleanLine(key).replaceAll(' ', '_');
    let id = base;
    for (let n = 2; taken.has(id) || id === ''; n++) id = `${base}~${n}`;
    taken.add(id);
    return id;
  });
}

function createAuthorRows(
  atlas: Atlas,
  { colors, mutedColor, assessment }: Choice,
  paperIds: readonly string[],
): (author: number, id: string) => AuthorRow {
  const { network, measures, partition, layout, communityNames } = atlas;
  const { circles } = atlas.scene;
  const circleOf = new Map(Array.from(circles.author, (author, circle) => [author, circle]));
  const palette = colors.map(toHex);
  const muted = toHex(mutedColor);
  const colorOf = (slot: number): string => {
    const color = slot === MUTED ? muted : palette[slot];
    if (color === undefined) throw new RangeError(`Expected a slot under ${colors.length} or ${MUTED}, got ${slot}.`);
    return color;
  };

  return (a, id) => {
    const { name, variants, owner } = atlas.authors[a]!;
    const circle = circleOf.get(a);
    const community = partition.community[a]!;
    const communityName = community === NO_COMMUNITY ? '' : communityNames[community]!;
    return {
      id,
      label: cleanLine(displayName(name)) || id,
      family: cleanLine(name.family),
      given: cleanLine(name.given),
      suffix: cleanLine(name.suffix ?? ''),
      variants: variants.map((variant) => cleanLine(displayName(variant.name))).join('; '),
      papers: measures.papers[a]!,
      paper_ids: Array.from(papersOf(network, a), (paper) => paperIds[paper]!).join(' '),
      degree: measures.degree[a]!,
      strength: toFigure(measures.strength[a]!),
      betweenness: toFigure(assessment?.betweenness.author[a] ?? -1),
      pagerank: toFigure(measures.pageRank[a]!),
      core: measures.core[a]!,
      component: measures.component[a]! + 1,
      community: community === NO_COMMUNITY ? 0 : community + 1,
      community_name: cleanLine(communityName),
      stability: toFigure(assessment?.stability?.author[a] ?? -1),
      owner,
      dimmed: circle !== undefined && circles.dimmed[circle] === 1,
      x: toFigure(layout.x[a]!),
      y: toFigure(layout.y[a]!),
      size: toFigure(circle === undefined ? 0 : circles.radius[circle]!),
      color: circle === undefined ? muted : colorOf(circles.color[circle]!),
    };
  };
}

function listCoAuthorships(
  network: Network,
  chosen: Uint8Array,
  authorIds: readonly string[],
  paperIds: readonly string[],
): GraphTable['coAuthorships'] {
  let length = 0;
  forEachCoAuthorship(network, (source, target) => (length += Number(chosen[source]! & chosen[target]!)));
  return {
    length,
    *[Symbol.iterator]() {
      let id = 0;
      for (const { source, target, weight, shared } of coAuthorshipsWithPapers(network)) {
        if (!chosen[source] || !chosen[target]) continue;
        yield {
          id: `e${++id}`,
          source: authorIds[source]!,
          target: authorIds[target]!,
          weight: toFigure(weight),
          shared,
          paper_ids: sharedPapers(network, source, target)
            .map((paper) => paperIds[paper]!)
            .join(' '),
        };
      }
    },
  };
}

/** No format but XML can hold what is not a finite number, and none keeps the sign of zero. */
function toFigure(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite figure, got ${value}.`);
  return value === 0 ? 0 : value;
}

function toHex(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new TypeError(`Expected a colour as #rrggbb, got ${color}.`);
  return color.toLowerCase();
}
