/** A network in, its drawing by others out, from random spots and with the settings that they recommend. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { GradientDescentVOSLayoutAlgorithm, Layout as VosLayout, Network as VosNetwork } from 'networkanalysis-ts';
import { forEachCoAuthorship } from '../../src/core/co-authorships.ts';
import type { Network } from '../../src/core/model.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Points } from './nearness.ts';

/** `theta` is the error that the Barnes-Hut tree may make. */
export function drawWithForceAtlas2(network: Network, iterations: number, theta = 0.5): Points {
  const random = createRandom(1);
  const graph = new UndirectedGraph<{ x: number; y: number }, { weight: number }>();
  for (let author = 0; author < network.authorCount; author++) graph.addNode(author, { x: random(), y: random() });
  forEachCoAuthorship(network, (source, target, weight) => graph.addUndirectedEdge(source, target, { weight }));
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutTheta: theta };
  forceAtlas2.assign(graph, { iterations, settings });
  return { x: graph.mapNodes((_, { x }) => x), y: graph.mapNodes((_, { y }) => y) };
}

/** All 300 ticks of its cooling, or fewer where the time is over. */
export function drawWithD3(network: Network, capMs: number): { points: Points; ticks: number } {
  const nodes = Array.from({ length: network.authorCount }, () => ({ x: NaN, y: NaN }));
  const links: { source: number; target: number }[] = [];
  forEachCoAuthorship(network, (source, target) => links.push({ source, target }));
  const simulation = forceSimulation(nodes)
    .randomSource(createRandom(1))
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('x', forceX())
    .force('y', forceY())
    .stop();
  const end = performance.now() + capMs;
  let ticks = 0;
  for (; ticks < 300 && performance.now() < end; ticks++) simulation.tick();
  return { points: { x: nodes.map(({ x }) => x), y: nodes.map(({ y }) => y) }, ticks };
}

/** The VOS technique as in VOSviewer: weights by association strength, attraction 2, repulsion 1. */
export function drawWithVos({ authorCount, offsets, neighbors, weights }: Network): Points {
  const network = new VosNetwork({
    nNodes: authorCount,
    setNodeWeightsToTotalEdgeWeights: true,
    firstNeighborIndices: Array.from(offsets),
    neighbors: Array.from(neighbors),
    edgeWeights: Array.from(weights),
  }).createNormalizedNetworkUsingAssociationStrength();
  const algorithm = new GradientDescentVOSLayoutAlgorithm();
  algorithm.setAttraction(2);
  algorithm.setRepulsion(1);
  const layout = new VosLayout({ nNodes: authorCount });
  algorithm.improveLayout(network, layout);
  const [x, y] = layout.getCoordinates();
  return { x: x!, y: y! };
}
