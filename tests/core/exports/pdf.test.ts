import { PDFDocument, PDFArray, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { isVisible, linesOf } from '../../../src/core/drawing/labels.ts';
import { framePicture } from '../../../src/core/drawing/paint-picture.ts';
import { THEMES } from '../../../src/core/drawing/palette.ts';
import { boxOfText } from '../../../src/core/exports/pdf-canvas.ts';
import { toPdf, type MaskText, type PdfOptions } from '../../../src/core/exports/pdf.ts';
import type { Scene } from '../../../src/core/model.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { run, SAMPLE, sourceOf } from '../run-text.ts';

const OPTIONS: PdfOptions = {
  ...{ labels: true, communityNames: true, areas: true, legend: true, transparent: false },
  caption: 'A caption.',
  title: 'A title',
};
const NO_MASK: MaskText = ({ text }) => {
  throw new Error(`expected no text beyond Helvetica, got ${text}`);
};

interface Written {
  readonly document: PDFDocument;
  readonly bytes: Uint8Array;
  /** The page's operators, one a line. */
  readonly lines: readonly string[];
  /** What is written in letters, halos included. */
  readonly texts: readonly string[];
}

async function write(scene: Scene, maskText: MaskText = NO_MASK, options = OPTIONS): Promise<Written> {
  const bytes = await toPdf({ scene, theme: THEMES.light, view: undefined }, options, maskText);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const operators = document
    .getPage(0)
    .node.lookup(PDFName.of('Contents'), PDFArray)
    .asArray()
    .map((ref) => context.lookup(ref))
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
  const texts = [...operators.matchAll(/<([0-9A-Fa-f]+)> Tj/g)].map(([, code]) =>
    Buffer.from(code!, 'hex').toString('latin1'),
  );
  return { document, bytes, lines: operators.split('\n'), texts };
}

const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
const { scene } = atlas;

describe('the page', () => {
  test('has the size of the picture, and says what it holds', async () => {
    const { document } = await write({ ...scene, notes: ['Something is hidden.'] });
    const page = document.getPage(0);
    const frame = framePicture({ ...scene, notes: ['Something is hidden.'] }, undefined, OPTIONS);
    expect([page.getWidth(), page.getHeight()]).toEqual([0.75 * frame.widthPx, 0.75 * frame.heightPx]);
    expect(document.getTitle()).toBe('A title');
    expect(document.getSubject()).toBe('A caption. Something is hidden.');
  });

  test('has every name that is seen at its scale as text, in its place, twice: halo and letters', async () => {
    const { camera } = framePicture(scene, undefined, OPTIONS);
    const names = scene.labels.filter((label) => isVisible(label, camera.scale)).flatMap(linesOf);
    const { texts } = await write(scene);
    expect(texts.slice(0, 2 * names.length)).toEqual([...names, ...names]);
    expect(texts.at(-1)).toBe('A caption.');
  });

  test('has every disc, line and area', async () => {
    const { lines } = await write(scene);
    const count = (operator: string): number =>
      lines.filter((line) => line.endsWith(` ${operator}`) || line === operator).length;
    const areas = new Set(scene.areas.community).size;
    // Ground, areas, ring and disc of each author, discs of the legend.
    expect(count('f')).toBe(1 + areas + 2 * 64 + 2 * scene.legend.length);
    expect(count('S')).toBe(areas + 327 + 1);
  });

  test('is the same byte for byte', async () => {
    const [once, again] = await Promise.all([write(scene), write(scene)]);
    expect(Buffer.from(again.bytes).equals(Buffer.from(once.bytes))).toBe(true);
  });
});

test('letters beyond Western Europe are asked for once for each look, and stand as pictures', async () => {
  const asked: string[] = [];
  const legend = ['王小明', 'Jürgen Müller', '王小明', 'Иванов'].map((name, community) => ({
    ...{ community, color: 0, name, size: 3 },
  }));
  const maskText: MaskText = (text) => {
    asked.push(text.text);
    const { widthPx, heightPx } = boxOfText(text);
    const [width, height] = [Math.ceil(widthPx), Math.ceil(heightPx)];
    return { width, height, cover: new Uint8Array(width * height) };
  };
  const { texts, lines } = await write({ ...scene, labels: [], legend }, maskText);
  expect(asked).toEqual(['王小明 (3 authors)', 'Иванов (3 authors)']);
  expect(texts).toEqual(['Jürgen Müller (3 authors)', 'A caption.']);
  expect(lines.filter((line) => line.endsWith(' Do'))).toHaveLength(3);
});
