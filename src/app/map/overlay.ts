/** A scene, a camera and what is in focus in, labels and rings on a canvas above the network out. */
import type { Box } from '../../core/drawing/box-index.ts';
import {
  LEAST_RADIUS_PX,
  centreAt,
  fromCanvas,
  paintDiamond,
  paintDisc,
  paintLabels,
  paintRing,
  toCanvasX,
  toCanvasY,
  type Camera,
} from '../../core/drawing/canvas.ts';
import { mixColors } from '../../core/drawing/color.ts';
import { boxOf } from '../../core/drawing/labels.ts';
import { RING, slotColor } from '../../core/drawing/paint.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import { placesOf } from '../../core/drawing/pick.ts';
import type { Label, Scene } from '../../core/model.ts';
import { fitCanvas } from './fit-canvas.ts';
import { LabelTable } from './label-table.ts';

export interface OverlayView {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly lit: ReadonlySet<number> | undefined;
  /** Authors with a double ring. */
  readonly selected: readonly number[];
  /** Others whose whole names show. */
  readonly named: readonly number[];
  /** Authors at the other ends of what is in focus, half lit. */
  readonly ends: readonly number[];
  /** The paper in focus, if it is drawn as a star. */
  readonly paper: number | undefined;
  readonly emphasisedStar: ((paper: number) => boolean) | undefined;
  /** The author under the pointer or the keyboard. */
  readonly focused: number | undefined;
  readonly communityNames: boolean;
  /** The community in focus, whose name stays while the others step back. */
  readonly community: number | undefined;
  /** What sheets cover of the map's sides, in pixels. */
  readonly insets: { readonly left: number; readonly right: number };
}

export interface Overlay {
  paint(view: OverlayView, camera: Camera): void;
  destroy(): void;
}

/** What is in focus is no smaller than this. */
const FOCUS_PX = 13;
/** Of more selected authors in sight none has rings, and of more at the other ends of ties none is half lit: too many to tell apart. */
const RINGED = 500;
const ENDS = 5000;
/** How much of its colour such a disc keeps. */
const HALF = 0.5;
/** More names than those of a co-authorship would cover one another. */
const NAMED = 2;

/** `nameOf` gives the whole name of an author, for what is in focus. */
export function createOverlay(container: HTMLElement, nameOf: (author: number) => string): Overlay {
  const canvas = document.createElement('canvas');
  canvas.className = 'overlay';
  container.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a two-dimensional canvas, got none');

  let table = new LabelTable([]);
  let owners: readonly number[] = [];
  let known: Scene | undefined;
  /** What every frame needs to know of a scene. */
  function learn(scene: Scene): void {
    if (scene.labels !== known?.labels) table = new LabelTable(scene.labels);
    if (scene.circles !== known?.circles) owners = [...scene.circles.author.filter((_, i) => scene.circles.owner[i])];
    known = scene;
  }

  return {
    paint(view, camera) {
      fitCanvas(context, camera);
      const { scene, theme, lit } = view;
      const { circles } = scene;
      if (scene !== known) learn(scene);
      const place = placesOf(circles);
      const ring = (author: number, distancePx: number, color: string, widthPx: number): void => {
        const i = place.get(author);
        if (i === undefined) return;
        const radius = Math.max(1, circles.radius[i]! * camera.scale);
        const [x, y] = [toCanvasX(camera, circles.x[i]!), toCanvasY(camera, circles.y[i]!)];
        paintRing(context, { x, y, radius: radius + distancePx }, color, widthPx);
      };
      for (const owner of owners) if (!lit || lit.has(owner)) ring(owner, 2, theme.ink, 1.5);
      for (const author of inSight(view.ends, ENDS, scene, camera)) {
        const i = place.get(author)!;
        const disc = {
          x: toCanvasX(camera, circles.x[i]!),
          y: toCanvasY(camera, circles.y[i]!),
          radius: Math.max(LEAST_RADIUS_PX, circles.radius[i]! * camera.scale),
        };
        const color = mixColors(slotColor(theme, circles.color[i]!), theme.ground, HALF);
        paintDisc(context, disc, color, { color: theme.ground, share: RING.ground });
      }
      paintCentres(context, view, camera);
      for (const author of inSight(view.selected, RINGED, scene, camera)) {
        ring(author, 3, theme.accent, 2);
        ring(author, 6.5, theme.accent, 1.5);
      }
      const named = view.selected.length > NAMED ? [] : view.selected;
      const inFocus = [...new Set([...named, ...view.named, ...(view.focused === undefined ? [] : [view.focused])])];
      const forced = inFocus
        .map((author) => labelInFocus(table.of(author, camera.scale), view.scene, camera, author, nameOf))
        .filter((label) => label !== undefined);
      const taken = forced.map((label) => boxOf(label, camera.scale));
      const isFree = (box: Box): boolean =>
        !taken.some((t) => t.minX < box.maxX && box.minX < t.maxX && t.minY < box.maxY && box.minY < t.maxY);
      // A label cut off by a sheet or by the window's edge is not shown: half a name is none.
      const rest = table
        .within(windowOf(camera, view.insets), camera.scale)
        .filter(({ label, box }) => {
          if (!isTold(view, label)) return false;
          return !forced.some(({ kind, index }) => kind === label.kind && index === label.index) && isFree(box);
        })
        .map(({ label }) => label);
      paintLabels(context, [...rest, ...forced], theme, camera, (label) => forced.includes(label));
      if (view.focused !== undefined) {
        // Among several who are selected, the keyboard stands at one of them.
        if (!view.selected.includes(view.focused)) ring(view.focused, 3, theme.ink, 1.5);
        else if (view.selected.length > 1) ring(view.focused, 10, theme.ink, 1.5);
      }
    },
    destroy: () => canvas.remove(),
  };
}

/** Those of the authors whom the canvas shows; nobody where they are more than `most`. */
function inSight(authors: readonly number[], most: number, { circles }: Scene, camera: Camera): number[] {
  const place = placesOf(circles);
  const found: number[] = [];
  for (const author of authors) {
    const i = place.get(author);
    if (i === undefined) continue;
    const x = toCanvasX(camera, circles.x[i]!);
    const y = toCanvasY(camera, circles.y[i]!);
    if (x < 0 || y < 0 || x > camera.widthPx || y > camera.heightPx) continue;
    if (found.push(author) > most) return [];
  }
  return found;
}

/** Centres step back with the spokes, but for that in focus, which has another diamond about it. */
function paintCentres(
  context: CanvasRenderingContext2D,
  { scene: { stars }, theme, lit, paper, emphasisedStar }: OverlayView,
  camera: Camera,
): void {
  stars?.paper.forEach((number, star) => {
    const centre = centreAt(stars, star, camera);
    const authors = stars.spokes.author.subarray(stars.starts[star], stars.starts[star + 1]);
    const stands = !lit || (emphasisedStar?.(number) ?? authors.some((author) => lit.has(author)));
    paintDiamond(context, centre, stands ? theme.ink : theme.line, theme.ground);
    if (number === paper) paintDiamond(context, { ...centre, radius: centre.radius + 4 }, theme.accent);
  });
}

/** Whether a name steps back while something else is in focus. */
function isTold(view: OverlayView, { kind, index }: Label): boolean {
  if (kind === 'community') return showsName(view, index);
  if (!view.lit) return true;
  return kind === 'paper' ? (view.emphasisedStar?.(index) ?? false) : view.lit.has(index);
}

/** Whether the name of a community is among what is painted, and can be pointed at. */
export function showsName({ communityNames, lit, community }: OverlayView, index: number): boolean {
  return communityNames && (!lit || community === index);
}

/** The whole name where the author's label has a place at this scale, else beside the disc, whatever it covers. */
function labelInFocus(
  placed: Label | undefined,
  { circles }: Scene,
  camera: Camera,
  author: number,
  nameOf: (author: number) => string,
): Label | undefined {
  if (placed) return { ...placed, text: nameOf(author), sizePx: Math.max(placed.sizePx, FOCUS_PX) };
  const i = placesOf(circles).get(author);
  if (i === undefined) return undefined;
  return {
    text: nameOf(author),
    kind: 'author',
    index: author,
    x: circles.x[i]!,
    y: circles.y[i]!,
    radius: circles.radius[i]! + 6 / camera.scale,
    position: 'e',
    sizePx: FOCUS_PX,
    minScale: 0,
    maxScale: Infinity,
  };
}

/** What is in sight between the sheets, in layout units. */
export function windowOf(camera: Camera, { left, right }: OverlayView['insets']): Box {
  const { x: minX, y: maxY } = fromCanvas(camera, left, 0);
  const { x: maxX, y: minY } = fromCanvas(camera, camera.widthPx - right, camera.heightPx);
  return { minX, minY, maxX, maxY };
}
