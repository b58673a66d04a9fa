/** The scale at which a map is seen whole in, the scales at which its labels are placed out. */

/** A scale, in pixels per layout unit, is told by its step here. */
export interface Scales {
  readonly at: readonly number[];
  /** The step of the whole map, and the last that is near to it. */
  readonly whole: number;
  readonly near: number;
}

const ROOTS = [1, Math.sqrt(Math.SQRT2), Math.SQRT2, Math.SQRT2 * Math.sqrt(Math.SQRT2)] as const;
const PER_OCTAVE = ROOTS.length;
/** A telephone shows the whole map at a fifth of the scale of the usual window. */
const OUTWARDS = 2.5 * PER_OCTAVE;
/** Nobody comes nearer. */
const NEAREST = 64;

/** Each the fourth root of 2 times the last for an octave about the whole map, where a map is mostly read, beyond it √2 times. */
export function scalesAround(whole: number): Scales {
  const at: number[] = [];
  let step = 0;
  for (let quarter = -OUTWARDS; quarter <= 0 || at.at(-1)! < NEAREST; quarter++) {
    if (quarter % 2 !== 0 && Math.abs(quarter) > PER_OCTAVE) continue;
    if (quarter === 0) step = at.length;
    let scale = whole * ROOTS[quarter & (PER_OCTAVE - 1)]!;
    for (let octave = quarter >> 2; octave < 0; octave++) scale /= 2;
    for (let octave = quarter >> 2; octave > 0; octave--) scale *= 2;
    at.push(scale);
  }
  return { at, whole: step, near: step + PER_OCTAVE };
}
