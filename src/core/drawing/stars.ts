/** Papers with many authors and where these stand in, a star for each out: a centre on free ground, and a spoke to everyone. */
import { authorsOf } from '../co-authorships.ts';
import type { Layout, Network, Scene, Sliced } from '../model.ts';
import { DiscGrid, type Discs } from './disc-grid.ts';
import { spotsWithin } from './spots.ts';

export type Stars = NonNullable<Scene['stars']>;

/** Half the diagonal of a centre's diamond, in smallest radii, so that it is about as large as their discs. */
const RADIUS = 1;
/** In the radius of a centre: what it keeps free round itself, how far apart centres are, and the spots that are tried. */
const CLEAR = 1.1;
const APART = 4;
const SPOT = { step: 0.8, reach: 24 };
/** Where a centre has to be found a free spot, they are tried further and further apart, so many times twice as far. */
const DOUBLED = 6;
/** Spokes between two yields. */
const SLICE = 1 << 14;

interface StarOptions {
  readonly network: Network;
  readonly layout: Layout;
  /** Those drawn as stars. */
  readonly papers: Uint32Array;
  readonly community: Uint32Array;
  readonly isDimmed: Uint8Array;
  /** The slot of a spoke to an author, where most of a paper's authors are of this community. */
  readonly colorOf: (author: number, community: number) => number;
  /** A centre goes as far as it must to be on free ground. */
  readonly always?: boolean;
}

/** A centre stands at the barycentre of the paper's authors, or on the nearest spot that discs and other centres leave free. */
export function* composeStars(discs: Discs, options: StarOptions): Sliced<Stars> {
  const { network, papers, community, isDimmed, always = false } = options;
  const count = papers.length;
  const radius = RADIUS * discs.radius.reduce((least, r) => Math.min(least, r), Infinity);
  const ground = new Ground(discs, radius, always ? DOUBLED : 0);
  const starts = new Uint32Array(count + 1);
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  const authors: number[] = [];
  const colors: number[] = [];
  let yielded = 0;
  for (let star = 0; star < count; star++) {
    const visible = authorsOf(network, papers[star]!).filter((author) => !network.hidden[author]);
    const most = commonest(visible, community);
    [x[star], y[star]] = ground.settle(barycentre(visible, options.layout));
    for (const author of visible) {
      authors.push(author);
      colors.push(options.colorOf(author, most));
    }
    starts[star + 1] = authors.length;
    if (authors.length < yielded + SLICE) continue;
    yielded = authors.length;
    yield star / count;
  }
  const author = Uint32Array.from(authors);
  const dimmed = Uint8Array.from(author, (a) => isDimmed[a]!);
  const spokes = { author, color: Uint8Array.from(colors), dimmed };
  return { paper: papers, x, y, radius, starts, spokes };
}

/** The discs, and those that keep names away from the centres. */
export function withCentres(discs: Discs, stars: Stars | undefined): Discs {
  if (!stars) return discs;
  const { x, y, radius } = stars;
  const joined = (a: Float32Array, b: Float32Array): Float32Array => {
    const both = new Float32Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
  };
  return {
    x: joined(discs.x, x),
    y: joined(discs.y, y),
    radius: joined(discs.radius, new Float32Array(x.length).fill(radius)),
  };
}

function barycentre(authors: Uint32Array, { x, y }: Layout): readonly [number, number] {
  let [sumX, sumY] = [0, 0];
  for (const author of authors) {
    sumX += x[author]!;
    sumY += y[author]!;
  }
  return [sumX / authors.length, sumY / authors.length];
}

/** The community of most; of equals the larger, which has the smaller number. */
function commonest(authors: Uint32Array, community: Uint32Array): number {
  const counts = new Map<number, number>();
  for (const author of authors) counts.set(community[author]!, (counts.get(community[author]!) ?? 0) + 1);
  let [most, found] = [0, Infinity];
  for (const [candidate, members] of counts)
    if (members > most || (members === most && candidate < found)) [most, found] = [members, candidate];
  return found;
}

/** Where centres can stand: discs, and the centres that stand already. */
class Ground {
  readonly #discs: DiscGrid;
  readonly #radius: number;
  readonly #doubled: number;
  /** Centres by square cells as wide as they are apart, so that those too near are in nine cells. */
  readonly #centres = new Map<string, (readonly [number, number])[]>();

  constructor(discs: Discs, radius: number, doubled: number) {
    this.#discs = new DiscGrid(discs);
    this.#radius = radius;
    this.#doubled = doubled;
  }

  /** Takes the free spot nearest to a point; the point itself where none near by is free. */
  settle([x, y]: readonly [number, number]): readonly [number, number] {
    const settled = this.#findFree(x, y) ?? ([x, y] as const);
    const cell = this.#cellOf(...settled);
    this.#centres.set(cell.join(), [...(this.#centres.get(cell.join()) ?? []), settled]);
    return settled;
  }

  #findFree(x: number, y: number): readonly [number, number] | undefined {
    for (let doubled = 0, step = SPOT.step * this.#radius; doubled <= this.#doubled; doubled++, step *= 2) {
      const free = spotsWithin(SPOT.reach).find(([column, row]) => this.#isFree(x + column * step, y + row * step));
      if (free) return [x + free[0] * step, y + free[1] * step];
    }
    return undefined;
  }

  #isFree(x: number, y: number): boolean {
    const clear = CLEAR * this.#radius;
    const box = { minX: x - clear, minY: y - clear, maxX: x + clear, maxY: y + clear };
    const isNear = (otherX: number, otherY: number, apart: number): boolean =>
      (otherX - x) * (otherX - x) + (otherY - y) * (otherY - y) < apart * apart;
    if (this.#discs.some(box, (discX, discY, radius) => isNear(discX, discY, radius + clear))) return false;
    const [column, row] = this.#cellOf(x, y);
    for (const c of [column - 1, column, column + 1])
      for (const r of [row - 1, row, row + 1])
        for (const centre of this.#centres.get(`${c},${r}`) ?? [])
          if (isNear(...centre, APART * this.#radius)) return false;
    return true;
  }

  #cellOf(x: number, y: number): [number, number] {
    const side = APART * this.#radius;
    return [Math.floor(x / side), Math.floor(y / side)];
  }
}
