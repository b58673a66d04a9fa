import { beforeAll, describe, expect, test } from 'vitest';
import { coAuthorsOf, countCoAuthorships, sharedPapers } from '../../src/core/co-authorships.ts';
import type { Assessment } from '../../src/core/assessment.ts';
import type { Atlas, Progress } from '../../src/core/model.ts';
import type { Sketch } from '../../src/core/run-step.ts';
import { Pipeline } from '../../src/core/pipeline.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../src/core/recipe.ts';
import { displayName, sortName } from '../../src/core/text/names.ts';
import { TooLargeError } from '../../src/core/too-large.ts';
import { SAMPLE, indexOf, run, sourceOf } from './run-text.ts';

describe('the sample', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    ({ atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]));
  });

  test('has 10 papers, 87 mentions, 64 names and 327 co-authorships', () => {
    expect(atlas.bibliography.papers).toHaveLength(10);
    expect(atlas.mentions.authors).toHaveLength(87);
    expect(atlas.authors).toHaveLength(64);
    expect(countCoAuthorships(atlas.network)).toBe(327);
    expect(atlas.bibliography.issues).toEqual([]);
    expect(atlas.sources).toEqual([
      {
        name: 'profile.txt',
        texts: [{ name: 'profile.txt', format: 'Author profile', encoding: 'utf-8', found: 10, skipped: 0 }],
      },
    ]);
  });

  test('Jiang, Xin owns the profile and is on all ten papers', () => {
    const owner = indexOf(atlas, 'Jiang, Xin');
    expect(atlas.authors[owner]!.owner).toBe(true);
    expect(atlas.measures.papers[owner]).toBe(10);
    expect(atlas.measures.degree[owner]).toBe(63);
    expect(atlas.authors.filter((author) => author.owner)).toHaveLength(1);
  });

  test('nobody has a name further out than its owner', () => {
    const owner = indexOf(atlas, 'Jiang, Xin');
    const { labels } = atlas.scene;
    const least = Math.min(...labels.map(({ minScale }) => minScale));
    const own = labels.filter(({ kind, index }) => kind === 'author' && index === owner);
    expect(Math.min(...own.map(({ minScale }) => minScale))).toBe(least);
  });

  test('Li, Liangyou and Shang, Lifeng share 3 papers', () => {
    const [li, shang] = [indexOf(atlas, 'Li, Liangyou'), indexOf(atlas, 'Shang, Lifeng')];
    expect(sharedPapers(atlas.network, li, shang)).toHaveLength(3);
    expect(coAuthorsOf(atlas.network, li).find(({ target }) => target === shang)!.shared).toBe(3);
  });

  test('every author has a disc, a community, and a label that fits at some zoom', () => {
    expect(atlas.scene.circles.author).toHaveLength(64);
    expect(atlas.partition.sizes.reduce((sum, size) => sum + size, 0)).toBe(64);
    expect(new Set(atlas.scene.labels.filter(({ kind }) => kind === 'author').map(({ index }) => index)).size).toBe(64);
    expect(atlas.partition.sizes).toHaveLength(6);
    expect(atlas.partition.modularity).toBeCloseTo(0.5619, 4);
    expect(atlas.scene.notes).toEqual([]);
  });
});

describe('the recipe', () => {
  test('same recipe and same bytes give the same atlas', async () => {
    const [a, b] = await Promise.all([1, 2].map(() => run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)])));
    expect(a!.atlas).toEqual(b!.atlas);
  });

  test('a changed resolution reads nothing again and moves nobody', async () => {
    const pipeline = new Pipeline();
    const source = sourceOf(SAMPLE);
    const first = await run(pipeline, DEFAULT_RECIPE, [source]);
    const finer = { ...DEFAULT_RECIPE, communities: { ...DEFAULT_RECIPE.communities, resolution: 2 } };
    const second = await run(pipeline, finer, [source]);
    expect(source.reads).toBe(1);
    expect(second.stages).toEqual(['communities', 'scene']);
    expect(second.atlas.layout).toBe(first.atlas.layout);
    expect(second.atlas.partition.sizes.length).toBeGreaterThan(first.atlas.partition.sizes.length);
  });

  test('a remembered run equals a fresh one', async () => {
    const pipeline = new Pipeline();
    await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
    const full: Recipe = { ...DEFAULT_RECIPE, counting: 'full' };
    const [again, fresh] = [
      await run(pipeline, full, [sourceOf(SAMPLE)]),
      await run(new Pipeline(), full, [sourceOf(SAMPLE)]),
    ];
    expect(again.atlas).toEqual(fresh.atlas);
  });

  test('a run given up half-way keeps what it finished', async () => {
    const pipeline = new Pipeline();
    const source = sourceOf(SAMPLE);
    const steps = pipeline.run(DEFAULT_RECIPE, [source]);
    let progress: Progress;
    do progress = (await steps.next()).value as Progress;
    while (progress.stage !== 'layout');
    await steps.return(undefined as never);
    const { stages } = await run(pipeline, DEFAULT_RECIPE, [source]);
    expect(source.reads).toBe(1);
    expect(stages).toEqual(['layout', 'measures', 'scene']);
  });

  test('a hidden author leaves network, communities and map, and the scene says so', async () => {
    const pipeline = new Pipeline();
    const { atlas } = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
    const owner = indexOf(atlas, 'Jiang, Xin');
    const hidden = await run(pipeline, { ...DEFAULT_RECIPE, hidden: [atlas.authors[owner]!.key] }, [sourceOf(SAMPLE)]);
    expect(countCoAuthorships(hidden.atlas.network)).toBe(327 - 63);
    expect([...hidden.atlas.scene.circles.author]).not.toContain(owner);
    expect(hidden.atlas.measures.componentSizes.length).toBeGreaterThan(1);
    expect(hidden.atlas.scene.notes).toEqual(['Hidden, and left out of communities and layout: Xin Jiang.']);
    expect(displayName(hidden.atlas.authors[owner]!.name)).toBe('Xin Jiang');
  });

  test('a dimmed author stays where they are, drawn faintly', async () => {
    const pipeline = new Pipeline();
    const { atlas } = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
    const dimmed = await run(pipeline, { ...DEFAULT_RECIPE, dimmed: [atlas.authors[4]!.key] }, [sourceOf(SAMPLE)]);
    expect(dimmed.stages).toEqual(['scene']);
    expect(dimmed.atlas.scene.circles.dimmed.reduce((sum, d) => sum + d, 0)).toBe(1);
    expect(dimmed.atlas.scene.notes).toEqual(['Dimmed: Xin Jiang.']);
  });

  test('after a decision people stand near where they stood, and where they stand follows from the recipe alone', async () => {
    const pipeline = new Pipeline();
    const { atlas } = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
    const recipe: Recipe = { ...DEFAULT_RECIPE, hidden: [atlas.authors[indexOf(atlas, 'Shang, Lifeng')]!.key] };
    const decided = await run(pipeline, recipe, [sourceOf(SAMPLE)]);
    const fresh = await run(new Pipeline(), recipe, [sourceOf(SAMPLE)]);
    expect(decided.atlas.layout).toEqual(fresh.atlas.layout);
    const { minX, maxX, minY, maxY } = atlas.scene.bounds;
    const moved = Array.from(decided.atlas.scene.circles.author, (author) =>
      Math.hypot(
        atlas.layout.x[author]! - decided.atlas.layout.x[author]!,
        atlas.layout.y[author]! - decided.atlas.layout.y[author]!,
      ),
    ).sort((a, b) => a - b);
    expect(moved[Math.floor(moved.length / 2)]).toBeLessThan(0.05 * Math.hypot(maxX - minX, maxY - minY));
  });

  test('a decision that is taken back costs nothing', async () => {
    const pipeline = new Pipeline();
    const { atlas } = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
    await run(pipeline, { ...DEFAULT_RECIPE, hidden: [atlas.authors[3]!.key] }, [sourceOf(SAMPLE)]);
    const back = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
    expect(back.stages).toEqual([]);
    expect(back.atlas.layout).toBe(atlas.layout);
  });

  test('while it lays out, a run shows the picture of the moment', async () => {
    const sketches: Sketch[] = [];
    for await (const { stage, sketch } of new Pipeline().run(DEFAULT_RECIPE, [sourceOf(SAMPLE)])) {
      if (!sketch) continue;
      expect(stage).toBe('layout');
      sketches.push(sketch());
    }
    expect(sketches.length).toBeGreaterThan(3);
    for (const { x, y, radius, color, bounds } of sketches) {
      expect([x.length, y.length, radius.length, color.length]).toEqual([64, 64, 64, 64]);
      expect([...x, ...y].every(Number.isFinite)).toBe(true);
      expect(bounds.maxX).toBeGreaterThan(bounds.minX);
    }
    expect(sketches.at(-1)!.x).not.toEqual(sketches[0]!.x);
  });

  test('a name that a person gave a community is its name, also when others are in it', async () => {
    const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
    const member = atlas.authors[indexOf(atlas, 'Shang, Lifeng')]!.key;
    for (const resolution of [1, 2]) {
      const recipe: Recipe = {
        ...DEFAULT_RECIPE,
        communityNames: [[member, 'Dialogue']],
        communities: { ...DEFAULT_RECIPE.communities, resolution },
      };
      const named = await run(new Pipeline(), recipe, [sourceOf(SAMPLE)]);
      const community = named.atlas.partition.community[indexOf(named.atlas, 'Shang, Lifeng')]!;
      expect(named.atlas.communityNames[community]).toBe('Dialogue');
      expect(named.atlas.scene.legend.find((entry) => entry.community === community)!.name).toBe('Dialogue');
    }
  });

  test('a map is assessed after it stands: drawing, stability, levels; the same each time', async () => {
    const assess = async (): Promise<Assessment> => {
      const pipeline = new Pipeline();
      await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
      const steps = pipeline.assess();
      for (;;) {
        const { done, value } = await steps.next();
        if (done) return value;
        expect(value.stage).toBe('assessment');
      }
    };
    const assessment = await assess();
    expect(assessment.stability!.runs).toBeGreaterThanOrEqual(20);
    expect(assessment.stability!.author).toHaveLength(64);
    expect(assessment.stability!.mean).toBeGreaterThan(0.5);
    expect(assessment.drawing).toMatchObject({ sampled: 64, of: 64 });
    expect(assessment.drawing!.np1).toBeGreaterThan(0.5);
    expect(await assess()).toEqual(assessment);
  });

  test('there is nothing to assess before a run has ended', async () => {
    await expect(new Pipeline().assess().next()).rejects.toThrow('expected a finished run');
  });

  test('more text than there is room for is told before it is kept', async () => {
    const small = new Pipeline({ characters: 1000, bytes: 1e9 });
    await expect(run(small, DEFAULT_RECIPE, [sourceOf(SAMPLE)])).rejects.toThrow(TooLargeError);
    await expect(run(new Pipeline({ characters: 1e6, bytes: 10 }), DEFAULT_RECIPE, [sourceOf(SAMPLE)])).rejects.toThrow(
      /co-authorships.*memory/,
    );
  });

  test('a decision about somebody who is not there changes nothing', async () => {
    const plain = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
    const strange = await run(new Pipeline(), { ...DEFAULT_RECIPE, hidden: ['t:0000#0'], dimmed: ['no key'] }, [
      sourceOf(SAMPLE),
    ]);
    expect(strange.atlas).toEqual(plain.atlas);
  });
});

describe('several files', () => {
  const mine = 'Roe, Ann\nOne\nRoe, Ann, Poe, Bob\nText\nTwo\nRoe, Ann, Coe, Cy\nText\n';
  const yours = 'Coe, Cy\nTwo\nRoe, Ann, Coe, Cy\nText\nThree\nCoe, Cy, Doe, Di\nText\n';

  test('are one network in which a paper met twice is one paper', async () => {
    const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [
      sourceOf(mine, 'mine.txt'),
      sourceOf(yours, 'yours.txt'),
    ]);
    expect(atlas.bibliography.papers.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    expect(atlas.bibliography).toMatchObject({ found: 4, skipped: 0, merged: 1 });
    expect(atlas.bibliography.papers[1]!.places).toEqual([
      { file: 'mine.txt', line: 5 },
      { file: 'yours.txt', line: 2 },
    ]);
    expect(atlas.authors.filter(({ owner }) => owner).map(({ name }) => sortName(name))).toEqual([
      'Roe, Ann',
      'Coe, Cy',
    ]);
  });

  test('an unreadable one among them is reported and costs nothing else', async () => {
    const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [
      sourceOf('%PDF-1.7 …', 'a.pdf'),
      sourceOf(mine, 'mine.txt'),
    ]);
    expect(atlas.sources.map(({ texts }) => texts[0]!.format)).toEqual([undefined, 'Author profile']);
    expect(atlas.bibliography.papers).toHaveLength(2);
    expect(atlas.bibliography.issues[0]).toMatchObject({
      file: 'a.pdf',
      line: 1,
      code: 'unknown-format',
      severity: 'skipped',
    });
  });

  test('no papers at all make an empty atlas', async () => {
    const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf('', 'empty.txt')]);
    expect(atlas.authors).toEqual([]);
    expect(atlas.scene.circles.author).toHaveLength(0);
  });
});
