/** A scene and a theme in, its legend and notes painted on a canvas out. */
import type { Scene } from '../model.ts';
import { countNoun } from '../text/digits.ts';
import { FONT, paintDisc, type Camera, type Canvas2d } from './canvas.ts';
import { textWidthPx } from './glyphs.ts';
import { hasRing, ringShare, slotColor } from './paint.ts';
import type { Theme } from './palette.ts';
import { HUES, RAMP_STEPS } from './slots.ts';

const ROW_PX = 20;
const TEXT_PX = 12;
const MARGIN_PX = 20;
/** Communities told by name; the rest are counted. */
const TOLD = 10;
/** The bar of a ramp, and the rows that it takes with its name above and its marks below. */
const BAR = { widthPx: 256, heightPx: 10, rows: 3 };

export interface LegendText {
  /** One line that says what the map holds. */
  readonly caption: string;
  readonly legend: boolean;
}

/** Height in pixels that legend, caption and notes need below the map. */
export function legendHeightPx(scene: Scene, { legend }: LegendText): number {
  const count = shownCommunities(scene).length;
  const told = scene.ramp ? BAR.rows : Math.min(count, TOLD) + (count > TOLD ? 1 : 0);
  return MARGIN_PX * 2 + ((legend ? told : 0) + 1 + scene.notes.length) * ROW_PX;
}

/** Paints from `topPx` downwards, at the left margin. */
export function paintLegend(
  context: Canvas2d,
  scene: Scene,
  theme: Theme,
  place: Pick<Camera, 'widthPx'> & { topPx: number },
  text: LegendText,
): void {
  context.layer?.('legend');
  const pen = new Pen(context, { widthPx: place.widthPx, y: place.topPx + MARGIN_PX });
  if (text.legend) {
    if (scene.ramp) paintRamp(pen, scene.ramp, theme);
    else paintCommunities(pen, shownCommunities(scene), theme);
  }
  pen.addRow(text.caption, theme.secondary);
  for (const note of scene.notes) pen.addRow(note, theme.ink);
}

/** A filter may leave nobody of a community. */
function shownCommunities({ legend }: Scene): Scene['legend'] {
  return legend.filter(({ size }) => size > 0);
}

/** Writes row by row. */
class Pen {
  readonly context: Canvas2d;
  readonly #widest: number;
  y: number;

  constructor(context: Canvas2d, { widthPx, y }: { widthPx: number; y: number }) {
    this.context = context;
    this.#widest = widthPx - 2 * MARGIN_PX;
    this.y = y;
  }

  addRow(line: string, color: string, indentPx = 0): void {
    this.place(line, color, MARGIN_PX + indentPx, 'left', this.#widest - indentPx);
    this.y += ROW_PX;
  }

  /** Leaves the row open. */
  place(line: string, color: string, x: number, align: string, widestPx: number): void {
    const { context } = this;
    context.font = `400 ${TEXT_PX}px ${FONT}`;
    if ('letterSpacing' in context) context.letterSpacing = '0px';
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillStyle = color;
    context.fillText(shorten(line, widestPx), x, this.y, widestPx);
  }
}

function paintCommunities(pen: Pen, legend: Scene['legend'], theme: Theme): void {
  for (const { color, name, size } of legend.slice(0, TOLD)) {
    const ring = { color: hasRing(theme, color) ? theme.ink : theme.ground, share: ringShare(theme, color) };
    paintDisc(pen.context, { x: MARGIN_PX + 6, y: pen.y, radius: 5.5 }, slotColor(theme, color), ring);
    pen.addRow(`${name} (${countNoun(size, 'author')})`, theme.ink, 20);
  }
  if (legend.length > TOLD) pen.addRow(`and ${legend.length - TOLD} communities more`, theme.secondary, 20);
}

function paintRamp(pen: Pen, { name, marks }: NonNullable<Scene['ramp']>, theme: Theme): void {
  pen.addRow(`Colour: ${name}`, theme.ink);
  const { context } = pen;
  context.lineWidth = BAR.heightPx;
  for (let step = 0; step < RAMP_STEPS; step++) {
    context.strokeStyle = slotColor(theme, HUES + step);
    context.beginPath();
    context.moveTo(MARGIN_PX + (step * BAR.widthPx) / RAMP_STEPS, pen.y);
    context.lineTo(MARGIN_PX + ((step + 1) * BAR.widthPx) / RAMP_STEPS, pen.y);
    context.stroke();
  }
  pen.y += ROW_PX;
  for (const [i, align] of ['left', 'center', 'right'].entries())
    pen.place(marks[i]!, theme.secondary, MARGIN_PX + (i * BAR.widthPx) / 2, align, BAR.widthPx / 3);
  pen.y += ROW_PX;
}

function shorten(text: string, widthPx: number): string {
  if (textWidthPx(text, TEXT_PX) <= widthPx) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidthPx(`${characters.join('')}…`, TEXT_PX) > widthPx) characters.pop();
  return `${characters.join('')}…`;
}
