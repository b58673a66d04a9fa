/** A stage with scenes in, pictures of our map in files out: as it looks from afar and from near by, light and dark. */
import { mkdirSync } from 'node:fs';
import type { Stage } from './browser.ts';

export const FOLDER = 'build/pictures';

export async function takePictures(stage: Stage): Promise<void> {
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
}
