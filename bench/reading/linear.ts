/** Pathological families in, for each how much longer twice the text takes out: 2 is linear, 4 is quadratic. */
import { formatOf, readAs } from '../../tests/fuzz/check.ts';
import { time } from '../measuring/stopwatch.ts';
import { FAMILIES } from './pathological.ts';

export interface Growth {
  readonly family: string;
  readonly format: string;
  readonly characters: number;
  readonly ms: number;
  readonly ratio: number;
}

/** Long enough that the clock and the collector of garbage do not decide. */
const ENOUGH_MS = 60;
const MOST_CHARACTERS = 16_000_000;

export function measureGrowth(): Growth[] {
  return FAMILIES.map(({ name, format, write }) => {
    const recognised = formatOf(format);
    const measure = (n: number): number => {
      const text = write(n);
      return time(() => readAs(recognised, text, 65_536), 3).ms;
    };
    let characters = 100_000;
    let ms = measure(characters);
    while (ms < ENOUGH_MS && characters < MOST_CHARACTERS) {
      characters *= 2;
      ms = measure(characters);
    }
    return { family: name, format, characters, ms, ratio: measure(characters * 2) / ms };
  });
}
