/** A community's matrix in, the ways from its cells to papers and authors, by mouse and by keys, out. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Coterie } from './page.ts';
import type { Locator } from '@playwright/test';

test.use({ graphics: false });

test.beforeEach(async ({ coterie }) => coterie.start());

async function openMatrix(coterie: Coterie): Promise<Locator> {
  await coterie.find('Zhenguo Li, Xiaozhe Ren');
  await coterie.panel('Community').getByRole('button', { name: 'Show as matrix' }).click();
  const grid = coterie.dialog.getByRole('grid', { name: 'Joint papers of every two authors' });
  await expect(grid).toBeVisible();
  return grid;
}

test('a cell opens the papers of two authors, a name the author', async ({ coterie }) => {
  const grid = await openMatrix(coterie);
  const cell = grid.getByRole('gridcell', { name: /^Zhenguo Li and .+: \d joint papers?$/ }).first();
  const [, other] = / and (.+):/.exec((await cell.getAttribute('aria-label'))!)!;
  await cell.hover();
  await expect(coterie.dialog.getByText(`Zhenguo Li and ${other!}: `)).toBeVisible();
  await cell.click();
  await expect(coterie.dialog).toHaveCount(0);
  await expect(coterie.title()).toContainText(other!);
  await expect(coterie.section('Co-authorship', 'Joint papers')).toBeVisible();

  await coterie.page.goBack();
  await coterie.panel('Community').getByRole('button', { name: 'Show as matrix' }).click();
  await coterie.dialog.getByRole('rowheader', { name: 'Xiaozhe Ren' }).click();
  await expect(coterie.title()).toHaveText('Xiaozhe Ren');
});

test('the grid is one stop, walked by arrows and opened by Enter', async ({ coterie, page }) => {
  const grid = await openMatrix(coterie);
  const size = (await grid.getByRole('row').count()) - 1;
  expect(size).toBeGreaterThan(2);
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  const focused = grid.locator(':focus');
  await grid.locator('[tabindex="0"]').focus();
  const rows = grid.getByRole('rowheader');
  const name = async (at: number): Promise<string> => (await rows.nth(at).getAttribute('aria-label'))!;
  await expect(focused).toHaveAttribute('aria-label', new RegExp(`^${await name(0)}: \\d+ papers?$`));

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute(
    'aria-label',
    new RegExp(`^${await name(2)} and ${await name(1)}: (\\d+ joint papers?|no joint paper)$`),
  );
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-label', new RegExp(` and ${await name(size - 1)}:`));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveRole('rowheader');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveRole('rowheader');
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  const first = await name(0);
  await page.keyboard.press('Enter');
  await expect(coterie.title()).toHaveText(first);
});

test.describe('for everyone', () => {
  // Axe adds its script to the page.
  test.use({ bypassCSP: true });

  for (const width of [1440, 360])
    test(`axe finds nothing wrong with it, ${width} pixels wide, and no name is cut off`, async ({ coterie, page }) => {
      const grid = await openMatrix(coterie);
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme: width === 360 ? 'dark' : 'light' });
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      const cut = await grid
        .locator('th')
        .evaluateAll((names) =>
          names.filter((name) => name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight),
        );
      expect(cut).toHaveLength(0);
    });
});
