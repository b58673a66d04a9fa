/** The bundled sample in, the walk from any mark on the map to the papers behind it out. */
import { expect, test, type Coterie } from './page.ts';

const DOUBLE_CLICK_MS = 400;

test.beforeEach(async ({ coterie }) => coterie.start());

/** Follows a link in the panel, which brings what it names to the middle of the free map, and clears the selection. */
async function bringToMiddle(coterie: Coterie, link: string): Promise<{ x: number; y: number }> {
  await coterie.anyPanel().getByRole('link', { name: link, exact: true }).first().click();
  await expect(coterie.anyPanel().getByRole('navigation')).toBeVisible();
  await coterie.page.keyboard.press('Escape');
  await expect(coterie.anyPanel()).toHaveCount(0);
  return coterie.middle();
}

async function openAuthor(coterie: Coterie, name: string): Promise<void> {
  await coterie.find(name);
  await expect(coterie.title()).toHaveText(name);
}

test('the sample opens with its counts', async ({ coterie }) => {
  await coterie.expectCounts(64, 327, 10);
  await expect(coterie.count('6 communities')).toBeVisible();
  await expect(coterie.page.getByText('This is a sample: ten papers by Xin Jiang.')).toBeVisible();
  await expect(coterie.settings.getByRole('list', { name: 'Communities' }).getByRole('listitem')).toHaveCount(6);
});

test('a search with a typing error leads to the author, a co-authorship, a paper, a community', async ({ coterie }) => {
  await coterie.search('lifen shang');
  await expect(coterie.results.first()).toContainText('Lifeng Shang');
  await coterie.results.first().click();
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await expect(coterie.section('Author', '3 papers').getByRole('article')).toHaveCount(3);
  const ties = coterie.section('Author', '20 co-authors');
  await ties.getByRole('button', { name: 'Show more (10 left)' }).click();
  const coAuthors = ties.getByRole('listitem');
  await expect(coAuthors).toHaveCount(20);

  const tie = coAuthors.filter({ hasText: 'Liangyou Li' });
  await expect(tie).toContainText('3 joint papers');
  await tie.getByRole('link', { name: '3 joint papers with Liangyou Li' }).click();
  const joint = coterie.panel('Co-authorship').getByRole('list', { name: 'Joint papers' }).getByRole('article');
  await expect(joint).toHaveCount(3);
  await expect(coterie.title()).toContainText('Lifeng Shang');
  await expect(coterie.title()).toContainText('Liangyou Li');

  const paperLink = joint.first().getByRole('heading').getByRole('link');
  const paperTitle = (await paperLink.textContent())!;
  await paperLink.click();
  await expect(coterie.panel('Paper')).toBeVisible();
  await expect(coterie.title()).toHaveText(paperTitle);
  await expect(coterie.panel('Paper').getByText('jiang-xin.txt, line')).toBeVisible();

  await coterie.panel('Paper').getByRole('article').getByRole('link', { name: 'Liangyou Li' }).click();
  await expect(coterie.title()).toHaveText('Liangyou Li');
  await coterie.panel('Author').locator('.community').getByRole('link').click();
  const community = coterie.panel('Community');
  await expect(community.getByText(/^Community \d of 6/)).toBeVisible();
  await expect(coterie.section('Community', /^\d+ authors$/).getByRole('link', { name: 'Liangyou Li' })).toBeVisible();
  expect(
    await coterie
      .section('Community', /^\d+ papers?$/)
      .getByRole('article')
      .count(),
  ).toBeGreaterThanOrEqual(3);
});

test('a community tells what it is called after, can be renamed, and gets its found name back', async ({ coterie }) => {
  await openAuthor(coterie, 'Liangyou Li');
  await coterie.panel('Author').locator('.community').getByRole('link').click();
  const community = coterie.panel('Community');
  const leaders = community.getByRole('term').filter({ hasText: 'Led by' }).locator('+ dd');
  const terms = community.getByRole('term').filter({ hasText: 'Terms' }).locator('+ dd');
  await expect(leaders.getByRole('link')).toHaveCount(3);
  const found = (await coterie.title().textContent())!.trim();
  expect(found).toBe(`${await leaders.getByRole('link').first().textContent()}: ${await terms.textContent()}`);

  await community.getByRole('button', { name: 'Rename' }).click();
  const name = community.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue(found);
  await name.press('Escape');
  await expect(community.getByRole('button', { name: 'Rename' })).toBeFocused();
  await community.getByRole('button', { name: 'Rename' }).press('Enter');
  await name.fill('Judges and dialogues');
  await name.press('Enter');
  await expect(coterie.title()).toHaveText('Judges and dialogues');
  await expect(coterie.settings.getByRole('link', { name: 'Judges and dialogues' })).toBeVisible();
  await coterie.search('judges and');
  await expect(coterie.results.filter({ hasText: 'Judges and dialogues' })).toHaveCount(1);
  await coterie.search('');

  await community.getByRole('button', { name: 'Back to the found name' }).click();
  await expect(coterie.title()).toHaveText(found);
  await expect(community.getByRole('button', { name: 'Back to the found name' })).toHaveCount(0);
});

test('the search forgives a letter left out, another letter, two swapped, accents, and names turned round', async ({
  coterie,
}) => {
  for (const query of ['lifeng shng', 'liveng shang', 'lifeng shagn', 'Lìfēng Shàng', 'shang lif']) {
    // So that what is found is not what was found before.
    await coterie.search('self-adjust');
    await expect(coterie.results.first()).not.toContainText('Lifeng Shang');
    await coterie.search(query);
    await expect(coterie.results.first()).toContainText('Lifeng Shang');
  }
});

test('the browser’s Back and the breadcrumb lead back step by step', async ({ coterie }) => {
  const { page } = coterie;
  await openAuthor(coterie, 'Lifeng Shang');
  await coterie.panel('Author').getByRole('link', { name: '3 joint papers with Liangyou Li' }).click();
  await coterie.panel('Co-authorship').getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(coterie.panel('Paper')).toBeVisible();
  const way = page.getByRole('navigation', { name: 'The way you came' });
  await expect(way.getByRole('listitem')).toHaveText(['Lifeng Shang', /^(Li and Shang|Shang and Li)$/]);

  await page.goBack();
  await expect(coterie.panel('Co-authorship')).toBeVisible();
  await page.goBack();
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await expect(way).toHaveCount(0);
  await page.goBack();
  await expect(coterie.anyPanel()).toHaveCount(0);
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await expect(coterie.panel('Paper')).toBeVisible();

  await way.getByRole('button', { name: 'Back' }).click();
  await expect(coterie.panel('Co-authorship')).toBeVisible();
  await way.getByRole('button', { name: 'Lifeng Shang' }).click();
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await expect(way).toHaveCount(0);
});

test('a reload keeps the selection and the way back', async ({ coterie }) => {
  await openAuthor(coterie, 'Lifeng Shang');
  await coterie.panel('Author').getByRole('link', { name: '3 joint papers with Liangyou Li' }).click();
  await expect(coterie.panel('Co-authorship')).toBeVisible();
  await coterie.page.reload();
  await expect(coterie.panel('Co-authorship').getByRole('article')).toHaveCount(3);
  await expect(coterie.page.getByRole('navigation', { name: 'The way you came' })).toContainText('Lifeng Shang');
});

test('the address tells who is selected, from where one looks and what colours mean; Back and a reload bring it back', async ({
  coterie,
}) => {
  const { page, map } = coterie;
  const colors = coterie.settings.getByLabel('Colour shows', { exact: true });
  await coterie.start();
  await map.focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/#\/1\?at=[-.\d]+,[-.\d]+,[.\d]+$/);
  await coterie.find('Lifeng Shang');
  await expect(page).toHaveURL(/#\/1\?author=[^&]+&at=268\.75,-170\.95,[.\d]+$/);
  const alone = page.url();
  await colors.selectOption('degree');
  await expect(page).toHaveURL(`${alone}&color=degree`);
  await coterie.expectStill();
  const seen = await coterie.picture();
  await page.reload();
  await coterie.ready();
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await coterie.expectSame(seen);
  await page.goBack();
  await expect(colors).toHaveValue('community');
  await expect(page).toHaveURL(alone);
  await page.goForward();
  await expect(colors).toHaveValue('degree');
  await coterie.expectSame(seen);
});

test('an address opens what it points to, and one that points nowhere says so', async ({ coterie }) => {
  await openAuthor(coterie, 'Liangyou Li');
  const address = coterie.page.url();
  await coterie.page.keyboard.press('Escape');
  expect(new URL(coterie.page.url()).hash).toBe('');
  await coterie.page.goto('about:blank');
  await coterie.page.goto(address);
  await expect(coterie.title()).toHaveText('Liangyou Li');
  await coterie.goNowhere();
});

test('a click on a disc opens its author, and Escape or the ground clears', async ({ coterie }) => {
  const { page, map } = coterie;
  await openAuthor(coterie, 'Xin Jiang');
  const middle = await bringToMiddle(coterie, 'Lifeng Shang');
  await page.mouse.move(middle.x, middle.y);
  await expect(map).toHaveCSS('cursor', 'pointer');
  await page.mouse.click(middle.x, middle.y);
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await page.keyboard.press('Escape');
  await expect(coterie.anyPanel()).toHaveCount(0);

  // Otherwise the next click would be the second half of a double click.
  await page.waitForTimeout(DOUBLE_CLICK_MS);
  await page.mouse.click(middle.x, middle.y);
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await page.waitForTimeout(DOUBLE_CLICK_MS);
  const ground = await findGround(coterie);
  await page.mouse.click(ground.x, ground.y);
  await expect(coterie.anyPanel()).toHaveCount(0);
});

test('an author who is found stands in the middle of what the sheets leave free', async ({ coterie }) => {
  const { page } = coterie;
  await openAuthor(coterie, 'Lifeng Shang');
  await page.keyboard.press('Escape');
  await expect(coterie.anyPanel()).toHaveCount(0);
  const { x, y } = coterie.middle();
  await page.mouse.click(x, y);
  await expect(coterie.title()).toHaveText('Lifeng Shang');
});

test('a click on a line opens the co-authorship', async ({ coterie }) => {
  const { page, map } = coterie;
  await openAuthor(coterie, 'Lifeng Shang');
  const { x, y } = await bringToMiddle(coterie, '3 joint papers with Liangyou Li');
  await page.mouse.move(x, y);
  await expect(map).toHaveCSS('cursor', 'pointer');
  await page.mouse.click(x, y);
  await expect(coterie.panel('Co-authorship').getByRole('article')).not.toHaveCount(0);
  await expect(coterie.title().getByRole('link')).toHaveCount(2);
});

test('hovering lights a neighbourhood, leaving puts the map back', async ({ coterie }) => {
  const { page } = coterie;
  await openAuthor(coterie, 'Xin Jiang');
  const middle = await bringToMiddle(coterie, 'Lifeng Shang');
  const ground = await findGround(coterie);
  const before = await coterie.picture();
  await page.mouse.move(middle.x, middle.y);
  await coterie.expectChange(before);
  await page.mouse.move(ground.x, ground.y);
  await coterie.expectSame(before);
});

/** A place on the map with nothing under it, from the free area's corners inwards. */
async function findGround({ page, map }: Coterie): Promise<{ x: number; y: number }> {
  for (const y of [840, 800, 90, 700, 150])
    for (const x of [340, 1000, 960, 400, 680]) {
      await page.mouse.move(x, y);
      if ((await map.evaluate((element) => element.style.cursor)) === '') return { x, y };
    }
  throw new Error('expected some ground on the map, found none');
}

test('selection survives other settings, and the files are not read again for them', async ({ coterie }) => {
  const { page, settings } = coterie;
  await openAuthor(coterie, 'Liangyou Li');
  const address = page.url();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const text = document.querySelector('[role=status] progress')?.getAttribute('aria-label');
      if (text && !seen.includes(text)) seen.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await settings.getByRole('slider', { name: 'Resolution' }).fill('2.5');
  await expect(coterie.count('6 communities')).toHaveCount(0);
  await expect(coterie.count(/communities$/)).toBeVisible();
  await expect(coterie.progress).toHaveCount(0);
  await expect(coterie.title()).toHaveText('Liangyou Li');

  await settings.getByRole('combobox', { name: 'Counting' }).selectOption('full');
  await expect(coterie.legend).toContainText('number of joint papers');
  await expect(coterie.progress).toHaveCount(0);
  await expect(coterie.title()).toHaveText('Liangyou Li');
  expect(page.url().replace(/&at=.*/, '')).toBe(address.replace(/&at=.*/, ''));
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).not.toContain('Reading');
});

for (const { verb, legend, back } of [
  { verb: 'Hide', legend: 'Hidden: Xin Jiang', back: 'Show' },
  { verb: 'Dim', legend: 'Dimmed: Xin Jiang', back: 'Stop dimming' },
]) {
  test(`${verb} and ${back} are one click each, and the legend says which holds`, async ({ coterie }) => {
    await openAuthor(coterie, 'Xin Jiang');
    await expect(coterie.panel('Author').getByText('The owner of this profile.')).toBeVisible();
    await coterie.panel('Author').getByRole('button', { name: verb, exact: true }).click();
    await expect(coterie.legend).toContainText(legend);
    await expect(coterie.progress).toHaveCount(0);
    await coterie.expectCounts(64, verb === 'Hide' ? 264 : 327, 10);
    await expect(coterie.title()).toHaveText('Xin Jiang');
    await coterie.count(/authors$/).click();
    const row = coterie.list.getByRole('row').filter({ hasText: 'Jiang, Xin' });
    await expect(row.getByRole('cell').last()).toHaveText(verb === 'Hide' ? 'hidden' : /^\d$/);
    await coterie.list.getByRole('button', { name: 'Back to the map' }).click();
    await expect(coterie.list).toHaveCount(0);

    await coterie.legend.getByRole('button', { name: back, exact: true }).click();
    await expect(coterie.legend).not.toContainText('Xin Jiang');
    await coterie.expectCounts(64, 327, 10);
    await expect(coterie.count('6 communities')).toBeVisible();
  });
}
