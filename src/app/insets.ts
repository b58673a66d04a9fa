/** The window and which sheets stand in it in, how much of the map they cover out. */
import type { Insets } from './map/camera.ts';

/** Widths and heights as in the sheets' own styles. */
export const NARROW_PX = 768;
const SIDE_PX = 312;
const PANEL_PX = 392;
const HEADER_PX = 200;
const LEGEND_PX = 40;
const TOP_PX = 60;
const GAP_PX = 20;
const PEEK_PX = 132;

export function insetsOf(
  window: { readonly width: number; readonly height: number },
  open: {
    readonly side: boolean;
    readonly selected: boolean;
    readonly sheet: 'peek' | 'half' | 'full';
    /** Height of the years below the map. */
    readonly timelinePx: number;
  },
): Insets {
  if (window.width < NARROW_PX) {
    const sheet = { peek: PEEK_PX, half: window.height * 0.48, full: window.height * 0.48 }[open.sheet];
    return { top: HEADER_PX, right: 0, bottom: open.selected ? sheet : 24, left: 0 };
  }
  const bottom = Math.max(LEGEND_PX, open.timelinePx > 0 ? open.timelinePx + GAP_PX : 0);
  return { top: TOP_PX, right: open.selected ? PANEL_PX : 0, bottom, left: open.side ? SIDE_PX : 0 };
}
