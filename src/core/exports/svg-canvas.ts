/** What painters paint on a two-dimensional canvas in, the elements of an SVG 1.1 picture out (https://www.w3.org/TR/SVG11/). */
import type { PictureCanvas } from '../drawing/paint-picture.ts';
import { FileCanvas, inkOf, type PlacedText } from './file-canvas.ts';
import { escapeText } from './xml.ts';

const ANCHORS: Readonly<Record<PlacedText['align'], string>> = { left: 'start', center: 'middle', right: 'end' };

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export class SvgCanvas extends FileCanvas implements PictureCanvas {
  /** One element or tag each. */
  readonly elements: string[] = [];
  #path = '';
  /** The whole path, where it is a full circle. */
  #disc: Disc | undefined;
  #box: readonly number[] = [];
  #clips = 0;
  #inLayer = false;
  readonly #layers = new Map<string, number>();

  /** A layer may come more than once: its name is then numbered, since names tell elements apart. */
  layer(name: string): void {
    this.#endLayer();
    const times = (this.#layers.get(name) ?? 0) + 1;
    this.#layers.set(name, times);
    this.elements.push(`<g id="${times === 1 ? name : `${name}-${times}`}">`);
    this.#inLayer = true;
  }

  /** After the last mark. */
  end(): void {
    this.#endLayer();
  }

  #endLayer(): void {
    if (this.#inLayer) this.elements.push('</g>');
    this.#inLayer = false;
  }

  save(): void {
    this.#endLayer();
    this.elements.push('<g>');
  }

  restore(): void {
    this.#endLayer();
    this.elements.push('</g>');
  }

  /** By the rectangle that was traced last; ends with `restore`. */
  clip(): void {
    const [x, y, width, height] = this.#box.map(round);
    const id = `clip-${++this.#clips}`;
    this.elements[this.elements.length - 1] =
      `<clipPath id="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath>\n<g clip-path="url(#${id})">`;
  }

  beginPath(): void {
    this.#path = '';
    this.#disc = undefined;
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${round(x)} ${round(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${round(x)} ${round(y)}`;
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#path += `Q${round(controlX)} ${round(controlY)} ${round(x)} ${round(y)}`;
  }

  closePath(): void {
    this.#path += 'Z';
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#box = [x, y, width, height];
  }

  /** Whole circles that begin a path of their own. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    if (this.#path !== '' || to - from < 2 * Math.PI)
      throw new Error(
        `expected a whole circle alone, got an arc from ${from} to ${to} after ${this.#path || 'nothing'}`,
      );
    this.#disc = { x, y, radius };
  }

  fill(): void {
    this.#addShape(paintOf('fill', this.fillStyle));
  }

  stroke(): void {
    this.#addShape(
      `fill="none" ${paintOf('stroke', this.strokeStyle)} stroke-width="${round(this.lineWidth)}"${this.#disc ? '' : ` stroke-linejoin="${this.lineJoin}"`}`,
    );
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.elements.push(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${paintOf('fill', this.fillStyle)}/>`,
    );
  }

  fillText(text: string, x: number, y: number, maxWidth?: number): void {
    this.#addText(this.place(text, x, y, maxWidth), paintOf('fill', this.fillStyle));
  }

  /** A halo is not a second text to those who listen to the picture. */
  strokeText(text: string, x: number, y: number, maxWidth?: number): void {
    const stroke = `${paintOf('stroke', this.strokeStyle)} stroke-width="${round(this.lineWidth)}" stroke-linejoin="${this.lineJoin}"`;
    this.#addText(this.place(text, x, y, maxWidth), `aria-hidden="true" fill="none" ${stroke}`);
  }

  #addShape(paint: string): void {
    if (this.#disc) {
      const { x, y, radius } = this.#disc;
      this.elements.push(`<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint}/>`);
    } else if (this.#path !== '') this.elements.push(`<path d="${this.#path}" ${paint}/>`);
  }

  #addText({ text, x, foot, align, sizePx, weight, spacing, widthPx }: PlacedText, paint: string): void {
    const style = [
      `x="${round(x)}" y="${round(foot)}"`,
      `font-size="${sizePx}"`,
      ...(weight === 400 ? [] : [`font-weight="${weight}"`]),
      ...(align === 'left' ? [] : [`text-anchor="${ANCHORS[align]}"`]),
      ...(spacing === 0 ? [] : [`letter-spacing="${spacing}"`]),
      `textLength="${round(widthPx)}" lengthAdjust="spacingAndGlyphs"`,
    ];
    this.elements.push(`<text ${style.join(' ')} ${paint}>${escapeText(text)}</text>`);
  }
}

/** SVG 1.1 writes colour and opacity as two. */
function paintOf(property: 'fill' | 'stroke', style: unknown): string {
  const { color, opacity } = inkOf(style);
  return `${property}="${color}"${opacity === 1 ? '' : ` ${property}-opacity="${round(opacity)}"`}`;
}

/** To hundredths of a pixel. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
