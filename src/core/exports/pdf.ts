/** A scene, a theme and what is wanted in, a page of PDF out: the same marks and names in the same places as on screen. */
import { PDFDocument, StandardFonts, type PDFFont, type PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { Camera } from '../drawing/canvas.ts';
import { channels } from '../drawing/color.ts';
import { framePicture, paintPicture, type PictureOptions } from '../drawing/paint-picture.ts';
import type { Theme } from '../drawing/palette.ts';
import type { Scene } from '../model.ts';
import type { PlacedText } from './file-canvas.ts';
import { PdfCanvas, POINTS, type PdfPage, type TextInk } from './pdf-canvas.ts';

export interface PdfOptions extends PictureOptions {
  /** The map's name. */
  readonly title: string;
}

/** How much of each pixel of a text's box (see `boxOfText`) is ink, 0 to 255, row by row from the top. */
export interface TextMask {
  readonly width: number;
  readonly height: number;
  readonly cover: Uint8Array;
}

export type MaskText = (text: PlacedText, ink: TextInk) => TextMask;

/** Operators handed over at a time: more arguments than a function takes would be an error. */
const BATCH = 10_000;

/**
 * Of a view, or of the whole network where none is given. Names are text in Helvetica, which every reader of PDF has;
 * letters that it lacks, beyond those of Western Europe, are pictures of text.
 */
export async function toPdf(
  { scene, theme, view }: { readonly scene: Scene; readonly theme: Theme; readonly view: Camera | undefined },
  options: PdfOptions,
  maskText: MaskText,
): Promise<Uint8Array<ArrayBuffer>> {
  const frame = framePicture(scene, view, options);
  // Of a file that says when it was made, the same bytes could not come out twice.
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(options.title);
  document.setSubject([options.caption, ...scene.notes].join(' '));
  document.setCreator('Coterie');
  const page = document.addPage([POINTS * frame.widthPx, POINTS * frame.heightPx]);
  const desk = new Desk(document, page, frame.heightPx);
  const paint = (): PdfCanvas => {
    const canvas = new PdfCanvas(desk);
    paintPicture(canvas, scene, theme, frame, options);
    return canvas;
  };
  let canvas = paint();
  // What could not be written was noted; once its pictures are there, all is painted again.
  if (desk.makePictures(maskText)) canvas = paint();
  for (let i = 0; i < canvas.operators.length; i += BATCH) page.pushOperators(...canvas.operators.slice(i, i + BATCH));
  return document.save();
}

/** Fonts, pictures and opacities of a page, each under one name. */
class Desk implements PdfPage {
  readonly heightPx: number;
  readonly #document: PDFDocument;
  readonly #page: PDFPage;
  readonly #fonts: Readonly<Record<'regular' | 'bold', { readonly font: PDFFont; readonly name: PDFName }>>;
  readonly #letters: ReadonlySet<number>;
  readonly #states = new Map<number, PDFName>();
  readonly #pictures = new Map<string, PDFName>();
  readonly #wanted = new Map<string, { readonly text: PlacedText; readonly ink: TextInk }>();

  constructor(document: PDFDocument, page: PDFPage, heightPx: number) {
    this.#document = document;
    this.#page = page;
    this.heightPx = heightPx;
    const embed = (standard: StandardFonts): { font: PDFFont; name: PDFName } => {
      const font = document.embedStandardFont(standard);
      return { font, name: page.node.newFontDictionary(standard, font.ref) };
    };
    this.#fonts = { regular: embed(StandardFonts.Helvetica), bold: embed(StandardFonts.HelveticaBold) };
    this.#letters = new Set(this.#fonts.regular.font.getCharacterSet());
  }

  encode({ text, sizePx, weight, spacing }: PlacedText): ReturnType<PdfPage['encode']> {
    const composed = text.normalize('NFC');
    const letters = [...composed];
    if (!letters.every((letter) => this.#letters.has(letter.codePointAt(0)!))) return undefined;
    const { font, name } = this.#fonts[weight >= 600 ? 'bold' : 'regular'];
    const widthPx = font.widthOfTextAtSize(composed, sizePx) + spacing * letters.length;
    return { font: name, code: font.encodeText(composed), widthPx };
  }

  pictureOf(text: PlacedText, ink: TextInk): PDFName | undefined {
    const { sizePx, weight, widthPx } = text;
    const key = JSON.stringify([text.text, sizePx, weight, widthPx, ink]);
    const made = this.#pictures.get(key);
    if (!made) this.#wanted.set(key, { text, ink });
    return made;
  }

  /** Whether there were any to make. */
  makePictures(maskText: MaskText): boolean {
    for (const [key, { text, ink }] of this.#wanted)
      this.#pictures.set(key, this.#page.node.newXObject('Text', this.#embed(maskText(text, ink), ink.color)));
    return this.#wanted.size > 0;
  }

  /** One pixel of the colour, seen through the mask: at its edges no other colour can shine through. */
  #embed({ width, height, cover }: TextMask, color: string): PDFRef {
    const { context } = this.#document;
    const image = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8 };
    const mask = { ...image, Width: width, Height: height, ColorSpace: 'DeviceGray' };
    const SMask = context.register(context.flateStream(cover, mask));
    const pixel = { ...image, Width: 1, Height: 1, ColorSpace: 'DeviceRGB', SMask };
    return context.register(context.flateStream(Uint8Array.from(channels(color)), pixel));
  }

  stateOf(opacity: number): PDFName {
    let name = this.#states.get(opacity);
    if (!name) {
      const state = this.#document.context.obj({ Type: 'ExtGState', ca: opacity, CA: opacity });
      this.#states.set(opacity, (name = this.#page.node.newExtGState('Opacity', state)));
    }
    return name;
  }
}
