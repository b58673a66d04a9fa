/** Colours as `#rrggbb` in, mixtures and contrasts out. */

/** `share` of `color`, the rest of `ground`. */
export function mixColors(color: string, ground: string, share: number): string {
  const a = channels(color);
  const b = channels(ground);
  return `#${a
    .map((c, i) =>
      Math.round(c * share + b[i]! * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Red, green and blue, 0 to 255. */
export function channels(color: string): [number, number, number] {
  const value = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (value === undefined) throw new Error(`expected a colour such as #1c1d20, got ${color}`);
  const number = parseInt(value, 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** Red, green and blue, 0 to 1. */
export function fractions(color: string): [number, number, number] {
  const [red, green, blue] = channels(color);
  return [red / 255, green / 255, blue / 255];
}
