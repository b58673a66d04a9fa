/** Nothing in, how long scripts take in each frame out: imported first, so that no library has its callbacks called unseen. */

const { requestAnimationFrame: onFrame, setTimeout: onTime } = window;

/** Milliseconds of script since the frame before, frame by frame. */
let frames: number[] = [];
let spent = 0;

function timed<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    const started = performance.now();
    try {
      return run(...args);
    } finally {
      spent += performance.now() - started;
    }
  };
}

window.requestAnimationFrame = (callback) => onFrame.call(window, timed(callback));
window.setTimeout = ((handler: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
  onTime.call(
    window,
    timed(() => handler(...args)),
    ms,
  )) as typeof setTimeout;

/** Runs it and counts its time. */
export function spend<T>(run: () => T): T {
  return timed(run)();
}

/** In a task of its own, whose time the browser counts as that of scripts. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => onTime.call(window, resolve));
}

/** Until the frame that is next has been drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // What others asked for before is called first; what it asks for is called in the next frame.
    onFrame.call(window, () => {
      onTime.call(window, () => {
        frames.push(spent);
        spent = 0;
        resolve();
      });
    });
  });
}

/** Frames that are waited for at most: some drawers never rest. */
let patience = 40;

/** For a drawer that draws all the time, an act is over after a few frames. */
export function neverRests(frames: number): void {
  patience = frames;
}

/** Until nothing has been called for two frames. */
export async function rest(): Promise<void> {
  for (let still = 0, turns = 0; still < 2 && turns < patience; turns++) {
    await nextFrame();
    still = frames.at(-1)! < 0.05 ? still + 1 : 0;
  }
}

/** The frames since this was asked before. */
export function takeFrames(): number[] {
  const taken = frames;
  frames = [];
  return taken;
}
