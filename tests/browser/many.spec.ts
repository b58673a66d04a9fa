/** Authors chosen on the map one by one, by a line round them, by keys and by commands in, what is selected out. */
import { expect, test, type Coterie } from './page.ts';

// Where the golden picture of the overview has them.
const XIN_JIANG = [1010, 381] as const;
const XIAOZHE_REN = [926, 160] as const;
const ROUND_TWELVE = [
  [760, 130],
  [900, 100],
  [1000, 180],
  [980, 330],
  [760, 330],
  [700, 200],
] as const;
const ROUND_SIX = [
  [800, 530],
  [940, 530],
  [940, 640],
  [800, 640],
] as const;
const ROUND_NOBODY = [
  [500, 200],
  [600, 200],
  [600, 300],
  [500, 300],
] as const;

test.beforeEach(async ({ coterie }) => {
  await coterie.start();
  await coterie.expectStill();
});

async function lasso(coterie: Coterie, round: readonly (readonly [number, number])[]): Promise<void> {
  await coterie.drag(...round);
  await coterie.page.mouse.up();
}

test('Shift with a click adds an author or takes one away', async ({ coterie, page }) => {
  await page.keyboard.down('Shift');
  await page.mouse.click(...XIN_JIANG);
  await expect(coterie.title()).toHaveText('Xin Jiang');
  await page.mouse.click(...XIAOZHE_REN);
  await expect(coterie.title()).toHaveText('2 authors');
  await expect(coterie.spoken).toHaveText('2 authors selected.');
  expect(new URL(page.url()).hash).toMatch(/^#\/1\?authors=[^,&]+,[^,&]+(&at=|$)/);
  await page.mouse.click(...XIN_JIANG);
  await page.keyboard.up('Shift');
  await expect(coterie.title()).toHaveText('Xiaozhe Ren');
  await page.mouse.move(...XIN_JIANG);
  await page.mouse.click(...XIN_JIANG, { delay: 10 });
  await expect(coterie.title()).toHaveText('Xin Jiang');
  await page.keyboard.down('Control');
  await page.mouse.click(...XIAOZHE_REN);
  await page.keyboard.up('Control');
  await expect(coterie.title()).toHaveText('2 authors');
});

test('two who wrote together lead to what they wrote', async ({ coterie, page }) => {
  await page.keyboard.down('Shift');
  await page.mouse.click(...XIN_JIANG);
  await page.mouse.click(...XIAOZHE_REN);
  await page.keyboard.up('Shift');
  await coterie.panel('Authors').getByRole('link', { name: '3 papers together' }).click();
  await expect(coterie.panel('Co-authorship').getByRole('article')).toHaveCount(3);
  await page.goBack();
  await expect(coterie.title()).toHaveText('2 authors');
});

test('a line drawn with Shift selects whom it goes round, and more lines add to them', async ({ coterie, page }) => {
  const before = await coterie.picture();
  await page.keyboard.down('Shift');
  await coterie.drag(...ROUND_TWELVE);
  await coterie.expectChange(before);
  await expect(coterie.anyPanel()).toHaveCount(0);
  await page.mouse.up();
  await expect(coterie.title()).toHaveText('12 authors');
  await expect(coterie.panel('Authors').locator('.figures').first()).toHaveText(
    /2 joint papers\s+57 co-authorships among them\s+1 community/,
  );
  await lasso(coterie, ROUND_SIX);
  await expect(coterie.title()).toHaveText('18 authors');
  await lasso(coterie, ROUND_NOBODY);
  await page.keyboard.up('Shift');
  await expect(coterie.spoken).toHaveText('Nobody stands inside the line.');
  await expect(coterie.title()).toHaveText('18 authors');

  await page.goBack();
  await expect(coterie.title()).toHaveText('12 authors');
  await page.goForward();
  await expect(coterie.title()).toHaveText('18 authors');
  await page.reload();
  await expect(coterie.title()).toHaveText('18 authors');
  await page.goto('about:blank');
  await page.goBack();
  await expect(coterie.title()).toHaveText('18 authors');
});

test('with the tool on a line needs no key and replaces what was selected; Escape gives up first the line, then the tool', async ({
  coterie,
  page,
}) => {
  const button = page.getByRole('group', { name: 'Map' }).getByRole('button', { name: 'Draw round authors' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(coterie.map).toHaveCSS('cursor', 'crosshair');
  await lasso(coterie, ROUND_TWELVE);
  await expect(coterie.title()).toHaveText('12 authors');
  await lasso(coterie, ROUND_SIX);
  await expect(coterie.title()).toHaveText('6 authors');

  await coterie.drag(...ROUND_TWELVE);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(coterie.title()).toHaveText('6 authors');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(coterie.title()).toHaveText('6 authors');
  await page.keyboard.press('s');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('one finger draws while the tool is on, a tap adds, and a long press tells what can be done', async ({
    coterie,
    page,
  }) => {
    await page.keyboard.press('s');
    await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: readonly [number, number]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
    const [first, ...rest] = ROUND_TWELVE;
    await touch('touchStart', first);
    for (const place of rest) await touch('touchMove', place);
    await touch('touchEnd');
    await expect(coterie.title()).toHaveText('12 authors');
    await page.touchscreen.tap(...XIN_JIANG);
    await expect(coterie.title()).toHaveText('13 authors');
    await page.touchscreen.tap(...XIAOZHE_REN);
    await expect(coterie.title()).toHaveText('12 authors');
    await page.getByRole('button', { name: 'Done' }).click();
    await touch('touchStart', XIN_JIANG);
    await expect(page.getByRole('menuitem', { name: 'Hide' })).toBeVisible();
    await touch('touchEnd');
    await expect(coterie.title()).toHaveText('Xin Jiang');
    await page.getByRole('menuitem', { name: 'Select neighbours' }).tap();
    await expect(coterie.title()).toHaveText('64 authors');
  });
});

test('on the way over the map Space and Shift with Enter add an author or take one away', async ({ coterie, page }) => {
  await coterie.map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(coterie.spoken).toHaveText('1 author selected.');
  await page.keyboard.press('ArrowDown');
  await expect(coterie.spoken).toContainText('community');
  await page.keyboard.press('Shift+Enter');
  await expect(coterie.spoken).toHaveText('2 authors selected.');
  await expect(coterie.title()).toHaveText('2 authors');
  await expect(coterie.map).toBeFocused();
  await page.keyboard.press('Space');
  await expect(coterie.title()).toHaveText('Xin Jiang');
});

test('commands make the selection larger, turn it round and clear it', async ({ coterie, page }) => {
  await coterie.find('Lifeng Shang');
  await coterie.find('select neighbours', 'Select neighbours');
  await expect(coterie.title()).toHaveText('21 authors');
  // More than an address holds.
  expect(new URL(page.url()).hash).not.toContain('author');
  await coterie.find('invert', 'Invert the selection');
  await expect(coterie.title()).toHaveText('43 authors');
  await page.reload();
  await expect(coterie.title()).toHaveText('43 authors');
  await page.goBack();
  await expect(coterie.title()).toHaveText('21 authors');
  await page.goBack();
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await coterie.find('select everybody', 'Select everybody of the community');
  await expect(coterie.title()).toHaveText('20 authors');
  await coterie.find('clear', 'Clear the selection');
  await expect(coterie.anyPanel()).toHaveCount(0);
});

test('the panel lists people and papers of the selected, and takes people away', async ({ coterie, page }) => {
  await page.keyboard.down('Shift');
  await lasso(coterie, ROUND_TWELVE);
  await page.keyboard.up('Shift');
  const panel = coterie.panel('Authors');
  const people = panel.getByRole('list', { name: 'People' }).getByRole('listitem');
  await expect(people).toHaveCount(12);
  await expect(panel.getByRole('button', { name: 'By two or more' })).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.getByRole('article')).toHaveCount(2);
  await panel.getByRole('button', { name: 'By any of them' }).click();
  await expect(panel.getByRole('article')).toHaveCount(4);
  await panel.getByRole('button', { name: 'By all' }).click();
  await expect(panel.getByRole('article')).toHaveCount(0);

  await people.first().getByRole('button').press('Enter');
  await expect(coterie.title()).toHaveText('11 authors');
  await expect(people.first().getByRole('button')).toBeFocused();
  await panel.getByRole('button', { name: 'Show all in the list' }).click();
  await expect(coterie.list.getByRole('status')).toHaveText('11 of 11');
  await coterie.list.getByRole('checkbox', { name: 'Selected only' }).uncheck();
  await expect(coterie.list.getByRole('status')).toHaveText('64 of 64');
});

test('decisions about all of the selected are one step each', async ({ coterie, page }) => {
  await page.keyboard.down('Shift');
  await lasso(coterie, ROUND_SIX);
  await page.keyboard.up('Shift');
  const panel = coterie.panel('Authors');
  await panel.getByRole('button', { name: 'Dim', exact: true }).click();
  await expect(coterie.legend.getByText(/^Dimmed: /)).toHaveCount(6);
  await panel.getByRole('button', { name: 'Stop dimming' }).click();
  await expect(coterie.legend.getByText(/^Dimmed: /)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Pin the names' }).click();
  await panel.getByRole('button', { name: 'Unpin the names' }).click();
  await expect(panel.getByRole('button', { name: 'Pin the names', exact: true })).toBeVisible();
  await coterie.expectStill();
  const before = await coterie.picture();
  await panel.getByRole('button', { name: 'Zoom to them' }).click();
  await coterie.expectChange(before);

  // The six, with the author of all papers, have twenty-one co-authorships.
  await panel.getByRole('button', { name: 'Hide', exact: true }).click();
  await coterie.expectCounts(64, 327 - 21, 10);
  await expect(coterie.title()).toHaveText('6 authors');
  await panel.getByRole('button', { name: 'Show on the map' }).click();
  await coterie.expectCounts(64, 327, 10);
});

test('many who are hidden are one line of the legend', async ({ coterie }) => {
  await coterie.find('Lifeng Shang');
  await coterie.find('select everybody', 'Select everybody of the community');
  await coterie.panel('Authors').getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(coterie.legend).toContainText('Hidden: 20 authors');
  await coterie.legend.getByRole('button', { name: 'Show' }).click();
  await expect(coterie.legend).not.toContainText('Hidden');
  await coterie.expectCounts(64, 327, 10);
});
