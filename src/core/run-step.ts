/** What a run says while it goes on: how far it is, and how the map stands at the moment. */
import type { Bounds, Layout, Progress } from './model.ts';

/** The map as it stands while it is laid out: visible authors as discs, their colours as in `Scene`. */
export interface Sketch {
  readonly bounds: Bounds;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  readonly color: Uint8Array;
}

/** How a run goes on; while it lays out, `sketch` gives the picture of the moment, when asked. */
export interface RunStep extends Progress {
  readonly sketch?: () => Sketch;
}

/** Where layout stands: `sketch` copies the present positions, when asked. */
export interface LayoutStep {
  readonly done: number;
  readonly sketch: () => Layout;
}
