/** A container and a view in, the living map out: stage, overlay, pointing, and recovery of a lost graphics context. */
import { bendAt, withoutBent } from '../../core/drawing/bends.ts';
import { LEAST_CENTRE_PX, fromCanvas, toCanvasX, toCanvasY, type Camera } from '../../core/drawing/canvas.ts';
import { pickStar } from '../../core/drawing/pick-star.ts';
import { pickCommunityName, pickMark, placesOf, type Pick as Picked } from '../../core/drawing/pick.ts';
import type { Bounds, Scene } from '../../core/model.ts';
import type { AreasLayer, AreasView } from './areas.ts';
import type { Hand, HandEvents, HandView } from './hand.ts';
import { aim, boundsAround, fitBounds, isFree, type CameraTarget, type Insets } from './camera.ts';
import { createOverlay, showsName, type OverlayView } from './overlay.ts';
import { createStage, type Stage, type StageView } from './stage.ts';

export interface MapView extends StageView, OverlayView, AreasView, HandView {
  readonly insets: Insets;
}

export interface MapEvents extends Pick<HandEvents, 'onSelect' | 'onLasso' | 'onPlace'> {
  /** A mark was clicked twice. */
  onOpen(pick: Picked): void;
  onHover(pick: Picked | undefined): void;
  /** A menu is asked for there. */
  onAsk(pick: Picked | undefined, at: { readonly x: number; readonly y: number }): void;
  /** `restoring`: the picture is being built again; `lost`: it could not be. */
  onCondition(condition: 'drawn' | 'restoring' | 'lost'): void;
}

export interface MapRenderer {
  update(view: MapView): void;
  fit(): void;
  /** Factor above 1 goes in, about the middle of the free area. */
  zoom(factor: number): void;
  pan(xPx: number, yPx: number): void;
  /** Brings these authors out from under what covers them, at the present scale; does nothing where they are free. */
  reveal(authors: readonly number[], insets: Insets): void;
  /** Shows these authors; one alone is approached, not filled the window with. */
  flyTo(authors: readonly number[]): void;
  /** Brings a layout point to the middle of the free area, at the present scale. */
  lookAt(point: { readonly x: number; readonly y: number }): void;
  camera(): Camera;
  /** Whether the whole map is shown, which it is until a person moves it. */
  isFitted(): boolean;
  /** Looks from there at once. */
  lookFrom(target: CameraTarget): void;
  /** Where an author stands in the window of the map, in pixels; undefined for one who is not on it. */
  placeOf(author: number): { readonly x: number; readonly y: number } | undefined;
  /** Tells the present camera, and from now on that of each frame. The returned function ends that. */
  follow(listener: (camera: Camera) => void): () => void;
  destroy(): void;
}

const MOVE_MS = 240;
const TOLERANCE_PX = { mouse: 5, touch: 16 };
/** One author is shown at no less than this scale. */
const NEAR_SCALE = 1.2;
/** After so many losses within a minute the picture is given up. */
const LOSSES = 3;
const MINUTE_MS = 60_000;

/** Throws where the browser has no WebGL. */
export function createMapRenderer(
  container: HTMLElement,
  first: MapView,
  nameOf: (author: number) => string,
  events: MapEvents,
): MapRenderer {
  let view = first;
  let stage: Stage | undefined;
  let lastCamera: Camera | undefined;
  const followers = new Set<(camera: Camera) => void>();
  let losses: number[] = [];
  let rebuilding: ReturnType<typeof setTimeout> | undefined;
  /** Until a person moves the map, it keeps fitting the free area. */
  let fitted = true;
  // Sigma empties its own container when it ends, so it gets one to itself.
  const ground = document.createElement('div');
  ground.className = 'ground';
  container.append(ground);
  const overlay = createOverlay(container, nameOf);
  let areas: AreasLayer | undefined;
  let hand: Hand | undefined;
  let endAsking: (() => void) | undefined;
  let destroyed = false;
  /** Fetched once the map stands. */
  async function raiseLayers(): Promise<void> {
    const [{ createAreasLayer }, { createHand }, { listenForAsking }] = await Promise.all([
      import('./areas.ts'),
      import('./hand.ts'),
      import('./asking.ts'),
    ]);
    if (destroyed) return;
    areas = createAreasLayer(container);
    areas.paint(view, camera());
    endAsking = listenForAsking(container, {
      onAsk: (x, y, isTouch) => events.onAsk(pick(x, y, isTouch ? TOLERANCE_PX.touch : TOLERANCE_PX.mouse), { x, y }),
      isBusy: () => hand?.isBusy() ?? false,
    });
    hand = createHand(container, {
      ...events,
      view: () => view,
      camera,
      pick: (x, y, isTouch) => pick(x, y, isTouch ? TOLERANCE_PX.touch : TOLERANCE_PX.mouse),
    });
  }

  const pick = (xPx: number, yPx: number, tolerancePx: number): Picked | undefined => {
    const current = camera();
    const { scale } = current;
    const { x, y } = fromCanvas(current, xPx, yPx);
    const starWithin = (distancePx: number): Picked | undefined =>
      pickStar(view.scene, { x, y }, { tolerance: distancePx / scale, least: LEAST_CENTRE_PX / scale });
    // Centres lie above discs.
    const centre = starWithin(0);
    if (centre) return centre;
    // Bent lines are not where they would be looked for.
    const seen = bendAt(view.scene.bounds, current) > 0 ? withoutBent(view.scene) : view.scene;
    const mark = pickMark(seen, x, y, tolerancePx / scale);
    if (mark?.kind === 'author') return mark;
    const star = starWithin(tolerancePx);
    if (star) return star;
    const named = pickCommunityName(view.scene, x, y, scale);
    return named && showsName(view, named.community) ? named : mark;
  };

  /** What was clicked last: two clicks on different marks open neither. */
  let clicked = '';
  function choose(mark: Picked | undefined, isDouble: boolean): void {
    const again = JSON.stringify(mark) === clicked;
    clicked = JSON.stringify(mark) ?? '';
    if (mark && isDouble && again) events.onOpen(mark);
    else events.onSelect(mark, false);
  }

  function build(): void {
    stage = createStage(ground, view, {
      onFrame(frame) {
        lastCamera = frame;
        areas?.paint(view, frame);
        overlay.paint(view, frame);
        hand?.paint();
        for (const follower of followers) follower(frame);
      },
      isOnMark: (x, y) => pick(x, y, TOLERANCE_PX.mouse) !== undefined,
      onPointer(kind, x, y) {
        if (kind === 'leave') events.onHover(undefined);
        else if (hand?.isBusy()) return;
        else if (view.tool === 'move' && view.placing)
          events.onPlace({ ...view.placing, ...fromCanvas(camera(), x, y) }, kind !== 'move');
        else if (kind === 'move') events.onHover(pick(x, y, TOLERANCE_PX.mouse));
        else choose(pick(x, y, kind === 'tap' ? TOLERANCE_PX.touch : TOLERANCE_PX.mouse), kind === 'double');
      },
      onLost: () => recover(),
    });
  }

  /** Sigma cannot be revived: end it, build another, and put the camera back. */
  function recover(): void {
    const held = lastCamera;
    const now = performance.now();
    losses = [...losses.filter((time) => now - time < MINUTE_MS), now];
    events.onCondition('restoring');
    stage?.destroy();
    stage = undefined;
    if (losses.length > LOSSES) {
      events.onCondition('lost');
      return;
    }
    rebuilding = setTimeout(() => {
      try {
        build();
        if (held) stage?.moveTo(held, 0);
        events.onCondition('drawn');
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        events.onCondition('lost');
      }
    }, 0);
  }

  function camera(): Camera {
    const current = stage?.camera() ?? lastCamera;
    if (!current) throw new Error('expected a stage with a camera, got none');
    return current;
  }

  function move(target: CameraTarget, durationMs = MOVE_MS): void {
    stage?.moveTo(target, durationMs);
  }

  function placesIn(authors: readonly number[]): { x: number; y: number; radius: number }[] {
    const { circles } = view.scene;
    const place = placesOf(circles);
    return authors
      .map((author) => place.get(author))
      .filter((i) => i !== undefined)
      .map((i) => ({ x: circles.x[i]!, y: circles.y[i]!, radius: circles.radius[i]! }));
  }

  const fit = (durationMs?: number): void => {
    fitted = true;
    const { bounds, mostScale } = view.scene;
    move(fitBounds(bounds, camera(), view.insets, mostScale), durationMs);
  };

  const resizing = new ResizeObserver(() => {
    stage?.resize();
    if (fitted) fit(0);
  });
  const touch = (): void => {
    fitted = false;
  };
  build();
  fit(0);
  void raiseLayers();
  resizing.observe(container);
  container.addEventListener('wheel', touch, { passive: true });
  container.addEventListener('pointerdown', touch);

  return {
    update(next) {
      const previous = view;
      view = next;
      const changed = (Object.keys(next) as (keyof MapView)[]).filter((key) => next[key] !== previous[key]);
      // A disc on its way is all that is drawn anew, however large the map.
      if (changed.every((key) => key === 'placing' || key === 'tool')) {
        hand?.paint();
        return;
      }
      const held = camera();
      stage?.update(next);
      const covered = !sameInsets(previous.insets, next.insets);
      const widened = !sameBounds(previous.scene.bounds, next.scene.bounds);
      // Someone who was moved may widen the map, which is no other map for it.
      if (widened && !fitted && standAlike(previous.scene.circles, next.scene.circles)) move(held, 0);
      else if (widened || (fitted && covered)) fit(previous.scene === next.scene ? MOVE_MS : 0);
    },
    fit: () => fit(),
    zoom(factor) {
      fitted = false;
      const { x, y, scale } = camera();
      const here = aim({ x: 0, y: 0 }, scale, view.insets);
      const there = aim({ x: 0, y: 0 }, scale * factor, view.insets);
      move({ x: x - here.x + there.x, y: y - here.y + there.y, scale: scale * factor });
    },
    pan(xPx, yPx) {
      fitted = false;
      const { x, y, scale } = camera();
      move({ x: x + xPx / scale, y: y - yPx / scale, scale }, 120);
    },
    flyTo(authors) {
      const places = placesIn(authors);
      if (places.length === 0) return;
      fitted = false;
      const { scale } = camera();
      if (places.length === 1) {
        const near = Math.max(scale, NEAR_SCALE);
        move({ ...aim(places[0]!, near, view.insets), scale: near });
      } else move(fitBounds(boundsAround(places), camera(), view.insets, Math.max(scale, NEAR_SCALE)));
    },
    reveal(authors, insets) {
      const now = camera();
      const hidden = placesIn(authors).find(({ x, y }) => !isFree(x, y, now, insets));
      if (hidden) move({ ...aim(hidden, now.scale, insets), scale: now.scale });
    },
    lookAt(point) {
      fitted = false;
      const { scale } = camera();
      move({ ...aim(point, scale, view.insets), scale }, 0);
    },
    camera,
    isFitted: () => fitted,
    lookFrom(target) {
      fitted = false;
      move(target, 0);
    },
    placeOf(author) {
      const [place] = placesIn([author]);
      return place && { x: toCanvasX(camera(), place.x), y: toCanvasY(camera(), place.y) };
    },
    follow(listener) {
      listener(camera());
      followers.add(listener);
      return () => followers.delete(listener);
    },
    destroy() {
      destroyed = true;
      clearTimeout(rebuilding);
      resizing.disconnect();
      container.removeEventListener('wheel', touch);
      container.removeEventListener('pointerdown', touch);
      stage?.destroy();
      overlay.destroy();
      areas?.destroy();
      hand?.destroy();
      endAsking?.();
      ground.remove();
    },
  };
}

/** Whether most of the people are the same and stand where they stood. */
function standAlike(a: Scene['circles'], b: Scene['circles']): boolean {
  let alike = 0;
  for (let i = 0; i < a.author.length; i++)
    if (a.author[i] === b.author[i] && a.x[i] === b.x[i] && a.y[i] === b.y[i]) alike++;
  return 2 * alike > a.author.length;
}

/** Another layout has other bounds; the same one is cloned with every run. */
function sameBounds(a: Bounds, b: Bounds): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}

function sameInsets(a: Insets, b: Insets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}
