import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { isVisible, linesOf } from '../../../src/core/drawing/labels.ts';
import { framePicture } from '../../../src/core/drawing/paint-picture.ts';
import { THEMES } from '../../../src/core/drawing/palette.ts';
import { toCaption } from '../../../src/core/exports/caption.ts';
import { toSvg, type SvgOptions } from '../../../src/core/exports/svg.ts';
import type { Scene } from '../../../src/core/model.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { run, SAMPLE, sourceOf } from '../run-text.ts';
import { anyText } from './arbitrary.ts';
import { createAtlas } from './fixture.ts';
import { textOf } from './text-of.ts';

const OPTIONS: SvgOptions = {
  ...{ labels: true, communityNames: true, areas: true, legend: true, transparent: false },
  caption: 'A caption.',
  title: 'A title',
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The layer that it stands in. */
  readonly layer: string;
  text: string;
}

/** Throws where the document is not well-formed. */
function elementsOf(document: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const layer = (name === 'g' && attributes.id) || open.at(-1)?.layer || '';
    open.push({ name, attributes, layer, text: '' });
    found.push(open.at(-1)!);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(document).close();
  return found;
}

const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
const { scene } = atlas;
const write = (given: Scene, options: Partial<SvgOptions> = {}): Element[] =>
  elementsOf(textOf(toSvg(given, THEMES.light, undefined, { ...OPTIONS, ...options })));

test('the drawing of a small file is the same byte for byte', async () => {
  const { atlas: tiny } = await run(new Pipeline(), DEFAULT_RECIPE, [
    sourceOf(readFileSync('seeds/tiny.bib', 'utf8'), 'tiny.bib'),
  ]);
  const options = { ...OPTIONS, caption: toCaption(tiny, DEFAULT_RECIPE), title: 'tiny' };
  const text = textOf(toSvg(tiny.scene, THEMES.light, undefined, options));
  await expect(text).toMatchFileSnapshot('../../golden/exports/tiny.svg');
});

describe('the drawing', () => {
  test('has every disc, line and area of the scene, each in its layer', () => {
    const elements = write(scene);
    const inLayer = (layer: string, name: string): number =>
      elements.filter((element) => element.layer === layer && element.name === name).length;
    // A ring and a disc each, and the owner's ring.
    expect(inLayer('authors', 'circle')).toBe(2 * 64 + 1);
    expect(inLayer('co-authorships', 'path')).toBe(327);
    expect(inLayer('areas', 'path')).toBe(2 * new Set(scene.areas.community).size);
  });

  test('has every name that is seen at its scale as text that can be searched, and its halo as none', () => {
    const { camera } = framePicture(scene, undefined, OPTIONS);
    const names = scene.labels.filter((label) => isVisible(label, camera.scale)).flatMap(linesOf);
    const texts = write(scene).filter(({ name, layer }) => name === 'text' && layer === 'names');
    const isHalo = ({ attributes }: Element): boolean => attributes['aria-hidden'] === 'true';
    expect(texts.filter((text) => !isHalo(text)).map(({ text }) => text)).toEqual(names);
    expect(texts.filter(isHalo).map(({ text }) => text)).toEqual(names);
  });

  test('holds all of its marks, and its title, caption and notes', () => {
    const elements = write({ ...scene, notes: ['Something is hidden.'] });
    const [width, height] = ['width', 'height'].map((side) => Number(elements[0]!.attributes[side]));
    for (const { attributes, name } of elements) {
      if (name !== 'circle') continue;
      const [x, y, r] = ['cx', 'cy', 'r'].map((key) => Number(attributes[key]));
      expect(Math.min(x! - r!, y! - r!)).toBeGreaterThanOrEqual(0);
      expect(x! + r!).toBeLessThanOrEqual(width!);
      expect(y! + r!).toBeLessThanOrEqual(height!);
    }
    expect(elements.find(({ name }) => name === 'title')!.text).toBe('A title');
    expect(elements.find(({ name }) => name === 'desc')!.text).toBe('A caption. Something is hidden.');
    expect(elements.some(({ name, text }) => name === 'text' && text === 'Something is hidden.')).toBe(true);
  });

  test('leaves away what is not asked for', () => {
    const layers = (options: Partial<SvgOptions>): string[] => [
      ...new Set(write(scene, options).map(({ layer }) => layer)),
    ];
    expect(layers({})).toEqual(['', 'areas', 'co-authorships', 'authors', 'names', 'legend']);
    expect(layers({ areas: false })).not.toContain('areas');
    const bare = write(scene, { labels: false, communityNames: false, transparent: true });
    expect(bare.filter(({ layer }) => layer === 'names').map(({ name }) => name)).toEqual(['g']);
    expect(bare.filter(({ name }) => name === 'rect')).toHaveLength(1);
  });
});

test('whatever stands in names, notes and titles, the drawing is well-formed and nothing in it can run', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (name, note, title) => {
      const given = createAtlas({ papers: [], notes: [note] }).scene;
      const legend = [{ community: 0, color: 0, name, size: 3 }];
      const elements = write({ ...given, legend }, { title, caption: name });
      expect(new Set(elements.map((element) => element.name))).toEqual(
        new Set(['svg', 'title', 'desc', 'rect', 'clipPath', 'g', 'circle', 'text']),
      );
    }),
    { numRuns: 200, seed: 1 },
  );
});
