/** A scene and a point in, the author or the co-authorship under it out. */
import type { Scene } from '../model.ts';
import { boxOf, isVisible } from './labels.ts';

export type Pick =
  | { readonly kind: 'community'; readonly community: number }
  | { readonly kind: 'author'; readonly author: number }
  | { readonly kind: 'coAuthorship'; readonly source: number; readonly target: number }
  | { readonly kind: 'paper'; readonly paper: number };

/**
 * The nearest disc within `tolerance` of (x, y), else the nearest line, all in layout units.
 * A disc wins over the lines that run beneath it; of two lines the nearer one, of equals the heavier.
 */
export function pickMark(scene: Scene, x: number, y: number, tolerance: number): Pick | undefined {
  const { circles } = scene;
  let author: number | undefined;
  let nearest = tolerance;
  for (let i = 0; i < circles.author.length; i++) {
    const dx = circles.x[i]! - x;
    const dy = circles.y[i]! - y;
    const distance = Math.sqrt(dx * dx + dy * dy) - circles.radius[i]!;
    if (distance <= nearest) {
      nearest = distance;
      author = circles.author[i]!;
    }
  }
  if (author !== undefined) return { kind: 'author', author };
  const line = nearestLine(scene, x, y, tolerance);
  return line === undefined
    ? undefined
    : { kind: 'coAuthorship', source: scene.lines.source[line]!, target: scene.lines.target[line]! };
}

function nearestLine({ circles, lines }: Scene, x: number, y: number, tolerance: number): number | undefined {
  const ends = endsOf(circles, lines);
  let found: number | undefined;
  let nearest = tolerance * tolerance;
  for (let i = 0; i < lines.source.length; i++) {
    const a = ends[2 * i]!;
    const b = ends[2 * i + 1]!;
    if (apart(circles.x[a]!, circles.x[b]!, x, tolerance) || apart(circles.y[a]!, circles.y[b]!, y, tolerance))
      continue;
    const squared = squaredDistanceToSegment(
      { x, y },
      { x: circles.x[a]!, y: circles.y[a]! },
      { x: circles.x[b]!, y: circles.y[b]! },
    );
    // Lines stand in order of weight, so of equals the last is the heaviest.
    if (squared <= nearest) {
      nearest = squared;
      found = i;
    }
  }
  return found;
}

/** Whether a value lies further than `tolerance` outside of the range between two others. */
function apart(a: number, b: number, value: number, tolerance: number): boolean {
  return (a < value - tolerance && b < value - tolerance) || (a > value + tolerance && b > value + tolerance);
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

const places = new WeakMap<Scene['circles'], Map<number, number>>();

/** Where each author's circle stands in the scene; kept with the scene, since pointers ask often. */
export function placesOf(circles: Scene['circles']): ReadonlyMap<number, number> {
  let held = places.get(circles);
  if (!held) {
    held = new Map(Array.from(circles.author, (author, i) => [author, i]));
    places.set(circles, held);
  }
  return held;
}

const ends = new WeakMap<Scene['lines'], Uint32Array>();

/** Places of the circles that each line joins, two by two; kept with the scene. */
export function endsOf(circles: Scene['circles'], lines: Scene['lines']): Uint32Array {
  let held = ends.get(lines);
  if (!held) {
    const place = placesOf(circles);
    held = new Uint32Array(2 * lines.source.length);
    for (let i = 0; i < lines.source.length; i++) {
      held[2 * i] = place.get(lines.source[i]!)!;
      held[2 * i + 1] = place.get(lines.target[i]!)!;
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
