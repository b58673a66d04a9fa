/** A view in, the Graphology graph that Sigma draws out: of everyone, or where that is a crowd of those in focus. */
import { UndirectedGraph } from 'graphology';
import { endsOf, placesOf } from '../../core/drawing/pick.ts';
import type { Scene } from '../../core/model.ts';

/** `i` is the mark's place in the scene, `type` the program that draws it. */
export interface NodeAttributes {
  i: number;
  type: 'circle' | 'key';
  x: number;
  y: number;
  size: number;
}
export interface EdgeAttributes {
  i: number;
  size: number;
}
export type StageGraph = UndirectedGraph<NodeAttributes, EdgeAttributes>;

export interface Focus {
  /** Authors who are lit; undefined lights everyone. */
  readonly lit: ReadonlySet<number> | undefined;
  readonly emphasised: ((source: number, target: number) => boolean) | undefined;
}

/** With more discs and lines than this, walking a graph of objects at every change takes longer than a frame; the cloud draws them. */
const CROWD = 6000;
/** With more discs than this, even making that graph does, so that Sigma does not draw them until the cloud can. */
const HUGE = 20_000;
/** Of more lines than this, widths are not seen. */
const WIDE = 60_000;
/** So many discs and so many lines of a crowd stand above the cloud, so that pointing at someone stays swift. */
const IN_FOCUS = { discs: 1500, lines: 1000 };

export function isCrowd({ circles, lines }: Scene): boolean {
  return circles.author.length + lines.source.length > CROWD || isHuge({ circles });
}

export function isHuge({ circles }: Pick<Scene, 'circles'>): boolean {
  return circles.author.length > HUGE;
}

/** Whether the lines of a crowd have their widths. */
export function hasWideLines(scene: Scene): boolean {
  return isCrowd(scene) && scene.lines.source.length <= WIDE;
}

/** Nodes are authors under their indices, in the scene's order, which is the order of drawing: all of them, or those in focus. */
export function toStageGraph(scene: Scene, focus: Focus | undefined): StageGraph {
  const graph: StageGraph = new UndirectedGraph();
  const { circles, lines } = scene;
  const addDisc = (i: number): void => {
    const type = circles.key[i] ? 'key' : 'circle';
    graph.addNode(circles.author[i], { i, type, x: circles.x[i]!, y: circles.y[i]!, size: circles.radius[i]! });
  };
  // Bent lines are drawn beneath.
  const bent = new Set(scene.bends?.line);
  const addLine = (i: number): void => {
    if (bent.has(i)) return;
    graph.addUndirectedEdge(lines.source[i], lines.target[i], { i, size: lines.width[i]! });
  };
  if (focus) {
    const { discs, strokes } = marksInFocus(scene, focus);
    discs.forEach(addDisc);
    strokes.forEach(addLine);
  } else {
    for (let i = 0; i < circles.author.length; i++) addDisc(i);
    for (let i = 0; i < lines.source.length; i++) addLine(i);
  }
  return graph;
}

/** Whether both scenes have the same discs and lines in the same order, however they look and wherever they stand. */
export function haveSameMarks(a: Scene, b: Scene): boolean {
  return (
    sameNumbers(a.circles.author, b.circles.author) &&
    sameNumbers(a.circles.key, b.circles.key) &&
    sameNumbers(a.lines.source, b.lines.source) &&
    sameNumbers(a.lines.target, b.lines.target) &&
    sameNumbers(a.bends?.line ?? NONE, b.bends?.line ?? NONE)
  );
}

const NONE = new Uint32Array();

function sameNumbers(a: Uint8Array | Uint32Array, b: Uint8Array | Uint32Array): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}

/** Discs and lines of a scene with the same marks, in place of building them again. */
export function moveMarks(graph: StageGraph, { circles, lines }: Scene): void {
  graph.forEachNode((_, node) => {
    node.x = circles.x[node.i]!;
    node.y = circles.y[node.i]!;
    node.size = circles.radius[node.i]!;
  });
  graph.forEachEdge((_, edge) => {
    edge.size = lines.width[edge.i]!;
  });
}

/** The heaviest of the emphasised lines with the discs at their ends, and all that are lit where they are few; places in the scene, ascending. */
function marksInFocus(scene: Scene, { lit, emphasised }: Focus): { discs: Uint32Array; strokes: Uint32Array } {
  const { circles, lines } = scene;
  const discs = new Set<number>();
  const strokes: number[] = [];
  if (emphasised) {
    const ends = endsOf(circles, lines);
    for (let i = lines.source.length - 1; i >= 0 && strokes.length < IN_FOCUS.lines; i--) {
      if (!emphasised(lines.source[i]!, lines.target[i]!)) continue;
      strokes.push(i);
      discs.add(ends[2 * i]!).add(ends[2 * i + 1]!);
    }
  }
  if (lit && lit.size <= IN_FOCUS.discs) {
    const place = placesOf(circles);
    for (const author of lit) {
      const i = place.get(author);
      if (i !== undefined) discs.add(i);
    }
  }
  return { discs: Uint32Array.from(discs).sort(), strokes: Uint32Array.from(strokes).reverse() };
}
