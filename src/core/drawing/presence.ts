/** A scene and a window on it in, how present its marks are there out: from communities over key authors to everyone. */
import type { Bounds, Scene } from '../model.ts';

/** So many discs in sight, and more, are seen from afar; so few, and fewer, from near by. */
const IN_SIGHT = { afar: 6000, near: 1500 };
const AFAR: Presence = { disc: 0.3, line: 0.5, key: 3 };

export interface Presence {
  /** What lines, and discs that are no key authors', keep of their strength. */
  readonly disc: number;
  readonly line: number;
  /** The least radius of key authors, measured by that of others. */
  readonly key: number;
}

/** As on a map that is not crowded, and where something is in focus, which then says what steps back. */
export const CLOSE: Presence = { disc: 1, line: 1, key: 1 };

/** Pixels per layout unit, and the size of the window. */
interface Window {
  readonly scale: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How many times nearer than a window that the map just fills. */
export function nearnessOf({ minX, minY, maxX, maxY }: Bounds, { scale, widthPx, heightPx }: Window): number {
  return scale / Math.min(widthPx / (maxX - minX), heightPx / (maxY - minY));
}

export function presenceAt({ bounds, circles }: Pick<Scene, 'bounds' | 'circles'>, window: Window): Presence {
  // Of a map twice as near a quarter is in sight.
  const inSight = Math.sqrt(circles.author.length) / Math.max(1, nearnessOf(bounds, window));
  const near = easedBetween(Math.sqrt(IN_SIGHT.afar), Math.sqrt(IN_SIGHT.near), inSight);
  const between = (from: number, to: number): number => from + (to - from) * near;
  return {
    disc: between(AFAR.disc, CLOSE.disc),
    line: between(AFAR.line, CLOSE.line),
    key: between(AFAR.key, CLOSE.key),
  };
}

/** 0 up to `from`, 1 beyond `to`, and smooth between them. */
export function easedBetween(from: number, to: number, value: number): number {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}
