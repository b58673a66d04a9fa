/** A network and its components in, a disc for every visible author out: no two overlap, components packed side by side. */
import type { Layout, Network, Sliced } from '../model.ts';
import { settle, type Body } from './force-atlas.ts';
import { removeOverlaps } from './overlaps.ts';
import { packDrawings, type Drawing } from './pack.ts';

/** The whole map fills about a square of this side, in layout units. */
const SIDE = 800;
/** The radius of an author of one paper where there is room, and the largest multiple of it. */
const RADIUS = 5;
const LARGEST = 3.6;
/** Of the room that there is per author, the share that the radius of an author of one paper may take. */
const ROOM = 0.15;
/** Node moves spent on settling; small components get at most `MOST` iterations, large ones at least `LEAST`. */
const MOVES = 1_500_000;
const MOST = 700;
const LEAST = 40;

/** `components` gives each author's component and the sizes, as `findComponents` numbers them. */
export function* layOutNetwork(
  network: Network,
  components: { component: Uint32Array; sizes: Uint32Array },
  random: () => number,
): Sliced<Layout> {
  const { authorCount, hidden } = network;
  const visible = authorCount - hidden.reduce((sum, h) => sum + h, 0);
  const spacing = SIDE / Math.sqrt(Math.max(visible, 1));
  const radius = discRadii(network, Math.min(RADIUS, ROOM * spacing));
  const members: number[][] = Array.from(components.sizes, () => []);
  for (let author = 0; author < authorCount; author++)
    if (!hidden[author]) members[components.component[author]!]!.push(author);

  const drawings: Drawing[] = [];
  let finished = 0;
  for (const authors of members) {
    if (authors.length === 0) continue;
    const drawing = seedDrawing(authors, radius, spacing, random);
    if (authors.length > 1) {
      const body = bodyOf(network, drawing);
      const iterations = Math.max(LEAST, Math.min(MOST, Math.round(MOVES / authors.length)));
      for (const done of settle(body, iterations)) yield (finished + done * 0.9 * authors.length) / visible;
      spread(drawing, spacing);
      for (const done of removeOverlaps(drawing.x, drawing.y, drawing.radius, 0.25 * spacing * ROOM))
        yield (finished + (0.9 + 0.1 * done) * authors.length) / visible;
    }
    drawings.push(drawing);
    finished += authors.length;
  }
  packDrawings(drawings, spacing / 2);

  const layout = { x: new Float32Array(authorCount), y: new Float32Array(authorCount), radius };
  for (const { authors, x, y } of drawings) {
    authors.forEach((author, i) => {
      layout.x[author] = x[i]!;
      layout.y[author] = y[i]!;
    });
  }
  return layout;
}

/**
 * Area by number of papers, up to the largest; somebody of whom no paper is known counts as having one. Where nobody has
 * papers, as in a network made elsewhere, discs grow with the number of co-authors instead.
 */
function discRadii(
  { authorCount, authorOffsets, offsets, hidden, authorPapers }: Network,
  smallest: number,
): Float32Array {
  const countIn = (rows: Uint32Array, author: number): number => rows[author + 1]! - rows[author]!;
  const hasPapers = authorPapers.length > 0;
  let most = 1;
  for (let author = 0; author < authorCount; author++) most = Math.max(most, countIn(offsets, author));
  return Float32Array.from({ length: authorCount }, (_, author) => {
    if (hidden[author]) return 0;
    if (hasPapers) return smallest * Math.min(LARGEST, Math.sqrt(Math.max(1, countIn(authorOffsets, author))));
    return smallest * (1 + (LARGEST - 1) * Math.sqrt(countIn(offsets, author) / most));
  });
}

/** Authors at random spots of a square that has room for them. */
function seedDrawing(authors: number[], radius: Float32Array, spacing: number, random: () => number): Drawing {
  const side = spacing * Math.sqrt(authors.length);
  const spot = (): number => (authors.length === 1 ? 0 : (random() - 0.5) * side);
  const x = new Float64Array(authors.length);
  const y = new Float64Array(authors.length);
  for (let i = 0; i < authors.length; i++) {
    x[i] = spot();
    y[i] = spot();
  }
  return { authors, x, y, radius: Float64Array.from(authors, (author) => radius[author]!) };
}

/**
 * One component as a graph of its own. Ties pull by the square root of their weight, so that a large team, whose
 * ties are light under fractional counting, still holds together; scaled to a mean of 1, so that all countings pull alike.
 */
function bodyOf(network: Network, { authors, x, y }: Drawing): Body {
  const local = new Map(authors.map((author, i) => [author, i]));
  const offsets = new Uint32Array(authors.length + 1);
  const neighbors: number[] = [];
  const weights: number[] = [];
  let total = 0;
  authors.forEach((author, i) => {
    for (let k = network.offsets[author]!; k < network.offsets[author + 1]!; k++) {
      neighbors.push(local.get(network.neighbors[k]!)!);
      const pull = Math.sqrt(network.weights[k]!);
      weights.push(pull);
      total += pull;
    }
    offsets[i + 1] = neighbors.length;
  });
  const mean = total / weights.length;
  return {
    offsets,
    neighbors: Uint32Array.from(neighbors),
    weights: Float64Array.from(weights, (weight) => weight / mean),
    x,
    y,
  };
}

/** Centres a drawing and scales it so that, were its points even, each would have a square of `spacing` to itself. */
function spread({ x, y }: Drawing, spacing: number): void {
  const n = x.length;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += x[i]! / n;
    meanY += y[i]! / n;
  }
  let variance = 0;
  for (let i = 0; i < n; i++) variance += ((x[i]! - meanX) * (x[i]! - meanX) + (y[i]! - meanY) * (y[i]! - meanY)) / n;
  // Even points in a disc of n cells of side s have the variance n s² / 2π.
  const scale = variance > 0 ? spacing * Math.sqrt(n / (2 * Math.PI * variance)) : 1;
  for (let i = 0; i < n; i++) {
    x[i] = (x[i]! - meanX) * scale;
    y[i] = (y[i]! - meanY) * scale;
  }
}
