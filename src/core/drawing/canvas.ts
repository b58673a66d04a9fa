/** A scene, a theme and a camera in, the picture on a two-dimensional canvas out. */
import type { Label, Scene } from '../model.ts';
import { COMMUNITY_SPACING_PX, LINE, boxAt, footprintOf, isVisible, labelWidthPx, linesOf } from './labels.ts';
import { BEND_STEPS, bendAt, straighten } from './bends.ts';
import { createPaint, ringShare, type Paint } from './paint.ts';
import type { Theme } from './palette.ts';
import { placesOf } from './pick.ts';
import { presenceAt, type Presence } from './presence.ts';

/** The part of CanvasRenderingContext2D that is painted with; core knows no DOM. */
export interface Canvas2d {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  letterSpacing?: string;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number, maxWidth?: number): void;
  strokeText(text: string, x: number, y: number, maxWidth?: number): void;
  /** Where a file keeps its marks in layers: those that follow belong to this one. */
  layer?(name: 'areas' | 'co-authorships' | 'authors' | 'names' | 'legend'): void;
}

/** The layout point in the middle of the canvas, and pixels per layout unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PaintOptions {
  readonly labels: boolean;
  readonly communityNames: boolean;
}

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Discs are never smaller than this on a picture. */
export const LEAST_RADIUS_PX = 1;
export const LEAST_WIDTH_PX = 0.8;
/** So is the centre of a star. */
export const LEAST_CENTRE_PX = 4;
const CENTRE_LINE_PX = 1.5;
const HALO_PX = 5;

/** The layout point that stands at a place of the canvas. */
export function fromCanvas(
  { x, y, scale, widthPx, heightPx }: Camera,
  xPx: number,
  yPx: number,
): { x: number; y: number } {
  return { x: x + (xPx - widthPx / 2) / scale, y: y - (yPx - heightPx / 2) / scale };
}

export function toCanvasX(camera: Camera, x: number): number {
  return camera.widthPx / 2 + (x - camera.x) * camera.scale;
}

export function toCanvasY(camera: Camera, y: number): number {
  return camera.heightPx / 2 - (y - camera.y) * camera.scale;
}

/** Lines widen more slowly than the map grows: by the square root of its scale. */
export function lineWidthPx(width: number, scale: number): number {
  return Math.max(LEAST_WIDTH_PX, width * Math.sqrt(scale));
}

export function paintScene(context: Canvas2d, scene: Scene, theme: Theme, camera: Camera, options: PaintOptions): void {
  const presence = presenceAt(scene, camera);
  const paint = createPaint(scene, theme, presence);
  context.layer?.('co-authorships');
  paintSpokes(context, scene, paint, camera);
  paintLines(context, scene, paint, camera);
  paintCircles(context, scene, theme, paint, { ...camera, key: presence.key });
  const { stars } = scene;
  stars?.paper.forEach((_, star) => {
    paintDiamond(context, centreAt(stars, star, camera), theme.ink, theme.ground);
  });
  const labels = scene.labels.filter(
    (label) => (label.kind === 'community' ? options.communityNames : options.labels) && isVisible(label, camera.scale),
  );
  paintLabels(context, labels, theme, camera);
}

function paintLines(context: Canvas2d, scene: Scene, paint: Paint, camera: Camera): void {
  const { circles, lines } = scene;
  const place = placesOf(circles);
  const isBent = paintBends(context, scene, paint, camera);
  for (let i = 0; i < lines.source.length; i++) {
    if (isBent.has(i)) continue;
    const a = place.get(lines.source[i]!)!;
    const b = place.get(lines.target[i]!)!;
    context.strokeStyle = paint.line(i, true, false);
    context.lineWidth = lineWidthPx(lines.width[i]!, camera.scale);
    context.beginPath();
    context.moveTo(toCanvasX(camera, circles.x[a]!), toCanvasY(camera, circles.y[a]!));
    context.lineTo(toCanvasX(camera, circles.x[b]!), toCanvasY(camera, circles.y[b]!));
    context.stroke();
  }
}

/** Returns the lines that were bent. */
function paintBends(context: Canvas2d, scene: Scene, paint: Paint, camera: Camera): ReadonlySet<number> {
  const { bends, lines } = scene;
  if (!bends) return new Set();
  const points = straighten(scene, bendAt(scene.bounds, camera));
  bends.line.forEach((line, bend) => {
    context.strokeStyle = paint.line(line, true, false);
    context.lineWidth = lineWidthPx(lines.width[line]!, camera.scale);
    context.beginPath();
    for (let step = 0; step <= BEND_STEPS; step++) {
      const at = bend * (BEND_STEPS + 1) + step;
      const [x, y] = [toCanvasX(camera, points.x[at]!), toCanvasY(camera, points.y[at]!)];
      if (step === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.stroke();
  });
  return new Set(bends.line);
}

function paintSpokes(context: Canvas2d, { circles, stars }: Scene, paint: Paint, camera: Camera): void {
  if (!stars) return;
  const place = placesOf(circles);
  context.lineWidth = LEAST_WIDTH_PX;
  stars.paper.forEach((_, star) => {
    for (let i = stars.starts[star]!; i < stars.starts[star + 1]!; i++) {
      const a = place.get(stars.spokes.author[i]!)!;
      context.strokeStyle = paint.spoke(i);
      context.beginPath();
      context.moveTo(toCanvasX(camera, stars.x[star]!), toCanvasY(camera, stars.y[star]!));
      context.lineTo(toCanvasX(camera, circles.x[a]!), toCanvasY(camera, circles.y[a]!));
      context.stroke();
    }
  });
}

/** Where the centre of a star is on the canvas. */
export function centreAt(
  { x, y, radius }: NonNullable<Scene['stars']>,
  star: number,
  camera: Camera,
): { x: number; y: number; radius: number } {
  return {
    x: toCanvasX(camera, x[star]!),
    y: toCanvasY(camera, y[star]!),
    radius: Math.max(LEAST_CENTRE_PX, radius * camera.scale),
  };
}

/** The mark of a paper, which no author has; hollow where it has no fill. */
export function paintDiamond(
  context: Canvas2d,
  { x, y, radius }: { x: number; y: number; radius: number },
  color: string,
  fill?: string,
): void {
  context.beginPath();
  context.moveTo(x - radius, y);
  context.lineTo(x, y + radius);
  context.lineTo(x + radius, y);
  context.lineTo(x, y - radius);
  context.lineTo(x - radius, y);
  context.lineTo(x, y + radius);
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill();
  }
  context.strokeStyle = color;
  context.lineWidth = CENTRE_LINE_PX;
  context.stroke();
}

function paintCircles(
  context: Canvas2d,
  { circles }: Scene,
  theme: Theme,
  paint: Paint,
  camera: Camera & Pick<Presence, 'key'>,
): void {
  context.layer?.('authors');
  for (let i = 0; i < circles.author.length; i++) {
    const x = toCanvasX(camera, circles.x[i]!);
    const y = toCanvasY(camera, circles.y[i]!);
    const least = LEAST_RADIUS_PX * (circles.key[i] ? camera.key : 1);
    const radius = Math.max(least, circles.radius[i]! * camera.scale);
    const ring = { color: paint.ring(i, true), share: ringShare(theme, circles.color[i]!) };
    paintDisc(context, { x, y, radius }, paint.circle(i, true), ring);
    if (circles.owner[i]) paintRing(context, { x, y, radius: radius + 2 }, theme.ink);
  }
}

/** `share` of its radius is ring. */
export function paintDisc(
  context: Canvas2d,
  { x, y, radius }: { x: number; y: number; radius: number },
  color: string,
  ring: { readonly color: string; readonly share: number },
): void {
  disc(context, x, y, radius);
  context.fillStyle = ring.color;
  context.fill();
  disc(context, x, y, radius * (1 - ring.share));
  context.fillStyle = color;
  context.fill();
}

/** A thin ring, as the one of ink round the owner of a profile. */
export function paintRing(
  context: Canvas2d,
  { x, y, radius }: { x: number; y: number; radius: number },
  color: string,
  widthPx = 1.5,
): void {
  disc(context, x, y, radius);
  context.strokeStyle = color;
  context.lineWidth = widthPx;
  context.stroke();
}

function disc(context: Canvas2d, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/**
 * Paints texts with a halo of the ground, all halos before all texts, so that none eats into its neighbour's letters.
 * A text is squeezed where a font would make it wider than its place.
 */
export function paintLabels(
  context: Canvas2d,
  labels: readonly Label[],
  theme: Theme,
  camera: Camera,
  bold: (label: Label) => boolean = () => false,
): void {
  context.layer?.('names');
  const texts = labels.flatMap((label) => textsOf(label, camera, theme, bold(label)));
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = theme.ground;
  for (const { text, x, y, widthPx, ...style } of texts) {
    setText(context, style);
    context.lineWidth = HALO_PX;
    context.strokeText(text, x, y, widthPx);
  }
  for (const { text, x, y, widthPx, ...style } of texts) {
    setText(context, style);
    context.fillStyle = style.color;
    context.fillText(text, x, y, widthPx);
  }
}

/** Each line of a label and where it is painted. */
function textsOf(
  label: Label,
  camera: Camera,
  theme: Theme,
  bold: boolean,
): {
  text: string;
  x: number;
  y: number;
  widthPx: number;
  align: string;
  font: string;
  spacing: string;
  color: string;
}[] {
  const footprint = footprintOf(label);
  const box = boxAt(footprint, camera.scale);
  const community = label.kind === 'community';
  const widthPx = labelWidthPx(label);
  const middle = toCanvasX(camera, (box.minX + box.maxX) / 2);
  const align = footprint.alongX === 0 ? 'left' : footprint.alongX === -1 ? 'right' : 'center';
  const x = align === 'left' ? middle - widthPx / 2 + 1 : align === 'right' ? middle + widthPx / 2 - 1 : middle;
  const lines = linesOf(label);
  const heightPx = label.sizePx * LINE;
  const top = toCanvasY(camera, (box.minY + box.maxY) / 2) - ((lines.length - 1) * heightPx) / 2;
  return lines.map((text, line) => ({
    text,
    x,
    y: top + line * heightPx,
    widthPx,
    align,
    font: `${bold || community ? 600 : 400} ${label.sizePx}px ${FONT}`,
    spacing: community ? `${COMMUNITY_SPACING_PX}px` : '0px',
    color: community ? theme.secondary : theme.ink,
  }));
}

function setText(context: Canvas2d, { font, spacing, align }: { font: string; spacing: string; align: string }): void {
  context.font = font;
  if ('letterSpacing' in context) context.letterSpacing = spacing;
  context.textAlign = align;
}
