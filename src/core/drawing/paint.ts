/** A theme and what is lit in, the colours of circles and lines out: the same for screen and file. */
import { MUTED, type Scene } from '../model.ts';
import { mixColors } from './color.ts';
import type { Theme } from './palette.ts';
import { CLOSE } from './presence.ts';
import { HOLLOW, HUES, PLAIN } from './slots.ts';

/** How much of its colour a mark keeps; the rest is ground. */
const SHARE = { full: 1, dimmed: 0.22, faded: 0.1, litLine: 0.85, fadedLine: 0.25 };
export const FADED: Readonly<Record<'dimmed' | 'faded', number>> = SHARE;
/** A disc's ring, as a share of its radius: of ground, so that neighbours separate, or of ink, to be seen itself. */
export const RING = { ground: 0.12, ink: 0.2 };

export interface Paint {
  circle(i: number, lit: boolean): string;
  /** Of the ring round the disc. */
  ring(i: number, lit: boolean): string;
  line(i: number, lit: boolean, emphasised: boolean): string;
  spoke(i: number): string;
}

/** Mixes are computed once per slot. `emphasised` is a line at full strength, as that of a hovered author is. */
export function createPaint(scene: Scene, theme: Theme, presence = CLOSE): Paint {
  const { circles, lines, stars } = scene;
  const mixed = new Map<number, string>();
  const mix = (slot: number, share: number): string => {
    const key = slot * 1000 + Math.round(share * 999);
    let color = mixed.get(key);
    if (color === undefined)
      mixed.set(key, (color = mixColors(slot === INK ? theme.ink : slotColor(theme, slot), theme.ground, share)));
    return color;
  };
  const shareOf = (i: number, lit: boolean): number =>
    !lit ? SHARE.faded : circles.dimmed[i] ? SHARE.dimmed : SHARE.full;
  const present = (i: number, share: number): number => (circles.key[i] ? share : share * presence.disc);
  const spoke = spokeShare(scene) * presence.line;
  const line = lineShare(lines.source.length, circles.author.length) * presence.line;
  return {
    circle: (i, lit) => mix(circles.color[i]!, present(i, shareOf(i, lit))),
    ring: (i, lit) => (hasRing(theme, circles.color[i]!) ? mix(INK, present(i, shareOf(i, lit))) : theme.ground),
    line: (i, lit, emphasised) => {
      const rest = restShare(lines.color[i]!, line);
      return mix(lines.color[i]!, strokeShare(rest, { lit, emphasised, dimmed: lines.dimmed[i] === 1 }));
    },
    spoke: (i) => mix(stars!.spokes.color[i]!, spoke * (stars!.spokes.dimmed[i] ? SHARE.dimmed : 1)),
  };
}

/** Of a line at rest, where others keep `share`. */
export function restShare(slot: number, share: number): number {
  return slot === MUTED ? share * 0.75 : share;
}

/** How much of its colour a line or a spoke keeps that keeps `rest` while nothing is in focus. */
export function strokeShare(
  rest: number,
  { lit, emphasised, dimmed }: Readonly<Record<'lit' | 'emphasised' | 'dimmed', boolean>>,
): number {
  if (!lit) return rest * SHARE.fadedLine;
  if (dimmed) return rest * SHARE.dimmed;
  return emphasised ? SHARE.litLine : rest;
}

/** In place of a slot. */
const INK = 256;

/** Whether discs of this colour have a ring of ink: those that repeat a hue, those that are hollow, and all in high contrast. */
export function hasRing(theme: Theme, slot: number): boolean {
  return theme.ringed || (slot >= PLAIN && slot < HUES) || slot === HOLLOW;
}

export function ringShare(theme: Theme, slot: number): number {
  return hasRing(theme, slot) ? RING.ink : RING.ground;
}

export function slotColor(theme: Theme, slot: number): string {
  if (slot === HOLLOW) return theme.ground;
  return slot === MUTED ? theme.muted : theme.slots[slot]!;
}

/** How much of its colour a spoke keeps: the less, the more there are for each disc, and for each star; more where there is nothing but spokes. */
export function spokeShare({ stars, lines, circles }: Scene): number {
  if (!stars) return 0;
  const { length } = stars.spokes.author;
  const perStar = length / Math.max(1, stars.paper.length);
  const most = lines.source.length === 0 ? 1 : 0.45;
  return most * Math.min(1, Math.sqrt(100 / perStar)) * lineShare(lines.source.length + length, circles.author.length);
}

/** The more lines there are for each disc, the fainter each one. */
export function lineShare(lines: number, circles: number): number {
  const perCircle = lines / Math.max(1, circles);
  return Math.max(0.3, Math.min(0.75, 3.2 / Math.max(1, perCircle)));
}
