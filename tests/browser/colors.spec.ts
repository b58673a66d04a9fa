/** What colour and size show, high contrast, and a colour of one's own: chosen on the page, seen on it, kept by it. */
import { expect, test, type Coterie } from './page.ts';

const swatchOf = (coterie: Coterie, name: string): Promise<string> =>
  coterie.settings
    .locator('.community')
    .filter({ hasText: name })
    .locator('.swatch')
    .evaluate((swatch) => getComputedStyle(swatch).backgroundColor);

test('high contrast follows the system, and can be chosen', async ({ coterie, page }) => {
  const root = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await coterie.start();
  await expect(root).toHaveAttribute('data-theme', 'contrast-dark');
  await page.getByRole('button', { name: 'Change to the light theme' }).click();
  await expect(root).toHaveAttribute('data-theme', 'contrast-light');

  await coterie.settings.getByText('What is drawn and counted').click();
  const choice = coterie.settings.getByRole('combobox', { name: 'Theme' });
  await choice.selectOption('Theme of the system');
  await expect(root).toHaveAttribute('data-theme', 'contrast-dark');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await expect(root).toHaveAttribute('data-theme', 'light');
  await choice.selectOption('High contrast, dark');
  await expect(root).toHaveAttribute('data-theme', 'contrast-dark');
  await page.reload();
  await coterie.ready();
  await expect(root).toHaveAttribute('data-theme', 'contrast-dark');
});

test('with forced colours the map is in high contrast too', async ({ coterie, page }) => {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await coterie.start();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast-light');
});

test('colour and size show what is asked for, with a legend, and back', async ({ coterie }) => {
  await coterie.start();
  const before = await coterie.picture();
  await coterie.settings.getByRole('combobox', { name: 'Colour shows' }).selectOption('strength');
  await expect(coterie.legend).toContainText('Disc: papers · Line: weight of joint papers');
  await expect(coterie.legend).toContainText('Colour: strength');
  await expect(coterie.legend.getByRole('img', { name: 'Colour: strength, from 1 to 10' })).toBeVisible();
  await coterie.expectChange(before);

  await coterie.settings.getByRole('combobox', { name: 'Size of a disc shows' }).selectOption('co-authors');
  await expect(coterie.legend).toContainText('Disc: co-authors');
  await coterie.settings.getByRole('combobox', { name: 'Colour shows' }).selectOption('community');
  await coterie.settings.getByRole('combobox', { name: 'Size of a disc shows' }).selectOption('papers');
  await expect(coterie.legend).toContainText('Disc: papers');
  await expect(coterie.legend.getByRole('img')).toHaveCount(0);
  await coterie.expectSame(before);
});

test('a community has the colour that a person chose, after a reload too, until they go back', async ({
  coterie,
  page,
}) => {
  const name = 'Zhenguo Li, Xiaozhe Ren';
  await coterie.start();
  const found = await swatchOf(coterie, name);
  await coterie.find(name);
  const panel = coterie.panel('Community');
  await panel.getByRole('button', { name: 'Recolour' }).click();
  const magenta = panel.getByRole('button', { name: 'Magenta', exact: true });
  await magenta.click();
  await expect(magenta).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => swatchOf(coterie, name)).toBe('rgb(135, 72, 100)');
  await page.reload();
  await coterie.ready();
  await expect.poll(() => swatchOf(coterie, name)).toBe('rgb(135, 72, 100)');
  await panel.getByRole('button', { name: 'Back to the found colour' }).click();
  await expect.poll(() => swatchOf(coterie, name)).toBe(found);
});
