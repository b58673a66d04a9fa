/** The main screens of the sample in, the same pictures as last time out. */
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
