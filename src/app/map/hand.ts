/** Pointers on the map and the tool that is on in, lassos and moved discs out, each drawn while it is made. */
import { fromCanvas, paintDisc, toCanvasX, toCanvasY, type Camera } from '../../core/drawing/canvas.ts';
import { authorsInside } from '../../core/drawing/lasso.ts';
import { ringShare, slotColor } from '../../core/drawing/paint.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import { placesOf, type Pick as Picked } from '../../core/drawing/pick.ts';
import type { Scene } from '../../core/model.ts';
import type { Tool } from '../state/view.svelte.ts';
import { fitCanvas } from './fit-canvas.ts';

/** An author and the layout point where they are wanted. */
export interface Placing {
  readonly author: number;
  readonly x: number;
  readonly y: number;
}

export interface HandView {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly tool: Tool | undefined;
  /** Shown at its place until the map has it there. */
  readonly placing: Placing | undefined;
}

export interface HandEvents {
  view(): HandView;
  camera(): Camera;
  pick(xPx: number, yPx: number, isTouch: boolean): Picked | undefined;
  /** `adds`: to what is selected. */
  onSelect(pick: Picked | undefined, adds: boolean): void;
  onLasso(authors: readonly number[], adds: boolean): void;
  /** `isSet`: here it shall stand; otherwise it is only on its way. */
  onPlace(placing: Placing, isSet: boolean): void;
}

export interface Hand {
  /** Whether a line is drawn or a disc dragged just now. */
  isBusy(): boolean;
  paint(): void;
  destroy(): void;
}

/** Nearer to where it went down, a pointer has not moved. */
const STILL_PX = 4;
/** Corners of a lasso are so far apart. */
const STEP_PX = 3;
/** So many lines of a disc move along with it. */
const LINES = 2000;

interface Stroke {
  readonly pointer: number;
  readonly isTouch: boolean;
  readonly adds: boolean;
  /** The disc that is dragged; otherwise a lasso is drawn. */
  readonly author: number | undefined;
  readonly from: { readonly x: number; readonly y: number };
  moved: boolean;
  /** In layout units, so that the map can move meanwhile. */
  readonly x: number[];
  readonly y: number[];
}

export function createHand(container: HTMLElement, events: HandEvents): Hand {
  const canvas = document.createElement('canvas');
  canvas.className = 'overlay';
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a two-dimensional canvas, got none');
  let stroke: Stroke | undefined;
  /** The click that follows belongs to the stroke before it. */
  let wasOurs = false;

  function at({ clientX, clientY }: PointerEvent): { x: number; y: number } {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  function begin(event: PointerEvent): void {
    // A second finger is there to zoom.
    if (stroke) return end();
    wasOurs = false;
    if (event.button !== 0 || !container.contains(event.target as Node)) return;
    const { tool } = events.view();
    const isTouch = event.pointerType === 'touch';
    const from = at(event);
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    const picked = event.altKey && !adds ? events.pick(from.x, from.y, isTouch) : undefined;
    const author = picked?.kind === 'author' ? picked.author : undefined;
    if (author === undefined && !adds && tool !== 'lasso') return;
    container.setPointerCapture(event.pointerId);
    wasOurs = true;
    stroke = { pointer: event.pointerId, isTouch, adds, author, from, moved: false, x: [], y: [] };
    extend(from);
  }

  function extend({ x: xPx, y: yPx }: { x: number; y: number }): void {
    if (!stroke) return;
    const { x, y } = fromCanvas(events.camera(), xPx, yPx);
    stroke.x.push(x);
    stroke.y.push(y);
  }

  function move(event: PointerEvent): void {
    if (!stroke) point(event);
    if (event.pointerId !== stroke?.pointer) return;
    const place = at(event);
    const camera = events.camera();
    const apart = Math.hypot(
      place.x - toCanvasX(camera, stroke.x.at(-1)!),
      place.y - toCanvasY(camera, stroke.y.at(-1)!),
    );
    if (apart < (stroke.moved ? STEP_PX : STILL_PX)) return;
    stroke.moved = true;
    if (stroke.author !== undefined) container.dataset.hand = 'drag';
    extend(place);
    paint();
  }

  /** Says by the pointer's form what it would do. */
  function point(event: PointerEvent): void {
    const { tool } = events.view();
    if (tool || !event.altKey) {
      if (container.dataset.hand) container.dataset.hand = '';
      return;
    }
    const { x, y } = at(event);
    container.dataset.hand = events.pick(x, y, false)?.kind === 'author' ? 'grab' : '';
  }

  function release(event: PointerEvent): void {
    if (event.pointerId !== stroke?.pointer) return;
    const done = stroke;
    move(event);
    end();
    const { scene } = events.view();
    if (!done.moved) events.onSelect(events.pick(done.from.x, done.from.y, done.isTouch), done.author === undefined);
    else if (done.author === undefined) events.onLasso(authorsInside(scene.circles, done), done.adds);
    else events.onPlace({ author: done.author, ...placeOf(done) }, true);
  }

  /** The disc keeps its distance from the pointer that took it. */
  function placeOf({ author, x, y }: Stroke): { x: number; y: number } {
    const { circles } = events.view().scene;
    const i = placesOf(circles).get(author!)!;
    return { x: circles.x[i]! + x.at(-1)! - x[0]!, y: circles.y[i]! + y.at(-1)! - y[0]! };
  }

  function end(): void {
    if (stroke && container.hasPointerCapture(stroke.pointer)) container.releasePointerCapture(stroke.pointer);
    stroke = undefined;
    container.dataset.hand = '';
    paint();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !stroke) return;
    event.stopPropagation();
    end();
  }

  /** What the hand does, the map under it does not do as well. */
  function keepFromMap(event: Event): void {
    if (stroke || (event.type === 'click' && wasOurs)) event.stopPropagation();
  }

  function paint(): void {
    const { scene, theme, placing } = events.view();
    const dragged =
      stroke?.moved && stroke.author !== undefined ? { author: stroke.author, ...placeOf(stroke) } : placing;
    const lasso = stroke?.moved && stroke.author === undefined ? stroke : undefined;
    if (!dragged && !lasso) {
      canvas.remove();
      return;
    }
    if (!canvas.isConnected) container.append(canvas);
    const camera = events.camera();
    fitCanvas(context!, camera);
    if (lasso) paintLasso(context!, lasso, theme, camera);
    if (dragged) paintMoved(context!, dragged, { scene, theme }, camera);
  }

  const listeners = [
    ['pointerdown', begin],
    ['pointermove', move],
    ['pointerup', release],
    ['pointercancel', end],
    ['mousedown', keepFromMap],
    ['click', keepFromMap],
    ['touchstart', keepFromMap],
  ] as const;
  for (const [type, listener] of listeners) container.addEventListener(type, listener as EventListener, true);
  addEventListener('keydown', onKey, true);

  return {
    isBusy: () => stroke !== undefined,
    paint,
    destroy() {
      for (const [type, listener] of listeners) container.removeEventListener(type, listener as EventListener, true);
      removeEventListener('keydown', onKey, true);
      canvas.remove();
    },
  };
}

function paintLasso(context: CanvasRenderingContext2D, { x, y }: Stroke, theme: Theme, camera: Camera): void {
  context.beginPath();
  for (let k = 0; k < x.length; k++) context.lineTo(toCanvasX(camera, x[k]!), toCanvasY(camera, y[k]!));
  context.closePath();
  context.fillStyle = context.strokeStyle = theme.accent;
  context.globalAlpha = 0.12;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 1.5;
  context.setLineDash([6, 4]);
  context.stroke();
  context.setLineDash([]);
}

/** The disc where it is wanted, with the lines to its co-authors; where it stood it stays, as the rest of the map does. */
function paintMoved(
  context: CanvasRenderingContext2D,
  { author, x, y }: Placing,
  { scene: { circles, lines }, theme }: Pick<HandView, 'scene' | 'theme'>,
  camera: Camera,
): void {
  const place = placesOf(circles);
  const i = place.get(author);
  if (i === undefined) return;
  const middle = { x: toCanvasX(camera, x), y: toCanvasY(camera, y) };
  const color = slotColor(theme, circles.color[i]!);
  context.beginPath();
  for (let k = lines.source.length - 1, drawn = 0; k >= 0 && drawn < LINES; k--) {
    const other =
      lines.source[k] === author ? lines.target[k] : lines.target[k] === author ? lines.source[k] : undefined;
    const to = other === undefined ? undefined : place.get(other);
    if (to === undefined) continue;
    drawn++;
    context.moveTo(middle.x, middle.y);
    context.lineTo(toCanvasX(camera, circles.x[to]!), toCanvasY(camera, circles.y[to]!));
  }
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.stroke();
  const radius = Math.max(3, circles.radius[i]! * camera.scale);
  paintDisc(context, { ...middle, radius }, color, { color: theme.accent, share: ringShare(theme, circles.color[i]!) });
}
