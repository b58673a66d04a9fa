/** Keys alone in, the whole task from the sample to a saved picture out, counted. */
import { expect, test } from './page.ts';

test.beforeEach(async ({ coterie }) => coterie.start());

test('sample, an author, the neighbours, a comparison and a saved file take 40 presses at most', async ({
  coterie,
}) => {
  const { page, results, dialog } = coterie;
  let presses = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    presses += keys.length;
    for (const key of keys) await page.keyboard.press(key);
  };
  const search = async (query: string, title: string): Promise<void> => {
    await press('Control+k', ...query);
    await expect(results.first()).toContainText(title);
    await press('Enter');
  };
  await search('sampl', 'Open the sample');
  await coterie.expectCounts(64, 327, 10);
  await search('lif', 'Lifeng Shang');
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await search('neig', 'Select neighbours');
  await expect(coterie.title()).toHaveText('21 authors');
  await search('compa', 'Compare two periods, files or groups');
  await expect(dialog.getByRole('combobox', { name: 'First group' })).toHaveValue('selection');
  // Backwards from the first stop, past the window's own, to the last.
  await press('Shift+Tab', 'Shift+Tab', 'Enter');
  await expect(page.getByRole('region', { name: 'What the map shows' })).toContainText('21 authors with');
  await search('exp', 'Export picture or data');
  await expect(dialog.getByLabel('Format')).toBeVisible();
  await press('Shift+Tab', 'Shift+Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  expect(download.suggestedFilename()).toBe('jiang-xin.png');
  expect(presses).toBeLessThanOrEqual(40);
});
