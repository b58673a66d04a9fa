/** A container and a scene in, Sigma's map of it out: by Graphology, with Sigma's own settings, as its manual does it. */
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { THEMES } from '../../../src/core/drawing/palette.ts';
import { slotColor } from '../../../src/core/drawing/paint.ts';
import { MUTED } from '../../../src/core/model.ts';
import { displayName } from '../../../src/core/text/names.ts';
import { nameOf } from '../../network/bibtex.ts';
import type { Show } from './contestant.ts';
import { rest } from './script-clock.ts';

interface Node {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
}

const FADED = '#eeeeee';

export const show: Show = async (container, { circles, lines }) => {
  const graph = new UndirectedGraph<Node, { size: number }>();
  const colorOf = (slot: number): string => slotColor(THEMES.light, slot);
  circles.author.forEach((author, i) => {
    graph.addNode(author, {
      x: circles.x[i]!,
      y: circles.y[i]!,
      size: Math.max(1, circles.radius[i]!),
      color: colorOf(circles.color[i]!),
      label: displayName(nameOf(author)),
    });
  });
  lines.source.forEach((source, i) => {
    graph.addUndirectedEdge(source, lines.target[i]!, { size: lines.width[i]! });
  });
  let lit: ReadonlySet<string> | undefined;
  let hovered: string | undefined;
  let lost = false;
  const sigma = new Sigma(graph, container, {
    nodeReducer: (node, data) => (lit && !lit.has(node) ? { ...data, label: '', color: FADED } : data),
    edgeReducer: (edge, data) =>
      lit && !graph.extremities(edge).every((end) => lit!.has(end)) ? { ...data, hidden: true } : data,
  });
  const light = (next: ReadonlySet<string> | undefined): void => {
    lit = next;
    sigma.refresh({ skipIndexation: true });
  };
  const focus = (node: string | undefined): void =>
    light(node === undefined ? undefined : new Set([node, ...graph.neighbors(node)]));
  sigma.on('enterNode', ({ node }) => {
    hovered = node;
    focus(node);
  });
  sigma.on('leaveNode', () => {
    hovered = undefined;
    focus(undefined);
  });
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      lost = true;
    });
  await rest();
  return {
    place: (author) => sigma.graphToViewport(graph.getNodeAttributes(author)),
    learn: () => undefined,
    hovered: () => (hovered === undefined ? undefined : Number(hovered)),
    approach: (factor) => void sigma.getCamera().animatedZoom({ factor }),
    select: (author) => focus(author === undefined ? undefined : String(author)),
    filter: (on) => light(on ? new Set(graph.filterNodes((node) => Number(node) % 2 === 0)) : undefined),
    recolor() {
      const next = new Map(THEMES.light.slots.map((color, slot, slots) => [color, slots[(slot + 1) % 10]!]));
      graph.updateEachNodeAttributes((_, data) => ({ ...data, color: next.get(data.color) ?? colorOf(MUTED) }), {
        attributes: ['color'],
      });
    },
    move({ x, y }) {
      const place = new Map(Array.from(circles.author, (author, i) => [String(author), i]));
      graph.updateEachNodeAttributes((node, data) => ({ ...data, x: x[place.get(node)!]!, y: y[place.get(node)!]! }), {
        attributes: ['x', 'y'],
      });
    },
    stands: () => !lost,
  };
};
