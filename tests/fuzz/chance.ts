/** A seeded row of numbers in, whole numbers and choices out. */

export type Chance = () => number;

/** 0 to n − 1. */
export function draw(chance: Chance, n: number): number {
  return Math.floor(chance() * n);
}

export function pick<T>(chance: Chance, items: readonly T[]): T {
  return items[draw(chance, items.length)]!;
}
