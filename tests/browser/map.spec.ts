/** The map under the hand in, what it shows and keeps out. */
import { expect, test, type Coterie } from './page.ts';

test('pointing at a link in a sheet lights the map, and leaving it puts the light out', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.expectStill();
  const before = await coterie.picture();
  const link = coterie.settings.getByRole('link', { name: 'Yuxuan Sun, Ruikang Liu' });
  await link.hover();
  // A mouse is never quite still.
  await page.mouse.move(90, 262);
  await link.hover();
  await coterie.expectChange(before);
  await page.mouse.move(150, 40);
  await coterie.expectSame(before);
});

for (const { how, point } of [
  {
    how: 'its link in the sheet',
    point: (coterie: Coterie, name: string) => coterie.settings.getByRole('link', { name }).hover(),
  },
  {
    how: 'its name on the map',
    // Where the golden picture of the overview has the names. What is lit hides other names, so that the mouse must first leave it.
    point: async ({ page }: Coterie, name: string) => {
      await page.mouse.move(700, 20);
      const [x, y] = name.startsWith('Yuxuan') ? [410, 525] : [857, 633];
      await page.mouse.move(x!, y!, { steps: 5 });
    },
  },
]) {
  test(`pointing at a community by ${how} brings out its ties to others`, async ({ coterie, page }) => {
    /** Where only ties between the one community and another one run. */
    const clip = { x: 560, y: 440, width: 260, height: 60 };
    await coterie.start();
    await coterie.expectStill();
    const rest = await coterie.lightness(clip);
    await point(coterie, 'Yuxuan Sun');
    await expect.poll(() => coterie.lightness(clip)).toBeLessThan(rest - 3);
    await point(coterie, 'Shangheng Du');
    await expect.poll(() => coterie.lightness(clip)).toBeGreaterThan(rest + 3);
    await page.mouse.move(700, 20);
    await expect.poll(() => coterie.lightness(clip)).toBeCloseTo(rest, 1);
  });
}

test('the panel of a community counts its ties to others, and leads there', async ({ coterie }) => {
  await coterie.start();
  await coterie.find('Zhenguo Li, Xiaozhe Ren');
  const ties = coterie.section('Community', 'Ties to other communities').getByRole('listitem');
  await expect(ties).toHaveText([
    /Xin Jiang, Kaifan Zhang\s+15 ties\s*4 joint papers/,
    /Jiacheng Ye.*5 ties\s*1 joint/s,
  ]);
  await ties.first().getByRole('link', { name: 'Xin Jiang, Kaifan Zhang', exact: true }).click();
  await expect(coterie.title()).toHaveText('Xin Jiang, Kaifan Zhang');
  await expect(ties.filter({ hasText: 'Zhenguo Li' })).toHaveText(/15 ties\s*4 joint papers/);
});

/** What a short name covers of the map, at the very least. */
const NAME = 0.0001;

test('a pinned name shows where names are too many, until it is unpinned', async ({ coterie, page }) => {
  // So that keys pressed one after the other lead to the same place each time.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await coterie.start();
  await coterie.find('Han Bao');
  const panel = coterie.panel('Author');
  const farOff = async (): Promise<Buffer> => {
    await page.keyboard.press('Escape');
    await coterie.map.focus();
    await page.keyboard.press('0');
    for (let i = 0; i < 5; i++) await page.keyboard.press('-');
    await coterie.expectStill();
    return coterie.picture();
  };
  const without = await farOff();
  await coterie.find('Han Bao');
  await panel.getByRole('button', { name: 'Pin the name' }).click();
  await expect(panel.getByRole('button', { name: 'Unpin the name' })).toBeVisible();
  const pinned = await farOff();
  expect(await coterie.changeSince(without)).toBeGreaterThan(NAME);
  await page.reload();
  await coterie.ready();
  await farOff();
  expect(await coterie.changeSince(pinned)).toBeLessThan(NAME / 2);
  await coterie.find('Han Bao');
  await panel.getByRole('button', { name: 'Unpin the name' }).click();
  await expect(panel.getByRole('button', { name: 'Pin the name', exact: true })).toBeVisible();
  await farOff();
  expect(await coterie.changeSince(without)).toBeLessThan(NAME / 2);
});

test('dimming an author leaves zoom and place as they were', async ({ coterie }) => {
  await coterie.start();
  await coterie.find('Lifeng Shang');
  await coterie.expectStill();
  const before = await coterie.picture();
  await coterie.panel('Author').getByRole('button', { name: 'Dim' }).click();
  await expect(coterie.legend).toContainText('Dimmed: Lifeng Shang');
  await coterie.panel('Author').getByRole('button', { name: 'Stop dimming' }).click();
  await expect(coterie.legend).not.toContainText('Dimmed');
  await coterie.page.mouse.move(700, 20);
  await coterie.expectSame(before);
});

test('a single author stands in the middle of the map and can be clicked there', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.openFiles({ name: 'alone.txt', text: 'Roe, Ann\nOne paper\nRoe, Ann\nIts abstract.\n' });
  await coterie.expectCounts(1, 0, 1);
  await coterie.expectStill();
  await page.mouse.click((1440 + 312) / 2, (900 + 60 - 40) / 2);
  await expect(coterie.title()).toHaveText('Ann Roe');
});

test('the name of a community on the map opens its members', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.expectStill();
  // Where the golden picture of the overview has the name.
  await page.mouse.move(1175, 662);
  await page.mouse.click(1180, 663);
  await expect(coterie.panel('Community')).toContainText(/Community \d of \d/);
  await expect(coterie.title()).toHaveText('Liangyou Li: Large Language Models');
});

test('a selection of the sample is gone when one’s own file takes its place', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.find('Lifeng Shang');
  await coterie.openFiles({ name: 'mine.txt', text: 'Roe, Ann\nOne paper\nRoe, Ann, Poe, Bob\nIts abstract.\n' });
  await coterie.expectCounts(2, 1, 1);
  await expect(coterie.anyPanel()).toHaveCount(0);
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('commands are found where nothing is open', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.find('close everything', 'Close everything that is open');
  await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
  await coterie.find('open the sample', 'Open the sample');
  await coterie.ready();
});

test('areas of communities lie under the whole map, go as one nears it, and a key takes them away', async ({
  coterie,
  page,
}) => {
  const areas = page.locator('canvas.areas');
  await coterie.start();
  await expect(areas).toHaveCSS('opacity', '1');
  await coterie.expectStill();
  const before = await coterie.picture();
  await page.keyboard.press('a');
  await expect(areas).toHaveCSS('opacity', '0');
  await coterie.expectChange(before);
  await page.keyboard.press('a');
  await coterie.expectSame(before);
  await coterie.map.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('+');
  await expect(areas).toHaveCSS('opacity', '0');
  await page.keyboard.press('0');
  await expect(areas).toHaveCSS('opacity', '1');
  await coterie.find('Lifeng Shang');
  await expect(areas).toHaveCSS('opacity', '0');
});

test('a minimap is there while not all is seen, and a click on it moves the map', async ({ coterie, page }) => {
  const minimap = page.locator('.minimap');
  await coterie.start();
  await coterie.expectStill();
  await expect(minimap).toHaveCount(0);
  await coterie.map.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('+');
  await expect(minimap).toBeVisible();
  await coterie.expectStill();
  const before = await coterie.picture();
  const { x, y, width, height } = (await minimap.boundingBox())!;
  await page.mouse.click(x + width / 10, y + height * 0.7);
  await coterie.expectChange(before);
  await page.keyboard.press('m');
  await expect(minimap).toHaveCount(0);
  await page.keyboard.press('m');
  await expect(minimap).toBeVisible();
  await page.keyboard.press('0');
  await expect(minimap).toHaveCount(0);
});
