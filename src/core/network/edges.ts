/** Edges in, one by one between numbered ends, ties out: undirected, each once, their weights added up. */

/** Weights, and where each edge stands, while they come in. */
export class EdgeRows {
  private sources = new Uint32Array(1024);
  private targets = new Uint32Array(1024);
  private weights = new Float64Array(1024);
  private lines = new Uint32Array(1024);
  private ways = new Uint8Array(1024);
  length = 0;

  /** `way` is one of those below. */
  add(source: number, target: number, weight: number, way: number, line: number): void {
    const at = this.length++;
    if (at === this.sources.length) this.grow();
    this.sources[at] = source;
    this.targets[at] = target;
    this.weights[at] = weight;
    this.ways[at] = way;
    this.lines[at] = line;
  }

  at(edge: number): { source: number; target: number; weight: number; way: number; line: number } {
    return {
      source: this.sources[edge]!,
      target: this.targets[edge]!,
      weight: this.weights[edge]!,
      way: this.ways[edge]!,
      line: this.lines[edge]!,
    };
  }

  /** Keeps the order. */
  keep(wanted: (source: number, target: number, line: number) => boolean): void {
    const all = this.length;
    this.length = 0;
    for (let edge = 0; edge < all; edge++) {
      const { source, target, weight, way, line } = this.at(edge);
      if (wanted(source, target, line)) this.add(source, target, weight, way, line);
    }
  }

  clear(): void {
    this.length = 0;
    this.sources = this.targets = this.lines = new Uint32Array(0);
    this.weights = new Float64Array(0);
    this.ways = new Uint8Array(0);
  }

  private grow(): void {
    const size = Math.max(1024, this.sources.length * 2);
    this.sources = enlarge(this.sources, new Uint32Array(size));
    this.targets = enlarge(this.targets, new Uint32Array(size));
    this.lines = enlarge(this.lines, new Uint32Array(size));
    this.weights = enlarge(this.weights, new Float64Array(size));
    this.ways = enlarge(this.ways, new Uint8Array(size));
  }
}

function enlarge<T extends Uint32Array | Float64Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** What the file says of an edge: undirected, directed, or nothing. */
export const UNDIRECTED = 0;
export const DIRECTED = 1;
export const UNSAID = 2;

export interface Ties {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** Ties that run both ways, which were given as two edges. */
  readonly mutual: number;
  /** Every tie was written twice, once each way, and counts once. */
  readonly doubled: boolean;
}

/**
 * `endOf` gives the node of an end. Edges that are no ties have been left out before. A file in which every tie stands in
 * both directions with the same weight has written each twice, as adjacency lists do, and they count once; otherwise the
 * two directions are added up. `onParallel` hears of edges that repeat another one's direction.
 */
export function joinEdges(
  edges: EdgeRows,
  endOf: (end: number) => number,
  nodeCount: number,
  onParallel: (line: number) => void,
): Ties {
  const rows = sortByLower(edges, endOf, nodeCount);
  const ties = new TieTable(edges.length);
  const tieOf = new Uint32Array(nodeCount);
  const seen = new Uint32Array(nodeCount);
  let isCertain = true;
  for (let low = 0; low < nodeCount; low++)
    for (let k = rows.offsets[low]!; k < rows.offsets[low + 1]!; k++) {
      const { source, target, weight, way, line } = edges.at(rows.edges[k]!);
      const isUpward = endOf(source) === low;
      const high = endOf(isUpward ? target : source);
      if (way === UNDIRECTED) isCertain = false;
      if (seen[high] !== low + 1) {
        seen[high] = low + 1;
        tieOf[high] = ties.begin(low, high);
      }
      const isRepeated = ties.add(tieOf[high]!, weight, isUpward || way === UNDIRECTED);
      if (isRepeated) onParallel(line);
    }
  return ties.toTies(isCertain);
}

const UPWARD = 1;
const DOWNWARD = 2;

/** Ties with what runs along each of them, from the lower node to the higher and back. */
class TieTable {
  private readonly sources: Uint32Array;
  private readonly targets: Uint32Array;
  private readonly upward: Float64Array;
  private readonly downward: Float64Array;
  private readonly directions: Uint8Array;
  private length = 0;

  constructor(capacity: number) {
    this.sources = new Uint32Array(capacity);
    this.targets = new Uint32Array(capacity);
    this.upward = new Float64Array(capacity);
    this.downward = new Float64Array(capacity);
    this.directions = new Uint8Array(capacity);
  }

  begin(low: number, high: number): number {
    this.sources[this.length] = low;
    this.targets[this.length] = high;
    return this.length++;
  }

  /** Whether something ran in this direction already. */
  add(tie: number, weight: number, isUpward: boolean): boolean {
    const direction = isUpward ? UPWARD : DOWNWARD;
    const isRepeated = (this.directions[tie]! & direction) > 0;
    this.directions[tie]! |= direction;
    (isUpward ? this.upward : this.downward)[tie]! += weight;
    return isRepeated;
  }

  toTies(mayBeDoubled: boolean): Ties {
    const { length, upward, downward } = this;
    const isMutual = (tie: number): boolean => this.directions[tie] === (UPWARD | DOWNWARD);
    let mutual = 0;
    for (let tie = 0; tie < length; tie++) if (isMutual(tie)) mutual++;
    let doubled = mayBeDoubled && length > 0 && mutual === length;
    for (let tie = 0; doubled && tie < length; tie++) doubled = upward[tie] === downward[tie];
    const weights = upward.slice(0, length);
    if (!doubled) for (let tie = 0; tie < length; tie++) weights[tie]! += downward[tie]!;
    return { sources: this.sources.slice(0, length), targets: this.targets.slice(0, length), weights, mutual, doubled };
  }
}

/** The numbers of the edges by the lower of their nodes, in the order in which they came. */
function sortByLower(
  edges: EdgeRows,
  endOf: (end: number) => number,
  nodeCount: number,
): { offsets: Uint32Array; edges: Uint32Array } {
  const lowest = Uint32Array.from({ length: edges.length }, (_, e) => {
    const { source, target } = edges.at(e);
    return Math.min(endOf(source), endOf(target));
  });
  const offsets = new Uint32Array(nodeCount + 1);
  for (const low of lowest) offsets[low + 1]!++;
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, nodeCount);
  const sorted = new Uint32Array(edges.length);
  lowest.forEach((low, e) => (sorted[next[low]!++] = e));
  return { offsets, edges: sorted };
}
