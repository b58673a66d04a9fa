/** A figure in, its picture in the manner of another program out, with that program's own settings. */
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Figure } from '../figure.ts';
import { nextFrame } from './script-clock.ts';

export type Manner = 'vosviewer' | 'gephi-lite';

export const MANNERS: Readonly<Record<Manner, (container: HTMLElement, figure: Figure) => Promise<void>>> = {
  vosviewer: paintAsVosviewer,
  'gephi-lite': paintAsGephiLite,
};

/** As VOSviewer Online has them for networks without other wishes. */
const VOS = {
  marginPx: 40,
  leastDiameterPx: 5,
  meanDiameterPx: 16,
  meanLinePx: 1.5,
  fontPx: 9,
  sizeVariation: 0.5,
  lines: 1000,
  labelLength: 30,
  colors:
    '#d62728 #2ca02c #1f77b4 #bcbd22 #9467bd #17becf #ff7f0e #8c564b #e377c2 #ff9896 #98df8a #aec7e8 #dbdb8d #c5b0d5 #9edae5 #ffbb78 #c49c94 #f7b6d2'.split(
      ' ',
    ),
  otherColor: '#bfbfbf',
};

/** Curved lines beneath, discs by weight, the heaviest last, and every name that overlaps none of a heavier one. */
async function paintAsVosviewer(container: HTMLElement, figure: Figure): Promise<void> {
  const { innerWidth: width, innerHeight: height } = window;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  container.append(canvas);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  const [minX, maxX, minY, maxY] = [
    Math.min(...figure.x),
    Math.max(...figure.x),
    Math.min(...figure.y),
    Math.max(...figure.y),
  ];
  const scale = Math.min((width - 2 * VOS.marginPx) / (maxX - minX), (height - 2 * VOS.marginPx) / (maxY - minY));
  const x = figure.x.map((value) => width / 2 + (value - (minX + maxX) / 2) * scale);
  const y = figure.y.map((value) => height / 2 - (value - (minY + maxY) / 2) * scale);
  const colorOf = (author: number): string => VOS.colors[figure.community[author]!] ?? VOS.otherColor;
  const meanWeight = figure.ties.reduce((sum, [, , weight]) => sum + weight, 0) / figure.ties.length;
  context.globalAlpha = 0.4;
  for (const [source, target, weight] of figure.ties.slice(0, VOS.lines).reverse()) {
    context.strokeStyle = colorOf(figure.strength[source]! > figure.strength[target]! ? source : target);
    context.lineWidth = Math.max(0.1, VOS.meanLinePx * (weight / meanWeight) ** VOS.sizeVariation);
    const [dx, dy] = [x[target]! - x[source]!, y[target]! - y[source]!];
    context.beginPath();
    context.moveTo(x[source]!, y[source]!);
    context.quadraticCurveTo(
      (x[source]! + x[target]!) / 2 + 0.2 * dy,
      (y[source]! + y[target]!) / 2 - 0.2 * dx,
      x[target]!,
      y[target]!,
    );
    context.stroke();
  }
  const mean = figure.strength.reduce((sum, value) => sum + value, 0) / figure.strength.length;
  const sizes = figure.strength.map((value) => (value / mean) ** VOS.sizeVariation);
  const order = [...figure.names.keys()].sort((a, b) => figure.strength[b]! - figure.strength[a]!);
  context.globalAlpha = 0.7;
  for (const author of order.toReversed()) {
    context.fillStyle = colorOf(author);
    context.beginPath();
    context.arc(
      x[author]!,
      y[author]!,
      Math.max(VOS.leastDiameterPx, VOS.meanDiameterPx * sizes[author]!) / 2,
      0,
      2 * Math.PI,
    );
    context.fill();
  }
  context.globalAlpha = 0.8;
  Object.assign(context, { fillStyle: 'black', textAlign: 'center', textBaseline: 'middle' });
  const taken: DOMRect[] = [];
  for (const author of order) {
    const fontPx = VOS.fontPx * Math.max(1, sizes[author]!);
    context.font = `${fontPx}px sans-serif`;
    const name = figure.names[author]!.slice(0, VOS.labelLength);
    const { width: textPx } = context.measureText(name);
    const box = new DOMRect(x[author]! - textPx / 2, y[author]! - fontPx / 2, textPx, fontPx);
    if (
      taken.some(
        (other) => other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom,
      )
    )
      continue;
    taken.push(box);
    context.fillText(name, x[author]!, y[author]!);
  }
  await nextFrame();
}

const NODE_PX = { least: 2, most: 12 };

/** Grey discs by degree, grey lines, and the names that Sigma's grid chooses. */
async function paintAsGephiLite(container: HTMLElement, figure: Figure): Promise<void> {
  const most = Math.max(...figure.degree);
  const graph = new UndirectedGraph();
  figure.names.forEach((label, author) => {
    const size = NODE_PX.least + ((NODE_PX.most - NODE_PX.least) * figure.degree[author]!) / most;
    graph.addNode(author, { label, size, x: figure.x[author]!, y: figure.y[author]!, color: '#999999' });
  });
  for (const [source, target] of figure.ties) graph.addUndirectedEdge(source, target, { size: 1, color: '#cccccc' });
  new Sigma(graph, container);
  await nextFrame();
  await nextFrame();
}
