/** What painters paint on a two-dimensional canvas in, the operators of a page of PDF out (ISO 32000-1, 8 and 9). */
import {
  TextRenderingMode,
  appendBezierCurve,
  beginText,
  clip,
  closePath,
  concatTransformationMatrix,
  drawObject,
  endPath,
  endText,
  fill,
  lineTo,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setCharacterSpacing,
  setCharacterSqueeze,
  setFillingRgbColor,
  setFontAndSize,
  setGraphicsState,
  setLineJoin,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  stroke,
  LineJoinStyle,
  type PDFHexString,
  type PDFName,
  type PDFOperator,
} from '@cantoo/pdf-lib';
import { fractions } from '../drawing/color.ts';
import type { PictureCanvas } from '../drawing/paint-picture.ts';
import { FileCanvas, inkOf, type PlacedText } from './file-canvas.ts';

/** What a page has to offer. */
export interface PdfPage {
  readonly heightPx: number;
  /** Undefined where the fonts of PDF have no such letters. */
  encode(
    text: PlacedText,
  ): { readonly font: PDFName; readonly code: PDFHexString; readonly widthPx: number } | undefined;
  /** The picture of a text whose letters the fonts do not have; undefined where it is still to be made. */
  pictureOf(text: PlacedText, ink: TextInk): PDFName | undefined;
  /** The name of a graphics state of this opacity. */
  stateOf(opacity: number): PDFName;
}

export interface TextInk {
  readonly color: string;
  /** Of a halo's pen; a text without it is filled. */
  readonly strokePx?: number;
}

/** Points of PDF for a pixel of CSS. */
export const POINTS = 0.75;
/** How far a quarter of a circle's control points stand from its ends, in radii. */
const KAPPA = (4 / 3) * (Math.SQRT2 - 1);

/** Where the picture of a text stands, in pixels: its letters with room for accents, descenders and halo round them. */
export function boxOfText({ x, foot, align, sizePx, widthPx }: PlacedText): {
  left: number;
  top: number;
  widthPx: number;
  heightPx: number;
} {
  const left = x - { left: 0, center: 0.5, right: 1 }[align] * widthPx;
  return { left: left - sizePx / 2, top: foot - 1.4 * sizePx, widthPx: widthPx + sizePx, heightPx: 2 * sizePx };
}

export class PdfCanvas extends FileCanvas implements PictureCanvas {
  readonly operators: PDFOperator[] = [];
  readonly #page: PdfPage;
  /** Written only when it is painted, since colours can't be set in its midst. */
  #path: PDFOperator[] = [];
  #at: readonly [x: number, y: number] = [0, 0];

  /** A page's y grows upwards from its foot. */
  constructor(page: PdfPage) {
    super();
    this.#page = page;
    this.operators.push(
      concatTransformationMatrix(POINTS, 0, 0, -POINTS, 0, POINTS * page.heightPx),
      setLineJoin(LineJoinStyle.Round),
    );
  }

  save(): void {
    this.operators.push(pushGraphicsState());
  }

  restore(): void {
    this.operators.push(popGraphicsState());
  }

  /** By the path. */
  clip(): void {
    this.operators.push(...this.#path, clip(), endPath());
  }

  beginPath(): void {
    this.#path = [];
  }

  moveTo(x: number, y: number): void {
    this.#path.push(moveTo(x, y));
    this.#at = [x, y];
  }

  lineTo(x: number, y: number): void {
    this.#path.push(lineTo(x, y));
    this.#at = [x, y];
  }

  /** As the cubic curve that it is a case of. */
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    const [fromX, fromY] = this.#at;
    const towards = (from: number, control: number): number => from + (2 / 3) * (control - from);
    this.#path.push(
      appendBezierCurve(
        ...([towards(fromX, controlX), towards(fromY, controlY)] as const),
        ...([towards(x, controlX), towards(y, controlY)] as const),
        ...([x, y] as const),
      ),
    );
    this.#at = [x, y];
  }

  closePath(): void {
    this.#path.push(closePath());
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(rectangle(x, y, width, height));
  }

  /** Whole circles only: four curves, each at most 0.03 % of the radius off. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    if (to - from < 2 * Math.PI) throw new Error(`expected a whole circle, got an arc from ${from} to ${to}`);
    const k = KAPPA * radius;
    const [left, top, right, bottom] = [x - radius, y - radius, x + radius, y + radius];
    this.#path.push(
      moveTo(right, y),
      appendBezierCurve(right, y + k, x + k, bottom, x, bottom),
      appendBezierCurve(x - k, bottom, left, y + k, left, y),
      appendBezierCurve(left, y - k, x - k, top, x, top),
      appendBezierCurve(x + k, top, right, y - k, right, y),
      closePath(),
    );
  }

  fill(): void {
    this.#useInk(this.fillStyle, setFillingRgbColor);
    this.operators.push(...this.#path, fill());
  }

  stroke(): void {
    this.#useInk(this.strokeStyle, setStrokingRgbColor);
    this.operators.push(setLineWidth(this.lineWidth), ...this.#path, stroke());
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  fillText(text: string, x: number, y: number, widest?: number): void {
    this.#addText(this.place(text, x, y, widest), { color: inkOf(this.fillStyle).color });
  }

  strokeText(text: string, x: number, y: number, widest?: number): void {
    const { color } = inkOf(this.strokeStyle);
    this.#addText(this.place(text, x, y, widest), { color, strokePx: this.lineWidth });
  }

  #useInk(style: unknown, setColor: typeof setFillingRgbColor): void {
    const { color, opacity } = inkOf(style);
    this.operators.push(setGraphicsState(this.#page.stateOf(opacity)), setColor(...fractions(color)));
  }

  /** Squeezed to its place, as the width is known exactly here. */
  #addText(placed: PlacedText, ink: TextInk): void {
    const encoded = this.#page.encode(placed);
    if (!encoded) {
      this.#addPicture(placed, ink);
      return;
    }
    const { sizePx, spacing, align, x, foot } = placed;
    const widthPx = Math.min(encoded.widthPx, placed.widthPx);
    const left = x - { left: 0, center: 0.5, right: 1 }[align] * widthPx;
    const color = fractions(ink.color);
    this.operators.push(
      setGraphicsState(this.#page.stateOf(1)),
      ...(ink.strokePx === undefined
        ? [setFillingRgbColor(...color)]
        : [setStrokingRgbColor(...color), setLineWidth(ink.strokePx)]),
      beginText(),
      setTextRenderingMode(ink.strokePx === undefined ? TextRenderingMode.Fill : TextRenderingMode.Outline),
      setFontAndSize(encoded.font, sizePx),
      setCharacterSpacing(spacing),
      setCharacterSqueeze((100 * widthPx) / encoded.widthPx),
      setTextMatrix(1, 0, 0, -1, left, foot),
      showText(encoded.code),
      endText(),
    );
  }

  #addPicture(placed: PlacedText, ink: TextInk): void {
    const picture = this.#page.pictureOf(placed, ink);
    if (!picture) return;
    const { left, top, widthPx, heightPx } = boxOfText(placed);
    this.operators.push(
      pushGraphicsState(),
      setGraphicsState(this.#page.stateOf(1)),
      // A picture fills the unit square, its own y upwards.
      concatTransformationMatrix(widthPx, 0, 0, -heightPx, left, top + heightPx),
      drawObject(picture),
      popGraphicsState(),
    );
  }
}
