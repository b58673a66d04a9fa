import { expect, test } from 'vitest';
import { boxOf, isVisible } from '../../../src/core/drawing/labels.ts';
import { pinLabels } from '../../../src/core/drawing/pin-labels.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { displayName } from '../../../src/core/text/names.ts';
import { SAMPLE, indexOf, run, sourceOf } from '../run-text.ts';

const SCALES = [0.1, 0.3, 1, 2, 10, 60];

test('a pinned name shows at every scale and meets no other name but a pinned one', async () => {
  const pipeline = new Pipeline();
  const plain = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
  const pinned = ['Bao, Han', 'Cheng, Yi'].map((name) => indexOf(plain.atlas, name));
  const keys = pinned.map((author) => plain.atlas.authors[author]!.key);
  const { atlas, stages } = await run(pipeline, { ...DEFAULT_RECIPE, pinned: keys }, [sourceOf(SAMPLE)]);
  expect(stages).toEqual(['scene']);
  expect(atlas.scene.circles).toEqual(plain.atlas.scene.circles);
  for (const scale of SCALES) {
    const visible = atlas.scene.labels.filter((label) => isVisible(label, scale));
    const own = visible.filter(({ kind, index }) => kind === 'author' && pinned.includes(index));
    expect(own.map(({ text }) => text).sort()).toEqual(['Han Bao', 'Yi Cheng']);
    for (const label of visible) {
      if (own.includes(label)) continue;
      const box = boxOf(label, scale);
      for (const other of own.map((one) => boxOf(one, scale)))
        expect(
          box.maxX <= other.minX || other.maxX <= box.minX || box.maxY <= other.minY || other.maxY <= box.minY,
        ).toBe(true);
    }
  }
});

test('a name that had no place stands beside its disc; somebody who is not on the map has none', async () => {
  const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
  const author = indexOf(atlas, 'Bao, Han');
  const bare = { ...atlas.scene, labels: [] };
  const [label, ...others] = pinLabels(bare, [author, 9999], atlas.authors).labels;
  expect(others).toEqual([]);
  expect(label).toMatchObject({ text: displayName(atlas.authors[author]!.name), index: author, position: 'e' });
});
