/** A container and a scene in, the map of it by cosmos.gl out: positions given, its simulation off. */
import { THEMES } from '../../../src/core/drawing/palette.ts';
import { slotColor } from '../../../src/core/drawing/paint.ts';
import { channels } from '../../../src/core/drawing/color.ts';
import type { Scene } from '../../../src/core/model.ts';
import type { Show } from './contestant.ts';
import { neverRests, rest } from './script-clock.ts';
import type { Ties } from './ties.ts';

/** The part of the library that is used here; it is fetched as a file of its own, since it may not be there. */
interface Cosmos {
  readonly ready: Promise<void>;
  setPointPositions(positions: Float32Array): void;
  setPointColors(colors: Float32Array): void;
  setPointSizes(sizes: Float32Array): void;
  setLinks(links: Float32Array): void;
  setConfigPartial(config: object): void;
  getZoomLevel(): number;
  setZoomLevel(level: number): void;
  render(alpha?: number): void;
  spaceToScreenPosition(point: [number, number]): [number, number];
}
type CosmosClass = new (container: HTMLElement, config: object) => Cosmos;

const SPACE = 8192;

export const show: Show = async (container, { circles, lines, bounds }) => {
  const url = new URL('cosmos.js', location.href).href;
  const { Graph } = (await import(/* @vite-ignore */ url)) as { Graph: CosmosClass };
  const scale = (0.9 * SPACE) / Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
  const toSpace = ({ x, y }: Pick<Scene['circles'], 'x' | 'y'>): Float32Array => {
    const flat = new Float32Array(2 * x.length);
    for (let i = 0; i < x.length; i++) {
      flat[2 * i] = SPACE / 2 + (x[i]! - (bounds.minX + bounds.maxX) / 2) * scale;
      flat[2 * i + 1] = SPACE / 2 + (y[i]! - (bounds.minY + bounds.maxY) / 2) * scale;
    }
    return flat;
  };
  const toColors = (turn: number): Float32Array => {
    const flat = new Float32Array(4 * circles.color.length);
    const slots = THEMES.light.slots.map((color) => channels(color).map((channel) => channel / 255));
    const muted = channels(slotColor(THEMES.light, 255)).map((channel) => channel / 255);
    circles.color.forEach((slot, i) =>
      flat.set([...(slots[slot < 10 ? (slot + turn) % 10 : slot] ?? muted), 1], 4 * i),
    );
    return flat;
  };
  const place = new Map(Array.from(circles.author, (author, i) => [author, i]));
  let ties: Ties | undefined;
  let hovered: number | undefined;
  const light = (indices: number[] | undefined): void => graph.setConfigPartial({ highlightedPointIndices: indices });
  const focus = (index: number | undefined): void =>
    light(
      index === undefined ? undefined : [index, ...Array.from(ties!.of(circles.author[index]!), (a) => place.get(a)!)],
    );
  const graph = new Graph(container, {
    enableSimulation: false,
    spaceSize: SPACE,
    fitViewOnInit: true,
    fitViewDelay: 0,
    fitViewDuration: 0,
    transitionDuration: 0,
    onPointMouseOver: (index: number) => {
      hovered = circles.author[index];
      focus(index);
    },
    onPointMouseOut: () => {
      hovered = undefined;
      focus(undefined);
    },
  });
  await graph.ready;
  const positions = toSpace(circles);
  graph.setPointPositions(positions);
  graph.setPointColors(toColors(0));
  graph.setPointSizes(circles.radius.map((radius) => Math.max(1, 2 * radius)));
  graph.setLinks(
    Float32Array.from({ length: 2 * lines.source.length }, (_, i) =>
      place.get((i % 2 ? lines.target : lines.source)[i >> 1]!)!,
    ),
  );
  graph.render();
  neverRests(2);
  await rest();
  return {
    place(author) {
      const i = place.get(author)!;
      const [x, y] = graph.spaceToScreenPosition([positions[2 * i]!, positions[2 * i + 1]!]);
      return { x, y };
    },
    learn: (known) => (ties = known),
    hovered: () => hovered,
    approach: (factor) => graph.setZoomLevel(factor * graph.getZoomLevel()),
    select: (author) => focus(author === undefined ? undefined : place.get(author)),
    filter: (on) => light(on ? Array.from(circles.author.keys()).filter((i) => i % 2 === 0) : undefined),
    recolor() {
      graph.setPointColors(toColors(1));
      graph.render();
    },
    move(next) {
      graph.setPointPositions(toSpace(next));
      graph.render();
    },
    stands: () => true,
  };
};
