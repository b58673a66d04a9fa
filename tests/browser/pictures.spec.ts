/** The main screens of the sample, and maps at three zooms, light and dark, in, the same pictures as last time out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Coterie } from './page.ts';

/** The interface takes the system's font; the pictures were taken with this one. */
const FONT = 'DejaVu Sans';

/** The font in which the browser shows the page's text. */
async function shownFont({ page }: Coterie): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return [...new Set(fonts.map(({ familyName }) => familyName))].join(', ');
}

interface Picture {
  readonly name: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  readonly open?: (coterie: Coterie) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'overview-light' },
  { name: 'overview-dark', theme: 'dark' },
  {
    name: 'author-light',
    open: async (coterie) => {
      await coterie.find('Lifeng Shang');
      await expect(coterie.panel('Author')).toBeVisible();
    },
  },
  {
    name: 'list-light',
    open: async (coterie) => {
      await coterie.count(/ authors$/).click();
      await expect(coterie.list.getByRole('rowheader').first()).toBeVisible();
    },
  },
  { name: 'overview-768-light', size: { width: 768, height: 1024 } },
  { name: 'overview-360-light', size: { width: 360, height: 740 } },
  {
    name: 'author-360-light',
    size: { width: 360, height: 740 },
    open: async (coterie) => {
      await coterie.find('Lifeng Shang');
      await expect(coterie.panel('Author')).toBeVisible();
    },
  },
  { name: 'export-dark', theme: 'dark', open: (coterie) => coterie.openDialog('Export') },
];

for (const { name, size, theme = 'light', open } of PICTURES) {
  test(`${name} looks as it did`, async ({ coterie, page }) => {
    if (size) await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme });
    await coterie.start();
    const font = await shownFont(coterie);
    test.skip(font !== FONT, `The pictures were taken with ${FONT}; the font here is ${font}.`);
    // The assessment comes some time after the map.
    await expect(page.getByText('Looking for communities again')).toHaveCount(0);
    await open?.(coterie);
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.005, animations: 'disabled' });
  });
}

const NETSCIENCE = join(import.meta.dirname, '../../../shared/data/gml/netscience.gml');
/** How many times one goes in by a half, from the whole map on. */
const STEPS_IN = { whole: 0, near: 3, close: 2 };
const THEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
} as const;

for (const map of ['sample', 'netscience'] as const) {
  for (const [theme, media] of Object.entries(THEMES)) {
    test(`the map of ${map === 'sample' ? 'the sample' : map} looks as it did at three zooms, ${theme}`, async ({
      coterie,
      page,
    }) => {
      test.skip(map === 'netscience' && !existsSync(NETSCIENCE), 'Needs ../shared/data.');
      await page.setViewportSize({ width: 1000, height: 720 });
      await page.emulateMedia(media);
      await coterie.start();
      const font = await shownFont(coterie);
      test.skip(font !== FONT, `The pictures were taken with ${FONT}; the font here is ${font}.`);
      if (map === 'netscience') {
        await coterie.openFiles({ name: 'netscience.gml', text: readFileSync(NETSCIENCE) });
        await expect(coterie.count('1,589 authors')).toBeVisible();
        await coterie.ready();
      }
      await coterie.map.press('c');
      for (const [zoom, steps] of Object.entries(STEPS_IN)) {
        for (let step = 0; step < steps; step++) {
          await coterie.map.press('+');
          await coterie.expectStill();
        }
        await page.mouse.move(500, 2);
        await coterie.map.blur();
        await expect(page).toHaveScreenshot(`${map}-${theme}-${zoom}.png`, {
          ...{ maxDiffPixelRatio: 0.002, animations: 'disabled' },
          clip: { x: 12, y: 180, width: 976, height: 500 },
        });
      }
    });
  }
}
