/** What the colours of a palette are counted by: slots for communities first, then the steps of the ramp. */

/** Communities can have so many colours. */
export const HUES = 20;
/** The first of them differ in hue; those after repeat the hues in another lightness, and have a ring. */
export const PLAIN = 10;
/** From the least figure to the greatest. */
export const RAMP_STEPS = 32;
/** All colours that a palette has beside its grey. */
export const SLOTS = HUES + RAMP_STEPS;

/** In place of a slot: a disc of the ground's colour in a ring of ink. */
export const HOLLOW = 254;

/** The slot for a share of the way from the least figure to the greatest. */
export function rampSlot(share: number): number {
  return HUES + Math.round(share * (RAMP_STEPS - 1));
}
