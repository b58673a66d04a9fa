/** Keys alone in, the whole walk from the search to a saved file out. */
import { expect, test, type Coterie } from './page.ts';
import type { Locator } from '@playwright/test';

/** More stops than any screen has. */
const MOST_STOPS = 150;

test.beforeEach(async ({ coterie }) => coterie.start());

/** Presses Tab until the focus is there. */
async function tabTo({ page }: Coterie, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`expected Tab to reach ${target.toString()} in ${MOST_STOPS} stops, it did not`);
}

async function findByKeys({ page, searchBox, results }: Coterie, query: string, title: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(searchBox).toBeFocused();
  await page.keyboard.type(query);
  await expect(results.first()).toContainText(title);
  await page.keyboard.press('Enter');
}

test('the search is reached by / and by Ctrl K, walked by arrows and followed by Enter', async ({ coterie }) => {
  const { page, searchBox, results, spoken } = coterie;
  await page.keyboard.press('/');
  await expect(searchBox).toBeFocused();
  await page.keyboard.type('liu');
  await expect(spoken).toHaveText(/^\d+ results$/);
  const second = (await results.nth(1).locator('.title').textContent())!;
  await expect(results.nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(searchBox).toHaveAttribute('aria-activedescendant', (await results.nth(1).getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(coterie.title()).toContainText(second);

  await page.keyboard.press('Control+k');
  await expect(searchBox).toBeFocused();
  await page.keyboard.type('zzzzzz');
  await expect(page.getByText('Nothing found for “zzzzzz”.')).toBeVisible();
});

test('commands are found by the same search', async ({ coterie }) => {
  await findByKeys(coterie, 'help and', 'Help and shortcuts');
  await expect(coterie.page.getByRole('dialog', { name: 'Help' })).toBeVisible();
});

test('arrows walk the map from author to author, telling each, and Enter opens', async ({ coterie }) => {
  const { page, map, spoken } = coterie;
  await tabTo(coterie, map);
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toHaveText(/^Xin Jiang: 10 papers, community \d of \d, 63 co-authors, most joint papers with /);
  const told = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    told.add((await spoken.textContent())!);
  }
  expect(told.size).toBeGreaterThan(2);
  const name = (await spoken.textContent())!.split(':')[0]!;
  await page.keyboard.press('Enter');
  await expect(coterie.title()).toHaveText(name);
  await expect(coterie.panel('Author').getByRole('region')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(coterie.anyPanel()).toHaveCount(0);
  await expect(map).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(spoken).not.toHaveText(/^$/);
});

test('brackets walk along the strongest ties, N and P by community, Home and End by strength, Backspace back', async ({
  coterie,
}) => {
  const { page, map, spoken } = coterie;
  await map.focus();
  const press = async (key: string, says: RegExp): Promise<void> => {
    await page.keyboard.press(key);
    await expect(spoken).toHaveText(says);
  };
  await press('Home', /^Xin Jiang: 10 papers/);
  await press(']', /^Tie 1 of 63, 3 joint papers: Xiaozhe Ren: /);
  await press(']', /^Tie 2 of 63, 3 joint papers: Zhenguo Li: /);
  await press('[', /^Tie 1 of 63, 3 joint papers: Xiaozhe Ren: /);
  await page.keyboard.press('Enter');
  await expect(coterie.title()).toHaveText('Xiaozhe Ren');
  await map.focus();
  await press(']', /^Tie 1 of 15, 3 joint papers: Xin Jiang: /);
  await press('n', /^Community 5 of 6, .+ 6 authors\. .+: 1 paper, community 5 of 6/);
  await press('p', /^Community 4 of 6, .+ 9 authors\. Xin Jiang: /);
  await press('End', /: 1 paper, /);
  await press('Backspace', /^Xin Jiang: /);
});

test('single keys do nothing where something else has the focus, nor once they are switched off', async ({
  coterie,
}) => {
  const { page, map, dialog, list } = coterie;
  await coterie.find('Lifeng Shang');
  await coterie.panel('Author').getByRole('region').focus();
  await page.keyboard.press('l');
  await map.focus();
  await page.keyboard.press('Shift+?');
  await expect(dialog).toContainText('Go along the ties, the strongest first');
  await expect(list).toHaveCount(0);
  await dialog.getByLabel('Single keys are commands').uncheck();
  await page.keyboard.press('Escape');
  await expect(map).toBeFocused();
  for (const key of ['l', 'o', 'n']) await page.keyboard.press(key);
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await coterie.ready();
  await page.keyboard.press('l');
  await page.keyboard.press('Control+k');
  await expect(coterie.searchBox).toBeFocused();
  await expect(list).toHaveCount(0);
});

test('a right-click and the menu key tell what can be done about what is there', async ({ coterie }) => {
  const { page, map, spoken } = coterie;
  const items = page.getByRole('menuitem');
  await map.focus();
  await page.keyboard.press('Home');
  await expect(spoken).toHaveText(/^Xin Jiang/);
  await page.keyboard.press('Shift+F10');
  await expect(items.filter({ hasText: 'Hide' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);
  await expect(map).toBeFocused();
  await expect(coterie.title()).toHaveText('Xin Jiang');
  await page.keyboard.press('Shift+F10');
  await items.filter({ hasText: 'Select neighbours' }).click();
  await expect(coterie.title()).toHaveText('64 authors');
  await page.mouse.click(700, 860, { button: 'right' });
  await items.filter({ hasText: 'Search' }).click();
  await expect(coterie.searchBox).toBeFocused();
});

test('plus, minus and Shift with arrows move the map, 0 shows all of it again', async ({ coterie }) => {
  const { page, map } = coterie;
  await tabTo(coterie, map);
  const whole = await coterie.picture();
  for (const key of ['+', '-', 'Shift+ArrowLeft', 'Shift+ArrowUp']) {
    await page.keyboard.press(key);
    await coterie.expectChange(whole);
    await page.keyboard.press('0');
    await coterie.expectSame(whole);
  }
});

test('the list is opened, filtered, sorted and followed', async ({ coterie }) => {
  const { page, list } = coterie;
  await page.keyboard.press('l');
  const rows = list.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.first()).toContainText('Jiang, Xin');
  await tabTo(coterie, list.getByRole('textbox', { name: 'Filter the list' }));
  await page.keyboard.type('wang');
  await expect(list.getByRole('status')).toHaveText('5 of 64');
  const column = list.getByRole('columnheader', { name: 'Strength' });
  await tabTo(coterie, column.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  const strengths = (await rows.evaluateAll((all) => all.map((row) => row.children[3]!.textContent))).map(Number);
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  const link = rows.first().getByRole('link');
  const [family, given] = (await link.textContent())!.split(', ');
  await tabTo(coterie, link);
  await page.keyboard.press('Enter');
  await expect(coterie.title()).toHaveText(`${given} ${family}`);
  await expect(list.locator('[role=row][aria-current=true]')).toHaveCount(1);
});

test('an author, a joint paper and its authors are walked by Tab and Enter', async ({ coterie }) => {
  const { page } = coterie;
  await findByKeys(coterie, 'lifeng shang', 'Lifeng Shang');
  await tabTo(coterie, coterie.panel('Author').getByRole('link', { name: '3 joint papers with Liangyou Li' }));
  await page.keyboard.press('Enter');
  await expect(coterie.panel('Co-authorship')).toBeVisible();
  await tabTo(
    coterie,
    coterie.panel('Co-authorship').getByRole('article').first().getByRole('heading').getByRole('link'),
  );
  await page.keyboard.press('Enter');
  await expect(coterie.panel('Paper')).toBeVisible();
  await tabTo(coterie, coterie.panel('Paper').getByRole('link', { name: 'Liangyou Li' }));
  await page.keyboard.press('Enter');
  await expect(coterie.title()).toHaveText('Liangyou Li');
});

test('a file is saved by keys, and the focus returns to where it was', async ({ coterie }) => {
  const { page, map, dialog } = coterie;
  await tabTo(coterie, map);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await tabTo(coterie, dialog.getByLabel('Format'));
  await page.keyboard.type('Graphology');
  await expect(dialog.getByLabel('Format')).toHaveValue('json');
  await tabTo(coterie, dialog.getByRole('button', { name: 'Save', exact: true }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('jiang-xin.json');
  await expect(dialog).toHaveCount(0);
  await expect(map).toBeFocused();
});

test('o, e and ? open Open, Export and Help, which keep the focus until Escape gives it back', async ({ coterie }) => {
  const { page, map, dialog } = coterie;
  await tabTo(coterie, map);
  for (const [key, name] of [
    ['o', 'Open'],
    ['e', 'Export'],
    ['Shift+?', 'Help'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    for (let stop = 0; stop < 12; stop++) {
      const inside = await dialog.evaluate(
        (element) => element.contains(document.activeElement) || document.activeElement === document.body,
      );
      expect(inside).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(map).toBeFocused();
  }
});

test('Escape undoes one thing at a time: the query, the search, the dialog, the selection, the list', async ({
  coterie,
}) => {
  const { page, searchBox, list, dialog } = coterie;
  await page.keyboard.press('l');
  await expect(list).toBeVisible();
  await findByKeys(coterie, 'lifeng', 'Lifeng Shang');
  await expect(coterie.anyPanel()).toBeVisible();
  await coterie.map.focus();
  await page.keyboard.press('o');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('abc');
  await page.keyboard.press('Escape');
  await expect(searchBox).toHaveValue('');
  await expect(searchBox).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(searchBox).not.toBeFocused();
  await expect(coterie.anyPanel()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(coterie.anyPanel()).toHaveCount(0);
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
});

test('letters typed in a field are no commands', async ({ coterie }) => {
  const { page, searchBox } = coterie;
  await page.keyboard.press('/');
  await page.keyboard.type('olec');
  await expect(searchBox).toHaveValue('olec');
  await expect(coterie.dialog).toHaveCount(0);
  await expect(coterie.list).toHaveCount(0);
});

test('every stop of Tab is in sight and shows that it has the focus', async ({ coterie }) => {
  const { page } = coterie;
  await findByKeys(coterie, 'lifeng shang', 'Lifeng Shang');
  await expect(coterie.panel('Author')).toBeVisible();
  const stops: string[] = [];
  for (let stop = 0; stop < 45; stop++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const inSight = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right > left;
      const marked = [element, element.parentElement!].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(part);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { inSight, marked, name: `${element.tagName} ${name.trim().slice(0, 40)}` };
    });
    if (!seen) continue;
    stops.push(seen.name);
    expect(seen).toEqual({ ...seen, inSight: true, marked: true });
  }
  expect(new Set(stops).size).toBeGreaterThan(25);
});
