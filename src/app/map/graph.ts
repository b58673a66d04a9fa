/** A scene in, the Graphology graph that Sigma draws out. */
import { UndirectedGraph } from 'graphology';
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

/** Above this number of discs a graph of objects costs seconds and a quarter of a gigabyte; the cloud draws them. */
const CROWD = 20_000;

export function isCrowd({ circles }: Scene): boolean {
  return circles.author.length > CROWD;
}

/** Nodes are authors under their indices, in the scene's order, which is the order of drawing; nobody where they are a crowd. */
export function toStageGraph(scene: Scene): StageGraph {
  const graph: StageGraph = new UndirectedGraph();
  if (isCrowd(scene)) return graph;
  const { circles, lines } = scene;
  circles.author.forEach((author, i) => {
    const type = circles.key[i] ? 'key' : 'circle';
    graph.addNode(author, { i, type, x: circles.x[i]!, y: circles.y[i]!, size: circles.radius[i]! });
  });
  // Bent lines are drawn beneath.
  const bent = new Set(scene.bends?.line);
  lines.source.forEach((source, i) => {
    if (bent.has(i)) return;
    graph.addUndirectedEdge(source, lines.target[i]!, { i, size: lines.width[i]! });
  });
  return graph;
}
