/** From a seed, an endless repeatable row of numbers in [0, 1): the only chance there is in the program. */

/** Mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, period 2³². */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
