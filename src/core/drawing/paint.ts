/** A theme and what is lit in, the colours of circles and lines out: the same for screen and file. */
import { MUTED, type Scene } from '../model.ts';
import { mixColors } from './color.ts';
import type { Theme } from './palette.ts';
import { CLOSE } from './presence.ts';

/** How much of its colour a mark keeps; the rest is ground. */
const SHARE = { full: 1, dimmed: 0.22, faded: 0.1, litLine: 0.85 };
export const FADED: Readonly<Record<'dimmed' | 'faded', number>> = SHARE;
/** A disc's ring of ground, as a share of its radius. */
export const RING = 0.12;

export interface Paint {
  circle(i: number, lit: boolean): string;
  line(i: number, lit: boolean, emphasised: boolean): string;
}

/** Mixes are computed once per slot. `emphasised` is a line at full strength, as that of a hovered author is. */
export function createPaint({ circles, lines }: Scene, theme: Theme, presence = CLOSE): Paint {
  const mixed = new Map<number, string>();
  const mix = (slot: number, share: number): string => {
    const key = slot * 1000 + Math.round(share * 999);
    let color = mixed.get(key);
    if (color === undefined) mixed.set(key, (color = mixColors(slotColor(theme, slot), theme.ground, share)));
    return color;
  };
  const line = lineShare(lines.source.length, circles.author.length) * presence.line;
  return {
    circle: (i, lit) => {
      const share = !lit ? SHARE.faded : circles.dimmed[i] ? SHARE.dimmed : SHARE.full;
      return mix(circles.color[i]!, circles.key[i] ? share : share * presence.disc);
    },
    line: (i, lit, emphasised) => {
      const slot = lines.color[i]!;
      const rest = slot === MUTED ? line * 0.75 : line;
      if (!lit) return mix(slot, rest * 0.25);
      if (lines.dimmed[i]) return mix(slot, rest * SHARE.dimmed);
      return mix(slot, emphasised ? SHARE.litLine : rest);
    },
  };
}

export function slotColor(theme: Theme, slot: number): string {
  return slot === MUTED ? theme.muted : theme.slots[slot]!;
}

/** The more lines there are for each disc, the fainter each one. */
export function lineShare(lines: number, circles: number): number {
  const perCircle = lines / Math.max(1, circles);
  return Math.max(0.3, Math.min(0.75, 3.2 / Math.max(1, perCircle)));
}
