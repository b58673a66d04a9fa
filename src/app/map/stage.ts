/** A container and a view in, the network drawn by Sigma out. The only file that knows Sigma. */
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { CameraState, EdgeDisplayData, MouseCoords, NodeDisplayData } from 'sigma/types';
import { LEAST_WIDTH_PX, type Camera } from '../../core/drawing/canvas.ts';
import { createPaint, ringShare } from '../../core/drawing/paint.ts';
import { CLOSE, presenceAt } from '../../core/drawing/presence.ts';
import type { Bounds } from '../../core/model.ts';
import { prefersLessMotion } from '../parts/motion.ts';
import type { Cloud } from './cloud.ts';
import {
  haveSameMarks,
  hasWideLines,
  isCrowd,
  isHuge,
  moveMarks,
  toStageGraph,
  type EdgeAttributes,
  type NodeAttributes,
  type StageGraph,
} from './graph.ts';
import { SOFT_EDGE, createMarkPrograms } from './marks.ts';
import type { Strokes, StrokesView } from './strokes.ts';

export type StageView = StrokesView;

export interface StageEvents {
  /** After each frame, with the camera that it was drawn with. */
  onFrame(camera: Camera): void;
  isOnMark(xPx: number, yPx: number): boolean;
  onPointer(kind: 'move' | 'leave' | 'click' | 'double' | 'tap', xPx: number, yPx: number): void;
  /** The graphics context was lost; Sigma stays blank for ever after that. */
  onLost(): void;
}

export interface Stage {
  update(view: StageView): void;
  camera(): Camera;
  /** Moves the camera so that the layout point stands in the middle at `scale` pixels per layout unit. */
  moveTo(target: { x: number; y: number; scale: number }, durationMs: number): void;
  resize(): void;
  destroy(): void;
}

/** How far one may go in and out, against the scale at which everything fits. */
const CAMERA_RATIO = { min: 1 / 60, max: 16 };

/** After the last movement, until all lines are drawn again. */
const REST_MS = 120;

/** Throws where the browser has no WebGL. */
export function createStage(container: HTMLElement, first: StageView, events: StageEvents): Stage {
  let view = first;
  let paint = createPaint(view.scene, view.theme);
  const isLit = (author: number): boolean => !view.lit || view.lit.has(author);

  let presence = CLOSE;
  const programs = createMarkPrograms(() => presence);
  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(new UndirectedGraph(), container, {
    allowInvalidContainer: true,
    autoRescale: true,
    renderLabels: false,
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio,
    minEdgeThickness: LEAST_WIDTH_PX * SOFT_EDGE,
    stagePadding: 0,
    minCameraRatio: CAMERA_RATIO.min,
    maxCameraRatio: CAMERA_RATIO.max,
    zIndex: false,
    defaultDrawNodeHover: () => undefined,
    nodeProgramClasses: programs.node,
    edgeProgramClasses: programs.edge,
    doubleClickZoomingDuration: durationOf(200),
    zoomDuration: durationOf(160),
    inertiaDuration: durationOf(200),
    nodeReducer: (node, { i, ...data }): Partial<NodeDisplayData> & { borderColor: string; borderSize: number } => ({
      ...data,
      color: paint.circle(i, isLit(Number(node))),
      borderColor: paint.ring(i, isLit(Number(node))),
      borderSize: ringShare(view.theme, view.scene.circles.color[i]!),
    }),
    edgeReducer: (_, { i, size }): Partial<EdgeDisplayData> => {
      const source = view.scene.lines.source[i]!;
      const target = view.scene.lines.target[i]!;
      const emphasised = view.emphasised?.(source, target) ?? false;
      return {
        size,
        color: paint.line(i, emphasised || (isLit(source) && isLit(target) && !view.emphasised), emphasised),
      };
    },
  });
  // In this order, since Sigma takes its measure of the map when it is given a graph.
  sigma.setCustomBBox(toBBox(view.scene.bounds));
  sigma.setGraph(toStageGraph(view.scene, isHuge(view.scene) ? view : undefined));
  let cloud: Cloud | undefined;
  let raising = false;
  /** The cloud lies beneath everything that Sigma draws. It is kept from one crowd to the next. */
  async function raiseCloud(): Promise<void> {
    if (cloud || raising) return;
    raising = true;
    const { createCloud } = await import('./cloud.ts');
    if (destroyed) return;
    const canvas = document.createElement('canvas');
    canvas.className = 'cloud';
    const raised = await createCloud(canvas, view, camera(), surfaces.nodes!.getContext('webgl2'));
    // Before a crowd is drawn for the first time, which keeps the graphics card busy.
    await raiseStrokes();
    raising = false;
    // Another scene may have come meanwhile, or the end.
    if (!raised || destroyed || !isCrowd(view.scene)) return raised?.destroy();
    cloud = raised;
    if (beneath) beneath.after(canvas);
    else container.prepend(canvas);
    canvas.addEventListener('webglcontextlost', lose);
    cloud.update(view);
    // Until now it had to draw everyone.
    sigma.setGraph(toStageGraph(view.scene, view));
  }
  let strokes: Strokes | undefined;
  /** The lowest layer. */
  let beneath: HTMLCanvasElement | undefined;
  let stroking: Promise<void> | undefined;
  async function raiseStrokes(): Promise<void> {
    if (view.scene.stars ?? view.scene.bends ?? hasWideLines(view.scene)) await (stroking ??= makeStrokes());
  }
  async function makeStrokes(): Promise<void> {
    beneath = document.createElement('canvas');
    beneath.className = 'strokes';
    container.prepend(beneath);
    beneath.addEventListener('webglcontextlost', lose);
    const { createStrokes } = await import('./strokes.ts');
    if (destroyed) return;
    strokes = await createStrokes(beneath, view, camera(), surfaces.nodes!.getContext('webgl2'));
    if (destroyed) return strokes?.destroy();
    strokes?.update(view);
    frame();
  }
  function endCloud(): void {
    cloud?.destroy();
    cloud = undefined;
  }
  // Marks are picked from the scene, with a tolerance. Sigma would read a pixel back from the graphics card at every
  // move of the pointer, which stops the card each time; there is no setting against it.
  (sigma as unknown as { getNodeAtPosition: () => undefined }).getNodeAtPosition = () => undefined;

  /** Of the camera as it is now; Sigma's own conversions otherwise speak of the last frame. */
  function camera(): Camera {
    const now = { cameraState: sigma.getCamera().getState() };
    const { width, height } = sigma.getDimensions();
    const middle = sigma.viewportToGraph({ x: width / 2, y: height / 2 }, now);
    const unit = sigma.graphToViewport({ x: middle.x + 1, y: middle.y }, now);
    return { ...middle, scale: unit.x - width / 2, widthPx: width, heightPx: height };
  }

  /** The lines of a crowd are all drawn only when the map rests. */
  function frame(): void {
    const now = camera();
    const moving = sigma.getCamera().isAnimated() || sigma.getMouseCaptor().isMoving;
    strokes?.paint(now);
    cloud?.paint(now, moving);
    clearTimeout(resting);
    if (cloud && moving) resting = setTimeout(() => cloud?.paint(camera(), false), REST_MS);
    events.onFrame(now);
  }
  let resting: ReturnType<typeof setTimeout> | undefined;

  sigma.on('beforeRender', () => (presence = view.lit ? CLOSE : presenceAt(view.scene, camera())));
  sigma.on('afterRender', () => frame());
  const captor = sigma.getMouseCaptor();
  let inside = false;
  captor.on('mousemovebody', ({ x, y, original }: MouseCoords) => {
    const wasInside = inside;
    inside = container.contains(original.target as Node);
    if (inside) events.onPointer('move', x, y);
    else if (wasInside) events.onPointer('leave', x, y);
  });
  // Two quick clicks on one mark open it; on the ground they zoom in.
  captor.on('doubleClick', (event: MouseCoords) => {
    if (!events.isOnMark(event.x, event.y)) return;
    event.preventSigmaDefault();
    events.onPointer('double', event.x, event.y);
  });
  captor.on('click', ({ x, y }: MouseCoords) => events.onPointer('click', x, y));
  // When the finger is lifted, where it was is all that is left of it.
  sigma.getTouchCaptor().on('tap', ({ previousTouches }) => {
    const touch = previousTouches[0];
    if (touch) events.onPointer('tap', touch.x, touch.y);
  });

  const surfaces = sigma.getCanvases();
  let destroyed = false;
  const lose = (event: Event): void => {
    event.preventDefault();
    // A layer that was taken away gives its context back, which is no loss.
    if (!destroyed && (event.target as Node).isConnected) events.onLost();
  };
  for (const surface of Object.values(surfaces)) surface.addEventListener('webglcontextlost', lose);
  if (isCrowd(view.scene)) void raiseCloud();
  void raiseStrokes();

  return {
    update(next) {
      const previous = view;
      view = next;
      if (next.scene !== previous.scene || next.theme !== previous.theme) paint = createPaint(next.scene, next.theme);
      if (next.scene !== previous.scene) sigma.setCustomBBox(toBBox(next.scene.bounds));
      strokes?.update(next);
      void raiseStrokes();
      if (!isCrowd(next.scene)) endCloud();
      else if (cloud) cloud.update(next);
      else void raiseCloud();
      const focus = isCrowd(next.scene) && (cloud ?? isHuge(next.scene)) ? next : undefined;
      switch (changeOf(previous, next, focus !== undefined)) {
        case 'marks':
          sigma.setGraph(toStageGraph(next.scene, focus));
          break;
        case 'places':
          moveMarks(sigma.getGraph() as StageGraph, next.scene);
          sigma.refresh();
          break;
        case 'looks':
          sigma.refresh({ skipIndexation: true });
          break;
        case 'frame':
          events.onFrame(camera());
      }
    },
    camera,
    moveTo({ x, y, scale }, durationMs) {
      // Sigma's camera lives in a frame of its own; two conversions tell where the point lies there.
      const state = sigma.getCamera().getState();
      const now = { cameraState: state };
      const framed = sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y }, now), now);
      const ratio = (state.ratio * camera().scale) / scale;
      const target: Partial<CameraState> = {
        ...framed,
        ratio: Math.max(CAMERA_RATIO.min, Math.min(CAMERA_RATIO.max, ratio)),
      };
      if (durationOf(durationMs) > 0)
        void sigma.getCamera().animate(target, { duration: durationMs, easing: 'quadraticOut' });
      else sigma.getCamera().setState({ ...state, ...target });
    },
    resize() {
      sigma.resize(true);
      sigma.refresh({ skipIndexation: true });
    },
    destroy() {
      destroyed = true;
      clearTimeout(resting);
      strokes?.destroy();
      endCloud();
      sigma.kill();
    },
  };
}

/** The least that Sigma has to do for another view, where it has everyone or those in focus alone. */
function changeOf(
  previous: StageView,
  next: StageView,
  hasFocusAlone: boolean,
): 'marks' | 'places' | 'looks' | 'frame' {
  const isOther = next.scene !== previous.scene;
  const isRefocused =
    next.lit !== previous.lit ||
    next.emphasised !== previous.emphasised ||
    next.emphasisedStar !== previous.emphasisedStar;
  if (hasFocusAlone ? isOther || isRefocused : isOther && !haveSameMarks(previous.scene, next.scene)) return 'marks';
  if (isOther) return 'places';
  return isRefocused || next.theme !== previous.theme ? 'looks' : 'frame';
}

function toBBox({ minX, minY, maxX, maxY }: Bounds): { x: [number, number]; y: [number, number] } {
  return { x: [minX, maxX], y: [minY, maxY] };
}

/** Nothing moves by itself for those who asked for less motion. */
function durationOf(ms: number): number {
  return prefersLessMotion() ? 0 : ms;
}
