/** A scene, a theme and what is wanted in, an SVG picture out: the same marks and names in the same places as on screen. */
import { FONT, type Camera } from '../drawing/canvas.ts';
import { framePicture, paintPicture, type PictureOptions } from '../drawing/paint-picture.ts';
import type { Theme } from '../drawing/palette.ts';
import type { Scene } from '../model.ts';
import { toPieces } from './pieces.ts';
import { SvgCanvas } from './svg-canvas.ts';
import { escapeAttribute, escapeText } from './xml.ts';

export interface SvgOptions extends PictureOptions {
  /** The map's name. */
  readonly title: string;
}

/** Of a view, or of the whole network where none is given. */
export function toSvg(scene: Scene, theme: Theme, view: Camera | undefined, options: SvgOptions): Iterable<string> {
  return toPieces(() => writeLines(scene, theme, view, options));
}

function* writeLines(scene: Scene, theme: Theme, view: Camera | undefined, options: SvgOptions): Iterable<string> {
  const frame = framePicture(scene, view, options);
  const canvas = new SvgCanvas();
  paintPicture(canvas, scene, theme, frame, options);
  canvas.end();
  const size = `width="${frame.widthPx}" height="${frame.heightPx}" viewBox="0 0 ${frame.widthPx} ${frame.heightPx}"`;
  yield* [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" ${size} role="img" font-family="${escapeAttribute(FONT)}">`,
    `<title>${escapeText(options.title)}</title>`,
    `<desc>${escapeText([options.caption, ...scene.notes].join(' '))}</desc>`,
  ];
  yield* canvas.elements;
  yield '</svg>';
}
