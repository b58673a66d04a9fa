/** Communities and how near they are in, a colour for each out: neighbours get colours that look far apart to everybody. */
import { MUTED, type Layout, type Network, type Partition, type Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { adjacencyByPlace, adjacencyByTies, type Adjacency } from './adjacency.ts';
import { differenceOf } from './differences.ts';
import { HUES, PLAIN } from './slots.ts';

/** Communities smaller than this get no colour or name of their own. */
const SMALLEST = 3;
/** Two colours that differ by this much (ΔE00) can be told apart side by side. */
const ENOUGH = 10;
/** What it costs that they differ by less. */
const CONFUSED = 20;
/** What it counts that two communities touch at all, and that they are on one map, beside a longest border's 1. */
const TOUCH = 0.2;
const TOGETHER = 0.05;
/** Rounds of swaps; three are usual. */
const ROUNDS = 20;

/**
 * The slot of each community, `MUTED` for all but the twenty largest and for the tiny. Up to ten communities share out
 * the first of the plain hues, any two of which differ enough. `layout` is left out where nobody has a place yet.
 */
export function* colorCommunities(network: Network, partition: Partition, layout?: Layout): Sliced<Uint8Array> {
  const { sizes } = partition;
  const colors = new Uint8Array(sizes.length).fill(MUTED);
  let count = 0;
  while (count < Math.min(HUES, sizes.length) && sizes[count]! >= SMALLEST) count++;
  const ties = yield* partOf(adjacencyByTies(network, partition), 0, 0.5);
  let chosen = choose(costsOf(ties), count);
  if (layout) {
    const places = yield* partOf(adjacencyByPlace(layout, partition), 0.5, 1);
    const costs = costsOf(sum(ties, places));
    // What is seen while the map is laid out is where one search begins, so that few colours change at its end.
    improve(chosen, costs, count);
    const afresh = choose(costs, count);
    if (total(afresh, costs, count) < total(chosen, costs, count)) chosen = afresh;
  }
  colors.set(chosen.subarray(0, count));
  return colors;
}

/** The slots that a person chose for communities; whoever had one of them takes the one that became free. Others than those for communities, as a recipe made elsewhere may have, are passed over. */
export function recolor(colors: Uint8Array, chosen: ReadonlyMap<number, number>): Uint8Array {
  const recolored = colors.slice();
  for (const [community, slot] of chosen) {
    if (!Number.isInteger(slot) || slot < 0 || slot >= HUES) continue;
    const before = recolored[community]!;
    const holder = recolored.indexOf(slot);
    if (holder >= 0 && before !== MUTED && !chosen.has(holder)) recolored[holder] = before;
    recolored[community] = slot;
  }
  return recolored;
}

/** What it costs that two communities have two colours: their nearness, by how much the colours are alike. */
type Costs = (a: number, b: number, slotA: number, slotB: number) => number;

function costsOf(adjacency: Adjacency): Costs {
  return (a, b, slotA, slotB) => {
    const nearness = adjacency[a * HUES + b]!;
    return ((nearness > 0 ? TOUCH + nearness : 0) + TOGETHER) * LIKENESS[slotA * HUES + slotB]!;
  };
}

/** 1 where two colours differ just enough, less where they differ more; not enough is worse than anything else. */
const LIKENESS = Float64Array.from({ length: HUES * HUES }, (_, at) => {
  const ratio = ENOUGH / Math.max(1, differenceOf(Math.floor(at / HUES), at % HUES));
  return ratio * ratio * ratio + (ratio > 1 ? CONFUSED : 0);
});

/** A slot for each of `count` communities, the largest first, at the least cost beside those that have one; then swaps. */
function choose(costs: Costs, count: number): Uint8Array {
  const slots = Uint8Array.from({ length: HUES }, (_, slot) => slot);
  for (let c = 0; c < count; c++) {
    let best = c;
    let least = Infinity;
    for (let at = c; at < choices(count); at++) {
      let cost = 0;
      for (let other = 0; other < c; other++) cost += costs(c, other, slots[at]!, slots[other]!);
      if (cost < least) [best, least] = [at, cost];
    }
    [slots[c], slots[best]] = [slots[best]!, slots[c]!];
  }
  improve(slots, costs, count);
  return slots;
}

/** Swaps two communities' slots, or one for a slot that nobody has, as long as that costs less. */
function improve(slots: Uint8Array, costs: Costs, count: number): void {
  /** Of community `c`, if it had the slot, beside all others but `without`. */
  const cost = (c: number, slot: number, without: number): number => {
    let sum = 0;
    for (let other = 0; other < count; other++)
      if (other !== c && other !== without) sum += costs(c, other, slot, slots[other]!);
    return sum;
  };
  for (let round = 0, swaps = 1; round < ROUNDS && swaps > 0; round++) {
    swaps = 0;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < choices(count); b++) {
        const [ofA, ofB] = [slots[a]!, slots[b]!];
        const now = cost(a, ofA, b) + (b < count ? cost(b, ofB, a) : 0);
        const then = cost(a, ofB, b) + (b < count ? cost(b, ofA, a) : 0);
        if (then >= now * (1 - 1e-9)) continue;
        [slots[a], slots[b]] = [ofB, ofA];
        swaps++;
      }
    }
  }
}

function total(slots: Uint8Array, costs: Costs, count: number): number {
  let sum = 0;
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) sum += costs(a, b, slots[a]!, slots[b]!);
  return sum;
}

/** So many slots there are to choose from: the first hues of the palette are those that differ most to usual eyes. */
function choices(count: number): number {
  return count <= PLAIN ? count : HUES;
}

function sum(a: Adjacency, b: Adjacency): Adjacency {
  return a.map((value, i) => value + b[i]!);
}
