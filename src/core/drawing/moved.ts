/** A layout and the places where people put some of its discs in, the layout with these there, or as near as there is room, out. */
import type { Layout, Sliced } from '../model.ts';
import { DiscGrid } from './disc-grid.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Disc extends Place {
  readonly radius: number;
}

/** Those who stand round a place, and whether the disc meets any of them elsewhere. */
interface Surroundings {
  readonly discsWithin: (reach: number) => readonly Disc[];
  readonly isFree: (place: Place) => boolean;
}

/** Two discs are apart from this multiple of their distance when they touch, beyond what 32-bit floats round away. */
const APART = 1.001;
/** A disc that finds its place taken stands so far off. */
const GAP = 1.02;

/**
 * Nobody else moves. Where the place is taken, the disc stands at the nearest free one; earlier ones of those who were
 * put somewhere come first.
 */
export function* moveDiscs(given: Layout, wanted: ReadonlyMap<number, Place>): Sliced<Layout> {
  const { radius } = given;
  const grid = new DiscGrid(discsStanding(given, wanted));
  const layout = { x: given.x.slice(), y: given.y.slice(), radius };
  const put: Disc[] = [];
  for (const [author, place] of wanted) {
    yield put.length / wanted.size;
    const own = radius[author]!;
    if (own === 0) continue;
    const free = findFree(place, own, {
      discsWithin: (reach) => [...discsIn(grid, place, reach), ...put],
      isFree: (at) => !meetsAny(grid, put, at, own),
    });
    layout.x[author] = free.x;
    layout.y[author] = free.y;
    put.push({ x: layout.x[author]!, y: layout.y[author]!, radius: own });
  }
  return layout;
}

/** Those on the map whom nobody put anywhere. */
function discsStanding({ x, y, radius }: Layout, wanted: ReadonlyMap<number, Place>): Layout {
  const standing = radius.slice();
  for (const author of wanted.keys()) standing[author] = 0;
  const isStanding = (_: number, author: number): boolean => standing[author]! > 0;
  return { x: x.filter(isStanding), y: y.filter(isStanding), radius: radius.filter(isStanding) };
}

function discsIn(grid: DiscGrid, { x, y }: Place, reach: number): Disc[] {
  const found: Disc[] = [];
  grid.some({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach }, (...[atX, atY, radius]) => {
    found.push({ x: atX, y: atY, radius });
    return false;
  });
  return found;
}

/**
 * The nearest place at which a disc of this radius meets no other. It is the wanted one, or lies on a circle round another
 * disc at which the two just stand apart: nearest to the wanted place there, or where two such circles meet.
 */
function findFree(wanted: Place, radius: number, { discsWithin, isFree }: Surroundings): Place {
  if (isFree(wanted)) return wanted;
  for (let reach = 2 * radius; ; reach *= 2) {
    const circles = discsWithin(reach + radius * GAP)
      .map(({ x, y, radius: other }) => ({ x, y, radius: GAP * (radius + other) }))
      .filter((circle) => distanceOf(circle, wanted) <= reach + circle.radius);
    const places = circles.flatMap((circle, i) => [
      nearestOn(circle, wanted),
      ...circles.slice(0, i).flatMap((other) => meetingsOf(circle, other)),
    ]);
    const nearest = places
      .map((place) => ({ place, distance: distanceOf(place, wanted) }))
      .filter(({ distance }) => distance <= reach)
      .sort((a, b) => a.distance - b.distance || a.place.x - b.place.x || a.place.y - b.place.y)
      .find(({ place }) => isFree(place));
    if (nearest) return nearest.place;
  }
}

function meetsAny(grid: DiscGrid, put: readonly Disc[], { x, y }: Place, radius: number): boolean {
  // The grid adds its largest radius to the box.
  const reach = APART * (radius + grid.largest) - grid.largest;
  const box = { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach };
  const meets = (atX: number, atY: number, other: number): boolean => {
    return distanceOf({ x: atX, y: atY }, { x, y }) < APART * (radius + other);
  };
  return grid.some(box, meets) || put.some((disc) => meets(disc.x, disc.y, disc.radius));
}

function nearestOn({ x, y, radius }: Disc, place: Place): Place {
  const distance = distanceOf({ x, y }, place);
  if (distance === 0) return { x: x + radius, y };
  return { x: x + ((place.x - x) * radius) / distance, y: y + ((place.y - y) * radius) / distance };
}

/** Where two circles cut each other, if they do. */
function meetingsOf(a: Disc, b: Disc): Place[] {
  const distance = distanceOf(a, b);
  if (distance === 0 || distance > a.radius + b.radius) return [];
  const along = (distance * distance + a.radius * a.radius - b.radius * b.radius) / (2 * distance);
  const squared = a.radius * a.radius - along * along;
  if (squared < 0) return [];
  const across = Math.sqrt(squared);
  const [ux, uy] = [(b.x - a.x) / distance, (b.y - a.y) / distance];
  return [1, -1].map((side) => ({
    x: a.x + along * ux - side * across * uy,
    y: a.y + along * uy + side * across * ux,
  }));
}

function distanceOf(a: Place, b: Place): number {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  return Math.sqrt(dx * dx + dy * dy);
}
