/** Lines that are bundled and a camera in, how bent they are there and where they run out. */
import type { Bounds, Scene } from '../model.ts';
import { groupDigits } from '../text/digits.ts';
import { easedBetween, nearnessOf } from './presence.ts';

export type Bends = NonNullable<Scene['bends']>;

/** Straight pieces of which each bent line is made. */
export const BEND_STEPS = 16;
/** Lines are wholly bent up to the first, and straight from the second on: how many times nearer than a window that the map just fills. */
const NEARNESS = { bent: 1.6, straight: 5 };

/** The points of bent lines where they keep this share of their bend. */
export function straighten({ bends }: Scene, share: number): Pick<Bends, 'x' | 'y'> {
  if (!bends || share === 1) return bends ?? { x: new Float32Array(), y: new Float32Array() };
  const along = (values: Float32Array): Float32Array =>
    values.map((value, i) => {
      const step = i % (BEND_STEPS + 1);
      const [from, to] = [values[i - step]!, values[i - step + BEND_STEPS]!];
      const straight = from + ((to - from) * step) / BEND_STEPS;
      return straight + share * (value - straight);
    });
  return { x: along(bends.x), y: along(bends.y) };
}

const straight = new WeakMap<Scene, Scene>();

/** The scene with those lines alone that are not bent; kept with it, since pointers ask often. */
export function withoutBent(scene: Scene): Scene {
  if (!scene.bends) return scene;
  let held = straight.get(scene);
  if (!held) {
    const bent = new Set(scene.bends.line);
    const { source, target, width, color, dimmed } = scene.lines;
    const stays = (_: number, line: number): boolean => !bent.has(line);
    const lines = {
      source: source.filter(stays),
      target: target.filter(stays),
      width: width.filter(stays),
      color: color.filter(stays),
      dimmed: dimmed.filter(stays),
    };
    held = { ...scene, lines };
    straight.set(scene, held);
  }
  return held;
}

/** With more lines than the first, bundling takes over a second; with more discs than the second, single lines are not seen. */
const MOST = { lines: 25_000, discs: 20_000 };
export const MOST_BUNDLED = `${groupDigits(MOST.lines)} lines or ${groupDigits(MOST.discs)} authors`;

export function canBundle({ lines, circles }: Scene): boolean {
  return lines.source.length <= MOST.lines && circles.author.length <= MOST.discs;
}

/** 1 where all of the map is seen, 0 from near by. */
export function bendAt(bounds: Bounds, window: Parameters<typeof nearnessOf>[1]): number {
  return easedBetween(NEARNESS.straight, NEARNESS.bent, nearnessOf(bounds, window));
}
