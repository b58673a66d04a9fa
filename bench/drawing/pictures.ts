/** A stage in, pictures in files out: of our map from afar and from near by, light and dark, and beside the manners of VOSviewer and Gephi Lite. */
import { existsSync, mkdirSync } from 'node:fs';
import { openPath } from '../../src/cli/open-path.ts';
import type { Atlas, PersonName } from '../../src/core/model.ts';
import { findComponents } from '../../src/core/network/components.ts';
import { Pipeline } from '../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../src/core/recipe.ts';
import { displayName } from '../../src/core/text/names.ts';
import { openSource } from '../../src/sources/open-source.ts';
import { drawWithForceAtlas2, drawWithVos } from '../layout/rivals.ts';
import { say } from '../measuring/stopwatch.ts';
import { takeGiant } from '../network/giant.ts';
import type { Stage } from './browser.ts';
import { toFigure } from './figure.ts';
import { toScene } from './made-scene.ts';

const FOLDER = 'build/pictures';
const FILES = { sample: 'seeds/sample/jiang-xin.txt', netscience: '../shared/data/networks/netscience.gml' };
/** About as many as Gephi Lite makes in some seconds. */
const ITERATIONS = 1000;
const VIEWPORT = { width: 1200, height: 800 };

/** Of the scenes of 4,000 and 100,000 authors, which the stage has. */
export async function takePictures(stage: Stage): Promise<void> {
  say(`  pictures, into ${FOLDER}`);
  mkdirSync(FOLDER, { recursive: true });
  for (const authors of ['4000', '100000'])
    for (const theme of ['light', 'dark'] as const) {
      const { page, close } = await stage.open('coterie', authors, { theme });
      await page.evaluate(() => window.stand.show());
      await page.screenshot({ path: `${FOLDER}/${authors}-${theme}.png` });
      for (const nearness of [4, 16]) {
        await page.evaluate(() => window.stand.approach(4));
        await page.screenshot({ path: `${FOLDER}/${authors}-${theme}-near-${nearness}.png` });
      }
      await close();
    }
  for (const [name, path] of Object.entries(FILES)) if (existsSync(path)) await compare(stage, name, path);
}

/** The largest component of a network, drawn thrice. */
async function compare(stage: Stage, name: string, path: string): Promise<void> {
  const { network: whole, authors, partition } = await run(path);
  const network = takeGiant(whole);
  const { component } = findComponents(whole);
  const members = [...component.keys()].filter((author) => component[author] === 0);
  const names: PersonName[] = members.map((author) => authors[author]!.name);
  const texts = names.map((one) => displayName(one));
  const communities = members.map((author) => partition.community[author]!);
  stage.put(
    name,
    toScene(network, (author) => names[author]!),
  );
  stage.draw(`${name}-vosviewer`, toFigure(network, texts, communities, drawWithVos(network)));
  stage.draw(`${name}-gephi-lite`, toFigure(network, texts, communities, drawWithForceAtlas2(network, ITERATIONS)));
  const ours = await stage.open('coterie', name, { viewport: VIEWPORT });
  await ours.page.evaluate(() => window.stand.show());
  await ours.page.screenshot({ path: `${FOLDER}/${name}-coterie.png` });
  await ours.close();
  for (const manner of ['vosviewer', 'gephi-lite'] as const) {
    const { page, close } = await stage.open('coterie', name, { viewport: VIEWPORT });
    await page.evaluate(([manner, figure]) => window.stand.paint(manner, figure), [
      manner,
      `${name}-${manner}`,
    ] as const);
    await page.screenshot({ path: `${FOLDER}/${name}-${manner}.png` });
    await close();
  }
}

async function run(path: string): Promise<Atlas> {
  const steps = new Pipeline().run(DEFAULT_RECIPE, [await openSource(await openPath(path))]);
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}
