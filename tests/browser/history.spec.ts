/** Changes of the map in, a way back and forth between them out: by buttons, by keys and from the list of all of them. */
import { expect, test, type Coterie } from './page.ts';

test.use({ graphics: false });

async function hide(coterie: Coterie, name: string): Promise<void> {
  await coterie.find(name);
  await coterie.panel('Author').getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(coterie.legend).toContainText(new RegExp(`Hidden: .*${name}`));
  await expect(coterie.progress).toHaveCount(0);
  await coterie.page.keyboard.press('Escape');
}

test('what was changed is undone and done again, by keys and by buttons that say what', async ({ coterie, page }) => {
  await coterie.start();
  const undo = page.getByRole('button', { name: /^Undo/ });
  await expect(undo).toHaveCount(0);
  await hide(coterie, 'Xin Jiang');
  await coterie.expectCounts(64, 264, 10);
  await hide(coterie, 'Lifeng Shang');
  await expect(undo).toHaveAccessibleName('Undo: Hid Lifeng Shang');
  await page.keyboard.press('Control+z');
  await expect(undo).toHaveAccessibleName('Undo: Hid Xin Jiang');
  await coterie.expectCounts(64, 264, 10);
  await undo.click();
  await coterie.expectCounts(64, 327, 10);
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Redo: Hid Xin Jiang' }).click();
  await coterie.expectCounts(64, 264, 10);
  await page.keyboard.press('Control+Shift+z');
  await expect(coterie.legend).toContainText(/Hidden: .*Lifeng Shang/);
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toHaveAttribute('aria-disabled', 'true');
});

test('the history lists every step, and goes to any of them', async ({ coterie, page }) => {
  await coterie.start();
  await hide(coterie, 'Xin Jiang');
  await coterie.settings.getByLabel('Counting').selectOption('full');
  await expect(coterie.progress).toHaveCount(0);
  await coterie.openFiles({ name: 'two.bib', text: '@article{a, title={One}, author={Poe, Bob and Roe, Ann}}' });
  await coterie.expectCounts(2, 1, 1);
  await coterie.find('history', 'History of what was changed');
  const steps = coterie.dialog.getByRole('listitem');
  await expect(steps).toHaveText(['Opened two.bib', 'Full counting', 'Hid Xin Jiang', /^Opened /]);
  await expect(coterie.dialog.locator('[aria-current=step]')).toHaveText(/^Opened two\.bib/);
  await steps.nth(2).getByRole('button').click();
  await coterie.expectCounts(64, 264, 10);
  await expect(coterie.dialog.locator('[aria-current=step]')).toHaveText('Hid Xin Jiang');
  await expect(steps.first()).toHaveText(/\(undone\)$/);
  await page.keyboard.press('Escape');
  await expect(coterie.settings.getByLabel('Counting')).toHaveValue('fractional');
});
