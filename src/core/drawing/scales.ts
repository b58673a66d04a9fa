/** The scale at which a map is seen whole in, the scales at which its labels are placed out. */

/** A scale, in pixels per layout unit, is told by its step here. */
export interface Scales {
  readonly at: readonly number[];
  /** The step of the whole map, and the last that is near to it. */
  readonly whole: number;
  readonly near: number;
}

const ROOT = Math.sqrt(Math.sqrt(Math.SQRT2));
const PER_OCTAVE = 8;
/** A telephone shows the whole map at a fifth of the scale of the usual window. */
const OUTWARDS = 2.5 * PER_OCTAVE;
/** Nobody comes nearer, but where the whole map is near: then no more than so many times. */
const NEAREST = 64;
const NEARER = 8;

/**
 * Within an octave of the whole map, where a map is mostly read, each is 2^¼ times the last, or 2^⅛ times further out, where
 * names are only taken away. Beyond that they are twice as far apart.
 */
export function scalesAround(whole: number): Scales {
  const outwards: number[] = [];
  for (let eighths = 1, scale = whole; eighths <= OUTWARDS; eighths++) {
    scale /= ROOT;
    if (eighths <= PER_OCTAVE || eighths % 2 === 0) outwards.push(scale);
  }
  const inwards = [whole];
  for (let eighths = 2, scale = whole; inwards.at(-1)! < Math.max(NEAREST, NEARER * whole); eighths += 2) {
    scale *= ROOT * ROOT;
    if (eighths <= PER_OCTAVE || eighths % 4 === 0) inwards.push(scale);
  }
  const step = outwards.length;
  return { at: [...outwards.reverse(), ...inwards], whole: step, near: step + PER_OCTAVE / 2 };
}
