/** A scene and a point in, the author or the co-authorship under it out, or the community or what lies between two. */
import type { Scene } from '../model.ts';
import type { Box } from './box-index.ts';
import { DiscGrid } from './disc-grid.ts';
import { boxOf, isVisible } from './labels.ts';
import { LineGrid } from './line-grid.ts';

export type Pick =
  | { readonly kind: 'community'; readonly community: number }
  | { readonly kind: 'author'; readonly author: number }
  | { readonly kind: 'coAuthorship'; readonly source: number; readonly target: number }
  | { readonly kind: 'border'; readonly communities: readonly [low: number, high: number] }
  | { readonly kind: 'paper'; readonly paper: number };

/**
 * The nearest disc within `tolerance` of (x, y), else the nearest line, all in layout units.
 * A disc wins over the lines that run beneath it; of two lines the nearer one, of equals the heavier.
 */
export function pickMark(scene: Scene, x: number, y: number, tolerance: number): Pick | undefined {
  const near = { minX: x - tolerance, minY: y - tolerance, maxX: x + tolerance, maxY: y + tolerance };
  const disc = nearestDisc(scene, near, { x, y }, tolerance);
  if (disc !== undefined) return markOfDisc(scene, disc);
  const line = nearestLine(scene, near, { x, y }, tolerance);
  return line === undefined ? undefined : markOfLine(scene, line);
}

function markOfDisc({ circles, communities }: Scene, disc: number): Pick {
  return communities
    ? { kind: 'community', community: communities[disc]! }
    : { kind: 'author', author: circles.author[disc]! };
}

function markOfLine({ circles, lines, communities }: Scene, line: number): Pick {
  if (!communities) return { kind: 'coAuthorship', source: lines.source[line]!, target: lines.target[line]! };
  const ends = endsOf(circles, lines);
  const [a, b] = [communities[ends[2 * line]!]!, communities[ends[2 * line + 1]!]!];
  return { kind: 'border', communities: a < b ? [a, b] : [b, a] };
}

const discGrids = new WeakMap<Scene, DiscGrid>();
const lineGrids = new WeakMap<Scene, LineGrid>();

/** Made when first asked for, and kept with the scene. */
function heldWith<T>(held: WeakMap<Scene, T>, scene: Scene, make: () => T): T {
  let value = held.get(scene);
  if (value === undefined) held.set(scene, (value = make()));
  return value;
}

function nearestDisc(scene: Scene, near: Box, point: Point, tolerance: number): number | undefined {
  const grid = heldWith(discGrids, scene, () => new DiscGrid(scene.circles));
  let found: number | undefined;
  let nearest = tolerance;
  grid.some(near, (x, y, radius, disc) => {
    const dx = x - point.x;
    const dy = y - point.y;
    const distance = Math.sqrt(dx * dx + dy * dy) - radius;
    // Of equals the one that is drawn last.
    if (distance < nearest || (distance === nearest && disc > (found ?? -1))) {
      nearest = distance;
      found = disc;
    }
    return false;
  });
  return found;
}

function nearestLine(scene: Scene, near: Box, point: Point, tolerance: number): number | undefined {
  const { circles, lines } = scene;
  const ends = endsOf(circles, lines);
  const grid = heldWith(lineGrids, scene, () => new LineGrid(circles, ends));
  let found: number | undefined;
  let nearest = tolerance * tolerance;
  grid.forEach(near, (line) => {
    const a = ends[2 * line]!;
    const b = ends[2 * line + 1]!;
    const squared = squaredDistanceToSegment(
      point,
      { x: circles.x[a]!, y: circles.y[a]! },
      { x: circles.x[b]!, y: circles.y[b]! },
    );
    // Lines stand in order of weight, so of equals the last is the heaviest.
    if (squared < nearest || (squared === nearest && line > (found ?? -1))) {
      nearest = squared;
      found = line;
    }
  });
  return found;
}

/** The community whose name stands at (x, y) at this scale, in pixels per layout unit. */
export function pickCommunityName(
  { labels }: Scene,
  x: number,
  y: number,
  scale: number,
): Extract<Pick, { kind: 'community' }> | undefined {
  const label = labels.find((candidate) => {
    if (candidate.kind !== 'community' || !isVisible(candidate, scale)) return false;
    const box = boxOf(candidate, scale);
    return box.minX <= x && x <= box.maxX && box.minY <= y && y <= box.maxY;
  });
  return label && { kind: 'community', community: label.index };
}

/** Where an author's circle stands in the scene; undefined for authors who have none. */
export interface Places {
  get(author: number): number | undefined;
}

const afters = new WeakMap<Scene['circles'], Uint32Array>();

/** By author one more than the place, so that nobody's is none. Kept with the scene, since pointers ask often. */
function aftersOf(circles: Scene['circles']): Uint32Array {
  let held = afters.get(circles);
  if (!held) {
    let most = -1;
    for (const author of circles.author) if (author > most) most = author;
    held = new Uint32Array(most + 1);
    for (let i = 0; i < circles.author.length; i++) held[circles.author[i]!] = i + 1;
    afters.set(circles, held);
  }
  return held;
}

export function placesOf(circles: Scene['circles']): Places {
  const after = aftersOf(circles);
  return { get: (author) => (after[author] ? after[author] - 1 : undefined) };
}

const ends = new WeakMap<Scene['lines'], Uint32Array>();

/** Places of the circles that each line joins, two by two; kept with the scene. */
export function endsOf(circles: Scene['circles'], lines: Scene['lines']): Uint32Array {
  let held = ends.get(lines);
  if (!held) {
    const after = aftersOf(circles);
    const { source, target } = lines;
    held = new Uint32Array(2 * source.length);
    for (let i = 0; i < source.length; i++) {
      held[2 * i] = after[source[i]!]! - 1;
      held[2 * i + 1] = after[target[i]!]! - 1;
    }
    ends.set(lines, held);
  }
  return held;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function squaredDistanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared
    ? Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / lengthSquared))
    : 0;
  const offX = point.x - (a.x + along * dx);
  const offY = point.y - (a.y + along * dy);
  return offX * offX + offY * offY;
}
