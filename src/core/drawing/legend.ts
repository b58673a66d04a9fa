/** A scene and a theme in, its legend and notes painted on a canvas out. */
import type { Scene } from '../model.ts';
import { FONT, paintDisc, type Camera, type Canvas2d } from './canvas.ts';
import { textWidthPx } from './glyphs.ts';
import { hasRing, ringShare, slotColor } from './paint.ts';
import type { Theme } from './palette.ts';

const ROW_PX = 20;
const TEXT_PX = 12;
const MARGIN_PX = 20;
/** Communities told by name; the rest are counted. */
const TOLD = 10;

export interface LegendText {
  /** One line that says what the map holds. */
  readonly caption: string;
  readonly legend: boolean;
}

/** Height in pixels that legend, caption and notes need below the map. */
export function legendHeightPx(scene: Scene, { legend }: LegendText): number {
  const rows = legend ? Math.min(scene.legend.length, TOLD) + (scene.legend.length > TOLD ? 1 : 0) : 0;
  return MARGIN_PX * 2 + (rows + 1 + scene.notes.length) * ROW_PX;
}

/** Paints from `topPx` downwards, at the left margin. */
export function paintLegend(
  context: Canvas2d,
  scene: Scene,
  theme: Theme,
  place: Pick<Camera, 'widthPx'> & { topPx: number },
  text: LegendText,
): void {
  const widest = place.widthPx - 2 * MARGIN_PX;
  let y = place.topPx + MARGIN_PX;
  const write = (line: string, indentPx: number, color: string): void => {
    context.font = `400 ${TEXT_PX}px ${FONT}`;
    if ('letterSpacing' in context) context.letterSpacing = '0px';
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = color;
    const fitted = shorten(line, widest - indentPx);
    context.fillText(fitted, MARGIN_PX + indentPx, y, widest - indentPx);
    y += ROW_PX;
  };
  if (text.legend) {
    for (const { color, name, size } of scene.legend.slice(0, TOLD)) {
      const ring = { color: hasRing(theme, color) ? theme.ink : theme.ground, share: ringShare(theme, color) };
      paintDisc(context, { x: MARGIN_PX + 6, y, radius: 5.5 }, slotColor(theme, color), ring);
      write(`${name} (${size} authors)`, 20, theme.ink);
    }
    if (scene.legend.length > TOLD) write(`and ${scene.legend.length - TOLD} communities more`, 20, theme.secondary);
  }
  write(text.caption, 0, theme.secondary);
  for (const note of scene.notes) write(note, 0, theme.ink);
}

function shorten(text: string, widthPx: number): string {
  if (textWidthPx(text, TEXT_PX) <= widthPx) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidthPx(`${characters.join('')}…`, TEXT_PX) > widthPx) characters.pop();
  return `${characters.join('')}…`;
}
