/** What painters paint on a two-dimensional canvas in, the elements of an SVG 1.1 picture out (https://www.w3.org/TR/SVG11/). */
import { naturalWidthPx } from '../drawing/glyphs.ts';
import type { PictureCanvas } from '../drawing/paint-picture.ts';
import { escapeText } from './xml.ts';

/** From the middle of a line of text down to the foot of its letters, in text sizes: Helvetica's ascent and descent. */
const MIDDLE_TO_FOOT = 0.35;
/** How much wider bold letters are. */
const BOLD = 1.06;

const ANCHORS: Readonly<Record<string, string>> = { left: 'start', center: 'middle', right: 'end' };

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export class SvgCanvas implements PictureCanvas {
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  lineWidth = 1;
  lineJoin = 'round';
  /** Weight, size in pixels, families. */
  font = '400 12px sans-serif';
  textAlign = 'left';
  /** Texts are always written about their middle. */
  textBaseline = 'middle';
  letterSpacing = '0px';

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
    this.#addText(text, { x, y, maxWidth }, paintOf('fill', this.fillStyle));
  }

  /** A halo is not a second text to those who listen to the picture. */
  strokeText(text: string, x: number, y: number, maxWidth?: number): void {
    const stroke = `${paintOf('stroke', this.strokeStyle)} stroke-width="${round(this.lineWidth)}" stroke-linejoin="${this.lineJoin}"`;
    this.#addText(text, { x, y, maxWidth }, `aria-hidden="true" fill="none" ${stroke}`);
  }

  #addShape(paint: string): void {
    if (this.#disc) {
      const { x, y, radius } = this.#disc;
      this.elements.push(`<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint}/>`);
    } else if (this.#path !== '') this.elements.push(`<path d="${this.#path}" ${paint}/>`);
  }

  /** Set to the width that its place was made for, whatever font it is shown in. */
  #addText(
    text: string,
    { x, y, maxWidth }: { x: number; y: number; maxWidth: number | undefined },
    paint: string,
  ): void {
    const [weight, size] = this.font.split(' ', 2).map(Number.parseFloat) as [number, number];
    const spacing = Number.parseFloat(this.letterSpacing);
    const natural = naturalWidthPx(text, size) * (weight >= 600 ? BOLD : 1) + spacing * [...text].length;
    const width = Math.min(natural, maxWidth ?? natural);
    const style = [
      `x="${round(x)}" y="${round(y + MIDDLE_TO_FOOT * size)}"`,
      `font-size="${size}"`,
      ...(weight === 400 ? [] : [`font-weight="${weight}"`]),
      ...(this.textAlign === 'left' ? [] : [`text-anchor="${ANCHORS[this.textAlign]}"`]),
      ...(spacing === 0 ? [] : [`letter-spacing="${spacing}"`]),
      `textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"`,
    ];
    this.elements.push(`<text ${style.join(' ')} ${paint}>${escapeText(text)}</text>`);
  }
}

/** `#rrggbb`, or `#rrggbbaa`, which SVG writes as two. */
function paintOf(property: 'fill' | 'stroke', style: unknown): string {
  const color = String(style);
  const opacity =
    color.length === 9 ? ` ${property}-opacity="${round(Number.parseInt(color.slice(7), 16) / 255)}"` : '';
  return `${property}="${color.slice(0, 7)}"${opacity}`;
}

/** To hundredths of a pixel. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
